/** One request to the site. A body makes it a POST, unless `method` says otherwise. */
export interface Ask {
  /** After `_api/`, already encoded where it holds text: see {@link literal}. */
  readonly path: string;
  readonly method?: 'POST' | 'MERGE';
  readonly body?: unknown;
}

export interface Answer {
  readonly status: number;
  /** What was read from the JSON; `undefined` when the answer had none. */
  readonly body: unknown;
}

/** SharePoint said no, or something nobody could understand. */
export class RefusedRequest extends Error {
  readonly status: number;
  /** SharePoint's number for the reason, where it gave one. Its words are in the language of the site. */
  readonly reason: number | undefined;

  constructor(ask: Ask, { status, body }: Answer) {
    const error = errorIn(body);
    super(`${ask.path}: ${status}${error ? ` ${error.words}` : ''}`);
    this.name = 'RefusedRequest';
    this.status = status;
    this.reason = error?.reason;
  }
}

/** The body of an answer that succeeded. @throws RefusedRequest for any other. */
export function taken<T>(ask: Ask, answer: Answer): T {
  if (answer.status < 200 || answer.status > 299) throw new RefusedRequest(ask, answer);
  return answer.body as T;
}

function errorIn(body: unknown): { reason: number | undefined; words: string } | undefined {
  const wrapped = body as { 'odata.error'?: SharePointError; error?: SharePointError } | undefined;
  const error = wrapped?.['odata.error'] ?? wrapped?.error;
  if (!error) return undefined;
  const reason = Number.parseInt(error.code ?? '', 10);
  return { reason: Number.isNaN(reason) ? undefined : reason, words: error.message?.value ?? '' };
}

interface SharePointError {
  readonly code?: string;
  readonly message?: { readonly value?: string };
}
