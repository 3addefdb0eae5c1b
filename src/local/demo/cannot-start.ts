import { statfsSync } from 'node:fs';
import { codeOf } from '../listen';
import { TEXTS } from './texts';

/** Something the person at the keyboard can mend; its message is one sentence that says how. Anything else is a bug. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}

/** SQLite's own numbers: it could not read or write; there was no room to. */
const SQLITE_IO = 10;
const SQLITE_FULL = 13;
const NO_ROOM = 1_000_000;

/** Whether it failed for want of room where `folder` is. SQLite calls that by two names. */
export function isDiskFull(error: unknown, folder: string): boolean {
  const code = sqliteCodeOf(error);
  return codeOf(error) === 'ENOSPC' || code === SQLITE_FULL || (code === SQLITE_IO && freeBytes(folder) < NO_ROOM);
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

/** The number SQLite gives an error; its low byte says what kind it is. */
export function sqliteCodeOf(error: unknown): number | undefined {
  return typeof error === 'object' && error !== null && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : undefined;
}

export const diskFull = (folder: string, cause: unknown): CannotStart => new CannotStart(TEXTS.diskFull(folder), { cause });
