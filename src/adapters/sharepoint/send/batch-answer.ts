import type { Reply } from './ask';

const FIRST_LINE = /^\s*(--batchresponse_[^\r\n]+?)(?:--)?\s*\r?\n/;

/**
 * The answers of a batch, in the order of its parts, as far as they came: the connection may break at any byte. An answer counts only
 * when the mark behind it came too. Empty when what came is no answer to so many parts.
 */
export function repliesIn(text: string, expected: number): readonly Reply[] {
  const mark = FIRST_LINE.exec(text)?.[1];
  if (mark === undefined) return [];
  const pieces = text.split(mark).slice(1);
  const replies = pieces.slice(0, -1).map(replyOf);
  const isWhole = pieces.at(-1)?.startsWith('--') ?? false;
  const isOurs = isWhole ? replies.length === expected : replies.length <= expected;
  const read = replies.filter((reply) => reply !== undefined);
  return isOurs && read.length === replies.length ? read : [];
}

/** `application/http` inside a part: the part's own headers, a status line, headers, the body. */
function replyOf(piece: string): Reply | undefined {
  const http = piece.slice(Math.max(0, piece.indexOf('HTTP/')));
  const status = /^HTTP\/\d\.\d (\d{3})/.exec(http)?.[1];
  if (status === undefined) return undefined;
  const gap = /\r?\n\r?\n/.exec(http);
  const head = gap ? http.slice(0, gap.index) : http;
  const headers = new Headers();
  for (const line of head.split(/\r?\n/).slice(1)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.append(line.slice(0, colon).trim(), line.slice(colon + 1).trim());
  }
  return { status: Number(status), headers, body: gap ? http.slice(gap.index).trim() : '' };
}

/** A body as far as it comes: a connection that breaks, or is given up, keeps what it brought. */
export async function textSoFar(response: Response, signal: AbortSignal): Promise<{ readonly text: string; readonly isWhole: boolean }> {
  const reader = response.body?.getReader();
  if (!reader) return { text: '', isWhole: true };
  const decoder = new TextDecoder();
  let text = '';
  try {
    for (;;) {
      const { done, value } = await unlessAborted(reader.read(), signal);
      if (done) return { text: text + decoder.decode(), isWhole: true };
      text += decoder.decode(value, { stream: true });
    }
  } catch {
    return { text, isWhole: false };
  }
}

/** Rejects when given up, whether or not what is waited for can be. */
export const unlessAborted = <T>(promise: Promise<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    const giveUp = (): void => reject(new Error('given up'));
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp));
  });
