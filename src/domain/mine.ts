import type { PersonId } from './ids';
import { needingOwnerFrom } from './plan-load';
import { relationTo } from './people';
import type { PlanRow } from './plan-rows';
import { compareRows } from './plan-tree';
import { danishOrder, type TextOrder } from './danish-order';

/** What one person answers for. */
export interface Mine {
  /** As owner: those due first, then as the plan sorts them. */
  readonly owned: readonly PlanRow[];
  /** As deputy, in the same order. */
  readonly asDeputy: readonly PlanRow[];
  /** For which they are to find an owner. Not among `owned` any more: nobody is asked about a light that was handed to them to pass on. */
  readonly needingOwner: readonly PlanRow[];
}

/** Completed and dropped initiatives ask for nothing any more, and proposals and planned ones do not yet: they stand last. */
export function initiativesOf(rows: readonly PlanRow[], person: PersonId, order: TextOrder = danishOrder): Mine {
  const sorted = (relation: 'owner' | 'deputy'): readonly PlanRow[] =>
    rows
      .filter((row) => relationTo(row.initiative, person) === relation && !(relation === 'owner' && row.ownerNeed === 'handedOver'))
      .sort((a, b) => Number(b.isDue) - Number(a.isDue) || compareRows(a, b, order));
  return { owned: sorted('owner'), asDeputy: sorted('deputy'), needingOwner: [...needingOwnerFrom(rows, person)].sort((a, b) => compareRows(a, b, order)) };
}

/** What a person is asked about for the next meeting: their own first, then those they are deputy for. */
export function initiativesAskedOf(rows: readonly PlanRow[], person: PersonId, order?: TextOrder): readonly PlanRow[] {
  const { owned, asDeputy } = initiativesOf(rows, person, order);
  return [...owned, ...asDeputy].filter((row) => row.isDue);
}
