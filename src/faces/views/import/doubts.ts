import { isBroughtIn, type GoalId, type ImportAsk, type ImportChoices, type ImportedField, type ImportedStatus, type ImportRow, type ImportRowKey, type LightAsk, type PersonAsk } from '../../../domain';

type GoalAsk = Extract<ImportAsk, { kind: 'goal' }>;

export interface LightDoubt {
  readonly row: ImportRow;
  readonly ask: LightAsk;
}

export interface NameDoubt {
  readonly ask: PersonAsk;
  /** Every row that the name stands at. */
  readonly rows: readonly ImportRow[];
}

export interface GoalDoubt {
  readonly ask: GoalAsk;
  readonly count: number;
  readonly chosen?: GoalId;
}

/** What a person is asked of a file, whether or not they have answered: an answer stays where it was given, to be changed. */
export interface Doubts {
  readonly lights: readonly LightDoubt[];
  /** Rows whose light needs words. */
  readonly texts: readonly ImportRow[];
  readonly names: readonly NameDoubt[];
  readonly goals: readonly GoalDoubt[];
  /** Rows that name nobody. */
  readonly ownerless: readonly ImportRow[];
  readonly sides: readonly SideDoubt[];
}

export interface SideDoubt {
  readonly row: ImportRow;
  readonly field: ImportedField;
  /** What the file would state, also where the plan's side has been chosen. */
  readonly status: ImportedStatus | undefined;
}

/**
 * @param first the rows before anybody said anything.
 * @param rows the same rows as they are now.
 */
export function doubtsIn(first: readonly ImportRow[], rows: readonly ImportRow[], choices: ImportChoices): Doubts {
  const taken = rows
    .map((row, at) => ({ row, before: first[at], asks: [...(first[at]?.asks ?? []), ...row.asks] })) // those from the beginning first: nothing moves away under an answer
    .filter(({ row }) => !row.isLeftOut && (row.state !== 'unreadable' || choices.texts.has(row.key))); // what is typed too long is shortened here
  const names = new Map<string, { ask: PersonAsk; rows: ImportRow[] }>();
  const goals = new Map<string, { ask: GoalAsk; rows: Set<ImportRowKey> }>();
  for (const { row, asks } of taken) {
    for (const ask of asks) {
      if (ask.kind === 'person') {
        const known = names.get(ask.name.key) ?? { ask, rows: [] };
        if (!known.rows.includes(row)) known.rows.push(row);
        names.set(ask.name.key, known);
      } else if (ask.kind === 'goal') {
        const known = goals.get(ask.place) ?? { ask, rows: new Set() };
        known.rows.add(row.key);
        goals.set(ask.place, known);
      }
    }
  }
  return {
    lights: taken.flatMap(({ row, asks }) => asks.filter((ask): ask is LightAsk => ask.kind === 'light').slice(0, 1).map((ask) => ({ row, ask }))),
    texts: taken.filter(({ row }) => row.asks.some(({ kind }) => kind === 'text') || (choices.texts.has(row.key) && row.status !== undefined && row.status.light !== 'green')).map(({ row }) => row),
    names: [...names.values()],
    goals: [...goals.values()].map(({ ask, rows: under }) => ({ ask, count: under.size, ...(choices.goals.has(ask.place) && { chosen: choices.goals.get(ask.place) as GoalId }) })),
    ownerless: taken.filter(({ row, before }) => row.asks.some(({ kind }) => kind === 'owner') || isOwnedByDefault(row, before, choices)).map(({ row }) => row),
    sides: taken.flatMap(({ row, before }) => row.conflicts.map((field) => ({ row, field, status: row.status ?? before?.status }))),
  };
}

function isOwnedByDefault({ content }: ImportRow, before: ImportRow | undefined, { ownerOfRest, people }: ImportChoices): boolean {
  if (ownerOfRest === undefined || content.owner !== ownerOfRest || before?.content.owner !== undefined) return false;
  return !before?.asks.some((ask) => ask.kind === 'person' && people.get(ask.name.key) === ownerOfRest);
}

/** How much of it is still to be answered before the rows can be brought in. */
export type LeftToAnswer = Readonly<Record<'lights' | 'texts' | 'names' | 'goals' | 'owner' | 'sides', number>>;

export function leftToAnswer(rows: readonly ImportRow[]): LeftToAnswer {
  const asks = rows.filter(isBroughtIn).flatMap((row) => row.asks);
  const count = (kind: ImportAsk['kind']) => asks.filter((ask) => ask.kind === kind).length;
  const names = new Set(asks.flatMap((ask) => (ask.kind === 'person' ? [ask.name.key] : [])));
  const places = new Set(asks.flatMap((ask) => (ask.kind === 'goal' ? [ask.place] : [])));
  return { lights: count('light'), texts: count('text'), names: names.size, goals: places.size, owner: count('owner'), sides: count('side') };
}

/** What a filter of the rows leaves. */
export const FATES = ['all', 'asked', 'new', 'changed', 'same', 'unreadable'] as const;
export type Fate = (typeof FATES)[number];

export const isOfFate = (row: ImportRow, fate: Fate): boolean => fate === 'all' || (fate === 'asked' ? isBroughtIn(row) && row.asks.length > 0 : row.state === fate);
