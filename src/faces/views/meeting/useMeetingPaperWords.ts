import * as React from 'react';
import type { MeetingPaperWords } from '../../shared/papers/meeting-paper';
import { useLanguage } from '../../shared/texts';
import { useMeetingModeTexts } from '../../shared/texts/meeting-mode';
import { useOverviewTexts } from '../../shared/texts/overview';
import { useOverviewMoreTexts } from '../../shared/texts/overview-more';
import { useFormats } from '../../shared/texts/useFormats';

export function useMeetingPaperWords(): MeetingPaperWords {
  const texts = useMeetingModeTexts();
  const { overview } = useOverviewTexts();
  const { overview: more } = useOverviewMoreTexts();
  const formats = useFormats();
  const { language } = useLanguage();
  return React.useMemo(() => ({ texts, overview, more, formats, language }), [texts, overview, more, formats, language]);
}
