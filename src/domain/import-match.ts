import type { ActionPlan } from './action-plan';
import type { GoalId, InitiativeId } from './ids';
import type { ImportRowKey } from './import-choices';
import type { Kept, KeptRow } from './import-kept';
import { letters, isLike } from './import-places';
import type { ReadRow } from './import-tables';
import { textOf } from './import-values';
import type { Initiative } from './initiative';

/** What a row of a file is of the plan. */
export interface Matched {
  /** `undefined`: it is new. */
  readonly initiative?: Initiative;
  /** The row as it was exported, where it is one of those. */
  readonly base?: KeptRow;
  /** It is new, and something of the plan is called nearly the same. */
  readonly near?: Initiative;
  /** Its number stands at another row already: it was copied. */
  readonly isCopied?: boolean;
  /** Another row of the file has the same title under the same goal. */
  readonly isTwice?: boolean;
}

interface Placed {
  readonly row: ReadRow;
  /** `undefined`: that is not certain. */
  readonly goal: GoalId | undefined;
}

/** Finds what the rows are of the plan: by the number that an export wrote, or by their titles. Each initiative is one row's at most. */
export function matchedRows(placed: readonly Placed[], { initiatives }: Pick<ActionPlan, 'initiatives'>, kept: Kept | undefined): ReadonlyMap<ImportRowKey, Matched> {
  const matches = new Map<ImportRowKey, Matched>();
  const taken = new Set<InitiativeId>();
  const bases = new Map((kept?.rows ?? []).map((row) => [row.initiative as string, row]));
  const byId = new Map(initiatives.map((initiative) => [initiative.id, initiative]));
  const copies = new Set<ImportRowKey>();
  for (const { row } of numbered(placed, bases)) {
    const base = bases.get(textOf(row.cells.id));
    const initiative = base && byId.get(base.initiative);
    if (!base || !initiative) continue;
    if (taken.has(initiative.id)) copies.add(row.key);
    else {
      taken.add(initiative.id);
      matches.set(row.key, { initiative, base });
    }
  }
  const titled = groupedBy(initiatives, ({ title }) => letters(title));
  const seen = new Set<string>();
  for (const { row, goal } of placed) {
    if (matches.has(row.key)) continue;
    const title = letters(textOf(row.cells.title));
    const place = `${goal ?? ''} ${title}`;
    const isTwice = title !== '' && seen.has(place);
    seen.add(place);
    const flags = { ...(copies.has(row.key) && { isCopied: true }), ...(isTwice && { isTwice }) };
    const same = title === '' ? [] : (titled.get(title) ?? []).filter(({ id }) => !taken.has(id));
    const here = goal === undefined ? (same.length === 1 ? same : []) : same.filter((initiative) => initiative.goal === goal);
    const initiative = here.find(({ phase }) => phase !== 'dropped') ?? here[0];
    if (initiative) {
      taken.add(initiative.id);
      matches.set(row.key, { initiative, ...flags });
      continue;
    }
    const near = title === '' ? undefined : (same[0] ?? likeOne(title, titled));
    matches.set(row.key, { ...(near && { near }), ...flags });
  }
  return matches;
}

function likeOne(title: string, titled: ReadonlyMap<string, readonly Initiative[]>): Initiative | undefined {
  for (const [other, [initiative]] of titled) if (other !== title && isLike(title, other)) return initiative;
  return undefined;
}

/** Of rows with the same number the one that still says what was exported comes first: the others are its copies. */
function numbered(placed: readonly Placed[], bases: ReadonlyMap<string, KeptRow>): readonly Placed[] {
  const isUntouched = ({ row }: Placed): boolean => letters(textOf(row.cells.title)) === letters(bases.get(textOf(row.cells.id))?.content.title ?? '');
  return [...placed.filter(isUntouched), ...placed.filter((each) => !isUntouched(each))];
}

function groupedBy<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}
