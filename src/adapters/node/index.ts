import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout as later } from 'node:timers/promises';
import { parseArgs, parseEnv, type ParseArgsConfig } from 'node:util';
import type { Journal, Keys } from '../../application/ports';
import { asId, type MutationKey } from '../../domain';

export { listen, type Listening, type ListenOptions } from './listen';
export { filesIn } from './files';

/** One line of JSON for each note: time, level, event and facts, as log collectors read it. */
export const jsonJournal = (write: (line: string) => void, now: () => Date): Journal => ({
  note: (level, event, facts) => write(`${JSON.stringify({ at: now().toISOString(), level, event, ...facts })}\n`),
});

/** The same key for the same text, on every machine. */
export const keyOf = (seed: string): MutationKey => asId<MutationKey>(createHash('sha256').update(seed).digest('hex').slice(0, 40));

export const newKeys: Keys = { next: () => asId<MutationKey>(randomUUID()) };

/** @throws AbortError when it is given up. */
export const wait = (ms: number, signal?: AbortSignal): Promise<void> => later(ms, undefined, { ...(signal && { signal }) });

/** Resolves also when it is given up. */
export const pause = (ms: number, signal: AbortSignal): Promise<void> => later(ms, undefined, { signal }).catch(() => undefined);

/** The settings of a file, by name; none where there is no such file. */
export const settingsIn = (file: string): Readonly<Record<string, string | undefined>> => (existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {});

/** What stands in a file; `undefined` where it cannot be read. */
export function textIn(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Tells this process from others in a log and in the ledger. */
export const instanceName = (): string => `${hostname()}-${process.pid}`;

/** What was written after a command. @returns `wrong`: why it is not understood. */
export function wordsOf<T extends NonNullable<ParseArgsConfig['options']>>(words: readonly string[], options: T) {
  try {
    return { values: parseArgs({ args: [...words], options, strict: true }).values };
  } catch (error) {
    return { values: parseArgs({ args: [], options }).values, wrong: error instanceof Error ? error.message : String(error) };
  }
}

export const newId = (): string => randomUUID();
export const isThere = (file: string): boolean => existsSync(file);
