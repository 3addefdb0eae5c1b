const TO_TEN = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;

/** A number inside a sentence: words to ten, figures above. */
export const count = (n: number): string => TO_TEN[n] ?? figures(n);

/** 1,000. */
const figures = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');

/** With a capital first letter, where it begins the sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
