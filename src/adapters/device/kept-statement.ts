import { ERROR_CODES } from '../../application/errors';
import type { WaitingStatement } from '../../application/ports';
import { SOURCES, SUCCESS_ANSWERS, TRAFFIC_LIGHTS } from '../../domain';

export interface KeptStatement {
  readonly statement: WaitingStatement;
  /** Which of two came first, when the clock does not tell. */
  readonly place: number;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isOneOf = (codes: readonly string[], value: unknown): boolean => codes.some((code) => code === value);

/** Reads an entry of the outbox; `undefined` for anything that is not one: what stands on a device may be old, cut off or forged. */
export function waitingStatementIn(text: string | undefined): KeptStatement | undefined {
  const kept = objectIn(text);
  const statement = objectOf(kept?.['statement']);
  const update = objectOf(statement?.['update']);
  if (!kept || !statement || !update) return undefined;
  const isStatement =
    [update['key'], update['plan'], update['initiative'], statement['writtenAt']].every(isText) &&
    isOneOf(TRAFFIC_LIGHTS, update['light']) &&
    isOneOf(SOURCES, update['source']) &&
    typeof update['text'] === 'string' &&
    typeof update['confirmsUnchanged'] === 'boolean' &&
    (update['success'] === undefined || isOneOf(SUCCESS_ANSWERS, update['success'])) &&
    (statement['seen'] === undefined || isText(statement['seen'])) &&
    (statement['refused'] === undefined || isOneOf(ERROR_CODES, statement['refused']));
  const place = typeof kept['place'] === 'number' ? kept['place'] : 0;
  return isStatement ? { statement: statement as unknown as WaitingStatement, place } : undefined;
}

function objectIn(text: string | undefined): Record<string, unknown> | undefined {
  try {
    return objectOf(JSON.parse(text ?? ''));
  } catch {
    return undefined;
  }
}

const objectOf = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
