import { changedFields, contentOf, currentStatuses, isPhaseChangeOpen, partOf, withUpdates, type ContentField, type InitiativeContent, type InitiativeId, type MutationKey, type StatusUpdate } from '../domain';
import { completeHistory } from './complete-history';
import { editInitiative } from './edit-initiative';
import { isPlanError, PlanError } from './errors';
import { dropReceipt, type ImportReceipt, type ReceiptRow } from './import-receipt';
import { eachFromItsSeat, inPortions } from './in-portions';
import { putWithdrawnBack } from './move-copy-on';
import type { Drafts, OpenedPlan, Plans, Seat, StatusCopies, WritesTogether } from './ports';
import type { ImportProgress } from './prepare-import';
import { sendOne, type SendingPorts } from './send-one';

export interface UndoingPorts extends SendingPorts {
  readonly plans: Plans;
  readonly statusCopies: StatusCopies;
  readonly together: WritesTogether;
  readonly drafts: Drafts;
}

/** Why something of an import stays. `changedSince`, `statedSince`: somebody has gone on with it; `phase`: nothing becomes a proposal again. */
export const STAYS_BECAUSE = ['changedSince', 'statedSince', 'phase'] as const;
export type StaysBecause = (typeof STAYS_BECAUSE)[number];

export interface Undone {
  /** Rows that are as they were before. */
  readonly undone: number;
  readonly stays: readonly { readonly title: string; readonly because: StaysBecause }[];
}

/** Copies may be moved on under our hands. */
const MOST_TRIES = 4;

/**
 * Takes a whole import back: what has not left the device is taken off it, what was added goes to the recycle bin, what was edited gets back what it
 * was, and a light that was stated counts no more. What somebody has gone on with stays. Cut off half-way, the same press goes on with it.
 * @param words what the history says of a light that was taken back, for whoever reads the list itself.
 * @throws PlanError `read-only` for anyone but an editor, `offline`, `no-answer`, `busy`, `signed-out`: some of it may be undone by then.
 */
export async function undoImport(ports: UndoingPorts, { receipt, words }: { readonly receipt: ImportReceipt; readonly words: string }, onProgress?: (progress: ImportProgress) => void): Promise<Undone> {
  const rows = await settled(ports, receipt);
  const read = await ports.plans.open(receipt.plan);
  const opened = { ...read, actionPlan: await completeHistory(ports, read.actionPlan) };
  if (!opened.viewer.mayEditPlan) throw new PlanError('read-only', `Plan ${receipt.plan}: only an editor takes an import back`);
  const stays: { readonly title: string; readonly because: StaysBecause }[] = [];
  const withdrawn: StatusUpdate[] = [];
  const withdraw = async ({ statusUpdates }: Seat, update: StatusUpdate): Promise<void> => {
    await statusUpdates.withdraw(update, words);
    withdrawn.push(update);
  };
  let [done, left] = [0, 0];
  const undoFrom = async (seat: Seat, row: RowOnSite): Promise<void> => {
    const reasons = await undoRow({ ...seat, opened, withdraw: (update) => withdraw(seat, update) }, row);
    stays.push(...reasons.map((because) => ({ title: row.title, because })));
    if (reasons.length > 0) left += 1;
    onProgress?.({ done: (done += 1), of: rows.length });
  };
  await inPortions(rows, (portion) => eachFromItsSeat(ports.together, portion, undoFrom));
  await putCopiesBack(ports, withUpdates(opened.actionPlan, withdrawn.map(({ id, statedBy }) => ({ withdraws: id, by: statedBy }))));
  dropReceipt(ports.drafts, receipt.plan);
  return { undone: receipt.rows.length - left, stays };
}

/** A row of which something is on the site, and where. */
interface RowOnSite extends ReceiptRow {
  readonly initiative: InitiativeId;
  readonly isAdded: boolean;
}

/** Takes off the device what surely never left it, and finds out about the rest, the last first: nothing is taken away from under what builds on it. */
async function settled(ports: UndoingPorts, { rows }: ImportReceipt): Promise<readonly RowOnSite[]> {
  const onSite: RowOnSite[] = [];
  for (const { stated, change, before, after, ...row } of [...rows].reverse()) {
    const isStated = stated !== undefined && (await isOnSite(ports, stated.key));
    const isChanged = change !== undefined && (await isOnSite(ports, change));
    const isAdded = isChanged && before === undefined;
    const initiative = row.initiative ?? (isAdded ? (await ports.initiatives.added(change))?.value.id : undefined);
    if (initiative) onSite.unshift({ ...row, initiative, isAdded, ...(isChanged && { change, ...(before && { before }), ...(after && { after }) }), ...(stated && isStated && { stated }) });
  }
  return onSite;
}

async function isOnSite(ports: UndoingPorts, key: MutationKey): Promise<boolean> {
  const entry = ports.outbox.get(key);
  if (!entry) return true;
  if (entry.mayHaveArrived) {
    const sending = await sendOne(ports, { key, mayHaveArrived: true });
    if (sending.outcome === 'waiting') throw new PlanError(sending.reason, `It is not known yet whether ${key} arrived`);
    if (sending.outcome === 'stored' || sending.outcome === 'gone') return true;
  }
  ports.outbox.remove(key);
  return false;
}

/** What somebody moved on meanwhile is put right by the next editor's visit. */
async function putCopiesBack(ports: UndoingPorts, plan: OpenedPlan['actionPlan']): Promise<void> {
  await putWithdrawnBack(ports, plan).catch((error: unknown) => {
    if (!isPlanError(error) || error.code !== 'conflict') throw error;
  });
}

type Site = Seat & { readonly opened: OpenedPlan; readonly withdraw: (update: StatusUpdate) => Promise<void> };

/** @returns why something of it stays. */
async function undoRow(site: Site, row: RowOnSite): Promise<readonly StaysBecause[]> {
  const present = site.opened.actionPlan.initiatives.find(({ id }) => id === row.initiative);
  if (!present) return [];
  if (row.isAdded) return recycled(site, row, present);
  return [...(await restored(site, row, present)), ...(await unlit(site, row))];
}

async function recycled({ initiatives, opened }: Site, { initiative, stated, after }: RowOnSite, present: InitiativeContent): Promise<readonly StaysBecause[]> {
  if (opened.actionPlan.updates.some((update) => update.initiative === initiative && update.key !== stated?.key)) return ['statedSince'];
  let content = present;
  let version = opened.versions.get(initiative);
  for (let tries = 1; ; tries += 1) {
    if (after && changedFields(content, after).length > 0) return ['changedSince'];
    try {
      if (version !== undefined) await initiatives.recycle(initiative, version);
      return [];
    } catch (error) {
      if (!isPlanError(error) || error.code !== 'conflict' || tries === MOST_TRIES) throw error;
      ({ value: content, version } = await initiatives.get(initiative));
    }
  }
}

/** Field by field: what somebody has changed since stays as they have it. */
async function restored({ initiatives, opened }: Site, { initiative, before, after }: RowOnSite, present: InitiativeContent): Promise<readonly StaysBecause[]> {
  const version = opened.versions.get(initiative);
  if (!before || !after || version === undefined) return [];
  const stays = new Set<StaysBecause>();
  const sinceThen = changedFields(after, present);
  const back = changedFields(before, after).filter((field) => {
    if (!changedFields(before, present).includes(field)) return false; // it is back already
    if (sinceThen.includes(field)) stays.add('changedSince');
    else if (field === 'phase' && !isPhaseChangeOpen(present.phase, before.phase, true)) stays.add('phase');
    else return true;
    return false;
  });
  if (back.length === 0) return [...stays];
  const content = back.reduce<InitiativeContent>((whole, field: ContentField) => ({ ...whole, ...partOf(before, field) }), contentOf(present));
  const edited = await editInitiative({ initiatives }, { id: initiative, base: { value: contentOf(present), version }, content, mayEditPlan: true });
  if (edited.outcome === 'conflict') stays.add('changedSince');
  return [...stays];
}

/** What was stated is never deleted: it is taken back, and what was before it counts. */
async function unlit({ opened, withdraw }: Site, { initiative, stated }: RowOnSite): Promise<readonly StaysBecause[]> {
  const update = stated && opened.actionPlan.updates.find(({ key }) => key === stated.key);
  if (!update) return []; // it is taken back already
  if (currentStatuses(opened.actionPlan).get(initiative)?.update !== update.id) return ['statedSince'];
  await withdraw(update);
  return [];
}
