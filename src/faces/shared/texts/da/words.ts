const TO_TEN = ['ingen', 'én', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni', 'ti'] as const;

/** A number inside a sentence: words to ten, figures above. `et` for words of the neuter: ét møde. */
export const antal = (n: number, køn: 'en' | 'et' = 'en'): string => (n === 1 && køn === 'et' ? 'ét' : (TO_TEN[n] ?? tal(n)));

/** In figures: 1.000. */
const tal = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, '.');

/** The same where it begins the sentence. */
export const Antal = (n: number, køn: 'en' | 'et' = 'en'): string => stort(antal(n, køn));

/** With a capital first letter. */
export const stort = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1);
