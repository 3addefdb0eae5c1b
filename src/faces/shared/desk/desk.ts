import {
  acceptInitiative,
  changeInitiative,
  confirmUnchanged,
  declineInitiative,
  foundationOf,
  isBuiltOn,
  isConflict,
  isPlanError,
  isStatement,
  isStoredInitiative,
  keyOf,
  proposeInitiative,
  recordStatusUpdate,
  sendWaiting,
  settleConflict,
  withdrawWaiting,
} from '../../../application';
import type {
  Change,
  Changed,
  ConflictingEdit,
  Confirmation,
  Proposal,
  Recorded,
  RecordingPorts,
  Statement,
  Stored,
  WaitingChange,
  WaitingEntry,
  WaitingReason,
} from '../../../application';
import type { InitiativeContent, MutationKey } from '../../../domain';
import type { ChangeReceipt, Delivery, DeskState, OnTheWay, Receipt } from './desk-state';

export interface DeskOptions {
  readonly ports: Omit<RecordingPorts, 'onStored'>;
  /** Runs `task` once after `ms`; answers with how to call it off. */
  readonly later: (ms: number, task: () => void) => () => void;
  readonly onStored: (stored: Stored) => void;
  readonly onConflict: (edit: ConflictingEdit) => void;
  /** Nothing is on its way any more, and an initiative was among what was. */
  readonly onSettled: () => void;
}

/** Where whatever a person writes is handed in: it is on the device at once, and leaves it as soon as the store takes it. */
export interface Desk {
  state(): DeskState;
  /** Calls `listener` after each change; answers with how to stop. */
  subscribe(listener: () => void): () => void;
  /** @throws PlanError what {@link recordStatusUpdate} finds in the text; what happens later is told by the state. */
  record(statement: Statement): void;
  confirm(confirmation: Confirmation): void;
  /** Each resolves with its key in the same breath, when it is on the device. @throws PlanError when nothing was kept. */
  propose(proposal: Proposal): Promise<MutationKey>;
  change(change: Change): Promise<MutationKey>;
  judge(verdict: 'planned' | 'running' | 'dropped', judgement: Parameters<typeof declineInitiative>[1]): Promise<MutationKey>;
  settle(conflict: ConflictingEdit, content: InitiativeContent): Promise<MutationKey>;
  /** Tries everything that waits, now; with a key also that refused entry. */
  tryNow(again?: MutationKey): void;
  /** Takes back what has surely not left the device; `undefined` when it is too late. */
  withdraw(key: MutationKey): WaitingEntry | undefined;
  /** Takes something refused off the device. */
  drop(key: MutationKey): void;
  /** Sees what another page has changed. */
  look(): void;
  close(): void;
}

type Handed = Pick<Changed | Recorded, 'outcome'> & { readonly reason?: WaitingReason };

const FIRST_WAIT_MS = 20_000;
const LONGEST_WAIT_MS = 300_000;

export function createDesk({ ports: given, later, onStored, onConflict, onSettled }: DeskOptions): Desk {
  const { outbox, clock } = given;
  const ports: RecordingPorts = { ...given, onStored: (stored) => arrived(stored) };
  const listeners = new Set<() => void>();
  const sending = new Set<MutationKey>();
  /** Handed in and not held up yet. */
  const fresh = new Set<MutationKey>();
  const conflicts = new Set(outbox.all().filter(isConflict).map(keyOf));
  let held: { readonly reason: WaitingReason; readonly retryAt?: number } | undefined;
  let receipts: readonly Receipt[] = [];
  let changeReceipts: readonly ChangeReceipt[] = [];
  let rounds = 0;
  let isClosed = false;
  let isRound = false;
  let hasChanged = false;
  let callOff: (() => void) | undefined;
  let waiting: readonly WaitingChange[] = [];
  let state = look();

  function look(): DeskState {
    const entries = outbox.all();
    const onTheWay = (entry: WaitingEntry): OnTheWay => {
      const delivery = deliveryOf(entry);
      return { delivery, isFresh: fresh.has(keyOf(entry)), mayBeWithdrawn: delivery.step === 'waiting' && !entry.mayHaveArrived && !isBuiltOn(entry, entries) };
    };
    const changes = entries.filter((entry): entry is WaitingChange => !isStatement(entry));
    if (!isSame(changes, waiting)) waiting = changes;
    return {
      errands: entries.filter(isStatement).map((statement) => ({ statement, ...onTheWay(statement) })),
      changes: changes.map((change) => ({ change, ...onTheWay(change) })),
      waiting,
      receipts,
      changeReceipts,
      isAtRisk: outbox.isAtRisk(),
    };
  }
  function deliveryOf(entry: WaitingEntry): Delivery {
    if (sending.has(keyOf(entry))) return { step: 'sending' };
    if (entry.refused) return { step: 'refused', code: entry.refused };
    return { step: 'waiting', reason: held?.reason, retryAt: held?.retryAt };
  }
  const tell = () => {
    for (const entry of outbox.all().filter(isConflict)) {
      if (conflicts.has(entry.key)) continue;
      conflicts.add(entry.key);
      onConflict(entry);
    }
    state = look();
    listeners.forEach((listener) => listener());
    if (sending.size > 0 || !hasChanged) return;
    hasChanged = false;
    onSettled();
  };

  function arrived(stored: Stored): void {
    onStored(stored);
    rounds = 0;
    if (isStoredInitiative(stored)) {
      const key = keyOf(stored.entry);
      changeReceipts = [...changeReceipts, { ...stored, at: clock.now(), hadWaited: !fresh.has(key) }];
      sending.delete(key);
      conflicts.delete(key);
      hasChanged = true;
    } else {
      const { key } = stored.update;
      receipts = [...receipts, { ...stored, at: clock.now(), hadWaited: !key || !fresh.has(key) }];
      if (key) sending.delete(key);
    }
    tell();
  }
  const holdUp = (reason: WaitingReason) => {
    callOff?.();
    const passesByItself = reason === 'busy' || reason === 'no-answer';
    const wait = Math.min(FIRST_WAIT_MS * 2 ** rounds, LONGEST_WAIT_MS);
    rounds += 1;
    held = passesByItself ? { reason, retryAt: Date.parse(clock.now()) + wait } : { reason };
    if (passesByItself && !isClosed) callOff = later(wait, () => void sendRound());
  };

  const sendable = (again?: MutationKey): readonly MutationKey[] => {
    const entries = outbox.all();
    return entries.filter((entry) => !sending.has(keyOf(entry)) && (!entry.refused || keyOf(entry) === again) && !foundationOf(entry, entries)?.refused).map(keyOf);
  };
  const sendRound = async (again?: MutationKey): Promise<void> => {
    if (isRound || isClosed) return;
    const keys = sendable(again);
    if (keys.length === 0) return;
    callOff?.();
    isRound = true;
    held = undefined;
    keys.forEach((key) => sending.add(key));
    tell();
    try {
      const { stopped } = await sendWaiting(ports, again);
      if (stopped) holdUp(stopped);
    } catch (error) {
      holdUp('no-answer');
      throw error;
    } finally {
      isRound = false;
      keys.forEach((key) => sending.delete(key));
      tell();
    }
  };

  /** The use case keeps the entry on the device before its first pause, so it can be shown in this very frame. */
  const handIn = (hand: () => Promise<Handed>, known?: MutationKey): Promise<MutationKey> => {
    const before = new Set(outbox.all().map(keyOf));
    if (known) conflicts.delete(known);
    const handing = hand();
    const kept = outbox.all().find((entry) => (known ? keyOf(entry) === known && !entry.refused : !before.has(keyOf(entry))));
    if (!kept) return handing.then(() => Promise.reject(new Error('It was handed in, and nothing was kept')));
    const key = keyOf(kept);
    [sending, fresh].forEach((keys) => keys.add(key));
    tell();
    void follow(handing, key);
    return Promise.resolve(key);
  };
  const follow = async (handing: Promise<Handed>, key: MutationKey): Promise<void> => {
    let hasArrived = false;
    try {
      const { outcome, reason } = await handing;
      hasArrived = outcome === 'stored' || outcome === 'saved';
      if (reason) holdUp(reason);
    } catch (error) {
      if (isPlanError(error)) return; // a refusal of the store stands in the outbox
      holdUp('no-answer');
      throw error;
    } finally {
      [sending, fresh].forEach((keys) => keys.delete(key));
      tell();
      if (hasArrived) void sendRound(); // the way is open for what still waits
    }
  };

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    record: (statement) => void handIn(() => recordStatusUpdate(ports, statement)),
    confirm: (confirmation) => void handIn(() => confirmUnchanged(ports, confirmation)),
    propose: (proposal) => handIn(() => proposeInitiative(ports, proposal), proposal.key),
    change: (change) => handIn(() => changeInitiative(ports, change)),
    judge: (verdict, judgement) => handIn(() => (verdict === 'dropped' ? declineInitiative(ports, judgement) : acceptInitiative(ports, { ...judgement, phase: verdict }))),
    settle: (conflict, content) => handIn(() => settleConflict(ports, conflict, content), conflict.key),
    tryNow(again) {
      rounds = 0;
      void sendRound(again);
    },
    withdraw(key) {
      const entry = sending.has(key) ? undefined : withdrawWaiting(ports, key);
      tell();
      return entry;
    },
    drop(key) {
      outbox.remove(key);
      tell();
    },
    look: tell,
    close() {
      isClosed = true;
      callOff?.();
    },
  };
}

/** Whether two lists would be shown alike. */
const isSame = (a: readonly WaitingChange[], b: readonly WaitingChange[]): boolean => asShown(a) === asShown(b);
const asShown = (changes: readonly WaitingChange[]): string => JSON.stringify(changes.map(({ mayHaveArrived: _mark, ...shown }) => shown));
