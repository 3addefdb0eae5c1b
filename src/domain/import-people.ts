import type { ActionPlan } from './action-plan';
import type { ImportChoices } from './import-choices';
import { namesIn, type NameFound, type WrittenName } from './import-names';
import type { ReadRow, ReadTables } from './import-tables';
import { textOf } from './import-values';
import type { CentreId, PersonId } from './ids';
import type { InitiativeContent } from './initiative';

/** What is known of the names in a file, by their `key`. One that is not in it has not been looked for. */
export type PeopleFound = ReadonlyMap<string, NameFound>;

/** By what a cell of names is read. */
type Known = Pick<ActionPlan, 'centres' | 'people'>;

/** Every name that stands in the rows, once: what a search is asked for before they are compared with the plan. */
export function namesOfRows({ rows }: Pick<ReadTables, 'rows'>, { centres, people }: Known): readonly WrittenName[] {
  const names = rows.flatMap(({ cells }) => [cells.owner, cells.deputies].flatMap((cell) => namesIn(textOf(cell), centres, people).names));
  return [...new Map(names.map((name) => [name.key, name])).values()];
}

/** A name that a person must say something of, because several are called so, or nobody. */
export interface PersonAsk {
  readonly kind: 'person';
  readonly field: 'owner' | 'deputies';
  readonly name: WrittenName;
  readonly found: Exclude<NameFound, { readonly is: 'clear' }>;
}

export interface PeopleSaid {
  /** `undefined`: the row names nobody, or nobody who is known yet. */
  readonly owner?: PersonId;
  /** `undefined`: the row says nothing of them. */
  readonly deputies?: readonly PersonId[];
  /** Those of the owner's cell behind the first name. */
  readonly fromOwners: readonly PersonId[];
  readonly centre?: CentreId;
  readonly asks: readonly PersonAsk[];
}

/**
 * Who a row names: the first in the owner's column owns it, the others there answer for it.
 * @param present who has it now: of several who may be meant, the one who has it already is no change.
 */
export function peopleSaid({ key, cells }: ReadRow, found: PeopleFound, { people, owners }: Pick<ImportChoices, 'people' | 'owners'>, known: Known, present?: Pick<InitiativeContent, 'owner' | 'deputies'>): PeopleSaid {
  const [written, others] = [namesIn(textOf(cells.owner), known.centres, known.people), namesIn(textOf(cells.deputies), known.centres, known.people)];
  const asks: PersonAsk[] = [];
  const already = [...(present?.owner ? [present.owner] : []), ...(present?.deputies ?? [])];
  const meant = (name: WrittenName, field: PersonAsk['field']): PersonId | undefined => {
    const chosen = people.get(name.key);
    if (chosen !== undefined) return chosen === 'nobody' ? undefined : chosen;
    const who = found.get(name.key) ?? { is: 'unknown' };
    if (who.is === 'clear') return who.person.id;
    const same = who.is === 'doubtful' ? who.candidates.find(({ id }) => already.includes(id)) : undefined;
    if (!same) asks.push({ kind: 'person', field, name, found: who });
    return same?.id;
  };
  const [first, ...rest] = written.names;
  const owner = owners.get(key) ?? (first && meant(first, 'owner'));
  const fromOwners = rest.flatMap((name) => meant(name, 'owner') ?? []);
  const deputies = others.names.flatMap((name) => meant(name, 'deputies') ?? []);
  const centre = written.centres.length === 1 ? written.centres[0] : undefined;
  return { ...(owner && { owner }), ...(others.names.length > 0 && { deputies }), fromOwners, ...(centre && { centre }), asks };
}
