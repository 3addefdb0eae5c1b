import { PlanError } from '../../../application/errors';
import { spotOf, type Ask, type Reply } from './ask';

/** What one answer means for what was asked. */
export type Verdict =
  | { readonly kind: 'done' }
  /** It was not done, and asking again would change nothing. */
  | { readonly kind: 'refused'; readonly error: Error }
  /** It was not done, and may be later. */
  | { readonly kind: 'later' }
  /** Nobody knows whether it was done. */
  | { readonly kind: 'unknown' }
  /** A row with this key is there already. */
  | { readonly kind: 'duplicate' }
  | { readonly kind: 'unauthorized' };

const DUPLICATE = -2130575169;

/** Refusals of what was asked that SharePoint answers with 500: too many rows or joins, a text that does not fit, a validation formula. */
const REFUSED_WITH_500: ReadonlySet<number> = new Set([-2147024860, -2147024749, -2130575336, -2130575162, -2130575163]);

/** What an HTTP status meant is settled here and nowhere else; messages are in the site's language and decide nothing. */
export function verdictOn(ask: Ask, reply: Reply): Verdict {
  const { status } = reply;
  if (status >= 200 && status < 300) return { kind: 'done' };
  const isGuarded = ask.ifMatch !== undefined;
  switch (status) {
    case 401:
      return { kind: 'unauthorized' };
    case 403:
      return { kind: 'refused', error: new PlanError(ask.method === 'GET' ? 'no-access' : 'read-only', saying(ask, reply)) };
    case 404:
      return { kind: 'refused', error: new PlanError('not-found', saying(ask, reply)) };
    case 409:
      return isGuarded ? { kind: 'refused', error: new PlanError('conflict', saying(ask, reply)) } : { kind: 'later' };
    case 412:
      return isGuarded ? { kind: 'refused', error: new PlanError('conflict', saying(ask, reply)) } : { kind: 'unknown' };
    case 429:
      return { kind: 'later' };
    case 408:
    case 502:
    case 503:
    case 504:
      return { kind: 'unknown' };
    case 500: {
      const reason = reasonIn(reply.body);
      if (reason === DUPLICATE) return { kind: 'duplicate' };
      return reason !== undefined && REFUSED_WITH_500.has(reason) ? { kind: 'refused', error: new Error(saying(ask, reply)) } : { kind: 'unknown' };
    }
    default:
      return { kind: 'refused', error: new Error(saying(ask, reply)) };
  }
}

interface SharePointError {
  readonly code?: string;
}

/** SharePoint's number for why it refused. Some answers are not JSON: then only the status speaks. */
export function reasonIn(body: string): number | undefined {
  try {
    const answer = JSON.parse(body) as { 'odata.error'?: SharePointError; error?: SharePointError } | null;
    const reason = Number.parseInt((answer?.['odata.error'] ?? answer?.error)?.code ?? '', 10);
    return Number.isNaN(reason) ? undefined : reason;
  } catch {
    return undefined;
  }
}

function saying(ask: Ask, { status, body }: Reply): string {
  const reason = reasonIn(body);
  return `${spotOf(ask)}: ${status}${reason === undefined ? '' : ` (${reason})`}`;
}
