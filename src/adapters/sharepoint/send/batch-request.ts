import type { PlainAsk } from './ask';

/** Parts SharePoint takes in one batch. */
export const PARTS_A_BATCH = 100;
/** It refuses a batch above 1 MiB. */
const BYTES_A_BATCH = 900_000;
const ENVELOPE = 400;

/** As many batches as the limits ask for, in order. What travels alone makes one by itself. */
export function batchesOf<T>(parcels: readonly T[], askOf: (parcel: T) => PlainAsk): readonly (readonly T[])[] {
  const batches: T[][] = [];
  let bytes = Infinity;
  for (const parcel of parcels) {
    const ask = askOf(parcel);
    const size = ENVELOPE + ask.url.length + (ask.body ? new TextEncoder().encode(ask.body).length : 0);
    const last = batches.at(-1);
    if (last && !ask.isAlone && last.length < PARTS_A_BATCH && bytes + size <= BYTES_A_BATCH) {
      last.push(parcel);
      bytes += size;
    } else {
      batches.push([parcel]);
      bytes = ask.isAlone ? Infinity : size;
    }
  }
  return batches;
}

/** The text of a `$batch`: reads are parts of their own, writes that follow each other make up one changeset. */
export function batchText(asks: readonly PlainAsk[]): { readonly contentType: string; readonly body: string } {
  const lines: string[] = [];
  let isInChanges = false;
  for (const ask of asks) {
    const isWrite = ask.method !== 'GET';
    if (isInChanges && !isWrite) lines.push('--changes--', '');
    if (isWrite && !isInChanges) lines.push('--batch', 'Content-Type: multipart/mixed; boundary=changes', '');
    isInChanges = isWrite;
    lines.push(isWrite ? '--changes' : '--batch', 'Content-Type: application/http', 'Content-Transfer-Encoding: binary', '', `${ask.method} ${ask.url} HTTP/1.1`);
    lines.push(...headerLines(ask), '', ...(ask.body === undefined ? [] : [ask.body, '']));
  }
  if (isInChanges) lines.push('--changes--', '');
  lines.push('--batch--', '');
  return { contentType: 'multipart/mixed; boundary=batch', body: lines.join('\r\n') };
}

const headerLines = ({ accept, body, ifMatch }: PlainAsk): readonly string[] =>
  Object.entries(headersOf({ accept, body, ifMatch })).map(([name, value]) => `${name}: ${value}`);

/** The headers of one ask, in a batch or alone. */
export const headersOf = ({ accept, body, ifMatch }: Pick<PlainAsk, 'accept' | 'body' | 'ifMatch'>): Readonly<Record<string, string>> => ({
  accept,
  ...(body !== undefined && { 'content-type': 'application/json;charset=utf-8' }),
  ...(ifMatch !== undefined && { 'if-match': ifMatch }),
});
