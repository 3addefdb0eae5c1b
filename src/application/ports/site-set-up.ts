/** What the lists of a new site may be called in. */
type Language = 'da' | 'en';

/** Makes a site ready for a plan: for its owners, and only when they ask for it. Each is safe to ask again. */
export interface SiteSetUp {
  /** Whether the reader may make lists, groups and permission levels there. */
  mayMake(): Promise<boolean>;
  /** What would be made first, a sentence each; empty when all is in place. @throws Error whose message is a sentence for the reader. */
  look(language: Language): Promise<readonly string[]>;
  /** @param onDone called with the number of changes after each. @throws Error as {@link look} does. */
  make(language: Language, onDone: (done: number) => void): Promise<void>;
}
