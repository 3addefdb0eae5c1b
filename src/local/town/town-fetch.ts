import { townPeople } from './people';

/** Who makes tokens for the town's people. */
export interface TokenMaker {
  tokenFor(person: { readonly login: string; readonly name: string; readonly group: string }, audience: string): Promise<string>;
}

/** Where the authority of the local site is when its port was free, and what its addresses begin with. */
export const AUTHORITY = { origin: 'http://localhost:4830', tenant: 'eksempelby' } as const;
/** Where the keys are that its tokens are signed with, below the folder of the local data. */
export const KEY_FILE = 'keys.json';

const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether the site is one on this machine, where the town's people are who they say they are. */
export const isLocalSite = (siteUrl: string): boolean => URL.canParse(siteUrl) && new URL(siteUrl).protocol === 'http:' && LOOPBACK.has(new URL(siteUrl).hostname);

/** Where the site sends those who have not signed in. @throws TypeError when it does not answer */
export async function authorityOf(siteUrl: string, send: typeof globalThis.fetch): Promise<string> {
  const { headers } = await send(siteUrl, { redirect: 'manual' });
  const location = headers.get('location') ?? '';
  return isLocalSite(location) ? new URL(location).origin : AUTHORITY.origin;
}

/** `fetch` as each of the town's people, those who no longer sign in included. Each gets one token. */
export function townFetch(authority: TokenMaker, siteUrl: string, send: typeof globalThis.fetch): (login: string) => typeof globalThis.fetch {
  const audience = new URL(siteUrl).origin;
  const people = new Map(townPeople().map((person) => [person.login, person]));
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (login: string): Promise<string> => {
    const person = people.get(login);
    if (!person) throw new TypeError(`The town has no ${login}`);
    const token = tokens.get(login) ?? authority.tokenFor({ login, name: person.name, group: person.department }, audience);
    tokens.set(login, token);
    return token;
  };
  return (login) => async (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('authorization', `Bearer ${await tokenOf(login)}`);
    return send(input, { ...init, headers });
  };
}
