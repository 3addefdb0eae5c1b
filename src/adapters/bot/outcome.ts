import type { Delivery } from '../../application/ports';
import type { ReminderFailure } from '../../domain';
import { NoBotToken } from './sdk';

/** What Teams, or the way there, said to a request that did not succeed. */
export type Outcome = Exclude<Delivery, { readonly is: 'sent' }> | { readonly is: 'gone'; readonly detail: string };

/** No connection was made, so nothing arrived. */
const NEVER_LEFT: ReadonlySet<string> = new Set([
  'ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'CERT_HAS_EXPIRED', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'ERR_TLS_CERT_ALTNAME_INVALID',
]);

const FORBIDDEN: Readonly<Record<string, ReminderFailure>> = {
  BotNotInConversationRoster: 'notInstalled',
  BotNotInConversation: 'notInstalled',
  Forbidden: 'notInstalled',
  ConversationBlockedByUser: 'blocked',
  MessageWritesBlocked: 'blocked',
  BotDisabledByAdmin: 'disabled',
};

/** What an error of a request to the connector means. Where it may have arrived, it says so. */
export function outcomeOf(error: unknown, now: Date): Outcome {
  if (error instanceof NoBotToken) return { is: 'later', detail: 'no token' };
  if (!isHttpError(error)) return { is: 'unknown', detail: error instanceof Error ? error.name : 'error' };
  const { response, code = 'ERR', cause } = error;
  if (!response) return NEVER_LEFT.has(code) || cause?.syscall === 'connect' ? { is: 'later', detail: code } : { is: 'unknown', detail: code };
  const { status } = response;
  const reason = reasonIn(response.data);
  const detail = reason ? `${status} ${reason}` : String(status);
  if (status === 429 || status === 412) return { is: 'later', detail, ...afterMs(response.headers['retry-after'], now) };
  if (status >= 500 || status === 408) return { is: 'unknown', detail };
  if (status === 404) return { is: 'gone', detail };
  if (status === 413 || reason === 'MessageSizeTooBig') return { is: 'failed', failure: 'tooLarge', detail };
  return { is: 'failed', failure: status === 403 ? (FORBIDDEN[reason ?? ''] ?? 'refused') : 'refused', detail };
}

/** As the SDK's client tells that a request failed. */
interface HttpError extends Error {
  readonly code?: string;
  readonly cause?: { readonly syscall?: string };
  readonly response?: { readonly status: number; readonly data: unknown; readonly headers: Readonly<Record<string, unknown>> };
}
const isHttpError = (error: unknown): error is HttpError => error instanceof Error && 'isAxiosError' in error;

/** Teams' own word for why, which names nobody. */
function reasonIn(body: unknown): string | undefined {
  const { code } = (body as { readonly error?: { readonly code?: unknown } } | undefined)?.error ?? {};
  return typeof code === 'string' && /^\w{1,60}$/.test(code) ? code : undefined;
}

/** Seconds, or the day and time. */
function afterMs(retryAfter: unknown, now: Date): { readonly afterMs?: number } {
  if (typeof retryAfter !== 'string' || retryAfter.trim() === '') return {};
  const ms = /^\s*\d+\s*$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - now.getTime();
  return Number.isFinite(ms) ? { afterMs: Math.max(ms, 0) } : {};
}
