import { findCookie } from './cookies';
import { LIFETIME_S, type TokenMaker } from './tokens';
import type { Person } from './people';

const COOKIE = 'sign_in_session';
const PURPOSE = 'session';

/** The cookie that lets the next program sign the same person in without asking. */
export async function rememberSession(tokens: TokenMaker, person: Person, tenant: string): Promise<string> {
  const sealed = await tokens.seal(PURPOSE, { login: person.login }, LIFETIME_S.session);
  return `${COOKIE}=${sealed}; Path=/${tenant}/; Max-Age=${LIFETIME_S.session}; HttpOnly; SameSite=Lax`;
}

export const forgetSession = (tenant: string): string => `${COOKIE}=; Path=/${tenant}/; Max-Age=0; HttpOnly; SameSite=Lax`;

/** The login of who is signed in. */
export async function sessionIn(tokens: TokenMaker, request: Request): Promise<string | undefined> {
  const sealed = findCookie(request.headers.get('cookie'), COOKIE);
  const session = sealed === undefined ? undefined : await tokens.unseal(PURPOSE, sealed);
  return typeof session?.login === 'string' ? session.login : undefined;
}
