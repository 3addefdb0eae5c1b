import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SITE_OWNER } from '../../support/local-site';
import { aListOf, Client } from './asking';

interface Part {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
}

function batchOf(url: string, parts: readonly Part[], lineEnd: string): string {
  const asked = parts.flatMap(({ method, path, body }) => [
    '--batch_x', 'Content-Type: application/http', 'Content-Transfer-Encoding: binary', '', `${method} ${url}/_api/${path} HTTP/1.1`, 'accept: application/json', 'content-type: application/json', 'if-match: *', '', ...(body === undefined ? [] : [JSON.stringify(body), '']),
  ]);
  return [...asked, '--batch_x--', ''].join(lineEnd);
}

async function send({ place }: Client, body: string) {
  const response = await place.fetchAs(SITE_OWNER)(`${place.url}/_api/$batch`, { method: 'POST', headers: { accept: 'application/json', 'content-type': 'multipart/mixed; boundary=batch_x' }, body });
  return { status: response.status, contentType: response.headers.get('content-type'), text: await response.text() };
}

const statuses = (text: string): readonly number[] => Array.from(text.matchAll(/^HTTP\/1\.1 (\d+)/gm), ([, status]) => Number(status));

describe('a batch', () => {
  it.each([['\n'], ['\r\n']])('answers its parts in order, flattened, whatever its line ends (%j)', async (lineEnd) => {
    const { owner, list } = await aListOf();
    const parts = [{ method: 'POST', path: `${list}/items`, body: { Title: 'A' } }, { method: 'GET', path: `${list}/items(9)` }, { method: 'MERGE', path: `${list}/items(1)`, body: { Title: 'B' } }, { method: 'GET', path: `${list}/items(1)` }];
    const { status, contentType, text } = await send(owner, batchOf(owner.place.url, parts, lineEnd));
    expect([status, contentType?.startsWith('multipart/mixed; boundary=batchresponse_')]).toEqual([200, true]);
    expect(statuses(text)).toEqual([201, 404, 204, 200]);
    expect(text).toContain('"Title":"B"');
    expect(text.split('\r\n').at(-2)).toMatch(/^--batchresponse_.+--$/);
  });

  it('does not undo what one part did because another was refused', async () => {
    const { owner, list } = await aListOf();
    await send(owner, batchOf(owner.place.url, [{ method: 'POST', path: `${list}/items`, body: { Title: 'A' } }, { method: 'POST', path: `${list}/items`, body: { Nope: 1 } }], '\n'));
    expect(await owner.titles(`${list}/items`)).toEqual(['A']);
  });

  it('is refused past 100 parts, past 1 MiB, cut off, and with an address that is not whole', async () => {
    const { owner, list } = await aListOf();
    const reads = (count: number) => batchOf(owner.place.url, Array.from({ length: count }, () => ({ method: 'GET', path: list })), '\n');
    expect((await send(owner, reads(100))).status).toBe(200);
    expect((await send(owner, reads(101))).status).toBe(400);
    expect((await send(owner, batchOf(owner.place.url, [{ method: 'POST', path: `${list}/items`, body: { Title: 'x'.repeat(1024 * 1024) } }], '\n'))).status).toBe(400);
    expect((await send(owner, reads(3).slice(0, -20))).status).toBe(400);
    expect((await send(owner, batchOf('', [{ method: 'GET', path: list }], '\n'))).status).toBe(400);
  });
});

describe('a fault', () => {
  it('before the work leaves nothing behind; after it, the work stands and its answer is lost', async () => {
    const { owner, list } = await aListOf();
    owner.place.faults.add({ when: 'before', status: 503 });
    expect((await owner.place.fetchAs(SITE_OWNER)(`${owner.place.url}/_api/${list}/items`, { method: 'POST', body: '{"Title":"A"}', headers: { accept: 'application/json', 'content-type': 'application/json' } })).status).toBe(503);
    owner.place.faults.add({ when: 'after', drop: true });
    await expect(owner.post(`${list}/items`, { Title: 'B' })).rejects.toThrow('fetch failed');
    expect(await owner.titles(`${list}/items`)).toEqual(['B']);
  });

  it('cuts an answer at the byte it names', async () => {
    const { owner, list } = await aListOf();
    owner.place.faults.add({ when: 'after', cutAfter: 7 });
    const response = await owner.place.fetchAs(SITE_OWNER)(`${owner.place.url}/_api/${list}`, { headers: { accept: 'application/json' } });
    const reader = response.body?.getReader();
    expect((await reader?.read())?.value).toHaveLength(7);
    await expect(reader?.read()).rejects.toThrow();
  });
});

describe('the file of a site', () => {
  it('holds everything that was answered, also for another process that opens it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'site-'));
    const file = join(folder, 'site.sqlite');
    const { owner, list, place } = await aListOf({}, { file });
    await owner.post(`${list}/items`, { Title: 'A' });
    const { aLocalSite } = await import('../../support/local-site');
    const again = aLocalSite({ file }); // the first one never closed, as after a crash
    expect(await new Client(again, SITE_OWNER).titles(`${list}/items`)).toEqual(['A']);
    again.close();
    place.close();
    rmSync(folder, { recursive: true });
  });
});
