import type { ActionPlan } from './action-plan';
import { currentStatuses, movementsSince, type Movement } from './current-status';
import type { Instant } from './day';
import { openDecisionsOf } from './decisions';
import { isAbout, isDueFor, previousHeldMeeting, windowFor } from './freshness';
import { isNewSince } from './gate';
import type { InitiativeId, PersonId } from './ids';
import type { Body, Decision, Meeting } from './meeting';
import { countMovements, forDiscussion, newsSince, type Discussion, type MovementCounts } from './overview';
import { whoAnswersFor } from './people';
import { planRows, type PlanRow } from './plan-rows';
import { compareRows } from './plan-tree';
import type { Reminder, ReminderState } from './reminder';
import { rollUp, type RollUp } from './roll-up';

/** What is new since the body last met, beside what is for discussion. */
export interface DigestNews {
  readonly since: Meeting;
  readonly moved: MovementCounts;
  readonly completed: number;
  /** Came after that meeting; proposals are counted by themselves. */
  readonly added: number;
  readonly proposed: number;
}

/** An initiative about which nobody has answered for the meeting yet, and what came of asking those who answer for it. */
export interface Silent {
  readonly row: PlanRow;
  /** `asked`: a card has arrived, and whatever a later one met with takes nothing from that. `uncertain`: at best one may have. `notReached`: Teams would take none. */
  readonly is: 'asked' | 'uncertain' | 'notReached' | 'notAsked';
  /** When cards went out that arrived, or else that may have, whichever meeting they named, earliest first. */
  readonly asked: readonly { readonly person: PersonId; readonly at: Instant }[];
}

/** What the chair of a meeting is told one working day before it: facts of all the plans it is about. */
export interface Digest {
  readonly meeting: Meeting;
  readonly body: Body;
  /** Of what runs. */
  readonly lights: RollUp;
  /** Of what runs, how much was said in time. "20 of 22". */
  readonly confirmed: number;
  readonly all: number;
  readonly discussion: Discussion;
  /** `undefined` when the body has not met before, or a history is not whole. */
  readonly news: DigestNews | undefined;
  /** In the order in which the plan is read. */
  readonly silent: readonly Silent[];
  /** Taken at the body's meetings and not done: those with a day first, the earliest before the others. */
  readonly openDecisions: readonly Decision[];
}

/**
 * The digest of a meeting as things stand now. `undefined` when none of the plans is both about it and rolled out, or its body is not there.
 * @param reminders those of the coming meetings.
 */
export function digestOf(sitePlans: readonly ActionPlan[], meeting: Meeting, reminders: readonly Reminder[], now: Instant): Digest | undefined {
  const plans = sitePlans.filter(({ plan }) => plan.stage === 'rolledOut' && isAbout(meeting, plan.id));
  const body = plans[0]?.bodies.find(({ id }) => id === meeting.body);
  if (!body) return undefined;
  const previous = previousHeldMeeting(meeting, plans.flatMap(({ meetings }) => meetings));
  const rows = plans.flatMap((plan) => planRows(plan, now).map((row): PlanRow => ({ ...row, isNew: isNewSince(row.initiative, previous) })));
  const running = rows.filter(({ phase }) => phase === 'running');
  const due = new Set(plans.flatMap((plan) => dueIn(plan, meeting)));
  const dueRows = running.filter(({ initiative }) => due.has(initiative.id)).sort((a, b) => compareRows(a, b));
  const discussion = forDiscussion(rows);
  const earliest = plans.map((plan) => windowFor(meeting, plan.bodies, plan.meetings)?.from ?? now).reduce((a, b) => (a < b ? a : b));
  return {
    meeting,
    body,
    lights: rollUp(rows),
    confirmed: running.length - dueRows.length,
    all: running.length,
    discussion,
    news: previous && plans.every(({ historyIsWhole }) => historyIsWhole) ? newsOf(plans, rows, previous, discussion.rows, now) : undefined,
    silent: dueRows.map((row) => silentOf(row, reminders.filter((one) => one.meeting === meeting.id || (one.sentAt ?? '') >= earliest))),
    openDecisions: openDecisionsOf(plans, body.id),
  };
}

function dueIn(plan: ActionPlan, meeting: Meeting): readonly InitiativeId[] {
  const window = windowFor(meeting, plan.bodies, plan.meetings);
  const statuses = currentStatuses(plan);
  return plan.initiatives.filter((initiative) => window && isDueFor(window, initiative, statuses.get(initiative.id))).map(({ id }) => id);
}

function newsOf(plans: readonly ActionPlan[], rows: readonly PlanRow[], since: Meeting, told: readonly PlanRow[], now: Instant): DigestNews {
  const movements = new Map<InitiativeId, Movement>(plans.flatMap(({ updates }) => movementsSince(updates, since.endsAt)).map((movement) => [movement.initiative, movement]));
  const news = newsSince(rows, { meeting: since, body: undefined, movements }, told, now);
  const ofKind = (kind: (typeof news)[number]['kind']): readonly PlanRow[] => news.filter((item) => item.kind === kind).map(({ row }) => row);
  const added = ofKind('new');
  const proposed = added.filter(({ phase }) => phase === 'proposed').length;
  return { since, moved: countMovements(ofKind('moved'), movements), completed: ofKind('completed').length, added: added.length - proposed, proposed };
}

/** @param reminders those before the meeting, and those for others that went out since statements count for it. */
function silentOf(row: PlanRow, reminders: readonly Reminder[]): Silent {
  const theirs = new Set(whoAnswersFor(row.initiative)); // whoever answered for it before was asked in vain
  const cards = reminders.filter(({ person, initiatives }) => theirs.has(person) && initiatives.includes(row.initiative.id));
  const are = (state: ReminderState): readonly Reminder[] => cards.filter((card) => card.state === state);
  const [arrived, unsure] = [are('sent'), are('uncertain')];
  const asked = (arrived.length > 0 ? arrived : unsure).flatMap(({ person, sentAt }) => (sentAt === undefined ? [] : [{ person, at: sentAt }]));
  const is = arrived.length > 0 ? 'asked' : unsure.length > 0 ? 'uncertain' : are('failed').length > 0 ? 'notReached' : 'notAsked';
  return { row, is, asked: asked.sort((a, b) => (a.at < b.at ? -1 : 1)) };
}
