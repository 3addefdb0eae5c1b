import { danishOrder, type TextOrder } from './danish-order';
import { suggestedDays } from './period';
import type { PlanRow } from './plan-rows';
import { compareRows } from './plan-tree';
import type { Sorting } from './sortings';

export type RowOrder = (a: PlanRow, b: PlanRow) => number;

/** Undefined comes last, whatever the direction. */
const byValue = <V extends string>(of: (row: PlanRow) => V | undefined, direction: 1 | -1 = 1): RowOrder => (a, b) => {
  const [first, second] = [of(a), of(b)];
  if (first === undefined || second === undefined) return Number(first === undefined) - Number(second === undefined);
  return first === second ? 0 : (first < second ? -1 : 1) * direction;
};

function ownOrder(sorting: Sorting, order: TextOrder): RowOrder {
  switch (sorting) {
    case 'light':
      return () => 0;
    case 'goal':
      return (a, b) => order(a.goalNumber, b.goalNumber);
    case 'title':
      return (a, b) => order(a.initiative.title, b.initiative.title);
    case 'owner':
      return (a, b) => Number(!a.owner) - Number(!b.owner) || order(a.owner?.name ?? '', b.owner?.name ?? '');
    case 'period': {
      const daysOf = ({ initiative: { period } }: PlanRow) => (period.from || period.to ? period : suggestedDays(period.text));
      const begins = byValue((row) => daysOf(row).from);
      const ends = byValue((row) => daysOf(row).to);
      return (a, b) => begins(a, b) || ends(a, b);
    }
    case 'newest':
      return byValue((row) => row.status?.at, -1);
  }
}

/** Among equals the rows stand as the plan is read: {@link compareRows}. */
export function rowOrder(sorting: Sorting, order: TextOrder = danishOrder): RowOrder {
  const own = ownOrder(sorting, order);
  return (a, b) => own(a, b) || compareRows(a, b, order);
}
