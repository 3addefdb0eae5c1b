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
  /** A row with this key, or a file of this name, is there already. */
  | { readonly kind: 'duplicate' }
  | { readonly kind: 'unauthorized' };

const DUPLICATE = -2130575169;
/** "A file with the name … already exists." With which status SharePoint says so is not known. */
const NAME_TAKEN = -2130575257;

/** "The security validation for this page is invalid": the digest ran out, or was of another site. Nothing was done. */
const STALE_DIGEST = -2130575251;

/** Refusals of what was asked that SharePoint answers with 500: too many rows or joins, a text that does not fit, a validation formula. */
const REFUSED_WITH_500: ReadonlySet<number> = new Set([-2147024860, -2147024749, -2130575336, -2130575162, -2130575163]);

/** So the change log refuses a mark that is too old: all is read anew, and asking again would not make it younger. */
const ASKS_FOR_CHANGES = /\/getchanges$/i;

const OF_A_LIST = /\/getlist\(/i;

/** The row points to one that is gone. With which status SharePoint says so is not known; the name of the reason is. */
const POINTS_NOWHERE = 'SPInvalidLookupValuesException';

/** What an HTTP status meant is settled here and nowhere else; messages are in the site's language and decide nothing. */
export function verdictOn(ask: Ask, reply: Reply): Verdict {
  const { status } = reply;
  if (status >= 200 && status < 300) return { kind: 'done' };
  if (codeIn(reply.body)?.includes(POINTS_NOWHERE)) return { kind: 'refused', error: new PlanError('not-found', saying(ask, reply)) };
  const reason = reasonIn(reply.body);
  if (reason === DUPLICATE || reason === NAME_TAKEN) return { kind: 'duplicate' };
  const isGuarded = ask.ifMatch !== undefined;
  switch (status) {
    case 400: // what we ask of a list names columns that it had when it was set up
      return { kind: 'refused', error: OF_A_LIST.test(ask.url) ? new PlanError('lists-changed', saying(ask, reply)) : new Error(saying(ask, reply)) };
    case 401:
      return { kind: 'unauthorized' };
    case 403:
      if (reason === STALE_DIGEST) return { kind: 'unauthorized' };
      return { kind: 'refused', error: new PlanError(ask.method === 'GET' ? 'no-access' : 'read-only', saying(ask, reply)) };
    case 404:
      return { kind: 'refused', error: new PlanError('not-found', saying(ask, reply)) };
    case 409:
      return isGuarded ? { kind: 'refused', error: new PlanError('conflict', saying(ask, reply)) } : { kind: 'later' };
    case 412:
      return isGuarded ? { kind: 'refused', error: new PlanError('conflict', saying(ask, reply)) } : { kind: 'unknown' };
    case 423: // somebody is at the same file
    case 429:
      return { kind: 'later' };
    case 408:
    case 502:
    case 503:
    case 504:
      return { kind: 'unknown' };
    case 500: {
      if (ASKS_FOR_CHANGES.test(ask.url)) return { kind: 'refused', error: new Error(saying(ask, reply)) };
      return reason !== undefined && REFUSED_WITH_500.has(reason) ? { kind: 'refused', error: new Error(saying(ask, reply)) } : { kind: 'unknown' };
    }
    default:
      return { kind: 'refused', error: new Error(saying(ask, reply)) };
  }
}

interface SharePointError {
  readonly code?: string;
}

/** SharePoint's code for why it refused: a number and a name. Some answers are not JSON: then only the status speaks. */
function codeIn(body: string): string | undefined {
  try {
    const answer = JSON.parse(body) as { 'odata.error'?: SharePointError; error?: SharePointError } | null;
    return (answer?.['odata.error'] ?? answer?.error)?.code;
  } catch {
    return undefined;
  }
}

function reasonIn(body: string): number | undefined {
  const reason = Number.parseInt(codeIn(body) ?? '', 10);
  return Number.isNaN(reason) ? undefined : reason;
}

function saying(ask: Ask, { status, body }: Reply): string {
  const reason = reasonIn(body);
  return `${spotOf(ask)}: ${status}${reason === undefined ? '' : ` (${reason})`}`;
}
