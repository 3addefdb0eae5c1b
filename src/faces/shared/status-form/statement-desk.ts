import { confirmUnchanged, isPlanError, recordStatusUpdate, sendWaiting, withdrawWaiting } from '../../../application';
import type { Confirmation, ErrorCode, Recorded, RecordingPorts, Statement, StoredStatusUpdate, WaitingReason, WaitingStatement } from '../../../application';
import type { InitiativeId, Instant, MutationKey } from '../../../domain';

/** Where a statement that is still on the device is on its way. */
export type Delivery =
  | { readonly step: 'sending' }
  /** `retryAt` in ms since 1970; without it the statement waits for the connection or a sign-in. */
  | { readonly step: 'waiting'; readonly reason: WaitingReason | undefined; readonly retryAt?: number }
  | { readonly step: 'refused'; readonly code: ErrorCode };

export interface Errand {
  readonly statement: WaitingStatement;
  readonly delivery: Delivery;
}

/** A statement the store has taken since the page was opened. */
export interface Receipt extends StoredStatusUpdate {
  readonly at: Instant;
  /** It did not arrive at once: its writer was told that it waited. */
  readonly hadWaited: boolean;
}

export interface DeskState {
  /** In the order they were written. */
  readonly errands: readonly Errand[];
  /** Newest last. */
  readonly receipts: readonly Receipt[];
}

export interface DeskOptions {
  readonly ports: RecordingPorts;
  /** Runs `task` once after `ms`; answers with how to call it off. */
  readonly later: (ms: number, task: () => void) => () => void;
  readonly onStored: (stored: StoredStatusUpdate) => void;
}

/** Where statements are handed in: each is on the device at once, and leaves it as soon as the store takes it. */
export interface StatementDesk {
  state(): DeskState;
  /** Calls `listener` after each change; answers with how to stop. */
  subscribe(listener: () => void): () => void;
  /** @throws PlanError what {@link recordStatusUpdate} finds in the text; what happens later is told by the state. */
  record(statement: Statement): void;
  confirm(confirmation: Confirmation): void;
  /** Tries everything that waits, now; with a key also that refused statement. */
  tryNow(again?: MutationKey): void;
  /** Takes back what has surely not left the device; `undefined` when it is too late. */
  withdraw(key: MutationKey): WaitingStatement | undefined;
  /** Takes a refused statement off the device. */
  drop(key: MutationKey): void;
  close(): void;
}

const FIRST_WAIT_MS = 20_000;
const LONGEST_WAIT_MS = 300_000;

export function createStatementDesk({ ports, later, onStored }: DeskOptions): StatementDesk {
  const { outbox, clock } = ports;
  const listeners = new Set<() => void>();
  const sending = new Set<MutationKey>();
  let held: { readonly reason: WaitingReason; readonly retryAt?: number } | undefined;
  let receipts: readonly Receipt[] = [];
  let rounds = 0;
  let isClosed = false;
  let isRound = false;
  let callOff: (() => void) | undefined;
  let state = look();

  function look(): DeskState {
    return { errands: outbox.all().map((statement) => ({ statement, delivery: deliveryOf(statement) })), receipts };
  }
  function deliveryOf({ update, refused }: WaitingStatement): Delivery {
    if (sending.has(update.key)) return { step: 'sending' };
    if (refused) return { step: 'refused', code: refused };
    return { step: 'waiting', reason: held?.reason, retryAt: held?.retryAt };
  }
  const tell = () => {
    state = look();
    listeners.forEach((listener) => listener());
  };

  const arrived = (stored: StoredStatusUpdate, hadWaited: boolean) => {
    onStored(stored);
    receipts = [...receipts, { ...stored, at: clock.now(), hadWaited }];
    rounds = 0;
  };
  const holdUp = (reason: WaitingReason) => {
    callOff?.();
    const passesByItself = reason === 'busy' || reason === 'no-answer';
    const wait = Math.min(FIRST_WAIT_MS * 2 ** rounds, LONGEST_WAIT_MS);
    rounds += 1;
    held = passesByItself ? { reason, retryAt: Date.parse(clock.now()) + wait } : { reason };
    if (passesByItself && !isClosed) callOff = later(wait, () => void sendRound());
  };

  const sendRound = async (again?: MutationKey): Promise<void> => {
    if (isRound || isClosed) return;
    const keys = outbox.all().filter(({ update, refused }) => !sending.has(update.key) && (!refused || update.key === again)).map(({ update }) => update.key);
    if (keys.length === 0) return;
    callOff?.();
    isRound = true;
    held = undefined;
    keys.forEach((key) => sending.add(key));
    tell();
    try {
      const { stored, stopped } = await sendWaiting(ports, again);
      stored.forEach((one) => arrived(one, true));
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

  /** The use case keeps the statement on the device before its first pause, so it can be shown in this very frame. */
  const handIn = (hand: () => Promise<Recorded>): void => {
    const before = new Set(outbox.all().map(({ update }) => update.key));
    const recording = hand();
    const key = outbox.all().find(({ update }) => !before.has(update.key))?.update.key;
    if (key) sending.add(key);
    tell();
    void follow(recording, key);
  };
  const follow = async (recording: Promise<Recorded>, key: MutationKey | undefined): Promise<void> => {
    try {
      const recorded = await recording;
      if (recorded.outcome === 'stored') arrived(recorded, false);
      else holdUp(recorded.reason);
    } catch (error) {
      if (!isPlanError(error)) holdUp('no-answer');
      if (!isPlanError(error) || !key) throw error; // a refusal of the store stands in the outbox; anything else is a bug and must be heard of
    } finally {
      if (key) sending.delete(key);
      tell();
    }
  };

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    record: (statement) => handIn(() => recordStatusUpdate(ports, statement)),
    confirm: (confirmation) => handIn(() => confirmUnchanged(ports, confirmation)),
    tryNow(again) {
      rounds = 0;
      void sendRound(again);
    },
    withdraw(key) {
      const statement = sending.has(key) ? undefined : withdrawWaiting(ports, key);
      tell();
      return statement;
    },
    drop(key) {
      outbox.remove(key);
      tell();
    },
    close() {
      isClosed = true;
      callOff?.();
    },
  };
}

/** Only what has surely not left the device can be undone: everything else is history, or may be. */
export const mayBeWithdrawn = ({ statement, delivery }: Errand): boolean => delivery.step === 'waiting' && !statement.mayHaveArrived;

/** The statement about an initiative that is still on the device; the newest, if there are more. */
export const errandAbout = (state: DeskState, id: InitiativeId): Errand | undefined =>
  [...state.errands].reverse().find(({ statement }) => statement.update.initiative === id);

/** What the store last took about an initiative since the page was opened. */
export const receiptAbout = (state: DeskState, id: InitiativeId): Receipt | undefined =>
  [...state.receipts].reverse().find(({ update }) => update.initiative === id);
