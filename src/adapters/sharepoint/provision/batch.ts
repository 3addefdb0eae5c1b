import type { Ask } from './ask';

const BATCH = 'batch_handleplan';
const CHANGES = 'changeset_handleplan';

/** The text of a `$batch`: reads are parts of their own, writes that follow each other make up one changeset. */
export function batchOf(asks: readonly Ask[], address: (path: string) => string): { readonly contentType: string; readonly body: string } {
  const lines: string[] = [];
  let inChanges = false;
  for (const ask of asks) {
    const writes = ask.method !== undefined || ask.body !== undefined;
    if (inChanges && !writes) lines.push(`--${CHANGES}--`, '');
    if (writes && !inChanges) lines.push(`--${BATCH}`, `Content-Type: multipart/mixed; boundary=${CHANGES}`, '');
    inChanges = writes;
    lines.push(`--${writes ? CHANGES : BATCH}`, 'Content-Type: application/http', 'Content-Transfer-Encoding: binary', '');
    lines.push(`${writes ? (ask.method ?? 'POST') : 'GET'} ${address(ask.path)} HTTP/1.1`, 'accept: application/json;odata=nometadata');
    if (ask.body !== undefined) lines.push('content-type: application/json;charset=utf-8');
    if (ask.method === 'MERGE') lines.push('if-match: *');
    lines.push('', ...(ask.body === undefined ? [] : [JSON.stringify(ask.body), '']));
  }
  if (inChanges) lines.push(`--${CHANGES}--`, '');
  lines.push(`--${BATCH}--`, '');
  return { contentType: `multipart/mixed; boundary=${BATCH}`, body: lines.join('\r\n') };
}

/** The answers of a batch, in order. @throws Error when there are not as many as there were questions: what was done is then unknown. */
export function answersOf(text: string, expected: number): readonly { readonly status: number; readonly body: string }[] {
  const boundary = /^--batchresponse_[^\r\n]+/.exec(text)?.[0];
  const parts = boundary ? text.split(boundary).slice(1, -1) : [];
  if (parts.length !== expected) throw new Error(`$batch: ${parts.length} answers to ${expected} questions`);
  return parts.map((part) => {
    const http = part.slice(part.indexOf('HTTP/1.1'));
    const [head = '', ...body] = http.split('\r\n\r\n');
    return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0), body: body.join('\r\n\r\n').trim() };
  });
}
