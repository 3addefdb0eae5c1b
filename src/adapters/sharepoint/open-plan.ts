import { PlanError } from '../../application/errors';
import type { MalformedRow, OpenedPlan, Version } from '../../application/ports';
import { asId, calendarOf, countedHistory, isAbout, type BodyId, type Branded, type GoalId, type Initiative, type InitiativeId, type Instant, type MeetingId, type Person, type PersonId, type Plan, type PlanId, type ThemeId } from '../../domain';
import * as lists from './lists';
import type { SiteRows } from './read-site';
import { viewerOf } from './rights';
import { initiativeOf, type InitiativeRow } from './rows/initiative';
import { findingOf, readRows, Unreadable, type Place, type ReadRows, type RowReader } from './rows/reading';
import { historyRowOf, type StatusUpdateRow } from './rows/status-update';
import { bodyOf, centreOf, closedDaysOf, decisionOf, goalOf, meetingOf, planOf, strategyOf, themeOf } from './rows/structure';

/** SharePoint's number for a person, among the groups that stand in the same list. */
const A_PERSON = 1;

/**
 * Makes one plan of the rows of a site: the one asked for, or its first. What cannot be read becomes a finding.
 * @throws PlanError `not-found`.
 */
export function openedPlan(siteUrl: string, rows: SiteRows, readAt: Instant, asked?: PlanId): OpenedPlan {
  const malformed: MalformedRow[] = [];
  const taken = <T>({ values, malformed: found }: ReadRows<T>): readonly T[] => {
    malformed.push(...found);
    return values;
  };
  const { values: plans, malformed: badPlans } = plansOf(siteUrl, rows);
  const plan = asked === undefined ? plans[0] : plans.find(({ id }) => id === asked);
  if (!plan) throw new PlanError('not-found', `Plans item ${asked ?? '(first)'}`);
  malformed.push(...badPlans.filter(({ row }) => row === plan.id || !plans.some(({ id }) => id === row)));

  const themes = taken(readRows(siteUrl, lists.themes, rows.themes, (row) => ours(row, 'Plan', plans, plan) && themeOf(row, plan.id)));
  const themesElsewhere: ReadonlySet<ThemeId> = idsOf(rows.themes, ({ PlanId }) => PlanId !== null && String(PlanId) !== plan.id);
  const goals = taken(
    readRows(siteUrl, lists.goals, rows.goals, (row) => (themesElsewhere.has(row.pointer<ThemeId>('Theme') as ThemeId) ? undefined : goalOf(row, row.known('Theme', idsIn(themes))))),
  );
  const goalIds = idsIn(goals);
  const initiatives = taken(
    readRows(siteUrl, lists.initiatives, rows.initiatives, (row, raw) => ours(row, 'Plan', plans, plan) && initiativeOf(row, raw, plan.id, goalIds), (raw) => placeOfInitiative(raw, goalIds)),
  );
  const planOfInitiative: ReadonlyMap<string, PlanId | undefined> = new Map(rows.initiatives.map((raw) => [String(raw.Id), raw.PlanId === null ? undefined : asId<PlanId>(raw.PlanId)]));
  const history = countedHistory(taken(
    readRows(
      siteUrl,
      lists.statusUpdates,
      rows.statusUpdates,
      (row, raw) => {
        const belongsTo = planOfInitiative.get(String(raw.InitiativeId)) ?? row.pointer<PlanId>('Plan');
        return belongsTo === plan.id || belongsTo === undefined ? historyRowOf(row, raw, rows.service, belongsTo) : undefined;
      },
      (raw) => placeOfUpdate(raw, initiatives),
    ),
  ));
  const bodies = taken(readRows(siteUrl, lists.bodies, rows.bodies, bodyOf));
  const meetingsElsewhere: ReadonlySet<MeetingId> = idsOf(rows.meetings, ({ PlansId }) => !isAbout({ plans: (PlansId ?? []).map((id) => asId<PlanId>(id)) }, plan.id));
  const meetings = readRows(siteUrl, lists.meetings, rows.meetings, (row) => meetingOf(row, idsIn<BodyId>(bodies)));
  malformed.push(...meetings.malformed.filter(({ row }) => !meetingsElsewhere.has(asId<MeetingId>(row))));
  const decisions = taken(
    readRows(siteUrl, lists.decisions, rows.decisions, (row) => {
      const [initiative, meeting] = [row.pointer<InitiativeId>('Initiative'), row.pointer<MeetingId>('Meeting')];
      const belongsTo = initiative && planOfInitiative.get(initiative);
      const isElsewhere = belongsTo ? belongsTo !== plan.id : meeting !== undefined && meetingsElsewhere.has(meeting);
      return isElsewhere ? undefined : decisionOf(row, idsIn<MeetingId>(meetings.values));
    }),
  );
  const closedDays = taken(readRows(siteUrl, lists.closedDays, rows.closedDays, closedDaysOf));
  const read = new Set(initiatives.map(({ id }) => id));
  return {
    actionPlan: {
      plan,
      themes,
      goals,
      initiatives,
      ...history,
      historyIsWhole: !rows.hasOlderUpdates || !rows.initiatives.some(({ PlanId }) => String(PlanId) === plan.id),
      centres: taken(readRows(siteUrl, lists.centres, rows.centres, centreOf)),
      strategies: taken(readRows(siteUrl, lists.strategies, rows.strategies, strategyOf)),
      bodies,
      meetings: meetings.values.filter((meeting) => isAbout(meeting, plan.id)),
      decisions,
      closedDays,
      calendar: calendarOf(closedDays),
      people: peopleOf(rows),
    },
    viewer: rows.missing ? { person: asId<PersonId>(rows.me), mayContribute: false, mayEditPlan: false } : viewerOf(asId<PersonId>(rows.me), rows.masks),
    malformed,
    ...(rows.missing && { missing: rows.missing }),
    versions: new Map(rows.initiatives.flatMap((raw) => (read.has(asId<InitiativeId>(raw.Id)) ? [[asId<InitiativeId>(raw.Id), versionOf(raw)] as const] : []))),
    planVersion: versionOf(rows.plans.find(({ Id }) => String(Id) === plan.id) ?? {}),
    plans,
    siteMeetings: meetings.values,
    ...(rows.statementsRead && { statementsRead: rows.statementsRead }),
    siteTitle: rows.title,
    readAt,
  };
}

/** The version as SharePoint tells it with the row. */
export const versionOf = (row: { readonly 'odata.etag'?: string }): Version => asId<Version>(row['odata.etag'] ?? '');

/** A plan whose stage cannot be read is shown all the same, as the draft that asks nothing of anybody. */
function plansOf(siteUrl: string, rows: SiteRows): ReadRows<Plan> {
  const stages: MalformedRow[] = [];
  const { values, malformed } = readRows(siteUrl, lists.plans, rows.plans, (row, raw) => {
    try {
      return planOf(row, raw);
    } catch (problem) {
      if (!(problem instanceof Unreadable) || problem.column !== 'Stage') throw problem;
      stages.push(findingOf(siteUrl, lists.plans, raw, problem, {}));
      return planOf(row, raw, 'draft');
    }
  });
  return { values, malformed: [...stages, ...malformed] };
}

/** Whether a row is the plan's; a row of no plan at all is a finding, one of another plan is none of ours. */
function ours<L extends lists.List>(row: RowReader<L>, column: keyof L['columns'] & string, plans: readonly Plan[], plan: Plan): true | undefined {
  return row.known(column, idsIn<PlanId>(plans)) === plan.id ? true : undefined;
}

const idsIn = <Id>(values: readonly { readonly id: Id }[]): ReadonlySet<Id> => new Set(values.map(({ id }) => id));
const idsOf = <Id extends Branded<string>, Row extends { readonly Id: number }>(rows: readonly Row[], fits: (row: Row) => boolean): ReadonlySet<Id> => new Set(rows.filter(fits).map((row) => asId<Id>(row.Id)));

function placeOfInitiative({ Id, GoalId }: InitiativeRow, goals: ReadonlySet<GoalId>): Place {
  const goal = GoalId === null ? undefined : asId<GoalId>(GoalId);
  return { initiative: asId<InitiativeId>(Id), ...(goal && goals.has(goal) && { goal }) };
}

function placeOfUpdate({ InitiativeId }: StatusUpdateRow, initiatives: readonly Initiative[]): Place {
  const about = initiatives.find(({ id }) => id === String(InitiativeId));
  return about ? { initiative: about.id, goal: about.goal, title: about.title } : {};
}

const peopleOf = ({ people }: SiteRows): ReadonlyMap<PersonId, Person> =>
  new Map(people.flatMap(({ Id, Title, Email, PrincipalType }) => (PrincipalType === A_PERSON ? [[asId<PersonId>(Id), { id: asId<PersonId>(Id), name: Title, email: Email ?? '' }] as const] : [])));
