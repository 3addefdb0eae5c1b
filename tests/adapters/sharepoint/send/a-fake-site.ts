import { ReadableStream } from 'node:stream/web';

/** What one question of a batch comes to. */
export interface FakeAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Question {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What becomes of a whole request: `'lost'` after the work was done, `'unsent'` before it, a refusal of it all, an answer that breaks off after so many bytes, or silence. */
export type Fate = 'lost' | 'unsent' | 'silence' | FakeAnswer | { readonly cutAfter: number };

/** The smallest site that speaks `$batch`: rows with unique keys, and misfortunes in the order in which they are wanted. */
export class FakeSite {
  readonly rows: { readonly id: number; readonly key: string }[] = [];
  /** The questions of each request, in order. */
  readonly requests: (readonly Question[])[] = [];
  readonly tokens: string[] = [];
  /** Of the requests to come; those after them go well. */
  fates: Fate[] = [];
  /** Of the questions to come that fit, by address; used up like fates. */
  answers: { readonly fits: (question: Question) => boolean; readonly answer: FakeAnswer; readonly isDone: boolean }[] = [];

  readonly fetch: typeof globalThis.fetch = async (_address, init) => {
    const headers = new Headers(init?.headers);
    const questions = questionsIn(String(init?.body));
    this.requests.push(questions);
    this.tokens.push(headers.get('authorization') ?? '');
    const fate = this.fates.shift();
    if (fate === 'unsent') throw new TypeError('Failed to fetch');
    if (fate === 'silence') return new Promise(() => undefined);
    if (typeof fate === 'object' && 'status' in fate) return new Response(fate.body ?? '', { status: fate.status, headers: fate.headers });
    const text = batchAnswer(questions.map((question) => this.answer(question)));
    if (fate === 'lost') throw new TypeError('Failed to fetch');
    return new Response(fate ? brokenAfter(text, fate.cutAfter) : text, { status: 200, headers: { 'content-type': 'multipart/mixed; boundary=batchresponse_1' } });
  };

  answer(question: Question): FakeAnswer {
    const at = this.answers.findIndex(({ fits }) => fits(question));
    const planned = at < 0 ? undefined : this.answers.splice(at, 1)[0];
    if (planned && !planned.isDone) return planned.answer;
    const done = this.work(question);
    return planned ? planned.answer : done;
  }

  private work({ method, url, body }: Question): FakeAnswer {
    if (method === 'GET') {
      const key = /key eq '(.*)'/.exec(decodeURIComponent(url))?.[1];
      const value = key === undefined ? [{ id: 0, url }] : this.rows.filter((row) => row.key === key);
      return { status: 200, body: JSON.stringify({ value }) };
    }
    const { key } = JSON.parse(body) as { readonly key: string };
    if (this.rows.some((row) => row.key === key)) return { status: 500, body: '{"odata.error":{"code":"-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException"}}' };
    const row = { id: this.rows.length + 1, key };
    this.rows.push(row);
    return { status: 201, headers: { ETAG: '"1"' }, body: JSON.stringify(row) };
  }
}

function questionsIn(batch: string): readonly Question[] {
  return batch.split(/^--(?:batch|changes)(?:--)?\r?$/m).flatMap((part) => {
    const found = /\n(GET|POST|MERGE|DELETE) (\S+) HTTP\/1\.1\r\n([\s\S]*?)\r\n\r\n([\s\S]*)$/.exec(part);
    if (!found) return [];
    const [, method = '', url = '', head = '', body = ''] = found;
    return [{ method, url, headers: Object.fromEntries(head.split('\r\n').map((line) => line.split(': ') as [string, string])), body: body.trim() }];
  });
}

export function batchAnswer(answers: readonly FakeAnswer[], newline = '\r\n'): string {
  const lines = answers.flatMap(({ status, headers = {}, body = '' }) => [
    '--batchresponse_1', 'Content-Type: application/http', 'Content-Transfer-Encoding: binary', '',
    `HTTP/1.1 ${status} Whatever`, 'CONTENT-TYPE: application/json', ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`), '', body,
  ]);
  return [...lines, '--batchresponse_1--', ''].join(newline);
}

function brokenAfter(text: string, bytes: number): BodyInit {
  let hasCome = false;
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      if (hasCome) return controller.error(new TypeError('terminated')); // not before what came was taken: an error throws away what waits
      hasCome = true;
      controller.enqueue(new TextEncoder().encode(text).slice(0, bytes));
    },
  }, { highWaterMark: 0 }) as unknown as BodyInit;
}
