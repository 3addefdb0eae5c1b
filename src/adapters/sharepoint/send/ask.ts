/** One request to the site, before anybody has decided whether it travels alone or in a batch. */
export interface PlainAsk {
  readonly method: 'GET' | 'POST' | 'MERGE' | 'DELETE';
  /** Absolute. */
  readonly url: string;
  readonly accept: string;
  readonly ifMatch?: string;
  readonly body?: string;
  /** Leaves as a request of its own: not everything below `_api` may be part of a batch. */
  readonly isAlone?: boolean;
}

/** The same, and what may be done about it when it gets no answer. */
export interface Ask extends PlainAsk {
  readonly repeat: Repeat;
}

/**
 * What may be done when nobody knows whether the first try arrived.
 * `safe`: send it again; twice is the same as once. A save against a version is such, for the second meets 412.
 * `once`: nothing; only a refusal that says that nothing was done allows another try.
 * `lookup`: it adds a row with a key of its own. The address finds that row: look first, and add it only where it is not there.
 */
export type Repeat = 'safe' | 'once' | { readonly lookup: string };

/** What the site said to one request. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** The last part of an address, for messages: no origin and no query, so that nothing anybody typed gets into a log. */
export const spotOf = ({ method, url }: Pick<Ask, 'method' | 'url'>): string => `${method} ${decodeURI(url.replace(/^.*?\/_api\//, '').replace(/\?.*$/, ''))}`;
