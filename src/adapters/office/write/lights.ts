import { LIGHT_SIGN, type LightOrNone } from '../../../domain';

type Language = 'da' | 'en';

/** Colours of paper, as six hexadecimal figures: light grounds that carry black text, and lines that stand out from white. */
export const GROUND: Readonly<Record<LightOrNone, string>> = { green: 'DFF6DD', yellow: 'FFF4CE', red: 'FDE7E9', none: 'FFFFFF' };
export const INK: Readonly<Record<LightOrNone, string>> = { green: '0B6A0B', yellow: '7A4B00', red: 'A4262C', none: '5C5C5C' };

const WORD: Readonly<Record<Language, Readonly<Record<LightOrNone, string>>>> = {
  da: { green: 'Grøn', yellow: 'Gul', red: 'Rød', none: 'Ingen status endnu' },
  en: { green: 'Green', yellow: 'Yellow', red: 'Red', none: 'No status yet' },
};

export const wordOf = (light: LightOrNone, language: Language): string => WORD[language][light];

/** "■ Rød": never the colour alone. */
export const lightInWords = (light: LightOrNone, language: Language): string => `${LIGHT_SIGN[light]} ${WORD[language][light]}`;
