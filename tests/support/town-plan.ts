import type { OpenedPlan, Viewer } from '../../src/application';
import {
  asId,
  calendarOf,
  currentStatuses,
  instantOf,
  lastStored,
  type ActionPlan,
  type BodyRole,
  type Branded,
  type ClosedDaysId,
  type Day,
  type Instant,
  type Kind,
  type MeetingState,
  type PersonId,
  type Phase,
  type Source,
  type Stage,
  type SuccessAnswer,
  type TrafficLight,
} from '../../src/domain';
import { townClosedDays } from '../../src/local/town/closed-days';
import { townDay } from '../../src/local/town/days';
import town from '../../src/local/town/town.json';
import { anOpenedPlan, day } from './builders';

/** The lists of the town whose rows have ids of their own there (`i06`, `pg-09`); here they are numbered as SharePoint would. */
type TownList = 'themes' | 'goals' | 'initiatives' | 'statusUpdates' | 'centres' | 'strategies' | 'bodies' | 'meetings' | 'decisions' | 'people';

const numbers = new Map<TownList, ReadonlyMap<string, string>>();

/** `townId<InitiativeId>('initiatives', 'i06')` is `'6'`: the place of the row in its list. */
export function townId<Id extends Branded<string> | undefined>(list: TownList, id: string): NonNullable<Id> {
  let known = numbers.get(list);
  if (!known) numbers.set(list, (known = new Map(town[list].map((row, index) => [row.id, String(index + 1)]))));
  const found = known.get(id);
  if (found === undefined) throw new TypeError(`No ${id} among the town's ${list}`);
  return asId<Id>(found);
}

export const townPerson = (id: string): PersonId => townId<PersonId>('people', id);

const maybe = <T, R>(value: T | null | undefined, of: (value: T) => R): R | undefined => (value === null || value === undefined ? undefined : of(value));

/** A Wednesday: the demo town as it is on this day unless a test asks for another. */
export const DAY_ZERO = day('2026-11-25');

/** The demo town's plan as of a day, with copies that are true up to the newest statement. */
export function townActionPlan(dayZero: Day = DAY_ZERO): ActionPlan {
  const on = (days: number): Day => townDay(dayZero, days);
  const at = (days: number, time: string): Instant => instantOf(on(days), time);
  const updates = town.statusUpdates.map((row) => ({
    id: townId<ActionPlan['updates'][number]['id']>('statusUpdates', row.id),
    initiative: townId<ActionPlan['initiatives'][number]['id']>('initiatives', row.initiative),
    plan: asId<ActionPlan['plan']['id']>('1'),
    light: row.light as TrafficLight,
    text: row.text,
    confirmsUnchanged: row.confirmsUnchanged,
    ...(row.success !== undefined && { success: row.success as SuccessAnswer }),
    meeting: maybe(row.meeting, (id) => townId<ActionPlan['meetings'][number]['id']>('meetings', id)),
    source: row.source as Source,
    statedBy: townPerson(row.by),
    at: at(row.day, row.time),
  }));
  const initiatives = town.initiatives.map((row) => ({
    id: townId<ActionPlan['initiatives'][number]['id']>('initiatives', row.id),
    plan: asId<ActionPlan['plan']['id']>('1'),
    title: row.title,
    description: row.description,
    goal: townId<ActionPlan['goals'][number]['id']>('goals', row.goal),
    kind: row.kind as Kind,
    success: row.success,
    period: { text: row.periodText, from: maybe(row.from, day), to: maybe(row.to, day) },
    owner: townPerson(row.owner),
    deputies: row.deputies.map(townPerson),
    centre: townId<ActionPlan['centres'][number]['id']>('centres', row.centre),
    strategies: row.strategies.map((id) => townId<ActionPlan['strategies'][number]['id']>('strategies', id)),
    workingGroup: maybe(row.workingGroup, (id) => townId<ActionPlan['bodies'][number]['id']>('bodies', id)),
    phase: row.phase as Phase,
    createdAt: at(row.createdDay, '09:00'),
    createdBy: townPerson(row.createdBy),
  }));
  const closedDays = townClosedDays().map(({ title, on }, index) => ({ id: asId<ClosedDaysId>(index + 1), title, on }));
  const statuses = currentStatuses({ initiatives, updates, historyIsWhole: true });
  return {
    plan: {
      id: asId('1'),
      title: town.plan.title,
      policy: town.plan.policy,
      from: day(town.plan.periodFrom),
      to: day(town.plan.periodTo),
      stage: town.plan.stage as Stage,
      presentedAt: townId('meetings', town.plan.presentedAt),
      statusThrough: lastStored(updates),
    },
    themes: town.themes.map(({ id, title, description, order }) => ({ id: townId('themes', id), plan: asId('1'), title, description, order })),
    goals: town.goals.map(({ id, theme, title, description, order }) => ({ id: townId('goals', id), theme: townId('themes', theme), title, description, order })),
    initiatives: initiatives.map((initiative) => ({ ...initiative, copy: statuses.get(initiative.id) })),
    updates,
    historyIsWhole: true,
    centres: town.centres.map(({ id, name, manager }) => ({ id: townId('centres', id), code: id, name, manager: townPerson(manager) })),
    strategies: town.strategies.map(({ id, title, description, centre }) => ({ id: townId('strategies', id), title, description, centre: townId('centres', centre) })),
    bodies: town.bodies.map((body) => ({
      id: townId('bodies', body.id),
      title: body.name,
      role: body.role as BodyRole,
      task: body.task,
      rhythm: body.rhythm,
      members: body.members.map(townPerson),
      chair: townPerson(body.chair),
      freshForDays: body.freshForDays,
      askWorkingDaysBefore: body.askWorkingDaysBefore,
    })),
    meetings: town.meetings.map((meeting) => ({
      id: townId('meetings', meeting.id),
      body: townId('bodies', meeting.body),
      title: meeting.title,
      startsAt: at(meeting.day, meeting.start),
      endsAt: at(meeting.day, meeting.end),
      place: meeting.place,
      agenda: meeting.agenda.map(({ title }) => title).join('\n'),
      state: meeting.state as MeetingState,
      plans: meeting.agenda.some(({ plan }) => plan === town.plan.id) ? [asId('1')] : [],
      guests: [],
    })),
    decisions: town.decisions.map((decision) => ({
      id: townId('decisions', decision.id),
      meeting: townId('meetings', decision.meeting),
      text: decision.text,
      initiative: maybe(decision.initiative, (id) => townId('initiatives', id)),
      responsible: maybe(decision.responsible, townPerson),
      dueOn: maybe(decision.dueDay, on),
      isDone: decision.state === 'done',
      doneOn: maybe(decision.doneDay, on),
    })),
    closedDays,
    calendar: calendarOf(closedDays),
    people: new Map(town.people.map(({ id, name, login }) => [townPerson(id), { id: townPerson(id), name, email: login }])),
  };
}

/** What the town's list of people lets one of them do. */
export function townViewer(id: string): Viewer {
  const access = town.people.find((person) => person.id === id)?.access;
  return { person: townPerson(id), mayContribute: access === 'edit' || access === 'contribute', mayEditPlan: access === 'edit' };
}

/** The town's plan as one of its people opens it, at eleven on day zero. */
export function townPlan({ as = 'erhvervschef.cba', dayZero = DAY_ZERO }: { readonly as?: string; readonly dayZero?: Day } = {}): OpenedPlan {
  const actionPlan = townActionPlan(dayZero);
  return anOpenedPlan(actionPlan, { viewer: townViewer(as), readAt: instantOf(dayZero, '11:00') });
}
