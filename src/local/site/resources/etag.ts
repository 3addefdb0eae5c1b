import type { Answer, Call } from '../call';
import { refuse } from '../errors';

/**
 * Lets a write pass only when the caller says which state it means: the ETag it saw, compared as a whole, or `*`.
 * @throws SiteError 412 also when nothing is said
 */
export function needMatch(call: Call, current: string): void {
  const given = call.ifMatch ?? '';
  if (given.trim() !== '*' && given.trim() !== current) throw refuse.staleEtag(given, current);
}

/** The answer, or 304 when the caller already holds this state. */
export function unlessKnown(call: Call, etag: string, answer: Answer): Answer {
  const known = (call.headers.get('if-none-match') ?? '').split(/,\s*(?=")/);
  if (known.includes(etag)) return { status: 304, headers: { ETag: etag } };
  return { ...answer, headers: { ...answer.headers, ETag: etag } };
}
