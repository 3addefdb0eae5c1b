import { refuse } from '../errors';
import type { Question, Reply } from './exchange';

const MOST_PARTS = 100;
const MOST_BYTES = 1024 * 1024;

/**
 * The questions of a `$batch`: parts of their own, and those inside a changeset, in their order. Lines end with LF or CRLF; JSON, the
 * only kind of body, has no line ends that matter.
 * @throws SiteError 400 for a body that is no batch, and past 100 parts or 1 MiB
 */
export function readBatch(bytes: Uint8Array, contentType: string): readonly Question[] {
  if (bytes.length > MOST_BYTES) throw refuse.badBatch('The batch request exceeds the maximum size of 1048576 bytes.');
  const questions = partsOf(new TextDecoder().decode(bytes).replaceAll('\r\n', '\n'), boundaryOf(contentType)).flatMap((part) => {
    const { head, body } = split(part);
    const type = header(head, 'content-type') ?? '';
    return type.toLowerCase().startsWith('multipart/mixed') ? partsOf(body, boundaryOf(type)).map((inner) => readQuestion(split(inner).body)) : [readQuestion(body)];
  });
  if (questions.length > MOST_PARTS) throw refuse.badBatch(`The current change set contains too many operations. Only change sets with a maximum number of '${MOST_PARTS}' operations are allowed.`);
  return questions;
}

function boundaryOf(contentType: string): string {
  const [, quoted, bare] = /^multipart\/mixed\s*;.*?boundary\s*=\s*(?:"([^"]+)"|([^\s;"]+))/i.exec(contentType) ?? [];
  const boundary = quoted ?? bare;
  if (boundary === undefined) throw refuse.badBatch(`The content type '${contentType}' names no boundary.`);
  return boundary;
}

/** What stands between the boundaries; the last of them must be closed. */
function partsOf(text: string, boundary: string): readonly string[] {
  const parts: string[][] = [];
  for (const line of text.split('\n')) {
    const bare = line.trimEnd();
    if (bare === `--${boundary}--`) return parts.map((part) => part.join('\n'));
    if (bare === `--${boundary}`) parts.push([]);
    else parts.at(-1)?.push(line);
  }
  throw refuse.badBatch('The batch ended before its last boundary.');
}

function split(part: string): { readonly head: string; readonly body: string } {
  const [, head = '', body = ''] = /^((?:[^\n]+\n)*)\n([\s\S]*)$/.exec(part) ?? [];
  return { head, body };
}

function header(head: string, name: string): string | undefined {
  const line = head.split('\n').find((candidate) => candidate.toLowerCase().startsWith(`${name}:`));
  return line?.slice(name.length + 1).trim();
}

/** `POST http://… HTTP/1.1`, headers, a blank line, the body. */
function readQuestion(text: string): Question {
  const [, method, address, rest = ''] = /^\s*([A-Z]+) (\S+) HTTP\/1\.1[ \t]*\n([\s\S]*)$/.exec(text) ?? [];
  if (method === undefined || address === undefined || !URL.canParse(address)) throw refuse.badBatch('A part of the batch does not begin with a request line that names an absolute address.');
  const [, lines = '', body = ''] = /^((?:[^\n]+(?:\n|$))*)(?:\n([\s\S]*))?$/.exec(rest) ?? [];
  const headers = new Headers();
  for (const line of lines.split('\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.append(line.slice(0, colon).trim(), line.slice(colon + 1).trim());
  }
  return { method, url: new URL(address), headers, body: new TextEncoder().encode(body.trim()) };
}

const REASONS: Readonly<Record<number, string>> = {
  200: 'OK', 201: 'Created', 204: 'No Content', 304: 'Not Modified', 400: 'Bad Request', 401: 'Unauthorized', 403: 'Forbidden', 404: 'Not Found', 409: 'Conflict', 412: 'Precondition Failed', 423: 'Locked',
  429: 'Too Many Requests', 500: 'Internal Server Error', 501: 'Not Implemented', 503: 'Service Unavailable',
};

/** The answers as one body: flattened, in the order of the questions. `id` makes its boundary. */
export function writeBatch(replies: readonly Reply[], id: string): { readonly contentType: string; readonly body: string } {
  const boundary = `batchresponse_${id}`;
  const parts = replies.map(({ status, headers, body }) => [
    `--${boundary}`, 'Content-Type: application/http', 'Content-Transfer-Encoding: binary', '',
    `HTTP/1.1 ${status} ${REASONS[status] ?? ''}`.trimEnd(), ...Object.entries(headers).map(([name, value]) => `${name.toUpperCase()}: ${value}`), '',
    typeof body === 'string' ? body : new TextDecoder().decode(body),
  ].join('\r\n'));
  return { contentType: `multipart/mixed; boundary=${boundary}`, body: [...parts, `--${boundary}--`, ''].join('\r\n') };
}
