import { asId, KINDS, PHASES, SUCCESS_ANSWERS, TRAFFIC_LIGHTS, type CentreId, type BodyId, type GoalId, type Initiative, type InitiativeContent, type InitiativeId, type PersonId, type PlanId, type StatusCopy, type StatusUpdateId, type StrategyId, type SuccessCopy } from '../../../domain';
import { instantOf, type initiatives, type RowOf, type ValuesOf } from '../lists';
import { Unreadable, type RowReader } from './reading';

export type InitiativeRow = RowOf<typeof initiatives>;

/** @param goals those of its plan; left out where any goal will do. */
export function initiativeOf(row: RowReader<typeof initiatives>, raw: InitiativeRow, plan: PlanId, goals?: ReadonlySet<GoalId>): Initiative {
  if (row.title.trim() === '') throw new Unreadable('Title', 'missing', '');
  const goal = goals ? row.known('Goal', goals) : row.needed<GoalId>('Goal');
  const [from, to, owner, centre, workingGroup] = [row.day('PeriodFrom'), row.day('PeriodTo'), row.pointer<PersonId>('Owner'), row.pointer<CentreId>('Centre'), row.pointer<BodyId>('WorkingGroup')];
  const continues = row.pointer<InitiativeId>('Continues');
  const [copy, successCopy] = [copyOf(row), successCopyOf(row, raw)];
  return {
    id: asId<InitiativeId>(row.id),
    plan,
    title: row.title,
    description: row.text('Description'),
    goal,
    kind: row.code('Kind', KINDS),
    success: row.text('Success'),
    period: { text: row.text('PeriodText'), ...(from && { from }), ...(to && { to }) },
    ...(owner && { owner }),
    ...(raw.NeedsOwner === true && { needsOwner: true }),
    deputies: row.pointers<PersonId>('Deputies'),
    ...(centre && { centre }),
    strategies: row.pointers<StrategyId>('Strategies'),
    ...(workingGroup && { workingGroup }),
    phase: row.code('Phase', PHASES),
    createdAt: createdAt(raw),
    createdBy: asId<PersonId>(raw.AuthorId),
    ...(continues && { continues }),
    ...(copy && { copy }),
    ...(successCopy && { successCopy }),
  };
}

/** SharePoint stamps it, so it is always there. */
export function createdAt({ Created }: { readonly Created: string }) {
  const instant = instantOf(Created);
  if (instant === undefined) throw new Unreadable('Created', 'unknown-value', Created);
  return instant;
}

function copyOf(row: RowReader<typeof initiatives>): StatusCopy | undefined {
  const light = row.optionalCode('Light', TRAFFIC_LIGHTS);
  if (!light) return undefined;
  const [at, by, update] = [row.instant('StatusAt'), row.pointer<PersonId>('StatusBy'), row.number('StatusId')];
  return { light, text: row.text('StatusText'), ...(at && { at }), ...(by && { by }), ...(update !== undefined && { update: asId<StatusUpdateId>(update) }) };
}

/** A word that is no answer is none: the next copy puts it right. */
function successCopyOf(row: RowReader<typeof initiatives>, raw: InitiativeRow): SuccessCopy | undefined {
  const answer = SUCCESS_ANSWERS.find((known) => known === raw.SuccessReached);
  if (!answer) return undefined;
  const [at, by, update] = [row.instant('SuccessAt'), row.pointer<PersonId>('SuccessBy'), row.number('SuccessId')];
  return { answer, ...(at && { at }), ...(by && { by }), ...(update !== undefined && { update: asId<StatusUpdateId>(update) }) };
}

/** The columns of its content; the status is none of them. */
export const valuesOfContent = (content: InitiativeContent): ValuesOf<typeof initiatives> => ({
  Title: content.title,
  Description: content.description,
  Goal: Number(content.goal),
  Kind: content.kind,
  Success: content.success,
  PeriodText: content.period.text,
  PeriodFrom: content.period.from ?? null,
  PeriodTo: content.period.to ?? null,
  Owner: content.owner === undefined ? null : Number(content.owner),
  NeedsOwner: content.needsOwner === true,
  Deputies: content.deputies.map(Number),
  Centre: content.centre === undefined ? null : Number(content.centre),
  Strategies: content.strategies.map(Number),
  WorkingGroup: content.workingGroup === undefined ? null : Number(content.workingGroup),
  Phase: content.phase,
});
