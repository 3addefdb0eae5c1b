import { askingDays } from './asking';
import type { PlannedMeeting } from './asking-context';
import { windowOf, type AskingMoment } from './asking-moment';
import { danishOrder } from './danish-order';
import { isDueFor, isFreshFor } from './freshness';
import type { BodyId, MeetingId, PersonId } from './ids';
import type { Initiative } from './initiative';
import { reminderKey, type AskedInitiative, type ReminderKey, type ReminderStep } from './reminder';
import type { CurrentStatus } from './status-update';
import type { LightOrNone } from './traffic-light';
import type { WhyAsked } from './who-is-asked';

/** What one card holds; the rest stands on the page it links to. A card with more is too large to send and to read. */
export const INITIATIVES_ON_A_CARD = 8;

/** One person's card in a step, with all they are asked about over all plans. */
export interface AskingCard {
  readonly key: ReminderKey;
  readonly person: PersonId;
  /** At most {@link INITIATIVES_ON_A_CARD}. */
  readonly initiatives: readonly AskedInitiative[];
  /** What there is no room for. */
  readonly rest: readonly AskedInitiative[];
  /** Other bodies' coming meetings for which an answer given now counts as well, earliest first: all of the card is theirs, and they would ask about some of it. */
  readonly alsoFor: readonly MeetingId[];
}

/** An initiative as it stands, and why it is asked about, or not. */
export interface AskedRow {
  readonly initiative: Initiative;
  readonly status: CurrentStatus | undefined;
  readonly why: WhyAsked;
}

/** @param rows what the person is asked about. */
export function askingCard(moment: AskingMoment, planned: PlannedMeeting, step: ReminderStep, person: PersonId, rows: readonly AskedRow[]): AskingCard {
  const asked = [...rows].sort(byConcern).map(({ initiative, why }): AskedInitiative => {
    const insteadOf = why.is === 'asked' ? why.insteadOf?.owner : undefined;
    return { plan: initiative.plan, initiative: initiative.id, ...(insteadOf !== undefined && { insteadOf }) };
  });
  return {
    key: reminderKey(planned.meeting.id, step, person),
    person,
    initiatives: asked.slice(0, INITIATIVES_ON_A_CARD),
    rest: asked.slice(INITIATIVES_ON_A_CARD),
    alsoFor: alsoServed(moment, planned, rows),
  };
}

const CONCERN: Readonly<Record<LightOrNone, number>> = { red: 0, yellow: 1, none: 2, green: 3 };

/**
 * What the meeting will talk about first, for a card has room for a few: red, then yellow, then what nobody has ever stated, of which
 * the meeting knows least, then green, which is most often one press; in each of them what was said longest ago.
 */
function byConcern(a: AskedRow, b: AskedRow): number {
  const saidAt = ({ status, initiative }: AskedRow): string => status?.at ?? initiative.createdAt;
  return (
    CONCERN[a.status?.light ?? 'none'] - CONCERN[b.status?.light ?? 'none'] ||
    (saidAt(a) === saidAt(b) ? 0 : saidAt(a) < saidAt(b) ? -1 : 1) ||
    danishOrder(a.initiative.title, b.initiative.title) ||
    Number(a.initiative.id) - Number(b.initiative.id)
  );
}

/** A body's meeting after its next one begins anew when that has been held: only the next one of each is served. */
function alsoServed({ context, meetings }: AskingMoment, planned: PlannedMeeting, rows: readonly AskedRow[]): readonly MeetingId[] {
  const seen = new Set<BodyId>([planned.body.id]);
  return meetings.flatMap((other) => {
    if (seen.has(other.body.id)) return [];
    seen.add(other.body.id);
    if (askingDays(other.body).length === 0) return [];
    const windows = new Map(other.plans.map((plan) => [plan.plan.id, windowOf(plan, other)]));
    const isServed = (row: AskedRow): boolean => {
      const window = windows.get(row.initiative.plan);
      return window !== undefined && isFreshFor(window, { at: context.now });
    };
    const wouldAsk = rows.some((row) => {
      const window = windows.get(row.initiative.plan);
      return window !== undefined && isDueFor(window, row.initiative, row.status);
    });
    return wouldAsk && rows.every(isServed) ? [other.meeting.id] : [];
  });
}
