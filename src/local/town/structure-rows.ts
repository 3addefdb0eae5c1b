import { bodies, bodyOf, centres, closedDays, decisions, goals, meetings, plans, rawOfWholeNumbers, strategies, themes } from '../../adapters/sharepoint/lists';
import { valuesOfClosedDays } from '../../adapters/sharepoint/rows/structure-values';
import { asDay, instantOf, type Day } from '../../domain';
import { townClosedDays } from './closed-days';
import { townDay } from './days';
import type { TownRow } from './seed-rest';
import town from './town.json';

/** Numbers of rows, and of people, by what the town calls them. @throws TypeError for a name without one */
export type NumberOf = (id: string) => number;

/** The editor who keeps the plan: nearly all of it is written by them. */
export const KEEPER = 'plansekretariat.cba';

const row = (key: string, body: Readonly<Record<string, unknown>>, by = KEEPER): TownRow => ({ key, by, body });
const dayIn = (text: string | null): Day | null => (text === null ? null : (asDay(text) ?? null));
const startOf = (dayZero: Day, { day, start }: { readonly day: number; readonly start: string }) => instantOf(townDay(dayZero, day), start);

/** How a row without a key of ours is known: by its title, among those of what it belongs to. */
export const within = (parent: number | null, title: string | null): string => `${parent ?? ''}/${title ?? ''}`;

export const planRow = (): TownRow =>
  row(
    town.plan.title,
    bodyOf(plans, { Title: town.plan.title, Policy: town.plan.policy, PeriodFrom: dayIn(town.plan.periodFrom), PeriodTo: dayIn(town.plan.periodTo), Stage: town.plan.stage }),
  );

export const themeRows = (plan: number): readonly TownRow[] =>
  town.themes.map(({ title, description, order }) => row(within(plan, title), bodyOf(themes, { Title: title, Description: description, SortOrder: order, Plan: plan })));

export const goalRows = (theme: NumberOf): readonly TownRow[] =>
  town.goals.map((goal) =>
    row(within(theme(goal.theme), goal.title), bodyOf(goals, { Title: goal.title, Description: goal.description, SortOrder: goal.order, Theme: theme(goal.theme) })),
  );

export const centreRows = (person: NumberOf): readonly TownRow[] =>
  town.centres.map(({ id, name, manager, note }) => row(id, bodyOf(centres, { Title: id, FullName: name, Manager: person(manager), Remark: note })));

export const strategyRows = (centre: NumberOf): readonly TownRow[] =>
  town.strategies.map((strategy) => row(strategy.title, bodyOf(strategies, { Title: strategy.title, Description: strategy.description, Centre: centre(strategy.centre) })));

export const bodyRows = (person: NumberOf): readonly TownRow[] =>
  town.bodies.map((body) =>
    row(
      body.name,
      bodyOf(bodies, {
        Title: body.name,
        Role: body.role,
        Task: body.task,
        Rhythm: body.rhythm,
        Members: body.members.map(person),
        Chair: person(body.chair),
        FreshForDays: body.freshForDays,
        AskWorkingDaysBefore: rawOfWholeNumbers(body.askWorkingDaysBefore),
      }),
    ),
  );

export const closedDayRows = (): readonly TownRow[] =>
  townClosedDays().map(({ id, title, on }) => row(id, { ...bodyOf(closedDays, valuesOfClosedDays({ title, on })), MutationKey: id }));

export function meetingRows(dayZero: Day, plan: number, body: NumberOf, initiative: NumberOf): readonly TownRow[] {
  return town.meetings.map((meeting) => {
    const startsAt = startOf(dayZero, meeting);
    const onAgenda = new Set((meeting.agenda as readonly { readonly initiatives?: readonly string[] }[]).flatMap((point) => point.initiatives ?? []));
    return row(
      meetingKey(body(meeting.body), startsAt),
      bodyOf(meetings, {
        Title: meeting.title,
        Body: body(meeting.body),
        StartsAt: startsAt,
        EndsAt: instantOf(townDay(dayZero, meeting.day), meeting.end),
        Place: meeting.place,
        State: meeting.state,
        Plans: [plan],
        Initiatives: Array.from(onAgenda, initiative),
        Agenda: meeting.agenda.map(({ title }) => title).join('\n'),
        Remark: meeting.note ?? null,
      }),
    );
  });
}

/** A body does not meet twice at the same time. */
export const meetingKey = (body: number | null, startsAt: string | null): string => `${body ?? ''}/${startsAt === null ? '' : new Date(startsAt).toISOString()}`;

export function decisionRows(dayZero: Day, numbers: { readonly meeting: NumberOf; readonly initiative: NumberOf; readonly person: NumberOf }): readonly TownRow[] {
  const dayAt = (days: number | null): Day | null => (days === null ? null : townDay(dayZero, days));
  return town.decisions.map((decision) => {
    const meeting = numbers.meeting(decision.meeting);
    return row(
      within(meeting, decision.text),
      bodyOf(decisions, {
        Title: shortOf(decision.text),
        Text: decision.text,
        Meeting: meeting,
        Initiative: decision.initiative === null ? null : numbers.initiative(decision.initiative),
        Responsible: numbers.person(decision.responsible),
        DueOn: dayAt(decision.dueDay),
        State: decision.state,
        DoneOn: dayAt(decision.doneDay),
        Remark: decision.note === '' ? null : decision.note,
      }),
    );
  });
}

/** The first sentence: for the places where SharePoint shows nothing but titles. */
const shortOf = (text: string): string => /^.*?[.?!](?=\s|$)/.exec(text)?.[0] ?? text;
