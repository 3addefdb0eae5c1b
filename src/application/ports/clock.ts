import type { Instant, MutationKey } from '../../domain';

export interface Clock {
  now(): Instant;
  /** It stands where something was kept: what it shows is not today. */
  readonly stands?: true;
}

export interface Keys {
  /** A key nobody has made before. */
  next(): MutationKey;
}
