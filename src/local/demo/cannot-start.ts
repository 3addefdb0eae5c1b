import { codeOf } from '../listen';
import { TEXTS } from './texts';

/** Something the person at the keyboard can mend; its message is one sentence that says how. Anything else is a bug. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}

/** SQLite's own number for a full disk. */
const SQLITE_FULL = 13;

export const isDiskFull = (error: unknown): boolean => codeOf(error) === 'ENOSPC' || sqliteCodeOf(error) === SQLITE_FULL;

/** The number SQLite gives an error; its low byte says what kind it is. */
export function sqliteCodeOf(error: unknown): number | undefined {
  return typeof error === 'object' && error !== null && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : undefined;
}

/** @throws CannotStart when the disk is full, or else whatever `error` is */
export function tellFullDisk(error: unknown, folder: string): never {
  throw isDiskFull(error) ? new CannotStart(TEXTS.diskFull(folder), { cause: error }) : error;
}
