import { createHash } from 'node:crypto';
import { createAuthority, openKeys, type Authority, type AuthorityOptions, type Person } from '../../../src/local/sign-in';

export const ORIGIN = 'http://localhost:4830';
export const BASE = `${ORIGIN}/eksempelby`;
export const SITE = 'http://localhost:4820';

export const CLIMATE: Person = { login: 'klima@eksempelby.example', name: 'Klimakoordinator, BMC', group: 'By- og Miljøcenter', notes: ['stedfortræder'] };
export const MANAGER: Person = { login: 'chef@eksempelby.example', name: 'Erhvervschef, CBA', group: 'Center for Byliv og Arbejdspladser' };

export const TAB = { id: 'handleplan', redirectUris: ['http://localhost:4810/', 'http://localhost:4810/?view=mine'] } as const;
export const OTHER = { id: 'another', redirectUris: ['http://localhost:4815/'] } as const;

export const VERIFIER = 'a-verifier-of-forty-three-letters-or-more-123456';
export const challengeOf = (verifier: string): string => createHash('sha256').update(verifier).digest('base64url');

export interface AnAuthority extends Authority {
  /** Moves on when a test says so. */
  readonly clock: { now: Date };
}

const keys = openKeys();

/** An authority without a port, whose ids count upwards. */
export async function anAuthority(options: Partial<AuthorityOptions> = {}): Promise<AnAuthority> {
  const clock = { now: new Date('2026-11-23T08:00:00Z') };
  let ids = 0;
  const authority = createAuthority({
    origin: ORIGIN, tenant: 'eksempelby', organisation: 'Eksempelby Kommune', people: [CLIMATE, MANAGER], clients: [TAB, OTHER],
    keys: await keys, now: () => clock.now, newId: () => `id-${(ids += 1)}`, ...options,
  });
  return { ...authority, clock };
}

type Parameters = Readonly<Record<string, string | undefined>>;

/** What the tab asks for when it signs somebody in; `undefined` leaves a parameter out. */
export function asking(changes: Parameters = {}): URLSearchParams {
  const usual: Parameters = {
    client_id: TAB.id, redirect_uri: TAB.redirectUris[0], response_type: 'code', scope: `openid profile offline_access ${SITE}/AllSites.Manage`,
    code_challenge: challengeOf(VERIFIER), code_challenge_method: 'S256', state: 'the state', nonce: 'the nonce',
  };
  return withoutGaps({ ...usual, ...changes });
}

const withoutGaps = (parameters: Parameters): URLSearchParams =>
  new URLSearchParams(Object.entries(parameters).filter((pair): pair is [string, string] => pair[1] !== undefined));

/** A browser that keeps the one cookie it was given. */
export class Visitor {
  cookie: string | undefined;

  constructor(private readonly authority: Authority) {}

  get(path: string): Promise<Response> {
    return this.send(new Request(`${BASE}${path}`, { headers: this.cookie === undefined ? {} : { cookie: this.cookie } }));
  }

  ask(changes: Parameters = {}): Promise<Response> {
    return this.get(`/oauth2/v2.0/authorize?${asking(changes).toString()}`);
  }

  /** Presses somebody's button on the picker. */
  pick(person: Pick<Person, 'login'>, changes: Parameters = {}, origin: string | undefined = ORIGIN): Promise<Response> {
    const body = asking(changes);
    body.append('picker_login', person.login);
    return this.send(new Request(`${BASE}/oauth2/v2.0/authorize`, { method: 'POST', body, headers: origin === undefined ? {} : { origin } }));
  }

  private async send(request: Request): Promise<Response> {
    const answer = await this.authority.answer(request);
    const [pair] = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
    if (pair !== undefined) this.cookie = pair.endsWith('=') ? undefined : pair;
    return answer;
  }
}

/** What the authority sent the person back to the program with. */
export function sentBack(answer: Response): URLSearchParams {
  const { hash, search } = new URL(answer.headers.get('location') ?? 'http://nowhere.test');
  return new URLSearchParams(hash === '' ? search.slice(1) : hash.slice(1));
}

export interface Tokens {
  readonly access_token: string;
  readonly id_token: string;
  readonly refresh_token: string;
  readonly scope: string;
  readonly expires_in: number;
  readonly client_info?: string;
  readonly error?: string;
}

/** The token endpoint as a page of the tab calls it. */
export async function fetchTokens(authority: Authority, form: Parameters, origin: string = new URL(TAB.redirectUris[0]).origin): Promise<{ readonly response: Response; readonly tokens: Tokens }> {
  const body = withoutGaps({ client_id: TAB.id, ...form });
  const response = await authority.answer(new Request(`${BASE}/oauth2/v2.0/token`, { method: 'POST', headers: { origin }, body }));
  return { response, tokens: (await response.clone().json()) as Tokens };
}

/** Exchanges a code as the program that asked for it does. */
export const redeem = (authority: Authority, code: string | null, changes: Parameters = {}) =>
  fetchTokens(authority, { grant_type: 'authorization_code', code: code ?? '', redirect_uri: TAB.redirectUris[0], code_verifier: VERIFIER, ...changes });

/** From nothing to tokens. */
export async function signIn(authority: Authority, person: Person = CLIMATE, changes: Parameters = {}): Promise<Tokens> {
  const code = sentBack(await new Visitor(authority).pick(person, changes)).get('code');
  return (await redeem(authority, code)).tokens;
}
