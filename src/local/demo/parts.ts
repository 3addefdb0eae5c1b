import { randomUUID } from 'node:crypto';
import type { Handler, Place } from '../listen';
import { serveTab } from '../serve-tab';
import { createAuthority, type Authority, type Client, type Keys } from '../sign-in';
import { browserSession, callbackOf, createSite, tokenVerifier, type Faults, type Store } from '../site';
import { directoryPeople, signInPeople, townOrganisation, townOwner } from '../town/people';
import { AUTHORITY } from '../town/town-fetch';

/** Where the demo's site is on its server. */
export const SITE_PATH = '/sites/erhverv';
const SITE_TITLE = 'Erhverv';
const TAB_CLIENT = 'handleplan';
const SITE_CLIENT = 'websted';

type Where = Pick<Place, 'origin'>;

export interface PartOptions {
  readonly site: Where;
  readonly signIn: Where;
  /** Where the tab is; none when the site stands alone. */
  readonly tab?: Where;
  readonly store: Store;
  readonly keys: Keys;
  readonly now: () => Date;
  readonly faults?: Faults;
}

export interface Parts {
  readonly siteUrl: string;
  readonly authority: Authority;
  readonly site: Handler;
}

/** What stands in for Microsoft 365: a site and its authority, each at its address, which believe each other. */
export function connectParts({ site, signIn, tab, store, keys, now, faults }: PartOptions): Parts {
  const clients: readonly Client[] = [
    { id: SITE_CLIENT, redirectUris: [callbackOf(site.origin, SITE_PATH)] },
    ...(tab ? [{ id: TAB_CLIENT, redirectUris: [`${tab.origin}/`] }] : []),
  ];
  const authority = createAuthority({
    origin: signIn.origin, tenant: AUTHORITY.tenant, organisation: townOrganisation, people: signInPeople(), clients, keys, now, newId: randomUUID,
  });
  const verifyToken = tokenVerifier({ keys: { keys: [...keys.published.keys] }, issuer: authority.issuer, audience: site.origin, now });
  const { authorization_endpoint, token_endpoint, end_session_endpoint } = authority.metadata;
  const session = browserSession({
    store, origin: site.origin, path: SITE_PATH, clientId: SITE_CLIENT, verifyToken, now, fetch: (request) => authority.answer(request),
    authorizationEndpoint: String(authorization_endpoint), tokenEndpoint: String(token_endpoint), endSessionEndpoint: String(end_session_endpoint),
  });
  const people = directoryPeople();
  const { login, name, email } = townOwner();
  const answer = createSite({
    store, origin: site.origin, path: SITE_PATH, title: SITE_TITLE, owner: { login, name, email }, verifyToken, browserSession: session, now, newGuid: randomUUID, ...(faults && { faults }),
    directory: {
      find: (loginOrMail) => people.find((person) => [person.login, person.email].includes(loginOrMail.toLowerCase())),
      search: (text) => people.filter((person) => `${person.name}\n${person.login}\n${person.email}`.toLowerCase().includes(text.toLowerCase())),
    },
  });
  return { siteUrl: `${site.origin}${SITE_PATH}`, authority, site: answer };
}

/** The built tab in `folder`, for that site and that authority. A browser that came by another name of this machine is sent to the one that may sign in. */
export function tabPart(folder: string, tab: Where, { siteUrl, authority }: Parts): Handler {
  const [site, issuer] = [new URL(siteUrl), new URL(authority.issuer)];
  const serve = serveTab({
    folder,
    reaches: [site.origin, issuer.origin],
    settings: {
      siteUrl,
      tenant: AUTHORITY.tenant,
      clientId: TAB_CLIENT,
      authority: `https://${issuer.host}/${AUTHORITY.tenant}`, // msal takes no other scheme; where it goes it reads in the metadata
      knownAuthorities: [issuer.host],
      authorityMetadata: JSON.stringify(authority.metadata),
      scopes: [`${site.origin}/AllSites.Manage`],
    },
  });
  return async (request) => {
    const url = new URL(request.url);
    return url.origin === tab.origin ? serve(request) : new Response(undefined, { status: 307, headers: { location: `${tab.origin}${url.pathname}${url.search}` } });
  };
}
