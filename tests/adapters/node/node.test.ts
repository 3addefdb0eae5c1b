import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { filesIn, jsonJournal, keyOf, listen, settingsIn, wordsOf, type Listening } from '../../../src/adapters/node';

describe('a port that is listened on', () => {
  let listening: Listening;
  const errors: unknown[] = [];
  const start = async (answer: (request: Request) => Promise<Response>): Promise<string> => {
    listening = await listen({ host: '127.0.0.1', port: 0, answer, onError: (error) => void errors.push(error) });
    return `http://127.0.0.1:${listening.port}`;
  };
  afterEach(() => listening.close());

  it('hands a request over whole, and its answer back', async () => {
    const origin = await start(async (request) => Response.json({ method: request.method, path: new URL(request.url).pathname, said: await request.text(), token: request.headers.get('authorization') }, { status: 201, headers: { 'x-own': '1' } }));
    const answer = await fetch(`${origin}/api/messages?x=1`, { method: 'POST', body: 'hej', headers: { authorization: 'Bearer x' } });
    expect([answer.status, answer.headers.get('x-own'), await answer.json()]).toEqual([201, '1', { method: 'POST', path: '/api/messages', said: 'hej', token: 'Bearer x' }]);
  });

  it('does not wait for a body that nobody reads', async () => {
    const origin = await start(() => Promise.resolve(new Response('no', { status: 401 })));
    const { hostname, port } = new URL(origin);
    const said = await new Promise<string>((resolve, reject) => {
      const socket = createConnection(Number(port), hostname, () => socket.write('POST /api/messages HTTP/1.1\r\nhost: x\r\ncontent-length: 1000000\r\n\r\nhalf'));
      socket.once('data', (data) => { resolve(String(data)); socket.destroy(); });
      socket.once('error', reject);
    });
    expect(said).toMatch(/^HTTP\/1\.1 401/);
  });

  it('answers 500 and no more for what falls over, and goes on', async () => {
    const origin = await start(() => Promise.reject(new Error('Lone Lund')));
    const answer = await fetch(origin);
    expect([answer.status, await answer.text(), errors.length]).toEqual([500, '{}', 1]);
    expect((await fetch(origin)).status).toBe(500);
  });

  it('that is taken is refused', async () => {
    await start(() => Promise.resolve(new Response()));
    await expect(listen({ host: '127.0.0.1', port: listening.port, answer: () => Promise.resolve(new Response()), onError: () => undefined })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

describe('a folder of static files', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'handleplan files '));
    for (const [name, text] of [['index.html', '<p>'], ['page.js', 'let light; '.repeat(50)], ['icon.png', 'png'], ['web.config', '<x/>'], ['staticwebapp.config.json', '{}']] as const) writeFileSync(join(folder, name), text);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const get = (path: string, init: RequestInit = {}) => filesIn(folder, (name) => ({ 'x-for': name }))(new Request(`http://x.test${path}`, init));

  it('serves its pages and their files, each with its headers', async () => {
    const page = await get('/');
    expect([page?.headers.get('content-type'), page?.headers.get('x-for'), await page?.text()]).toEqual(['text/html; charset=utf-8', 'index.html', '<p>']);
    expect((await get('/page.js'))?.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect((await get('/page.js', { method: 'POST' }))?.status).toBe(405);
  });

  it.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
    ['deflate', null, (bytes: Buffer) => bytes],
  ])('sends text compressed to whoever takes it so: %s', async (accepts, coding, opened) => {
    const serve = filesIn(folder, () => ({}));
    const ask = () => serve(new Request('http://x.test/page.js', { headers: { 'accept-encoding': accepts } }));
    for (const answer of await Promise.all([ask(), ask()])) {
      const bytes = Buffer.from(await answer!.arrayBuffer());
      expect([answer?.headers.get('content-encoding'), answer?.headers.get('vary'), String(opened(bytes))]).toEqual([coding, 'accept-encoding', 'let light; '.repeat(50)]);
      expect(bytes.length < 100).toBe(coding !== null);
    }
  });

  it('leaves a picture as it is', async () => {
    const picture = await get('/icon.png', { headers: { 'accept-encoding': 'br' } });
    expect([picture?.headers.get('content-encoding'), picture?.headers.get('vary'), await picture?.text()]).toEqual([null, null, 'png']);
  });

  it.each(['/web.config', '/staticwebapp.config.json', '/../settings', '/%2e%2e/settings', '/nothing.js'])('leads nowhere else: %s', (path) => expect(get(path)).toBeUndefined());

  it('without a page is refused at once', () => {
    const empty = mkdtempSync(join(tmpdir(), 'handleplan empty '));
    expect(() => filesIn(empty, () => ({}))).toThrow('holds no index.html');
    rmSync(empty, { recursive: true });
  });
});

it('a note is one line of JSON', () => {
  const lines: string[] = [];
  jsonJournal((line) => void lines.push(line), () => new Date('2026-12-01T07:00:00Z')).note('info', 'run', { sent: 2, stopped: undefined });
  expect(lines).toEqual(['{"at":"2026-12-01T07:00:00.000Z","level":"info","event":"run","sent":2}\n']);
});

it('a key is the same for the same text, and another for another', () => {
  expect(keyOf('a')).toBe(keyOf('a'));
  expect(keyOf('a')).not.toBe(keyOf('b'));
  expect(keyOf('æ'.repeat(10_000))).toMatch(/^[0-9a-f]{40}$/);
});

it('settings of a file that is not there are none', () => expect(settingsIn('/nowhere/service.settings')).toEqual({}));

it('words that are not understood are told, not thrown', () => {
  expect(wordsOf(['--site', 'x'], { site: { type: 'string' } })).toEqual({ values: { site: 'x' } });
  expect(wordsOf(['--other'], { site: { type: 'string' } }).wrong).toContain('--other');
});
