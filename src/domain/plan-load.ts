import type { PersonId } from './ids';
import type { Person } from './plan';
import type { PlanRow } from './plan-rows';

/** The initiatives for which this person is to find an owner: those handed to them, and those of a centre they manage. */
export const needingOwnerFrom = (rows: readonly PlanRow[], person: PersonId): readonly PlanRow[] =>
  rows.filter(({ ownerNeed: need, initiative, centre }) => need !== undefined && (initiative.owner === person || centre?.manager === person));

/** More running initiatives than a meeting can talk about. */
export const MOST_RUNNING = 40;
/** More running initiatives than one person can answer for. */
export const MOST_OWNED = 5;

/** What an editor may want to know of how the work is shared out. */
export interface PlanLoad {
  /** `undefined`: not more than {@link MOST_RUNNING}. */
  readonly running: number | undefined;
  /** Who owns more than {@link MOST_OWNED} running initiatives, the most first. */
  readonly owners: readonly { readonly person: Person; readonly count: number }[];
}

export function planLoad(rows: readonly PlanRow[]): PlanLoad {
  const running = rows.filter(({ phase }) => phase === 'running');
  const counts = new Map<Person, number>();
  for (const { owner } of running) if (owner) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  const owners = [...counts].filter(([, count]) => count > MOST_OWNED).map(([person, count]) => ({ person, count }));
  return { running: running.length > MOST_RUNNING ? running.length : undefined, owners: owners.sort((a, b) => b.count - a.count || (a.person.id < b.person.id ? -1 : 1)) };
}

/** Whether there is something to tell an editor: an initiative needs an owner, or the work is much or unevenly shared. */
export function needsAttention(rows: readonly PlanRow[]): boolean {
  const { running, owners } = planLoad(rows);
  return running !== undefined || owners.length > 0 || rows.some(({ ownerNeed: need }) => need !== undefined);
}
