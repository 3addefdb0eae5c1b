import type { ActionPlan } from './action-plan';
import type { DecisionId, GoalId, InitiativeId, MeetingId, StatusUpdateId, StrategyId } from './ids';
import type { StructureKind, StructureParts } from './structure';

/** What would lose its hold if a part vanished. */
export interface Hanging {
  readonly goals: readonly GoalId[];
  readonly initiatives: readonly InitiativeId[];
  readonly strategies: readonly StrategyId[];
  readonly meetings: readonly MeetingId[];
  readonly decisions: readonly DecisionId[];
  readonly statements: readonly StatusUpdateId[];
  /** It is the meeting where the plan was presented. */
  readonly isPresentation: boolean;
}

const NOTHING: Hanging = { goals: [], initiatives: [], strategies: [], meetings: [], decisions: [], statements: [], isPresentation: false };

/** What hangs on a part of the structure: as long as anything does, the part cannot vanish. */
export function hangingOn<K extends StructureKind>(kind: K, id: StructureParts[K]['id'], actionPlan: ActionPlan): Hanging {
  const { plan, goals, initiatives, strategies, meetings, decisions, updates } = actionPlan;
  const those = <T extends { readonly id: unknown }>(values: readonly T[], hangs: (value: T) => boolean): T['id'][] => values.filter(hangs).map((value) => value.id);
  switch (kind as StructureKind) {
    case 'themes':
      return { ...NOTHING, goals: those(goals, ({ theme }) => theme === id) };
    case 'goals':
      return { ...NOTHING, initiatives: those(initiatives, ({ goal }) => goal === id) };
    case 'centres':
      return { ...NOTHING, initiatives: those(initiatives, ({ centre }) => centre === id), strategies: those(strategies, ({ centre }) => centre === id), meetings: those(meetings, ({ guests }) => guests.some((guest) => guest === id)) };
    case 'strategies':
      return { ...NOTHING, initiatives: those(initiatives, (initiative) => initiative.strategies.some((strategy) => strategy === id)) };
    case 'bodies':
      return { ...NOTHING, initiatives: those(initiatives, ({ workingGroup }) => workingGroup === id), meetings: those(meetings, ({ body }) => body === id) };
    case 'meetings':
      return { ...NOTHING, decisions: those(decisions, ({ meeting }) => meeting === id), statements: those(updates, ({ meeting }) => meeting === id), isPresentation: plan.presentedAt === id };
    case 'closedDays':
      return NOTHING;
  }
}

export const isFree = ({ isPresentation, ...hanging }: Hanging): boolean => !isPresentation && Object.values(hanging).every((ids) => ids.length === 0);
