import {
  INITIATIVES_ON_A_CARD,
  nextNoticeAt,
  nextStepAt,
  plannedMeetings,
  reminderKey,
  stepsToTake,
  type Absence,
  type ActionPlan,
  type AskingCard,
  type AskingContext,
  type DueNotice,
  type Instant,
  type MeetingId,
  type PersonId,
  type PlannedMeeting,
  type Reminder,
  type ReminderKey,
  type ReminderStep,
  type StepToTake,
} from '../domain';
import { wholePlans } from './answer-card';
import { readNotices } from './read-notices';
import type { Absences, CardMessage, Conversation, Editors, Plans, ReminderOrder, ReminderOrders, ReminderRow, StatusUpdates } from './ports';
import { sayingOf, type LedgerSaying } from './report-reminders';
import type { DueCard, DueReminder } from './send-card';
import { sendReminders, type RemindingOptions, type RemindingPorts, type SentReminders } from './send-reminders';

export interface ServicePorts extends RemindingPorts {
  readonly plans: Plans;
  readonly statusUpdates: StatusUpdates;
  readonly reminderOrders: ReminderOrders;
  readonly absences: Absences;
  readonly editors: Editors;
  readonly draw: CardDrawing;
}

/** Makes the cards: what people read is a face's. */
export interface CardDrawing {
  reminder(asked: { readonly context: AskingContext; readonly planned: PlannedMeeting; readonly step: ReminderStep; readonly card: AskingCard; readonly to: Conversation | undefined }): CardMessage;
  digest(told: { readonly context: AskingContext; readonly planned: PlannedMeeting; readonly key: ReminderKey; readonly to: Conversation | undefined }): CardMessage;
  notice(told: { readonly context: AskingContext; readonly notice: DueNotice; readonly to: Conversation | undefined }): CardMessage;
}

export interface ServiceRun {
  readonly sent: SentReminders;
  readonly absences: readonly Absence[];
  readonly meetings: readonly MeetingId[];
  /** Those that were there at the beginning of the run. */
  readonly orders: readonly ReminderOrder[];
  /** When there is something to do next, if nothing changes. */
  readonly nextAt: Instant | undefined;
}

/** All that decides what is to be done now. @throws PlanError */
export async function readContext(ports: Pick<ServicePorts, 'plans' | 'statusUpdates' | 'reminderOrders' | 'absences' | 'ledger' | 'clock'>): Promise<{ readonly context: AskingContext; readonly saying: LedgerSaying; readonly orders: readonly ReminderOrder[] }> {
  const now = ports.clock.now();
  const plans = await wholePlans(ports);
  const meetings = plannedMeetings({ plans, now }).map(({ meeting }) => meeting.id);
  const [saying, orders, absences] = await Promise.all([sayingOf(ports.ledger, meetings), ports.reminderOrders.of(meetings), ports.absences.all()]);
  const context: AskingContext = {
    plans,
    absences,
    reminders: saying.rows.map(({ value }) => value).filter(({ state }) => state !== 'claimed'), // what nobody has begun to send is still to be sent
    closed: saying.closed,
    orders: orders.filter(({ kind }) => kind === 'askNow'),
    now,
  };
  return { context, saying, orders };
}

/** Does all that is to be done now, and may be killed at any moment: what is due is data, and the next run finds the same. @throws PlanError */
export async function runService(ports: ServicePorts, options: RemindingOptions): Promise<ServiceRun> {
  const { context, saying, orders } = await readContext(ports);
  const steps = stepsToTake(context);
  const meetings = plannedMeetings(context);
  const notices = await readNotices(ports, context);
  const conversations = await (steps.length > 0 || orders.length > 0 || notices.due.length > 0 ? ports.conversations.all() : new Map<PersonId, Conversation>());
  const cards = [
    ...steps.flatMap((step) => cardsOf(ports.draw, context, step, conversations)),
    ...sentAgain(ports.draw, context, meetings, saying.rows.map(({ value }) => value), orders, conversations),
    ...notices.due.map((notice) => told(ports.draw, context, notice, conversations)),
  ];
  const ids = meetings.map(({ meeting }) => meeting.id);
  const begun = steps.map(({ meeting, step }) => ({ meeting: meeting.id, step }));
  const sent = await sendReminders({ ...ports, conversations: { ...ports.conversations, all: () => Promise.resolve(conversations) } }, { saying, meetings: ids, notices: notices.keys, cards, begun }, options);
  const closed = sent.left === 0 ? [...context.closed, ...begun] : context.closed;
  return { sent, absences: context.absences, meetings: ids, orders, nextAt: nextAt({ ...context, closed }) };
}

/** When there is something to do next, before meetings or beside them; `undefined`: not as things stand. */
export const nextAt = (context: AskingContext): Instant | undefined => [nextStepAt(context), nextNoticeAt(context)].flatMap((at) => at ?? []).sort()[0];

type Conversing = ReadonlyMap<PersonId, Conversation>;

function cardsOf(draw: CardDrawing, context: AskingContext, taken: StepToTake, conversations: Conversing): readonly DueReminder[] {
  const { meeting, step } = taken;
  if (taken.kind === 'digest') {
    const { card } = taken;
    return card ? [{ key: card.key, meeting: meeting.id, step, person: card.person, initiatives: [], message: () => draw.digest({ context, planned: taken, key: card.key, to: conversations.get(card.person) }) }] : [];
  }
  return taken.round.cards.map((card): DueReminder => asked(draw, context, taken, step, card, conversations));
}

const asked = (draw: CardDrawing, context: AskingContext, planned: PlannedMeeting, step: ReminderStep, card: AskingCard, conversations: Conversing): DueReminder => ({
  key: card.key,
  meeting: planned.meeting.id,
  step,
  person: card.person,
  initiatives: [...card.initiatives, ...card.rest].map(({ initiative }) => initiative),
  message: () => draw.reminder({ context, planned, step, card, to: conversations.get(card.person) }),
});

const told = (draw: CardDrawing, context: AskingContext, notice: DueNotice, conversations: Conversing): DueCard => ({
  key: notice.key,
  about: notice.about,
  person: notice.person,
  initiatives: [notice.initiative.id],
  message: () => draw.notice({ context, notice, to: conversations.get(notice.person) }),
});

/** "Send kortet igen": a card that may not have arrived, or could not be delivered, once more under a key of its own. One that has arrived after all is not. */
function sentAgain(draw: CardDrawing, context: AskingContext, meetings: readonly PlannedMeeting[], rows: readonly ReminderRow[], orders: readonly ReminderOrder[], conversations: Conversing): readonly DueReminder[] {
  return orders.flatMap((order) => {
    if (order.kind !== 'sendAgain') return [];
    const planned = meetings.find(({ meeting }) => meeting.id === order.meeting);
    const first = rows.find(({ key, meeting }) => key === order.reminder && meeting === order.meeting);
    if (!planned || !first || !isInDoubt(first)) return [];
    const key = reminderKey(order.meeting, first.step, first.person, order.id);
    const begun = rows.find((row) => row.key === key);
    return begun && begun.state !== 'claimed' ? [] : [anew(draw, context, planned, first, key, conversations)];
  });
}

const isInDoubt = ({ state }: Reminder): boolean => state === 'uncertain' || state === 'failed';

function anew(draw: CardDrawing, context: AskingContext, planned: PlannedMeeting, { step, person, initiatives }: Reminder, key: ReminderKey, conversations: Conversing): DueReminder {
  if (step.kind === 'digest') return { key, meeting: planned.meeting.id, step, person, initiatives: [], message: () => draw.digest({ context, planned, key, to: conversations.get(person) }) };
  const about = initiatives.flatMap((id) => onPlan(context.plans, id));
  const card: AskingCard = { key, person, initiatives: about.slice(0, INITIATIVES_ON_A_CARD), rest: about.slice(INITIATIVES_ON_A_CARD), alsoFor: [] };
  return asked(draw, context, planned, step, card, conversations);
}

const onPlan = (plans: readonly ActionPlan[], id: AskingCard['initiatives'][number]['initiative']): AskingCard['initiatives'] => {
  const plan = plans.find(({ initiatives }) => initiatives.some((one) => one.id === id));
  return plan ? [{ plan: plan.plan.id, initiative: id }] : [];
};
