import type { Instant, MutationKey } from '../../domain';

export interface Clock {
  now(): Instant;
}

export interface Keys {
  /** A key nobody has made before. */
  next(): MutationKey;
}
