import type { PlainAsk } from '../send/ask';
import { repliesIn } from '../send/batch-answer';
import { batchesOf, batchText, headersOf } from '../send/batch-request';
import { RefusedRequest } from './ask';
import type { Answer, Ask } from './ask';

/** A SharePoint site as set-up and seeding speak to it. Nothing is tried again: who calls is safe to start over. */
export interface Rest {
  /** The server-relative address of the site: `/sites/erhverv`. */
  readonly sitePath: string;
  ask(ask: Ask): Promise<Answer>;
  /** In as few requests as the limits of a batch allow, answers in the order of the questions. Not a transaction. */
  askTogether(asks: readonly Ask[]): Promise<readonly Answer[]>;
}

/** Text as a literal inside a path: `''` for OData, then percent-encoding; slashes stay, for addresses are such texts. */
export const literal = (text: string): string => `'${encodeURIComponent(text.replace(/'/g, "''")).replace(/%2F/g, '/')}'`;

export function restOf(siteUrl: string, fetch: typeof globalThis.fetch): Rest {
  const site = siteUrl.replace(/\/+$/, '');
  const asked = ({ path, method, body }: Ask): PlainAsk => ({
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    url: `${site}/_api/${path}`,
    accept: 'application/json;odata=nometadata',
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(method === 'MERGE' && { ifMatch: '*' }),
  });
  return {
    sitePath: decodeURI(new URL(site).pathname).replace(/\/+$/, ''),
    async ask(ask) {
      const { method, url, body, ...plain } = asked(ask);
      const response = await fetch(url, {
        method: method === 'GET' ? 'GET' : 'POST',
        headers: { ...headersOf({ ...plain, body }), ...(method === 'MERGE' && { 'x-http-method': 'MERGE' }) },
        ...(body !== undefined && { body }),
      });
      return { status: response.status, body: parsed(await response.text()) };
    },
    async askTogether(asks) {
      const answers: Answer[] = [];
      for (const batch of batchesOf(asks.map(asked), (plain) => plain)) {
        const { contentType, body } = batchText(batch);
        const response = await fetch(`${site}/_api/$batch`, { method: 'POST', headers: { accept: 'application/json', 'content-type': contentType }, body });
        const text = await response.text();
        if (response.status !== 200) throw new RefusedRequest({ path: '$batch' }, { status: response.status, body: parsed(text) });
        const replies = repliesIn(text, batch.length);
        if (replies.length !== batch.length) throw new Error(`$batch: ${replies.length} answers to ${batch.length} questions`); // what was done is then unknown
        answers.push(...replies.map((reply) => ({ status: reply.status, body: parsed(reply.body) })));
      }
      return answers;
    },
  };
}

/** Some throttling answers are not JSON: then only the status speaks. */
function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
