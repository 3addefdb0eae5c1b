import { danishOrder, type TextOrder } from './danish-order';
import type { StrategyId } from './ids';
import type { Strategy } from './plan';
import type { PlanRow } from './plan-rows';
import { rollUp, type RollUp } from './roll-up';

/** Another policy, and what helps it. */
export interface StrategyHelp {
  readonly strategy: Strategy;
  readonly rows: readonly PlanRow[];
  readonly rollUp: RollUp;
}

/**
 * Every strategy with the initiatives that help it, by title. An initiative stands under each that it helps; one that
 * was dropped helps nothing any more.
 */
export function strategyHelp(strategies: readonly Strategy[], rows: readonly PlanRow[], order: TextOrder = danishOrder): readonly StrategyHelp[] {
  const helping = new Map<StrategyId, PlanRow[]>(strategies.map(({ id }) => [id, []]));
  for (const row of rows) {
    if (row.phase === 'dropped') continue;
    for (const id of new Set(row.initiative.strategies)) helping.get(id)?.push(row);
  }
  return strategies
    .map((strategy) => ({ strategy, rows: helping.get(strategy.id) ?? [] }))
    .map((help) => ({ ...help, rollUp: rollUp(help.rows) }))
    .sort((a, b) => order(a.strategy.title, b.strategy.title));
}
