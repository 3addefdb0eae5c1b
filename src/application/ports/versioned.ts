import type { Branded } from '../../domain';

/** What a row was when it was read. Opaque: compared by the store alone. */
export type Version = Branded<'Version'>;

export interface Versioned<T> {
  readonly value: T;
  readonly version: Version;
  /** Who saved it last, and when, as far as the store tells. */
  readonly savedBy?: string;
  readonly savedAt?: string;
}
