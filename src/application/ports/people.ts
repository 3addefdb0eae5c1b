import type { Person } from '../../domain';

/** Somebody the organisation knows, whether or not the site has seen them. */
export interface FoundPerson {
  readonly login: string;
  readonly name: string;
  readonly email: string;
}

export interface People {
  /** At most ten, best first. */
  search(text: string): Promise<readonly FoundPerson[]>;
  /** Makes the person known to the site, so that an initiative can name them. */
  resolve(found: FoundPerson): Promise<Person>;
}
