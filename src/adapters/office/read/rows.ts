import type { FileCell, FileRow } from '../../../domain';
import type { Budget } from './budget';

/** A row of cells by their columns, from 0; `undefined` when there is no word in it. */
export function asRow(number: number, cells: readonly (readonly [column: number, cell: FileCell])[], budget: Budget): FileRow | undefined {
  if (!cells.some(([, { text }]) => text.trim() !== '')) return undefined;
  const width = Math.max(...cells.map(([column]) => column)) + 1;
  budget.spend(width, 0);
  const placed = new Array<FileCell | undefined>(width).fill(undefined);
  for (const [column, cell] of cells) placed[column] = cell;
  return { number, cells: placed };
}
