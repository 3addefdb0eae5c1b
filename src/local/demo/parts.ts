import { randomUUID } from 'node:crypto';
import { teamsApp } from '../../../config/package/teams-app';
import type { Handler, Place } from '../listen';
import { serveTab } from '../serve-tab';
import { createAuthority, guidOf, objectIdOf, REFUSALS, Refusals, type Authority, type Client, type Keys } from '../sign-in';
import { browserSession, callbackOf, createSite, tokenVerifier, type Faults, type Store } from '../site';
import { createChat, serveTeams, teamsCallback, type TeamsChat, type TeamsOptions } from '../teams';
import { directoryPeople, signInPeople, townOrganisation, townOwner, townPeople } from '../town/people';
import { AUTHORITY } from '../town/town-fetch';

/** Where the demo's site is on its server. */
export const SITE_PATH = '/sites/erhverv';
const SITE_TITLE = 'Erhverv';
const TAB_CLIENT = 'handleplan';
const TEAMS_CLIENT = 'teams';
const SITE_CLIENT = 'websted';

/** Where teams-js asks for the list of hosts that it may speak to; what it has with it serves too. */
const TEAMS_HOSTS = 'https://res.cdn.office.net';

export type Where = Pick<Place, 'origin'>;

export interface PartOptions {
  readonly site: Where;
  readonly signIn: Where;
  /** Where the tab is; none when the site stands alone. */
  readonly tab?: Where;
  /** Where the small Teams is that frames the tab, where there is one. */
  readonly teams?: Where;
  readonly store: Store;
  readonly keys: Keys;
  /** What signing in goes by: the clock that browsers have too. */
  readonly now: () => Date;
  /** What the rows of the site go by; the same, unless told. */
  readonly siteNow?: () => Date;
  readonly faults?: Faults;
  /** Another site of the same organisation, on the same server. */
  readonly neighbour?: Neighbour;
}

export interface Neighbour {
  /** As in `/sites/direktion`. */
  readonly path: string;
  readonly title: string;
  readonly store: Store;
}

export interface Parts {
  readonly siteUrl: string;
  readonly authority: Authority;
  readonly site: Handler;
  readonly refusals: Refusals;
}

/** What stands in for Microsoft 365: a site and its authority, each at its address, which believe each other. */
export function connectParts({ site, signIn, tab, teams, store, keys, now, siteNow = now, faults, neighbour }: PartOptions): Parts {
  const clients: readonly Client[] = [
    { id: SITE_CLIENT, redirectUris: [SITE_PATH, ...(neighbour ? [neighbour.path] : [])].map((path) => callbackOf(site.origin, path)) },
    ...(tab ? [{ id: TAB_CLIENT, redirectUris: [`${tab.origin}/`], nestedRedirectUris: [`brk-multihub://${new URL(tab.origin).host}`] }] : []),
    ...(teams ? [{ id: TEAMS_CLIENT, redirectUris: [teamsCallback(teams.origin)], isBroker: true }] : []),
  ];
  const refusals = new Refusals();
  const authority = createAuthority({
    origin: signIn.origin, tenant: AUTHORITY.tenant, organisation: townOrganisation, people: signInPeople(), clients, keys, refusals, now, newId: randomUUID,
  });
  const verifyToken = tokenVerifier({ keys: { keys: [...keys.published.keys] }, issuer: authority.issuer, audience: site.origin, now });
  const { authorization_endpoint, token_endpoint, end_session_endpoint } = authority.metadata;
  const people = directoryPeople();
  const { login, name, email } = townOwner();
  const siteAt = ({ path, title, store: kept }: Neighbour): Handler => {
    const session = browserSession({
      store: kept, origin: site.origin, path, clientId: SITE_CLIENT, verifyToken, now, fetch: (request) => authority.answer(request),
      authorizationEndpoint: String(authorization_endpoint), tokenEndpoint: String(token_endpoint), endSessionEndpoint: String(end_session_endpoint),
    });
    return createSite({
      store: kept, origin: site.origin, path, title, owner: { login, name, email }, verifyToken, browserSession: session, now: siteNow, newGuid: randomUUID, ...(faults && { faults }),
      directory: {
        find: (loginOrMail) => people.find((person) => [person.login, person.email].includes(loginOrMail.toLowerCase())),
        search: (text) => people.filter((person) => `${person.name}\n${person.login}\n${person.email}`.toLowerCase().includes(text.toLowerCase())),
      },
    });
  };
  const own = siteAt({ path: SITE_PATH, title: SITE_TITLE, store });
  const beside = neighbour && siteAt(neighbour);
  const answer: Handler = (request) => (beside && new URL(request.url).pathname.startsWith(`${neighbour.path}/`) ? beside : own)(request);
  return { siteUrl: `${site.origin}${SITE_PATH}`, authority, site: answer, refusals };
}

/** The built tab in `folder`, for that site and that authority. A browser that came by another name of this machine is sent to the one that may sign in. @param aheadMs how far the town's clock is ahead of the browser's */
export function tabPart(folder: string, tab: Where, { siteUrl, authority }: Parts, teams?: Where, aheadMs: () => number = () => 0): Handler {
  const [site, issuer] = [new URL(siteUrl), new URL(authority.issuer)];
  const serve = serveTab({
    folder,
    reaches: [site.origin, issuer.origin, TEAMS_HOSTS],
    framedBy: teams ? [teams.origin] : [],
    settings: () => ({
      siteUrl,
      tenant: AUTHORITY.tenant,
      clientId: TAB_CLIENT,
      authority: `https://${issuer.host}/${AUTHORITY.tenant}`, // msal takes no other scheme; where it goes it reads in the metadata
      knownAuthorities: [issuer.host],
      authorityMetadata: JSON.stringify(authority.metadata),
      scopes: [`${site.origin}/AllSites.Write`],
      ...(teams && { framedBy: [teams.origin] }),
      ...(aheadMs() > 0 && { aheadMs: aheadMs() }),
    }),
  });
  return async (request) => {
    const url = new URL(request.url);
    return url.origin === tab.origin ? serve(request) : new Response(undefined, { status: 307, headers: { location: `${tab.origin}${url.pathname}${url.search}` } });
  };
}

/** The small Teams, with the product's own manifest, in a team of the town. */
export function teamsPart(teams: Where, tab: Where, { siteUrl, authority, refusals }: Parts, extras: Pick<TeamsOptions, 'chat' | 'clock'> = {}): Handler {
  const { authorization_endpoint, token_endpoint, end_session_endpoint } = authority.metadata;
  const files = teamsApp({
    VERSION: '1.0.0', TEAMS_APP_ID: DEMO_APP, PUBLISHER: townOrganisation, WEBSITE_URL: tab.origin, PRIVACY_URL: tab.origin, TERMS_URL: tab.origin,
    TAB_URL: `${tab.origin}/`, TAB_HOST: new URL(tab.origin).host, TAB_CLIENT_ID: TAB_CLIENT, SCOPE: `${new URL(siteUrl).origin}/AllSites.Write`,
  });
  const read = (name: string): unknown => JSON.parse(files.get(name)?.toString('utf8') ?? '');
  return serveTeams({
    ...extras,
    origin: teams.origin,
    manifest: read('manifest.json'),
    languages: { da: read('da.json'), en: read('en.json') },
    environment: new URL(authority.issuer).host,
    signIn: {
      clientId: TEAMS_CLIENT, fetch: (request) => authority.answer(request),
      authorizationEndpoint: String(authorization_endpoint), tokenEndpoint: String(token_endpoint), endSessionEndpoint: String(end_session_endpoint),
    },
    surroundings: { team: { name: 'Erhverv på tværs', channel: 'Handleplan', siteUrl }, meeting: { title: 'Chefforum' } },
    refusals: { names: REFUSALS, put: (login, client, name) => refusals.put(login, client, REFUSALS.find((refusal) => refusal === name)) },
  });
}

/** The bot's registration in the demo, which is not the tab's. */
export const DEMO_BOT = 'b7d2f0c4-3a58-4e19-8c6d-91f5a7e30b42';
/** As the people of the chat are told who writes. */
const BOT_NAME = 'Handleplan';

export interface ChatPartOptions {
  readonly teams: Where;
  /** Where the bot takes what Teams sends. */
  readonly bot: Where;
  readonly keys: Keys;
  readonly file: string;
  readonly now: () => Date;
  readonly tokensNow: () => Date;
  readonly pace?: Parameters<typeof createChat>[0]['pace'];
}

/** The organisation as tokens and Teams name it. */
export const DEMO_TENANT = guidOf(AUTHORITY.tenant);

/** The chat of the town's people with the product's bot. */
export const chatPart = ({ teams, bot, ...options }: ChatPartOptions): TeamsChat =>
  createChat({
    ...options, origin: teams.origin, bot: { id: DEMO_BOT, name: BOT_NAME, endpoint: `${bot.origin}/api/messages` }, tenantId: DEMO_TENANT, newId: randomUUID, fetch,
    people: townPeople().filter(({ signsIn }) => signsIn).map((person) => ({ login: person.login, name: person.name, email: person.email, objectId: objectIdOf({ ...person, group: person.department }) })),
  });

/** The app's id in the demo, the same at every start: links to it stay good. */
export const DEMO_APP = '5f3c7a10-6b1e-4c7d-9a52-0e8d4b2f6a11';
