import type { Language } from '../lists';
import type { Ask } from './ask';
import type { Sentences } from './sentences';

/** One thing that is not as declared, and the one request that makes it so. */
export interface Difference {
  readonly says: string;
  readonly ask: Ask;
}

/** What was found: differences that can be mended now, and what is somebody else's choice and stays. */
export interface Findings {
  readonly differences: readonly Difference[];
  readonly left: readonly string[];
}

/** What the finders share. */
export interface Wanted {
  readonly language: Language;
  readonly sentences: Sentences;
}

export const together = (findings: readonly Findings[]): Findings => ({
  differences: findings.flatMap(({ differences }) => differences),
  left: findings.flatMap(({ left }) => left),
});
