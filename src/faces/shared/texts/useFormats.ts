import * as React from 'react';
import { usePorts } from '../ports';
import { formatsFor, type Formats } from './format';
import { useLanguage } from '.';

/** Days, times, numbers and lists in the reader's language. */
export function useFormats(): Formats {
  const { clock } = usePorts();
  const { language } = useLanguage();
  return React.useMemo(() => formatsFor(language, () => clock.now(), clock.stands), [language, clock]);
}
