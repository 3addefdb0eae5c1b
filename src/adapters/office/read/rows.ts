import type { FileCell } from '../../../domain';
import type { Budget } from './budget';

/** Cells by their columns, from 0; `undefined` where there is none. */
export type Places = (FileCell | undefined)[];

/** Puts a cell in its column, the places before it being there. @throws FileError `too-large`. */
export function place(cells: Places, column: number, cell: FileCell, budget: Budget): void {
  if (column >= cells.length) budget.spend(column + 1 - cells.length, 0);
  while (cells.length < column) cells.push(undefined);
  cells[column] = cell;
}

const SOMETHING = /\S/;

/** A row without a word tells nothing. */
export const hasWords = (cells: readonly (FileCell | undefined)[]): boolean => cells.some((cell) => cell !== undefined && SOMETHING.test(cell.text));

/** Without the empty places at its end. */
export function ended(cells: Places): Places {
  while (cells.length > 0 && cells[cells.length - 1] === undefined) cells.pop();
  return cells;
}
