import { batchesOf, batchText, headersOf } from '../../../../src/adapters/sharepoint/send/batch-request';
import { add, read, save, SITE } from './a-policy';

const lines = (...text: readonly string[]) => text.join('\r\n');
const HTTP = ['Content-Type: application/http', 'Content-Transfer-Encoding: binary', ''];
const CHANGES = ['--batch', 'Content-Type: multipart/mixed; boundary=changes', ''];

describe('a batch', () => {
  it('has each reading as a part of its own, and writes that follow each other in one set of changes', () => {
    const { contentType, body } = batchText([read('a'), add('k'), save('"e,1"'), read('b')]);
    expect(contentType).toBe('multipart/mixed; boundary=batch');
    expect(body).toBe(
      lines(
        ...['--batch', ...HTTP, `GET ${SITE}/_api/web/a HTTP/1.1`, 'accept: application/json', ''],
        ...CHANGES,
        ...['--changes', ...HTTP, `POST ${SITE}/_api/web/items HTTP/1.1`, 'accept: application/json', 'content-type: application/json;charset=utf-8', '', '{"key":"k"}', ''],
        ...['--changes', ...HTTP, `MERGE ${SITE}/_api/web/items(1) HTTP/1.1`, 'accept: application/json', 'content-type: application/json;charset=utf-8', 'if-match: "e,1"', '', '{"key":"saved"}', ''],
        ...['--changes--', ''],
        ...['--batch', ...HTTP, `GET ${SITE}/_api/web/b HTTP/1.1`, 'accept: application/json', ''],
        ...['--batch--', ''],
      ),
    );
  });

  it('closes its changes when nothing follows them', () => {
    expect(batchText([add('k')]).body.endsWith(lines('{"key":"k"}', '', '--changes--', '', '--batch--', ''))).toBe(true);
  });
});

describe('the headers of a question', () => {
  it('say nothing of what it has not', () => {
    expect(headersOf({ accept: 'application/json' })).toEqual({ accept: 'application/json' });
  });
});

describe('what does not fit in one batch', () => {
  /** As long as so many bytes of the batch. */
  const ofSize = (bytes: number) => {
    const url = `${SITE}/_api/web/items`;
    return { ...add('k'), url, body: 'x'.repeat(bytes - 400 - url.length) };
  };
  const sizes = (...bytes: readonly number[]) => batchesOf(bytes.map(ofSize), (ask) => ask).map((batch) => batch.length);

  it('begins another at the very byte: envelope, address and body count', () => {
    expect(sizes(450_000, 450_000)).toEqual([2]);
    expect(sizes(450_000, 450_001)).toEqual([1, 1]);
  });

  it('counts bytes, not letters', () => {
    const danish = { ...ofSize(450_000), body: 'å'.repeat(300_000) };
    expect(batchesOf([danish, danish], (ask) => ask)).toHaveLength(2);
  });

  it('goes by itself where it must, and nothing joins it', () => {
    const alone = { ...read('people'), isAlone: true };
    expect(batchesOf([read('a'), alone, read('b'), read('c')], (ask) => ask).map((batch) => batch.length)).toEqual([1, 1, 2]);
  });
});
