import { LINE_LIMIT, type Body, type Centre, type ClosedDays, type ClosedOn, type Day, type Decision, type Goal, type Meeting, type Strategy, type Theme } from '../../../domain';
import { rawOfWholeNumbers, type bodies, type centres, type closedDays, type decisions, type goals, type meetings, type strategies, type themes, type ValuesOf } from '../lists';
import { LAST } from './structure';

type New<T> = Omit<T, 'id'>;

const numberOf = (id: string | undefined): number | null => (id === undefined ? null : Number(id));
const placeOf = (order: number): number | null => (order === LAST ? null : order);

export const valuesOfTheme = ({ plan, title, description, order }: New<Theme>): ValuesOf<typeof themes> => ({ Title: title, Plan: Number(plan), Description: description, SortOrder: placeOf(order) });

export const valuesOfGoal = ({ theme, title, description, order }: New<Goal>): ValuesOf<typeof goals> => ({ Title: title, Theme: Number(theme), Description: description, SortOrder: placeOf(order) });

export const valuesOfCentre = ({ code, name, manager }: New<Centre>): ValuesOf<typeof centres> => ({ Title: code, FullName: name, Manager: numberOf(manager) });

export const valuesOfStrategy = ({ title, description, centre }: New<Strategy>): ValuesOf<typeof strategies> => ({ Title: title, Description: description, Centre: numberOf(centre) });

export const valuesOfBody = (body: New<Body>): ValuesOf<typeof bodies> => ({
  Title: body.title,
  Role: body.role,
  Task: body.task,
  Rhythm: body.rhythm,
  Members: body.members.map(Number),
  Chair: numberOf(body.chair),
  FreshForDays: body.freshForDays,
  AskWorkingDaysBefore: rawOfWholeNumbers(body.askWorkingDaysBefore),
  EndsOn: body.endsOn ?? null,
});

export const valuesOfMeeting = (meeting: New<Meeting>): ValuesOf<typeof meetings> => ({
  Title: meeting.title,
  Body: Number(meeting.body),
  StartsAt: meeting.startsAt,
  EndsAt: meeting.endsAt,
  Place: meeting.place,
  Agenda: meeting.agenda,
  State: meeting.state,
  Plans: meeting.plans.map(Number),
  Guests: meeting.guests.map(Number),
});

/** The column holds whole days: one of every year is kept in a leap year, which has them all. */
const A_LEAP_YEAR = '2000';

const dayOfRow = (on: ClosedOn): Day | null => (on.kind === 'quietWeek' ? null : on.kind === 'once' ? on.day : (`${A_LEAP_YEAR}-${on.monthDay}` as Day));

export const valuesOfClosedDays = ({ title, on }: New<ClosedDays>): ValuesOf<typeof closedDays> => ({
  Title: title,
  Kind: on.kind,
  Day: dayOfRow(on),
  Week: on.kind === 'quietWeek' ? on.week : null,
});

/** The first sentence, or the first line where none ends in it, for the places where SharePoint shows nothing but titles. No character is cut in two. */
const inShort = (text: string): string => (/^.*?(?:[.?!](?=\s|$)|$)/m.exec(text)?.[0] ?? '').slice(0, LINE_LIMIT).replace(/\p{Cs}$/u, '');

/** What was decided. Whether it is done is another's word, and written apart. */
export const valuesOfDecided = ({ text, meeting, initiative, responsible, dueOn }: Omit<New<Decision>, 'isDone' | 'doneOn'>) =>
  ({
    Title: inShort(text),
    Text: text,
    Meeting: Number(meeting),
    Initiative: numberOf(initiative),
    Responsible: numberOf(responsible),
    DueOn: dueOn ?? null,
  }) satisfies ValuesOf<typeof decisions>;

export const valuesOfDone = (doneOn: Day | undefined, isDone = doneOn !== undefined) => ({ State: isDone ? 'done' : 'open', DoneOn: doneOn ?? null }) satisfies ValuesOf<typeof decisions>;
