import { RejectOnError, ResolveOnData, type Queryable } from '@pnp/queryable';
import { listPath, restName, selectOf, type ColumnOf, type List } from './lists';
import type { Ask, Repeat, Reply, Send } from './send';
import { webOf, type Rows, type Web } from './web';

/** How long a person is left waiting, waits included. */
export const READ_WITHIN_MS = 45_000;
export const WRITE_WITHIN_MS = 20_000;

type Query = Queryable<unknown>;
type Answers<T extends readonly unknown[]> = { readonly [K in keyof T]: T[K] };

/** The site as the library writes requests to it; how they travel is the send policy's. */
export interface Site {
  /** Its address, without a slash at its end. */
  readonly url: string;
  /** Rows one answer brings at most. */
  readonly largestPage: number;
  /** How what is asked travels: for those who gather more than one call of `together`. */
  readonly send: Send;
  /**
   * Sends all that `asks` makes in one request, in that order. Each promise settles by itself, in time; the promises may be left unread.
   */
  together<T extends readonly Promise<unknown>[]>(withinMs: number, asks: (web: Web) => readonly [...T]): Answers<T>;
  /** The rows of a list; the list is found by its address, which nobody renames. */
  rows(web: Web, list: List): Rows;
  /** The address of a list on its site. */
  pathOf(list: List): string;
}

export function connectSite(siteUrl: string, send: Send, largestPage: number): Site {
  const url = siteUrl.replace(/\/+$/, '');
  const path = decodeURI(new URL(url).pathname).replace(/\/+$/, '');
  const site: Site = {
    url,
    largestPage,
    send,
    pathOf: (list) => listPath(path, list),
    rows: (web, list) => web.getList(listPath(path, list)).items,
    together(withinMs, asks) {
      const gathering = new Gathering(send, withinMs);
      const promises = asks(webOf(url, RejectOnError(), ResolveOnData(), plainJson, (query: Query) => query.on.send.replace((to, init) => gathering.add(to, init))));
      gathering.expect(promises);
      return promises as never;
    },
  };
  return site;
}

/** Requests that wait until all of them are written, and leave together in the order in which they were. */
class Gathering {
  private readonly asks: Ask[] = [];
  private readonly passers: ((reply: Promise<Reply>) => void)[] = [];
  private expected = Infinity;
  private hasLeft = false;

  constructor(private readonly send: Send, private readonly withinMs: number) {}

  add(url: URL, init: RequestInit): Promise<Response> {
    this.asks.push(askOf(url, init));
    const reply = new Promise<Reply>((resolve) => this.passers.push(resolve));
    this.leaveWhenWhole();
    return reply.then(responseOf);
  }

  /** One that fails while it is being written is not waited for. */
  expect(promises: readonly Promise<unknown>[]): void {
    this.expected = promises.length;
    for (const promise of promises) {
      promise.catch(() => {
        this.expected -= 1;
        this.leaveWhenWhole();
      });
    }
  }

  private leaveWhenWhole(): void {
    if (this.hasLeft || this.asks.length < this.expected) return;
    this.hasLeft = true;
    const replies = this.send(this.asks, this.withinMs);
    this.passers.forEach((pass, index) => pass(replies[index] as Promise<Reply>));
  }
}

/** What a request says of itself beyond HTTP. */
interface MarkedInit extends RequestInit {
  readonly repeat?: Repeat;
  readonly isAlone?: boolean;
}

function askOf(url: URL, init: MarkedInit): Ask {
  const headers = new Headers(init.headers);
  const method = (headers.get('x-http-method') ?? init.method ?? 'GET') as Ask['method'];
  const ifMatch = headers.get('if-match') ?? undefined;
  const isSafe = method === 'GET' || (method === 'MERGE' && ifMatch !== undefined && ifMatch !== '*');
  return {
    method,
    url: String(url),
    accept: headers.get('accept') ?? 'application/json',
    repeat: init.repeat ?? (isSafe ? 'safe' : 'once'),
    ...(ifMatch !== undefined && { ifMatch }),
    ...(typeof init.body === 'string' && { body: init.body }),
    ...(init.isAlone && { isAlone: true }),
  };
}

const responseOf = ({ status, headers, body }: Reply): Response => new Response(body === '' ? null : body, { status: body === '' ? 204 : status, headers });

/** Says of a request what HTTP has no word for. */
export const marked = <Q>(query: Q, mark: Pick<MarkedInit, 'repeat' | 'isAlone' | 'headers'>): Q => {
  (query as Query).on.pre(async (url, init, result) => [url, { ...init, ...mark, headers: { ...init.headers, ...mark.headers } }, result]);
  return query;
};

/** The write says what should be, not what should be added: twice is the same as once. */
export const harmless = <Q>(query: Q, { isAlone = false } = {}): Q => marked(query, { repeat: 'safe', isAlone });

/** The row to be added can be found by its key, if an earlier try of it arrived. */
export const keyed = <L extends List>(rows: () => Rows, list: L, column: ColumnOf<L>, key: string): Rows => marked(rows(), { repeat: { lookup: byKey(rows(), list, column, key).toRequestUrl() } });

/** The one row with this key. */
export const byKey = <L extends List>(rows: Rows, list: L, column: ColumnOf<L>, key: string): Rows =>
  rows.select(selectOf(list)).filter(`${restName(list, column)} eq '${key.replace(/'/g, "''")}'`).top(2);

/** The answer tells the row's version too, as `odata.etag`. */
export const withVersion = <Q>(query: Q): Q => marked(query, { headers: { Accept: 'application/json' } });

/** JSON without notes on its types. */
const plainJson = (query: Query): Query => {
  query.on.pre.prepend(async (url, init, result) => [url, { ...init, headers: { Accept: 'application/json;odata=nometadata', ...init.headers } }, result]);
  query.on.parse.replace(async (url, response, result) => [url, response, result ?? valueIn(response.status === 204 ? '' : await response.text())]);
  return query;
};

function valueIn(text: string): unknown {
  if (text === '') return undefined;
  const answer = JSON.parse(text) as { readonly value?: unknown } | null;
  return Array.isArray(answer?.value) || typeof answer?.value === 'string' ? answer.value : answer;
}
