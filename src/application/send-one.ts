import { changedFields, holdsEdit, keyOfProvisional, provisionalId, type Initiative, type InitiativeId } from '../domain';
import { editInitiative } from './edit-initiative';
import { isPlanError, PlanError, type ErrorCode } from './errors';
import type { Initiatives, Outbox, StatusUpdates, StoredStatusUpdate, Versioned, WaitingEdit, WaitingEntry } from './ports';
import { aboutOf, followed, isStatement, keyOf, type WaitingChange } from './waiting';

/** Why an entry stays on the device for now: it is sent again without anybody asking. */
export const WAITING_REASONS = ['offline', 'no-answer', 'busy', 'signed-out'] as const satisfies readonly ErrorCode[];
export type WaitingReason = (typeof WAITING_REASONS)[number];

/** @returns `undefined` for what waiting does not help. */
export const waitingReason = (code: ErrorCode): WaitingReason | undefined => WAITING_REASONS.find((reason) => reason === code);

/** A new initiative or an edit that the store has taken. */
export interface StoredInitiative {
  readonly entry: WaitingChange;
  readonly initiative: Versioned<Initiative>;
}

export type Stored = StoredStatusUpdate | StoredInitiative;

export const isStoredInitiative = (stored: Stored): stored is StoredInitiative => 'initiative' in stored;

/** An edit that met another version: both are kept, and a person chooses. */
export type ConflictingEdit = WaitingEdit & { readonly refused: 'conflict'; readonly theirs: Versioned<Initiative> };

export const isConflict = (entry: WaitingEntry): entry is ConflictingEdit => entry.kind === 'edit' && entry.refused === 'conflict' && entry.theirs !== undefined;

export type Sending =
  | { readonly outcome: 'stored'; readonly stored: Stored }
  /** Another page sent it, or it was taken back. */
  | { readonly outcome: 'gone' }
  | { readonly outcome: 'waiting'; readonly entry: WaitingEntry; readonly reason: WaitingReason }
  | { readonly outcome: 'refused'; readonly entry: WaitingEntry; readonly error: PlanError }
  | { readonly outcome: 'conflict'; readonly entry: ConflictingEdit };

export interface SendingPorts {
  readonly statusUpdates: StatusUpdates;
  readonly initiatives: Initiatives;
  readonly outbox: Outbox;
  /** Told of each entry as it is stored. */
  readonly onStored?: (stored: Stored) => void;
}

/**
 * One try to get an entry out of the outbox. Before it leaves it is marked as possibly arrived, for the device may go
 * dark at any moment; the mark goes again when the answer says that nothing was stored.
 * @throws what is no PlanError; the entry then stays, marked.
 */
export const sendOne = (ports: SendingPorts, { key, mayHaveArrived }: { readonly key: ReturnType<typeof keyOf>; readonly mayHaveArrived: boolean | undefined }): Promise<Sending> =>
  ports.outbox.alone(key, async () => {
    const { outbox } = ports;
    const kept = outbox.get(key);
    if (!kept) return { outcome: 'gone' };
    const entry = unmarked(kept);
    outbox.put({ ...entry, mayHaveArrived: true });
    try {
      const sent = await send(ports, entry, mayHaveArrived === true);
      if ('outcome' in sent) {
        outbox.put(sent.entry);
        return sent;
      }
      outbox.remove(key);
      ports.onStored?.(sent);
      return { outcome: 'stored', stored: sent };
    } catch (error) {
      if (!isPlanError(error)) throw error;
      const reason = error.code === 'conflict' ? 'busy' : waitingReason(error.code); // somebody saves it again and again: there is no getting in between for now
      const now = unmarked(outbox.get(key) ?? entry);
      const left: WaitingEntry = {
        ...now,
        ...((mayHaveArrived || reason === 'no-answer') && { mayHaveArrived: true }),
        ...(!reason && { refused: error.code }),
      };
      outbox.put(left);
      return reason ? { outcome: 'waiting', entry: left, reason } : { outcome: 'refused', entry: left, error };
    }
  });

function unmarked<E extends WaitingEntry>(entry: E): E {
  const { mayHaveArrived: _mark, refused: _refused, ...rest } = entry;
  return rest as E;
}

async function send(ports: SendingPorts, entry: WaitingEntry, isRepeated: boolean): Promise<Stored | Extract<Sending, { outcome: 'conflict' }>> {
  const { initiatives, outbox, statusUpdates } = ports;
  if (entry.kind === 'proposal') {
    const initiative = await initiatives.add(entry.initiative);
    follow(outbox, provisionalId(entry.initiative.key), initiative);
    return { entry, initiative };
  }
  const placed = await withStoredId(ports, entry);
  if (isStatement(placed)) return statusUpdates.record(placed.update, placed.seen);
  const { theirs: _settled, ...edit } = placed;
  const { version } = edit.base;
  if (version === undefined) {
    const theirs = await initiatives.get(edit.id);
    if (holdsEdit(theirs.value, edit.base.value, edit.content)) return { entry: edit, initiative: theirs };
    if (changedFields(theirs.value, edit.base.value).length > 0) return conflict(edit, theirs);
    return saved(ports, { ...edit, base: { value: edit.base.value, version: theirs.version } }, false); // without a version it cannot have left before
  }
  return saved(ports, edit, isRepeated);
}

/** The version an edit is made on is kept before the try: when its answer is lost, the next try must not take a later one for it. */
async function saved({ initiatives, outbox }: SendingPorts, edit: WaitingEdit, isRepeated: boolean): Promise<Stored | Extract<Sending, { outcome: 'conflict' }>> {
  outbox.put({ ...edit, mayHaveArrived: true });
  const { value, version } = edit.base;
  if (version === undefined) throw new Error(`The edit ${edit.key} has no version to be saved against`);
  const edited = await editInitiative({ initiatives }, { id: edit.id, base: { value, version }, content: edit.content, mayEditPlan: edit.mayEditPlan, isRepeated });
  return edited.outcome === 'saved' ? { entry: edit, initiative: edited.initiative } : conflict(edit, edited.theirs);
}

const conflict = (edit: WaitingEdit, theirs: Versioned<Initiative>) => ({ outcome: 'conflict', entry: { ...edit, refused: 'conflict', theirs } }) as const;

/** What was written about a new initiative goes by its stored id from now on. */
function follow(outbox: Outbox, provisional: InitiativeId, stored: Versioned<Initiative>): void {
  for (const entry of outbox.all()) {
    if (entry.kind !== 'proposal' && aboutOf(entry) === provisional) outbox.put(followed(entry, stored));
  }
}

/** The new initiative it is about may have been stored by another page, which knew nothing of this entry. @throws PlanError `not-found` when it never was. */
async function withStoredId<E extends Exclude<WaitingEntry, { kind: 'proposal' }>>({ initiatives, outbox }: SendingPorts, entry: E): Promise<E> {
  const key = keyOfProvisional(aboutOf(entry));
  if (key === undefined) return entry;
  const stored = await initiatives.added(key);
  if (!stored) throw new PlanError('not-found', `The initiative of ${key} was never added`);
  const placed = followed(entry, stored);
  outbox.put({ ...placed, mayHaveArrived: true });
  return placed;
}

