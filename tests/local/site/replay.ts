import { createSite, Faults, openStore, type Site } from '../../../src/local/site';

export interface RecordedRequest {
  readonly step: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body?: string;
}

export interface Replayed {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body, when it is JSON. */
  readonly json: unknown;
}

const ORIGIN = 'http://localhost:4820';
const ADA = { login: 'ada@contoso.example', name: 'Projektleder', email: 'ada@contoso.example' };

/** The site the recordings were made for: `/sites/plan`, with one person, who owns it. */
export class ReplaySite {
  readonly faults = new Faults();
  /** The `{guid}` of the recordings, as the site's own answers give them. */
  guid = '00000000-0000-0000-0000-000000000000';
  digest = '';
  private readonly site: Site;
  private made = 0;

  constructor() {
    const claims = { upn: ADA.login, name: ADA.name, oid: 'ada' };
    this.site = createSite({
      store: openStore(':memory:'), origin: ORIGIN, path: '/sites/plan', title: 'Plan', owner: ADA, faults: this.faults, locale: 1033,
      directory: { find: (login) => (login === ADA.login ? ADA : undefined), search: (text) => (ADA.login.includes(text) ? [ADA] : []) },
      verifyToken: (token) => Promise.resolve(token === '<token>' ? claims : undefined),
      browserSession: { claims: (request) => Promise.resolve(request.headers.has('cookie') ? claims : undefined), meet: () => Promise.resolve(claims) },
      now: () => new Date('2026-11-23T22:00:00Z'),
      newGuid: () => `00000000-0000-4000-8000-${String((this.made += 1)).padStart(12, '0')}`,
    });
  }

  /** Sends what a client was recorded to send; who sent no token had a cookie. */
  async send({ method, url, headers, body }: Omit<RecordedRequest, 'step'>): Promise<Replayed> {
    const filled = (text: string): string => text.replaceAll('{guid}', this.guid).replaceAll('{origin}', ORIGIN);
    const request = new Request(`${ORIGIN}${filled(url)}`, { method, headers: Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, filled(value)] as [string, string]])), ...(body !== undefined && { body: filled(body) }) });
    if (!request.headers.has('authorization')) request.headers.set('cookie', 'FedAuth=ada');
    if (request.headers.has('x-requestdigest')) request.headers.set('x-requestdigest', this.digest);
    const response = await this.site(request);
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: parsed(text) };
  }

  /** What a test asks for itself, as the client would. */
  ask(method: string, path: string, body?: unknown): Promise<Replayed> {
    return this.send({ method, url: `/sites/plan/_api/${path}`, headers: { accept: 'application/json', 'content-type': 'application/json', authorization: 'Bearer <token>' }, ...(body !== undefined && { body: JSON.stringify(body) }) });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
