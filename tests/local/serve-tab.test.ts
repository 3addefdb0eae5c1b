import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveTab } from '../../src/local/serve-tab';

const PAGE = '<!doctype html><title>Plan</title><script type="application/json" id="settings"></script><script defer src="tab.0123456789.js"></script>';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tab-'));
  const files = { 'index.html': PAGE, 'configure.html': PAGE, 'tab.0123456789.js': 'run()', 'tab.0123456789.js.br': 'BR', 'tab.0123456789.js.gz': 'GZIP', 'tab.0123456789.js.map': '{}', 'index.9876543210.css': 'a{}', 'logo.svg': '<svg/>' };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  mkdirSync(join(folder, 'inner'));
  writeFileSync(join(folder, 'inner', 'secret.js'), 'secret');
});
afterAll(() => rmSync(folder, { recursive: true }));

const get = (path: string, { headers, method, settings = {} }: { headers?: Record<string, string>; method?: string; settings?: Record<string, unknown> } = {}) =>
  serveTab({ folder, settings: () => settings, reaches: ['http://localhost:4820', 'http://localhost:4830'] })(new Request(`http://localhost:4810${path}`, { ...(headers && { headers }), ...(method && { method }) }));

const settingsIn = (page: string): unknown => JSON.parse(/<script type="application\/json" id="settings">(.*?)<\/script>/s.exec(page)?.[1] ?? '');

describe('the page', () => {
  it.each(['/', '/index.html', '/?code=1'])('is what %s leads to, and is asked for anew each time', async (path) => {
    const answer = await get(path);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(await answer.text()).toContain('<title>Plan</title>');
  });

  it.each(['</script><script>alert(1)</script>', '<!--<script>', '$& $1 $$', 'æøå "quoted" \\ \u2028'])('carries its settings as text that ends nowhere early: %s', async (siteUrl) => {
    const page = await (await get('/', { settings: { siteUrl } })).text();
    expect(settingsIn(page)).toEqual({ siteUrl });
    expect(page.match(/<script/g)).toHaveLength(2);
  });

  it('may run scripts of its own server alone, and speak to the two servers it was told of', async () => {
    const policy = (await get('/')).headers.get('content-security-policy')?.split('; ');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain('connect-src http://localhost:4820 http://localhost:4830');
    expect(policy).toContain("worker-src 'self'"); // files of Word and Excel are read in one
    expect(policy).toContain("base-uri 'none'");
    expect(policy?.join()).not.toContain('unsafe');
  });

  it('is framed by nobody, unless its server is told by whom', async () => {
    expect((await get('/')).headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    const framed = serveTab({ folder, settings: () => ({}), reaches: [], framedBy: ['http://localhost:4840'] })(new Request('http://localhost:4810/configure.html'));
    expect((await framed).headers.get('content-security-policy')).toContain('frame-ancestors http://localhost:4840');
  });

  it('is not the only one: each page of the folder has the settings and the policy', async () => {
    const answer = await get('/configure.html', { settings: { tenant: 'town' } });
    expect(settingsIn(await answer.clone().text())).toEqual({ tenant: 'town' });
    expect(answer.headers.get('content-security-policy')).toBe((await get('/')).headers.get('content-security-policy'));
  });

  it('needs a place for its settings, or the folder is not the built tab', () => {
    const other = mkdtempSync(join(tmpdir(), 'tab-'));
    expect(() => serveTab({ folder: other, settings: () => ({}), reaches: [] })).toThrow('it is not the built tab');
    writeFileSync(join(other, 'index.html'), '<title>Something else</title>');
    expect(() => serveTab({ folder: other, settings: () => ({}), reaches: [] })).toThrow('it is not the built tab');
    rmSync(other, { recursive: true });
  });
});

describe('a file that is named by its content', () => {
  it('may be kept for ever', async () => {
    expect((await get('/index.9876543210.css')).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await get('/logo.svg')).headers.get('cache-control')).toBe('no-cache');
  });

  it.each([
    ['br, gzip', 'br', 'BR'],
    ['gzip, deflate, br', 'br', 'BR'],
    ['gzip', 'gzip', 'GZIP'],
    ['GZIP;q=0.5', 'gzip', 'GZIP'],
    ['br;q=0, gzip', 'gzip', 'GZIP'],
    ['br; q=0.0, gzip;q=0', null, 'run()'],
    ['identity', null, 'run()'],
    ['', null, 'run()'],
  ])('comes compressed to a client that takes "%s"', async (accepted, coding, body) => {
    const answer = await get('/tab.0123456789.js', { headers: { 'accept-encoding': accepted } });
    expect(answer.headers.get('content-encoding')).toBe(coding);
    expect(answer.headers.get('vary')).toBe('accept-encoding');
    expect(answer.headers.get('content-length')).toBe(String(body.length));
    expect(await answer.text()).toBe(body);
  });

  it('says what it is, and that nobody should guess', async () => {
    const answer = await get('/tab.0123456789.js');
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });
});

it('answers HEAD with the head alone', async () => {
  const answer = await get('/tab.0123456789.js', { method: 'HEAD', headers: { 'accept-encoding': 'gzip' } });
  expect(answer.headers.get('content-length')).toBe('4');
  expect(await answer.text()).toBe('');
});

it.each(['POST', 'PUT', 'DELETE'])('takes no %s', async (method) => {
  const answer = await get('/', { method });
  expect(answer.status).toBe(405);
  expect(answer.headers.get('allow')).toBe('GET, HEAD');
});

it.each([
  '/nothing.js', '/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json', '/inner/secret.js', '/inner', '//etc/passwd', '/tab.0123456789.js/', '/constructor', '/__proto__',
  '/tab.0123456789.js.map', '/tab.0123456789.js.br',
])('has nothing at %s', async (path) => {
  expect((await get(path)).status).toBe(404);
});
