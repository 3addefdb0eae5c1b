import { RefusedRequest } from './ask';
import type { Answer, Ask } from './ask';
import { answersOf, batchOf } from './batch';

/** A SharePoint site as set-up and seeding speak to it. Nothing is tried again: who calls is safe to start over. */
export interface Rest {
  /** The server-relative address of the site: `/sites/erhverv`. */
  readonly sitePath: string;
  ask(ask: Ask): Promise<Answer>;
  /** In as few requests as the limits of a batch allow, answers in the order of the questions. Not a transaction. */
  askTogether(asks: readonly Ask[]): Promise<readonly Answer[]>;
}

const PARTS_A_BATCH = 100;
/** SharePoint refuses a batch above 1 MiB; envelopes are counted too. */
const BYTES_A_BATCH = 900_000;

/** Text as a literal inside a path: `''` for OData, then percent-encoding; slashes stay, for addresses are such texts. */
export const literal = (text: string): string => `'${encodeURIComponent(text.replace(/'/g, "''")).replace(/%2F/g, '/')}'`;

export function restOf(siteUrl: string, fetch: typeof globalThis.fetch): Rest {
  const site = siteUrl.replace(/\/+$/, '');
  const address = (path: string): string => `${site}/_api/${path}`;
  const rest: Rest = {
    sitePath: decodeURI(new URL(site).pathname).replace(/\/+$/, ''),
    async ask({ path, method, body }) {
      const response = await fetch(address(path), {
        method: method || body !== undefined ? 'POST' : 'GET',
        headers: {
          accept: 'application/json;odata=nometadata',
          ...(body !== undefined && { 'content-type': 'application/json;charset=utf-8' }),
          ...(method === 'MERGE' && { 'x-http-method': 'MERGE', 'if-match': '*' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      return { status: response.status, body: parsed(await response.text()) };
    },
    async askTogether(asks) {
      const answers: Answer[] = [];
      for (const some of chunks(asks)) {
        const { contentType, body } = batchOf(some, address);
        const response = await fetch(address('$batch'), { method: 'POST', headers: { accept: 'application/json', 'content-type': contentType }, body });
        const text = await response.text();
        if (response.status !== 200) throw new RefusedRequest({ path: '$batch' }, { status: response.status, body: parsed(text) });
        answers.push(...answersOf(text, some.length).map(({ status, body: part }) => ({ status, body: parsed(part) })));
      }
      return answers;
    },
  };
  return rest;
}

/** Some throttling answers are not JSON: then only the status speaks. */
function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function chunks(asks: readonly Ask[]): readonly (readonly Ask[])[] {
  const result: Ask[][] = [];
  let bytes = Infinity;
  for (const ask of asks) {
    const size = 600 + ask.path.length + (ask.body === undefined ? 0 : Buffer.byteLength(JSON.stringify(ask.body)));
    const last = result.at(-1);
    if (last && last.length < PARTS_A_BATCH && bytes + size <= BYTES_A_BATCH) {
      last.push(ask);
      bytes += size;
    } else {
      result.push([ask]);
      bytes = size;
    }
  }
  return result;
}
