import type { AskingStep } from './asking';
import { asId, type Branded, type InitiativeId, type MeetingId, type PersonId, type PlanId } from './ids';
import type { Day, Instant } from './day';

/** Names what a chair or an editor asked the service to do: "Spørg nu", "Send kortet igen". */
export type OrderId = Branded<'OrderId'>;

/** For what a card goes out: a step of asking (rule 5), or a chair's own word in between. */
export type ReminderStep = Pick<AskingStep, 'kind' | 'workingDaysBefore'> | { readonly kind: 'now'; readonly order: OrderId };

/** Names one card to one person for one step before one meeting, for ever: no day is in it, so that a meeting that moves repeats nothing. */
export type ReminderKey = Branded<'ReminderKey'>;

/** `ask-10`, `digest-1`, `now-7`: a step among those of its meeting. */
export const stepName = (step: ReminderStep): string => `${step.kind}-${step.kind === 'now' ? step.order : step.workingDaysBefore}`;

/** @param again the order by which a card that may not have arrived is sent once more. */
export const reminderKey = (meeting: MeetingId, step: ReminderStep, person: PersonId, again?: OrderId): ReminderKey =>
  asId<ReminderKey>([meeting, stepName(step), person, ...(again === undefined ? [] : [again])].join('|'));

export interface KeyParts {
  readonly meeting: MeetingId;
  readonly step: ReminderStep;
  readonly person: PersonId;
  readonly again?: OrderId;
}

/** What a key says; `undefined` for a text that is no key. */
export function partsOfKey(key: string): KeyParts | undefined {
  const [meeting, name, person, again, ...more] = key.split('|');
  const step = stepNamed(name ?? '');
  if (!meeting || !step || !person || more.length > 0) return undefined;
  return { meeting: asId(meeting), step, person: asId(person), ...(again && { again: asId<OrderId>(again) }) };
}

/** The step that goes by this name; `undefined` when none does. */
export function stepNamed(name: string): ReminderStep | undefined {
  const [, kind, of] = /^(ask|digest|now)-([^|]+)$/.exec(name) ?? [];
  if (!kind || !of) return undefined;
  if (kind === 'now') return { kind, order: asId<OrderId>(of) };
  return /^\d+$/.test(of) ? { kind: kind as AskingStep['kind'], workingDaysBefore: Number(of) } : undefined;
}

export const REMINDER_STATES = ['claimed', 'sending', 'sent', 'uncertain', 'failed'] as const;
/**
 * `claimed`: an instance of the service has taken it, and not begun to send. `sending`: it is on its way, and may have arrived. `sent`: Teams has it.
 * `uncertain`: nobody can tell whether it arrived; it is never sent again by itself. `failed`: Teams will not take it.
 */
export type ReminderState = (typeof REMINDER_STATES)[number];

export const REMINDER_FAILURES = ['notInstalled', 'blocked', 'disabled', 'noConversation', 'tooLarge', 'refused'] as const;
/** Why a card could not be delivered, for good. `disabled`: for everybody, by an administrator. */
export type ReminderFailure = (typeof REMINDER_FAILURES)[number];

/** One card to one person, as the ledger keeps it. */
export interface SentCard {
  readonly key: ReminderKey;
  readonly person: PersonId;
  /** What it is about, also those that the card had no room for; empty for a digest. */
  readonly initiatives: readonly InitiativeId[];
  readonly state: ReminderState;
  readonly sentAt?: Instant;
  /** Where `failed`. */
  readonly failure?: ReminderFailure;
}

/** One that goes out before a meeting. */
export interface Reminder extends SentCard {
  readonly meeting: MeetingId;
  readonly step: ReminderStep;
}

/** From a day to a day, both included, on which somebody is away: their deputies are asked instead. */
export interface Absence {
  readonly person: PersonId;
  readonly from: Day;
  readonly to: Day;
}

export type AbsenceId = Branded<'AbsenceId'>;

/** As it stands among those that were written down. */
export interface NotedAbsence extends Absence {
  readonly id: AbsenceId;
}

/** An initiative on a card. */
export interface AskedInitiative {
  readonly plan: PlanId;
  readonly initiative: InitiativeId;
  /** The owner who is away, or has left, where a deputy is asked instead. */
  readonly insteadOf?: PersonId;
}
