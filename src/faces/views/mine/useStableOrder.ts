import * as React from 'react';
import type { InitiativeId, PlanRow } from '../../../domain';

/** The rows in the order they first had: an answer changes its card in place, and nothing moves under the pointer. New ones come last. */
export function useStableOrder(rows: readonly PlanRow[]): readonly PlanRow[] {
  const places = React.useRef(new Map<InitiativeId, number>());
  for (const { initiative } of rows) {
    if (!places.current.has(initiative.id)) places.current.set(initiative.id, places.current.size);
  }
  const placeOf = (row: PlanRow): number => places.current.get(row.initiative.id) ?? 0;
  return [...rows].sort((a, b) => placeOf(a) - placeOf(b));
}
