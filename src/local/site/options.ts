import type { Faults } from './transport/faults';
import type { Store } from './store/store';

/** All of `{origin}{path}/_api/**`, for one site. Rejects only when a fault asked for the connection to be dropped. */
export type Site = (request: Request) => Promise<Response>;

/** Who a token or a session speaks for. `upn` is the login, as in `somebody@example.org`. */
export interface Claims {
  readonly upn: string;
  readonly name: string;
  readonly oid: string;
}

export interface DirectoryPerson {
  /** The UPN, without the claims prefix. */
  readonly login: string;
  readonly name: string;
  readonly email: string;
  readonly jobTitle?: string;
  readonly department?: string;
}

/** The organisation: people the site may come to know, whether or not it has seen them yet. */
export interface Directory {
  /** People whose name, login or mail contains or begins with `text`, best first. */
  search(text: string): readonly DirectoryPerson[];
  find(loginOrMail: string): DirectoryPerson | undefined;
}

export interface BrowserSession {
  /** Who the request's cookie speaks for. */
  claims(request: Request): Promise<Claims | undefined>;
  /** The same for the request of a page, or the answer that signs somebody in or out. */
  meet(request: Request): Promise<Claims | Response | undefined>;
}

export interface SiteOptions {
  readonly store: Store;
  /** As in `http://localhost:4820`. */
  readonly origin: string;
  /** As in `/sites/erhverv`. */
  readonly path: string;
  readonly title: string;
  /** Site collection administrator, and the first member of the owners group. */
  readonly owner: DirectoryPerson;
  readonly directory: Directory;
  /** `undefined` for a token that is not to be believed. */
  readonly verifyToken: (jwt: string) => Promise<Claims | undefined>;
  /** Sign-in by cookie, for people who look at the site's own pages; their writes need a form digest. */
  readonly browserSession?: BrowserSession;
  readonly now: () => Date;
  readonly newGuid: () => string;
  /** An IANA zone; the site's own days begin at its midnight. Europe/Copenhagen unless told. */
  readonly timeZone?: string;
  /** 1030 (da-DK, unless told) or 1033 (en-US): how form strings and texts are written. */
  readonly locale?: number;
  /** The list view threshold, 5,000 unless told. */
  readonly threshold?: number;
  readonly faults?: Faults;
}
