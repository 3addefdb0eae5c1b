import type { ContentField } from './initiative-content';
import type { GoalId, PersonId } from './ids';
import type { LightOrNone } from './traffic-light';

/** A row of a file, by the place it stands at: what a person decides about it hangs on this. */
export type ImportRowKey = string;

/** What a field of a row holds on either side; the light stands together with its text. */
export type ImportSide = 'file' | 'plan';
export type ImportedField = ContentField | 'status';

/** Which of two sides of one field a person chose. */
export const sideKey = (row: ImportRowKey, field: ImportedField): string => `${row} ${field}`;

/** What a person has decided while they looked the rows through. Nothing is guessed where they have not. */
export interface ImportChoices {
  /** Rows that are not brought in. */
  readonly leftOut: ReadonlySet<ImportRowKey>;
  /** By what an ask for a goal calls the place: one answer serves all rows under the same heading. */
  readonly goals: ReadonlyMap<string, GoalId>;
  /** `none`: it is brought in without a light, and without a text for one. */
  readonly lights: ReadonlyMap<ImportRowKey, LightOrNone>;
  /** All that stand without an answer of their own, and of which a light is not certain, are brought in without one. */
  readonly restWithoutLight: boolean;
  /** What is said to the light, where the file says nothing. */
  readonly texts: ReadonlyMap<ImportRowKey, string>;
  /** Who a name in the file is, by its `key`; `nobody`: it is passed over. */
  readonly people: ReadonlyMap<string, PersonId | 'nobody'>;
  readonly owners: ReadonlyMap<ImportRowKey, PersonId>;
  /** Whoever owns what is new and names nobody. */
  readonly ownerOfRest?: PersonId;
  /** By {@link sideKey}: where file and plan were both changed since the export. */
  readonly sides: ReadonlyMap<string, ImportSide>;
}

export const NO_CHOICES: ImportChoices = {
  leftOut: new Set(),
  goals: new Map(),
  lights: new Map(),
  restWithoutLight: false,
  texts: new Map(),
  people: new Map(),
  owners: new Map(),
  sides: new Map(),
};
