import { stepName, type MeetingId, type PersonId, type ReminderKey } from '../domain';
import { isPlanError, type ErrorCode, type PlanError } from './errors';
import { LONGEST_WAIT_MS } from './pace';
import type { ClosedStep, Conversation, Conversations, LedgerRow, ReminderLedger, Versioned } from './ports';
import { reportReminders, sayingOf, type LedgerSaying, type ReportingPorts } from './report-reminders';
import { isHeld, sendCard, type CardPorts, type DueCard, type Stop } from './send-card';

export interface DueReminders {
  /** What the ledger said of the meetings when it was worked out what is due: the rows to go on from, each with its version. */
  readonly saying: LedgerSaying;
  /** All meetings the service looks after by now: what was left unsure before them is given up, and what stands is reported. */
  readonly meetings: readonly MeetingId[];
  /** What is told at this time beside the meetings, sent or not: what was left unsure of it is given up. */
  readonly notices: readonly ReminderKey[];
  /** What is to be sent, each before one of the meetings or one of the notices. A card whose reminder is `claimed` in the ledger is among them as long as it is to be sent: only then does somebody take it over. */
  readonly cards: readonly DueCard[];
  /** Steps that have begun and are not closed, those included at which nobody is to be written to. */
  readonly begun: readonly ClosedStep[];
}

export interface RemindingPorts extends CardPorts, ReportingPorts {
  readonly conversations: Conversations;
}

export interface RemindingOptions {
  /** A name for this instance in the ledger, for people. */
  readonly instance: string;
  /** Cards in hand at once: a crash leaves no more than these behind, and slow answers need several to keep the pace. */
  readonly atOnce?: number;
  /** Asked before each card: the service is to end, and no new one is begun. */
  readonly isStopping?: () => boolean;
}

export interface SentReminders {
  readonly sent: number;
  readonly uncertain: number;
  readonly failed: number;
  /** To be sent, and not sent by this run: others have them, or the next run will. */
  readonly left: number;
  readonly stopped?: Stop;
  /** Cards that the ledger would not take, for whoever looks after the service. */
  readonly troubles: readonly { readonly key: ReminderKey; readonly error: unknown }[];
}

const AT_ONCE = 24;
const NOBODY: ReadonlyMap<PersonId, Conversation> = new Map();

/** Of a ledger's failures, those that every other card would meet as well. */
const ENDS_THE_RUN: ReadonlySet<ErrorCode> = new Set(['offline', 'no-answer', 'busy', 'signed-out', 'no-access']);

/**
 * Sends what is to be sent now, each card at most once, whoever else does the same at the same time; then closes the steps of which nothing is left, and
 * reports. May be killed at any moment: the next run, here or elsewhere, goes on from what the ledger says.
 * @throws PlanError when the ledger fails; what was on its way is settled by then.
 */
export async function sendReminders(ports: RemindingPorts, due: DueReminders, options: RemindingOptions): Promise<SentReminders> {
  const { ledger, conversations } = ports;
  const [notices, reached] = await Promise.all([due.notices.length > 0 ? ledger.found(due.notices) : [], due.cards.length > 0 ? conversations.all() : NOBODY]);
  const rows: readonly Versioned<LedgerRow>[] = [...due.saying.rows, ...notices];
  const isChanged = await giveUp(ports, rows);
  const round = new Round(ports, new Map(rows.map((row) => [row.value.key, row])), reached, options);
  await round.send(due.cards);
  const saying = isChanged || due.cards.length > 0 || due.begun.length > 0 ? await sayingOf(ledger, due.meetings) : due.saying; // most runs find nothing to do
  const closed = await closeSteps(ledger, due, saying);
  await reportReminders(ports, due.meetings, { ...saying, closed });
  return round.outcome;
}

/** Whoever began to send these is gone, and nobody can tell how far they came. @returns whether there were any. */
async function giveUp({ ledger, clock }: RemindingPorts, rows: readonly Versioned<LedgerRow>[]): Promise<boolean> {
  const left = rows.filter(({ value }) => value.state === 'sending' && !isHeld(value, clock.now()));
  for (const { value, version } of left) await ledger.change({ value: { ...value, state: 'uncertain' }, version });
  return left.length > 0;
}

class Round {
  private readonly counts = { sent: 0, uncertain: 0, failed: 0, left: 0 };
  private readonly troubles: { readonly key: ReminderKey; readonly error: unknown }[] = [];
  private stopped: Stop | undefined;
  private failure: PlanError | undefined;

  constructor(
    private readonly ports: RemindingPorts,
    private readonly known: ReadonlyMap<ReminderKey, Versioned<LedgerRow>>,
    private readonly reached: ReadonlyMap<PersonId, Conversation>,
    private readonly options: RemindingOptions,
  ) {}

  get outcome(): SentReminders {
    return { ...this.counts, troubles: this.troubles, ...(this.stopped && { stopped: this.stopped }) };
  }

  /** One card at a time to each person, however many are due to them: Teams counts what one conversation gets. */
  async send(cards: readonly DueCard[]): Promise<void> {
    const toEach = new Map<PersonId, DueCard[]>();
    for (const card of cards) toEach.set(card.person, [...(toEach.get(card.person) ?? []), card]);
    const people = toEach.values();
    const work = async (): Promise<void> => {
      for (const theirs of people) for (const card of theirs) await this.card(card);
    };
    await Promise.all(Array.from({ length: this.options.atOnce ?? AT_ONCE }, work));
    if (this.failure) throw this.failure;
  }

  private async card(card: DueCard): Promise<void> {
    const outcome = this.isOver() ? { became: 'left' as const } : await this.attempt(card);
    this.counts[outcome.became] += 1;
    this.stopped ??= outcome.stop;
  }

  private async attempt(card: DueCard): ReturnType<typeof sendCard> {
    try {
      return await sendCard(this.ports, card, this.known.get(card.key), this.reached.get(card.person), this.options.instance, () => this.isOver());
    } catch (error) {
      if (isPlanError(error) && ENDS_THE_RUN.has(error.code)) this.failure ??= error;
      else this.troubles.push({ key: card.key, error });
      return { became: 'left' };
    }
  }

  private isOver(): boolean {
    if (this.options.isStopping?.()) this.stopped ??= 'asked';
    if (this.ports.pace.heldMs > LONGEST_WAIT_MS) this.stopped ??= 'busy';
    return this.stopped !== undefined || this.failure !== undefined;
  }
}

/** A step is over when all of its cards are taken and none is left to send. @returns all closed steps. */
async function closeSteps(ledger: ReminderLedger, { cards, begun }: DueReminders, { rows, closed }: LedgerSaying): Promise<readonly ClosedStep[]> {
  const nameOf = ({ meeting, step }: ClosedStep): string => `${meeting}|${stepName(step)}`;
  const out = new Set(rows.flatMap(({ value }) => (value.state === 'claimed' ? [] : [value.key])));
  const isOpen = new Set(cards.flatMap((card) => ('step' in card && !out.has(card.key) ? [nameOf(card)] : [])));
  const before = new Set(closed.map(nameOf));
  const over = begun.filter((step) => !before.has(nameOf(step)) && !isOpen.has(nameOf(step)));
  for (const step of over) await ledger.closeStep({ meeting: step.meeting, step: step.step });
  return [...closed, ...over];
}
