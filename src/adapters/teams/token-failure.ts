import { PlanError } from '../../application/errors';

/** What msal calls a connection that is not there. */
const NO_CONNECTION: ReadonlySet<string> = new Set(['network_error', 'no_network_connectivity', 'post_request_failed', 'get_request_failed', 'request_cannot_be_made']);

/**
 * What a failed sign-in means to a person: there is no connection, or they must sign in again.
 * @throws PlanError for what msal or the authority said; anything else as it came, for it is a bug.
 */
export function tokenFailure(error: unknown): never {
  const code = error instanceof Error && 'errorCode' in error ? String(error.errorCode) : undefined;
  if (code === undefined) throw error;
  const message = `Sign-in: ${code}`;
  throw new PlanError(NO_CONNECTION.has(code) ? 'offline' : 'signed-out', message, { cause: error });
}
