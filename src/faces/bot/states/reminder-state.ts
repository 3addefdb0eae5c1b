import {
  answersFor,
  askingDays,
  danishDayOf,
  historyOf,
  isFreshFor,
  lightSteps,
  statusAt,
  windowFor,
  workingDaysBefore,
  type ActionPlan,
  type Body,
  type CardMeeting as MeetingNow,
  type FreshnessWindow,
  type Initiative,
  type InitiativeId,
  type Instant,
  type Meeting,
  type MeetingId,
  type PersonId,
  type ReminderKey,
  type ReminderStep,
  type StatusUpdate,
  type StatusUpdateId,
} from '../../../domain';
import type { AnsweredItem, CardMeeting, ClosedState, Draft, GoneItem, Notice, OpenItem, ReminderState } from '../cards/state';
import type { Links } from './links';

/** What a reminder is drawn from: the plans as they stand, what was asked, and what the reader has on the card. */
export interface ReminderFacts {
  readonly plans: readonly ActionPlan[];
  readonly key: ReminderKey;
  readonly meeting: Meeting;
  readonly step: ReminderStep;
  /** Whose card it is. */
  readonly reader: PersonId;
  /** On the card, in its order. */
  readonly initiatives: readonly InitiativeId[];
  /** When it was sent; `undefined`: it has not been. */
  readonly sentAt?: Instant;
  /** The card says another time for the meeting than it has now. */
  readonly isMoved?: boolean;
  readonly gone?: readonly GoneItem[];
  readonly rest: number;
  readonly servesToo: readonly MeetingId[];
  readonly links: Links;
  readonly notices?: ReadonlyMap<InitiativeId, Notice>;
  /** The statement that the card showed when the notice's button was pressed. */
  readonly seen?: ReadonlyMap<InitiativeId, StatusUpdateId | null>;
  /** Whose answer the reader is about to put right. */
  readonly correcting?: InitiativeId;
}

/** A reminder as it stands now; what no longer is the reader's to answer is on it no more. */
export function reminderState(facts: ReminderFacts): ReminderState {
  const { key, meeting, links, plans } = facts;
  const items = facts.initiatives.flatMap((id) => itemOf(facts, id));
  const body = bodyOf(plans, meeting);
  return {
    key,
    ask: askOf(facts.step, body),
    meeting: { ...cardMeeting(plans, meeting), startsAt: meeting.startsAt },
    ...((facts.isMoved || isMovedOn(facts)) && { isMoved: true }),
    open: items.flatMap((item) => ('open' in item ? [item.open] : [])),
    answered: items.flatMap((item) => ('answered' in item ? [item.answered] : [])),
    ...(facts.gone && facts.gone.length > 0 && { gone: facts.gone }),
    rest: facts.rest,
    servesToo: facts.servesToo.flatMap((id) => {
      const other = plans.flatMap(({ meetings }) => meetings).find((one) => one.id === id);
      return other ? [cardMeeting(plans, other)] : [];
    }),
    link: links.mine,
  };
}

/** `undefined` where the reminder still asks. */
export function closedState(plans: readonly ActionPlan[], key: ReminderKey, now: MeetingNow, links: Links): ClosedState | undefined {
  if (now.is !== 'over' && now.is !== 'cancelled') return undefined;
  return { key, why: now.is === 'over' ? 'held' : 'cancelled', meeting: cardMeeting(plans, now.meeting), link: links.mine };
}

export const cardMeeting = (plans: readonly ActionPlan[], meeting: Meeting): CardMeeting => ({ body: bodyOf(plans, meeting)?.title ?? meeting.title, day: danishDayOf(meeting.startsAt) });

const bodyOf = (plans: readonly ActionPlan[], meeting: Meeting): Body | undefined => plans.flatMap(({ bodies }) => bodies).find(({ id }) => id === meeting.body);

/** Empty for somebody who is no longer here. */
export const nameOf = (plans: readonly ActionPlan[], person: PersonId): string => plans.find(({ people }) => people.has(person))?.people.get(person)?.name ?? '';

function askOf(step: ReminderStep, body: Body | undefined): ReminderState['ask'] {
  if (step.kind === 'now') return 'now';
  return body && step.workingDaysBefore < (askingDays(body)[0] ?? 0) ? 'again' : 'first';
}

/** What is drawn anew says the new time, and still that it is new. A step is never taken before its day: where that comes after the card, the meeting has moved on since. */
function isMovedOn({ plans, meeting, step, sentAt }: ReminderFacts): boolean {
  const calendar = plans[0]?.calendar;
  if (step.kind === 'now' || !sentAt || !calendar) return false;
  return workingDaysBefore(danishDayOf(meeting.startsAt), step.workingDaysBefore, calendar) > danishDayOf(sentAt);
}

type Item = { readonly open: OpenItem } | { readonly answered: AnsweredItem };

function itemOf(facts: ReminderFacts, id: InitiativeId): readonly Item[] {
  const plan = facts.plans.find(({ initiatives }) => initiatives.some((one) => one.id === id));
  const initiative = plan?.initiatives.find((one) => one.id === id);
  const window = plan && windowFor(facts.meeting, plan.bodies, plan.meetings);
  if (!plan || !initiative || !window || plan.plan.stage !== 'rolledOut' || initiative.phase !== 'running' || !answersFor(initiative, facts.reader)) return [];
  const history = historyOf(plan, id);
  const newest = history.at(-1);
  const notice = facts.notices?.get(id);
  const pressedOn = history.find((update) => update.id === facts.seen?.get(id));
  const isAnswered = newest !== undefined && isFreshFor(window, newest) && (!notice || (pressedOn !== undefined && isFreshFor(window, pressedOn)));
  return [isAnswered ? { answered: answeredItem(facts, initiative, history, newest, window, notice) } : { open: openItem(facts, initiative, history, notice) }];
}

function openItem({ plans, reader }: ReminderFacts, { id, title, owner }: Initiative, history: readonly StatusUpdate[], notice: Notice | undefined): OpenItem {
  const newest = history.at(-1);
  const step = lightSteps(history).at(-1);
  return {
    initiative: id,
    title,
    ...(newest && { status: { light: newest.light, since: danishDayOf(step?.from ?? newest.at), text: newest.text, update: newest.id } }),
    ...(owner !== undefined && owner !== reader && { insteadOf: nameOf(plans, owner) }),
    ...(notice && { notice }),
  };
}

function answeredItem({ plans, reader, correcting }: ReminderFacts, { id, title }: Initiative, history: readonly StatusUpdate[], newest: StatusUpdate, window: FreshnessWindow, notice: Notice | undefined): AnsweredItem {
  const isCorrected = correcting === id || notice !== undefined;
  const by = nameOf(plans, newest.statedBy);
  return {
    initiative: id,
    title,
    light: newest.light,
    update: newest.id,
    change: changeOf(history, newest, window),
    at: newest.at,
    ...(newest.statedBy !== reader && by !== '' && { by }),
    ...(isCorrected && { correcting: notice ? { notice } : toPutRight(newest, reader) }),
  };
}

/** What they wrote themselves is in the form: it may be a word of it that is put right. What only still held was said of another light. */
const toPutRight = ({ statedBy, confirmsUnchanged, text }: StatusUpdate, reader: PersonId): { readonly draft?: Draft } => (statedBy === reader && !confirmsUnchanged && text !== '' ? { draft: { text } } : {});

/** Against what stood when it was asked about. */
function changeOf(history: readonly StatusUpdate[], newest: StatusUpdate, window: FreshnessWindow): AnsweredItem['change'] {
  const before = statusAt(history.filter(({ at }) => at < window.from));
  if (!before) return 'first';
  if (before.light !== newest.light) return { from: before.light };
  return newest.confirmsUnchanged || newest.text === before.text || newest.text === '' ? 'unchanged' : 'newText';
}
