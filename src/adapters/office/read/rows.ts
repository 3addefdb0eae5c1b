import type { FileCell, FileRow } from '../../../domain';
import type { Budget } from './budget';

const hasWords = (cells: readonly (FileCell | undefined)[]): boolean => cells.some((cell) => cell !== undefined && cell.text.trim() !== '');

/** A row of cells by their columns, from 0; `undefined` when there is no word in it. */
export function asRow(number: number, cells: Iterable<readonly [column: number, cell: FileCell]>, budget: Budget): FileRow | undefined {
  const placed: (FileCell | undefined)[] = [];
  for (const [column, cell] of cells) {
    if (column >= placed.length) budget.spend(column + 1 - placed.length, 0);
    while (placed.length < column) placed.push(undefined);
    placed[column] = cell;
  }
  return hasWords(placed) ? { number, cells: placed } : undefined;
}
