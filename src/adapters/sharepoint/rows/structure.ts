import { BODY_ROLES, CLOSED_KINDS, MEETING_STATES, STAGES, type Body, type Centre, type ClosedDays, type ClosedDaysId, type ClosedOn, type Day, type Decision, type Goal, type Meeting, type MeetingId, type PersonId, type Plan, type PlanId, type Stage, type StageReached, type StatusUpdateId, type Strategy, type Theme, type ThemeId, type BodyId, type CentreId, type DecisionId, type GoalId, type InitiativeId, type StrategyId, asId } from '../../../domain';
import { DECISION_STATES, instantOf, wholeNumbersOf, type RowOf, type bodies, type centres, type closedDays, type decisions, type goals, type meetings, type plans, type strategies, type themes } from '../lists';
import { Unreadable, type RowReader } from './reading';

const USUALLY_FRESH_FOR_DAYS = 60;
/** The place of what somebody added by hand without saying where. */
export const LAST = Number.MAX_SAFE_INTEGER;

/** @param stage read by whoever asks: a plan without a readable one is still a plan. */
export function planOf(row: RowReader<typeof plans>, raw: RowOf<typeof plans>, stage = row.code('Stage', STAGES)): Plan {
  const [from, to, presentedAt, through] = [row.day('PeriodFrom'), row.day('PeriodTo'), row.pointer<MeetingId>('PresentedAt'), row.number('StatusThrough')];
  return {
    id: asId<PlanId>(row.id),
    title: row.title,
    policy: row.text('Policy'),
    stage,
    reached: reachedIn(row, raw, stage),
    ...(from && { from }),
    ...(to && { to }),
    ...(presentedAt && { presentedAt }),
    ...(through !== undefined && through > 0 && { statusThrough: asId<StatusUpdateId>(through) }),
  };
}

/** The columns that tell of a step, written together with it. A draft begins with its row. */
export const STEP_COLUMNS = { presented: ['PresentedOn', 'PresentedBy'], rolledOut: ['RolledOutOn', 'RolledOutBy'], closed: ['ClosedOn', 'ClosedBy'] } as const;

/** Of the stages up to the present one: a step that was taken back by hand is none. */
function reachedIn(row: RowReader<typeof plans>, { Created, AuthorId }: RowOf<typeof plans>, stage: Stage): Plan['reached'] {
  const reached: Partial<Record<Stage, StageReached>> = {};
  const made = instantOf(Created);
  if (made) reached.draft = { at: made, by: asId<PersonId>(AuthorId) };
  for (const step of STAGES.slice(1, STAGES.indexOf(stage) + 1) as readonly (keyof typeof STEP_COLUMNS)[]) {
    const [on, who] = STEP_COLUMNS[step];
    const [at, by] = [row.instant(on), row.pointer<PersonId>(who)];
    if (at) reached[step] = { at, ...(by && { by }) };
  }
  return reached;
}

export const themeOf = (row: RowReader<typeof themes>, plan: PlanId): Theme => ({
  id: asId<ThemeId>(row.id),
  plan,
  title: row.title,
  description: row.text('Description'),
  order: row.number('SortOrder') ?? LAST,
});

export const goalOf = (row: RowReader<typeof goals>, theme: ThemeId): Goal => ({
  id: asId<GoalId>(row.id),
  theme,
  title: row.title,
  description: row.text('Description'),
  order: row.number('SortOrder') ?? LAST,
});

export function centreOf(row: RowReader<typeof centres>): Centre {
  const manager = row.pointer<PersonId>('Manager');
  return { id: asId<CentreId>(row.id), code: row.title, name: row.text('FullName'), ...(manager && { manager }) };
}

export function strategyOf(row: RowReader<typeof strategies>): Strategy {
  const centre = row.pointer<CentreId>('Centre');
  return { id: asId<StrategyId>(row.id), title: row.title, description: row.text('Description'), ...(centre && { centre }) };
}

export function bodyOf(row: RowReader<typeof bodies>): Body {
  const [chair, endsOn] = [row.pointer<PersonId>('Chair'), row.day('EndsOn')];
  const asked = row.text('AskWorkingDaysBefore');
  const askWorkingDaysBefore = wholeNumbersOf(asked);
  if (!askWorkingDaysBefore) throw new Unreadable('AskWorkingDaysBefore', 'unknown-value', asked);
  return {
    id: asId<BodyId>(row.id),
    title: row.title,
    role: row.code('Role', BODY_ROLES),
    task: row.text('Task'),
    rhythm: row.text('Rhythm'),
    members: row.pointers<PersonId>('Members'),
    ...(chair && { chair }),
    freshForDays: row.number('FreshForDays') ?? USUALLY_FRESH_FOR_DAYS,
    askWorkingDaysBefore,
    ...(endsOn && { endsOn }),
  };
}

/** @param known the bodies of its site; left out where any body will do. */
export const meetingOf = (row: RowReader<typeof meetings>, known?: ReadonlySet<BodyId>): Meeting => ({
  id: asId<MeetingId>(row.id),
  body: known ? row.known('Body', known) : row.needed<BodyId>('Body'),
  title: row.title,
  startsAt: row.neededInstant('StartsAt'),
  endsAt: row.neededInstant('EndsAt'),
  place: row.text('Place'),
  agenda: row.text('Agenda'),
  state: row.code('State', MEETING_STATES),
  plans: row.pointers<PlanId>('Plans'),
  guests: row.pointers<CentreId>('Guests'),
});

export const closedDaysOf = (row: RowReader<typeof closedDays>): ClosedDays => ({ id: asId<ClosedDaysId>(row.id), title: row.title, on: closedOn(row) });

function closedOn(row: RowReader<typeof closedDays>): ClosedOn {
  const kind = row.code('Kind', CLOSED_KINDS);
  if (kind === 'quietWeek') {
    const week = row.number('Week');
    if (week === undefined) throw new Unreadable('Week', 'missing', '');
    return { kind, week };
  }
  const day = row.day('Day');
  if (day === undefined) throw new Unreadable('Day', 'missing', '');
  return kind === 'once' ? { kind, day } : { kind, monthDay: monthDayOf(day) };
}

const monthDayOf = (day: Day): string => day.slice(5);

export function decisionOf(row: RowReader<typeof decisions>, known: ReadonlySet<MeetingId>): Decision {
  const [initiative, responsible, dueOn, doneOn] = [row.pointer<InitiativeId>('Initiative'), row.pointer<PersonId>('Responsible'), row.day('DueOn'), row.day('DoneOn')];
  return {
    id: asId<DecisionId>(row.id),
    meeting: row.known('Meeting', known),
    text: row.text('Text') || row.title,
    ...(initiative && { initiative }),
    ...(responsible && { responsible }),
    ...(dueOn && { dueOn }),
    isDone: row.code('State', DECISION_STATES) === 'done',
    ...(doneOn && { doneOn }),
  };
}
