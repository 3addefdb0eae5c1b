import type { Instant, Notice, Reminder, ReminderState } from '../domain';
import type { Pace, WaitingPorts } from './pace';
import { CARRIED_WITHIN_MS, type CardMessage, type CardTransport, type Conversation, type Delivery, type Keys, type LedgerRow, type ReminderLedger, type Versioned } from './ports';
import { arrived, recordOutcome } from './record-outcome';

interface CardMade {
  /** Made when its turn has come. */
  readonly message: () => CardMessage;
}

type Named = 'key' | 'person' | 'initiatives';
export interface DueReminder extends CardMade, Pick<Reminder, Named | 'meeting' | 'step'> {}
export interface NoticeToSend extends CardMade, Pick<Notice, Named | 'about'> {}
/** A card that is to be sent now. */
export type DueCard = DueReminder | NoticeToSend;

export interface CardPorts extends WaitingPorts {
  readonly ledger: ReminderLedger;
  readonly transport: CardTransport;
  readonly keys: Keys;
  /** Shared by all that this instance sends. */
  readonly pace: Pace;
}

/** Why a run ends before its time. `disabled`: an administrator has. `busy`: Teams wants to be left alone for longer than one waits. `asked`: the service is to end. */
export type Stop = 'disabled' | 'busy' | 'asked';

/** `left`: it is somebody else's, or the next run's. */
export interface CardOutcome {
  readonly became: Exclude<ReminderState, 'claimed' | 'sending'> | 'left';
  readonly stop?: Stop;
}

/** How long an instance has a card for itself: longer than one send, and than the writes around it when the store is slow. A wait comes on top. */
export const LEASE_MS = 2 * 60_000;
/** So often sending is begun. */
export const MOST_ATTEMPTS = 5;
const FIRST_PAUSE_MS = 2_000;

const LEFT: CardOutcome = { became: 'left' };

const later = (instant: Instant, ms: number): Instant => new Date(Date.parse(instant) + ms).toISOString() as Instant;

/** Whether others still leave it alone. */
export const isHeld = ({ claim }: LedgerRow, now: Instant): boolean => claim.until > now;

/**
 * Sends one card at most once: claim, `sending`, the call, its outcome. What may have arrived is never sent again, here or by anybody else.
 * @param known the row as it was read; it is taken over where whoever claimed it has not begun to send and is gone, and tells of the card as it is by now.
 * @param to `undefined`: nobody can reach them, which is recorded without a call.
 */
export async function sendCard(ports: CardPorts, card: DueCard, known: Versioned<LedgerRow> | undefined, to: Conversation | undefined, instance: string, isStopped: () => boolean): Promise<CardOutcome> {
  const { ledger, pace, clock, transport } = ports;
  const claimed = await taken(ports, card, known, to, instance);
  if (!claimed) return LEFT;
  if (!to) return { became: 'failed' };
  for (let row = claimed; ; ) {
    const isNear = await pace.approach();
    if (!isNear || isStopped()) return leave(ports, row, isNear ? undefined : 'busy');
    const message = card.message();
    const sending = await begun(ports, row);
    if (!sending) return LEFT;
    if (!(await pace.turn())) {
      await putBack(ports, sending, pace.heldMs);
      return { ...LEFT, stop: 'busy' };
    }
    const sure = isShort(sending.value, clock.now()) ? await renewed(ports, sending) : sending;
    if (!sure) return LEFT;
    const delivery = await transport.send(to, message);
    if (delivery.is !== 'later') return settled(ledger, sure, delivery);
    const pause = delivery.afterMs ?? FIRST_PAUSE_MS * 2 ** (sure.value.attempts - 1);
    pace.hold(pause);
    if (sure.value.attempts >= MOST_ATTEMPTS) return settled(ledger, sure, delivery);
    row = await putBack(ports, sure, pause, delivery.detail);
    if (row.value.state !== 'claimed') return LEFT;
  }
}

async function taken({ ledger, clock, keys }: CardPorts, card: DueCard, known: Versioned<LedgerRow> | undefined, to: Conversation | undefined, instance: string): Promise<Versioned<LedgerRow> | undefined> {
  const now = clock.now();
  const claim = { by: `${instance}/${keys.next()}`, until: later(now, LEASE_MS) };
  const first = to ? ({ state: 'claimed', claim } as const) : ({ state: 'failed', failure: 'notInstalled', claim } as const);
  if (!known) {
    const { message: _later, ...reminder } = card;
    const added = await ledger.claim({ ...reminder, ...first, attempts: 0 });
    return added === 'taken' ? undefined : added;
  }
  if (known.value.state !== 'claimed' || isHeld(known.value, now)) return undefined;
  return unlessChanged(ledger.change({ value: { ...known.value, ...first, initiatives: card.initiatives }, version: known.version }));
}

const unlessChanged = async (changing: ReturnType<ReminderLedger['change']>): Promise<Versioned<LedgerRow> | undefined> => {
  const changed = await changing;
  return changed === 'changed' ? undefined : changed;
};

/** From here on nobody knows whether it arrived, until the answer is written down. */
const begun = ({ ledger, clock }: CardPorts, { value, version }: Versioned<LedgerRow>): Promise<Versioned<LedgerRow> | undefined> => {
  const now = clock.now();
  const { detail: _old, ...row } = value;
  return unlessChanged(ledger.change({ value: { ...row, state: 'sending', attempts: row.attempts + 1, sentAt: now, claim: { ...row.claim, until: later(now, LEASE_MS) } }, version }));
};

/** A pause may have come between: what is left of the lease must outlast the call. */
const isShort = ({ claim }: LedgerRow, now: Instant): boolean => claim.until <= later(now, 2 * CARRIED_WITHIN_MS);

const renewed = ({ ledger, clock }: CardPorts, { value, version }: Versioned<LedgerRow>): Promise<Versioned<LedgerRow> | undefined> =>
  unlessChanged(ledger.change({ value: { ...value, claim: { ...value.claim, until: later(clock.now(), LEASE_MS) } }, version }));

/** It was surely not taken, and is to be sent again: unless somebody has given it up meanwhile. */
const putBack = ({ ledger, clock }: CardPorts, row: Versioned<LedgerRow>, pauseMs: number, detail?: string): Promise<Versioned<LedgerRow>> =>
  recordOutcome(ledger, row, (stands) => {
    if (stands.state !== 'sending' || stands.claim.by !== row.value.claim.by) return undefined;
    const { sentAt: _notSent, ...back } = stands;
    return { ...back, state: 'claimed', ...(detail !== undefined && { detail }), claim: { ...stands.claim, until: later(clock.now(), pauseMs + LEASE_MS) } };
  });

/** The run is over before this card's turn came: the next one need not wait for the lease. */
async function leave({ ledger, clock }: CardPorts, { value, version }: Versioned<LedgerRow>, stop?: Stop): Promise<CardOutcome> {
  await ledger.change({ value: { ...value, claim: { ...value.claim, until: clock.now() } }, version });
  return { ...LEFT, ...(stop && { stop }) };
}

async function settled(ledger: ReminderLedger, row: Versioned<LedgerRow>, delivery: Delivery): Promise<CardOutcome> {
  switch (delivery.is) {
    case 'sent':
      await recordOutcome(ledger, row, (stands) => arrived(stands, delivery.activity));
      return { became: 'sent' };
    case 'unknown':
      await recordOutcome(ledger, row, (stands) => (stands.state === 'sending' ? { ...stands, state: 'uncertain', detail: delivery.detail } : undefined));
      return { became: 'uncertain' };
    case 'failed':
    case 'later': {
      const failure = delivery.is === 'failed' ? delivery.failure : 'refused';
      await recordOutcome(ledger, row, ({ sentAt: _notSent, ...stands }) => (stands.state === 'sent' ? undefined : { ...stands, state: 'failed', failure, detail: delivery.detail }));
      return { became: 'failed', ...(failure === 'disabled' && { stop: 'disabled' }) };
    }
  }
}
