import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import type { ThemeId } from '../../../domain';
import type { Choosable } from '../../shared/components';
import { useOwnId } from '../../shared/part';
import { usePaperTexts } from '../../shared/texts/papers';
import { Field } from '../forms/Field';
import { useFieldStyles } from '../forms/useFieldStyles';
import { useExportStyles } from './useExportStyles';

interface ThemeFieldProps {
  readonly themes: readonly Choosable<ThemeId>[];
  readonly value: ThemeId | '';
  readonly onChange: (theme: ThemeId | '') => void;
}

/** Which theme the file is of. */
export function ThemeField({ themes, value, onChange }: ThemeFieldProps) {
  const styles = useExportStyles();
  const field = useFieldStyles();
  const { papers } = usePaperTexts();
  return (
    <div className={styles.under}>
      <Field id={useOwnId('export-theme')} label={papers.theme}>
        {(control) => (
          <select {...control} className={mergeClasses(field.control, field.select)} value={value} onChange={(event) => onChange(event.target.value as ThemeId | '')}>
            {themes.map((theme) => (
              <option key={theme.value} value={theme.value}>
                {theme.label}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}
