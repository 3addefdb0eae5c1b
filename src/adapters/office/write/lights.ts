import type { TrafficLight } from '../../../domain';

export type PaperLight = TrafficLight | 'none';
type Language = 'da' | 'en';

/** Colours of paper, as six hexadecimal figures: light grounds that carry black text, and lines that stand out from white. */
export const GROUND: Readonly<Record<PaperLight, string>> = { green: 'DFF6DD', yellow: 'FFF4CE', red: 'FDE7E9', none: 'FFFFFF' };
export const INK: Readonly<Record<PaperLight, string>> = { green: '0B6A0B', yellow: '7A4B00', red: 'A4262C', none: '5C5C5C' };

/** One alphabet of shapes, in nearly every font: also in grey print each light is another. */
const SHAPE: Readonly<Record<PaperLight, string>> = { green: '●', yellow: '▲', red: '■', none: '○' };
const WORD: Readonly<Record<Language, Readonly<Record<PaperLight, string>>>> = {
  da: { green: 'Grøn', yellow: 'Gul', red: 'Rød', none: 'Ingen status endnu' },
  en: { green: 'Green', yellow: 'Yellow', red: 'Red', none: 'No status yet' },
};

export const shapeOf = (light: PaperLight): string => SHAPE[light];
export const wordOf = (light: PaperLight, language: Language): string => WORD[language][light];

/** "■ Rød": never the colour alone. */
export const lightInWords = (light: PaperLight, language: Language): string => `${SHAPE[light]} ${WORD[language][light]}`;
