export const APPEARANCES = ['light', 'dark', 'contrast'] as const;
export type Appearance = (typeof APPEARANCES)[number];
/** `system`: as the host or the device says, also when it changes its mind. */
export type AppearanceChoice = 'system' | Appearance;
export const APPEARANCE_CHOICES = ['system', ...APPEARANCES] as const;

/** What the product stands in: a browser, or Teams. It says how it looks and which languages its user reads. */
export interface Host {
  appearance(): Appearance;
  /** Most wanted first, as BCP 47 tags. */
  readonly languages: readonly string[];
  /** Calls `listener` when the appearance or the languages may have changed; answers with how to stop. */
  subscribe(listener: () => void): () => void;
}
