import { BODY_ROLES, MEETING_STATES, STAGES, type Body, type Centre, type Decision, type Goal, type Meeting, type MeetingId, type PersonId, type Plan, type PlanId, type StatusUpdateId, type Strategy, type Theme, type ThemeId, type BodyId, type CentreId, type DecisionId, type GoalId, type InitiativeId, type StrategyId, asId } from '../../../domain';
import { DECISION_STATES, wholeNumbersOf, type bodies, type centres, type decisions, type goals, type meetings, type plans, type strategies, type themes } from '../lists';
import { Unreadable, type RowReader } from './reading';

const USUALLY_FRESH_FOR_DAYS = 60;
const LAST = Number.MAX_SAFE_INTEGER;

/** @param stage read by whoever asks: a plan without a readable one is still a plan. */
export function planOf(row: RowReader<typeof plans>, stage = row.code('Stage', STAGES)): Plan {
  const [from, to, presentedAt, through] = [row.day('PeriodFrom'), row.day('PeriodTo'), row.pointer<MeetingId>('PresentedAt'), row.number('StatusThrough')];
  return {
    id: asId<PlanId>(row.id),
    title: row.title,
    policy: row.text('Policy'),
    stage,
    ...(from && { from }),
    ...(to && { to }),
    ...(presentedAt && { presentedAt }),
    ...(through !== undefined && through > 0 && { statusThrough: asId<StatusUpdateId>(through) }),
  };
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

export const strategyOf = (row: RowReader<typeof strategies>): Strategy => ({ id: asId<StrategyId>(row.id), title: row.title });

export function bodyOf(row: RowReader<typeof bodies>): Body {
  const chair = row.pointer<PersonId>('Chair');
  const asked = row.text('AskWorkingDaysBefore');
  const askWorkingDaysBefore = wholeNumbersOf(asked);
  if (!askWorkingDaysBefore) throw new Unreadable('AskWorkingDaysBefore', 'unknown-value', asked);
  return {
    id: asId<BodyId>(row.id),
    title: row.title,
    role: row.code('Role', BODY_ROLES),
    members: row.pointers<PersonId>('Members'),
    ...(chair && { chair }),
    freshForDays: row.number('FreshForDays') ?? USUALLY_FRESH_FOR_DAYS,
    askWorkingDaysBefore,
  };
}

export const meetingOf = (row: RowReader<typeof meetings>, known: ReadonlySet<BodyId>): Meeting => ({
  id: asId<MeetingId>(row.id),
  body: row.known('Body', known),
  title: row.title,
  startsAt: row.neededInstant('StartsAt'),
  endsAt: row.neededInstant('EndsAt'),
  state: row.code('State', MEETING_STATES),
  plans: row.pointers<PlanId>('Plans'),
});

export function decisionOf(row: RowReader<typeof decisions>, known: ReadonlySet<MeetingId>): Decision {
  const [initiative, responsible, dueOn] = [row.pointer<InitiativeId>('Initiative'), row.pointer<PersonId>('Responsible'), row.day('DueOn')];
  return {
    id: asId<DecisionId>(row.id),
    meeting: row.known('Meeting', known),
    text: row.text('Text') || row.title,
    ...(initiative && { initiative }),
    ...(responsible && { responsible }),
    ...(dueOn && { dueOn }),
    isDone: row.code('State', DECISION_STATES) === 'done',
  };
}
