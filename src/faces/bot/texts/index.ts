import { formatsFor, type Formats } from '../../shared/texts/format';
import type { Language } from '../../shared/texts/language';
import type { Instant } from '../../../domain';
import { da, type BotTexts } from './da';
import { en } from './en';

export type { BotTexts } from './da';
export type { Language } from '../../shared/texts/language';

/** The words of a card, and the days and clocks in them. */
export interface Speech {
  readonly language: Language;
  readonly texts: BotTexts;
  readonly formats: Formats;
}

/** @param now decides what is "i morgen", and which year goes without saying. */
export const speechOf = (language: Language, now: Instant): Speech => ({ language, texts: { da, en }[language], formats: formatsFor(language, () => now) });
