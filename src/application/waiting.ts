import { changedFields, contentOf, provisionalId, type Initiative, type InitiativeId, type MutationKey } from '../domain';
import type { OpenedPlan, Versioned, WaitingEdit, WaitingEntry, WaitingProposal, WaitingStatement } from './ports';

export const keyOf = (entry: WaitingEntry): MutationKey => (isStatement(entry) ? entry.update.key : entry.kind === 'proposal' ? entry.initiative.key : entry.key);

export const isStatement = (entry: WaitingEntry): entry is WaitingStatement => entry.kind === undefined || entry.kind === 'statement';

/** The initiative an entry is about; of a new one the id it goes by until the store gives it another. */
export const aboutOf = (entry: WaitingEntry): InitiativeId =>
  isStatement(entry) ? entry.update.initiative : entry.kind === 'proposal' ? provisionalId(entry.initiative.key) : entry.id;

export const entryWith = (entries: readonly WaitingEntry[], key: MutationKey): WaitingEntry | undefined => entries.find((entry) => keyOf(entry) === key);

/**
 * What an entry builds on and cannot leave before: the new initiative it is about, or the edit it was written on top of.
 * `undefined`: nothing of that waits.
 */
export function foundationOf(entry: WaitingEntry, entries: readonly WaitingEntry[]): WaitingEntry | undefined {
  const about = aboutOf(entry);
  const at = entries.findIndex((other) => keyOf(other) === keyOf(entry));
  const earlier = entries.slice(0, Math.max(at, 0)).filter((other) => aboutOf(other) === about);
  const isOnTop = entry.kind === 'edit' && entry.base.version === undefined;
  return [...earlier].reverse().find(({ kind }) => kind === 'proposal' || (isOnTop && kind === 'edit'));
}

/** An entry about a new initiative, once the store has given that its id. An edit goes by the version that holds what it was made on. */
export function followed<E extends WaitingStatement | WaitingEdit>(entry: E, { value, version }: Versioned<Initiative>): E {
  if (isStatement(entry)) return { ...entry, update: { ...entry.update, initiative: value.id } };
  const isSame = changedFields(entry.base.value, contentOf(value)).length === 0;
  return { ...entry, id: value.id, base: { value: entry.base.value, ...(isSame && { version }) } };
}

export type WaitingChange = WaitingProposal | WaitingEdit;

/**
 * The plan as its reader left it: with the initiatives they added and edited, though these are still on their way. What was
 * refused, and what builds on it, is left out. What waits has no version: an edit made on it follows it.
 */
export function withWaiting(opened: OpenedPlan, entries: readonly WaitingEntry[]): OpenedPlan {
  const changes = entries.filter((entry): entry is WaitingChange => !isStatement(entry) && (entry.kind === 'edit' || entry.initiative.plan === opened.actionPlan.plan.id) && !isHeldBack(entry, entries));
  if (changes.length === 0) return opened;
  const initiatives = new Map(opened.actionPlan.initiatives.map((initiative) => [initiative.id, initiative]));
  const versions = new Map(opened.versions);
  for (const change of changes) {
    const id = aboutOf(change);
    const before = initiatives.get(id);
    if (change.kind === 'proposal') {
      const { key: _key, ...content } = change.initiative;
      initiatives.set(id, { ...content, id, createdAt: change.writtenAt, createdBy: opened.viewer.person });
    } else if (before) initiatives.set(id, { ...before, ...change.content });
    versions.delete(id);
  }
  return { ...opened, actionPlan: { ...opened.actionPlan, initiatives: [...initiatives.values()] }, versions };
}

/** Whether it was refused, or builds on what was. */
export function isHeldBack(entry: WaitingEntry, entries: readonly WaitingEntry[]): boolean {
  if (entry.refused) return true;
  const foundation = foundationOf(entry, entries);
  return foundation !== undefined && isHeldBack(foundation, entries);
}

/** Whether anything that waits builds on it: then it cannot be taken away from under that. */
export const isBuiltOn = (entry: WaitingEntry, entries: readonly WaitingEntry[]): boolean =>
  entries.some((other) => {
    const foundation = foundationOf(other, entries);
    return foundation !== undefined && keyOf(foundation) === keyOf(entry);
  });

/** The plan with an initiative as it was just saved, whether or not it was there before. */
export function withInitiative(opened: OpenedPlan, { value, version }: Versioned<Initiative>): OpenedPlan {
  const { actionPlan, versions } = opened;
  if (value.plan !== actionPlan.plan.id) return opened;
  const isThere = actionPlan.initiatives.some(({ id }) => id === value.id);
  const initiatives = isThere ? actionPlan.initiatives.map((other) => (other.id === value.id ? value : other)) : [...actionPlan.initiatives, value];
  return { ...opened, actionPlan: { ...actionPlan, initiatives }, versions: new Map([...versions, [value.id, version]]) };
}
