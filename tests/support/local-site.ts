import { randomUUID } from 'node:crypto';
import { createSite, Faults, openStore, type Claims, type Site, type Store } from '../../src/local/site';
import { directoryPeople, townOwner } from '../../src/local/town/people';

/** The administrator of every local site of the tests. */
export const SITE_OWNER = townOwner().login;

export interface LocalSiteOptions {
  /** Where the site is kept; in memory unless told. */
  readonly file?: string;
  /** The file of another site, all of which this one has too. */
  readonly copyOf?: string;
  /** What its clock shows at first. */
  readonly at?: Date;
  readonly threshold?: number;
  /** Where it is reached, by those who reach it over a port. */
  readonly origin?: string;
}

export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly status: number;
  /** How many questions a `$batch` held; 1 for any other. */
  readonly parts: number;
}

/** A SharePoint site in this process, reached without a port. */
export interface LocalSite {
  readonly origin: string;
  readonly url: string;
  readonly site: Site;
  readonly faults: Faults;
  readonly clock: { now: Date };
  /** Every request that came and was answered, in order; a `$batch` counts once. */
  readonly requests: SeenRequest[];
  /** `fetch` as one person of the organisation. */
  fetchAs(login: string): typeof globalThis.fetch;
  /** Writes all that stands on it to a new file. */
  keepAs(file: string): void;
  close(): void;
}

const ORIGIN = 'http://localhost:4820';
const PATH = '/sites/erhverv';
export const LOCAL_SITE_TIME = new Date('2026-11-24T09:00:00+01:00');

/** No site that is copied has counted so far. */
const BEYOND_THE_COPIED = 1_000_000;

/** A site of its own, empty, whose organisation is the demo town. Its tokens are plain logins: what a signature is worth is another test's question. */
export function aLocalSite({ file = ':memory:', copyOf, at = LOCAL_SITE_TIME, threshold, origin = ORIGIN }: LocalSiteOptions = {}): LocalSite {
  const store = openStore(file);
  if (copyOf !== undefined) copyInto(store, copyOf);
  const faults = new Faults();
  const clock = { now: at };
  const requests: SeenRequest[] = [];
  const people = directoryPeople();
  const owner = people.find(({ login }) => login === SITE_OWNER);
  if (!owner) throw new Error(`The town has no ${SITE_OWNER}`);
  let made = copyOf === undefined ? 0 : BEYOND_THE_COPIED;
  const counted = (): string => `00000000-0000-4000-8000-${String((made += 1)).padStart(12, '0')}`;
  const site = createSite({
    store, origin, path: PATH, title: 'Erhverv', owner, faults, ...(threshold !== undefined && { threshold }),
    directory: {
      find: (login) => people.find((person) => [person.login, person.email].includes(login.toLowerCase())),
      search: (text) => people.filter((person) => `${person.name} ${person.login}`.toLowerCase().includes(text.toLowerCase())),
    },
    verifyToken: (token) => Promise.resolve(claimsOf(token, people)),
    now: () => clock.now,
    newGuid: file === ':memory:' ? counted : randomUUID, // a file may be opened again, and hold those that were counted before
  });
  const fetchAs = (login: string): typeof globalThis.fetch => async (input, init) => {
    const request = new Request(input, init);
    request.headers.set('authorization', `Bearer ${login}`);
    const body = request.url.endsWith('/$batch') ? await request.clone().text() : '';
    const response = await site(request).catch((error: unknown) => { throw new TypeError('fetch failed', { cause: error }); });
    requests.push({ method: request.method, url: request.url, status: response.status, parts: body.match(/ HTTP\/1\.1\r?$/gm)?.length ?? 1 });
    return response;
  };
  return { origin, url: `${origin}${PATH}`, site, faults, clock, requests, fetchAs, keepAs: (as) => store.db.exec(`VACUUM INTO '${as}'`), close: () => store.close() };
}

function claimsOf(login: string, people: readonly { readonly login: string; readonly name: string }[]): Claims | undefined {
  const person = people.find((candidate) => candidate.login === login);
  return person && { upn: person.login, name: person.name, oid: person.login };
}

function copyInto({ db }: Store, file: string): void {
  db.exec(`ATTACH '${file}' AS copied; PRAGMA foreign_keys = OFF`);
  db.transaction(() => {
    const tables = db.all(`SELECT name FROM copied.sqlite_schema WHERE type = 'table'`).map(({ name }) => String(name)); // sqlite_sequence too: no number comes twice
    for (const table of tables) db.exec(`DELETE FROM main.${table}; INSERT INTO main.${table} SELECT * FROM copied.${table}`);
  });
  db.exec('PRAGMA foreign_keys = ON; DETACH copied');
}
