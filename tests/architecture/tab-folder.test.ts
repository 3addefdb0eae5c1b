import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HEADER_FILES, tabMistakes } from '../../config/package/check-tab';
import { readSettings } from '../../config/package/settings';
import { tabFolder } from '../../config/package/tab-folder';
import { filesOf, zipOf } from '../../config/package/zip';
import { ROOT } from './planted-house';

const settings = readSettings(readFileSync(join(ROOT, 'config', 'package.example'), 'utf8'), { file: 'the example' });
const PAGES = ['index.html', 'configure.html'];
const PAGE = '<!doctype html><head><meta charset="utf-8" /><link rel="icon" href="data:," /><script type="application/json" id="settings"></script><script defer src="tab.0123456789.js"></script></head>';
const WORKER = 'let f={"version":"0123456789abcdef","files":["tab.0123456789.js"]};';

/** What a build leaves, with some of it changed. */
function built(changes: Readonly<Record<string, string>> = {}): Map<string, Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'tab-'));
  const files = { 'index.html': PAGE, 'configure.html': PAGE, 'tab.0123456789.js': 'run()', 'tab.0123456789.js.br': 'BR', 'tab.0123456789.js.map': '{}', 'service-worker.js': WORKER, ...changes };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  try {
    return tabFolder(folder, settings);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the folder of the tab', () => {
  it('is in order, and holds what a host needs and no more', () => {
    const files = built();
    expect(tabMistakes(files, settings, PAGES)).toEqual([]);
    expect([...files.keys()].sort()).toEqual(['tab.0123456789.js', 'service-worker.js', ...PAGES, ...HEADER_FILES].sort());
  });

  it('says of itself what it may do, before it loads anything, and leaves to the headers who may frame it', () => {
    const page = String(built().get('configure.html'));
    const policy = /<meta charset="utf-8" \/>\s*<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe|frame-ancestors/);
  });

  it('may ask its own host too, or the service worker, which hears the same policy, could keep nothing', () => {
    expect(String(built().get('headers.txt'))).toContain("connect-src 'self' https://eksempelby.sharepoint.com https://login.microsoftonline.com");
  });

  it.each(HEADER_FILES)('may be framed by Teams, Microsoft 365 and Outlook alone, says %s', (name) => {
    expect(String(built().get(name))).toContain(
      'frame-ancestors https://*.cloud.microsoft https://teams.microsoft.com https://*.teams.microsoft.com https://*.microsoft365.com https://*.office.com https://outlook.office.com https://outlook.office365.com',
    );
  });

  const inPage = (text: string) => (files: Map<string, Buffer>) => files.set('index.html', Buffer.from(String(files.get('index.html')).replace('</head>', `${text}</head>`)));
  it.each<[mistake: string, plant: (files: Map<string, Buffer>) => unknown, reason: string]>([
    ['a page that Teams leads to and is not there', (files) => files.delete('configure.html'), 'configure.html is missing: the Teams app leads there.'],
    ['a script in the page', inPage('<script>run()</script>'), 'index.html has a script of its own, which the policy would stop: <script>.'],
    ['a style in the page', inPage('<style>a{}</style>'), 'index.html has a style or a handler of its own, which the policy would stop.'],
    ['a file that is not there', inPage('<script src="gone.js"></script>'), 'index.html names gone.js, which is not there.'],
    ['this machine', inPage('<a href="data:,http://localhost:4810">'), 'index.html names this machine.'],
    ['the settings of somebody else', (files) => files.set('index.html', Buffer.from(String(files.get('index.html')).replace('/sites/erhverv"', '/sites/other"'))), 'index.html does not carry the settings.'],
    ['a policy that lets in more', (files) => files.set('index.html', Buffer.from(String(files.get('index.html')).replace("script-src 'self'", "script-src 'self' 'unsafe-inline'"))), 'index.html does not carry the policy.'],
    ['headers that let in more', (files) => files.set('web.config', Buffer.from(String(files.get('web.config')).replace("script-src 'self'", "script-src 'unsafe-eval'"))), 'web.config lets in too much.'],
    ['a worker that keeps what is gone', (files) => files.delete('tab.0123456789.js'), 'service-worker.js keeps tab.0123456789.js, which is not there.'],
    ['no worker', (files) => files.delete('service-worker.js'), 'service-worker.js is missing: the tab would not open without a connection.'],
  ])('is refused with %s', (_mistake, plant, reason) => {
    const files = built();
    plant(files);
    expect(tabMistakes(files, settings, PAGES)).toContain(reason);
  });

  it('is not made from a page that is none of ours', () => {
    expect(() => built({ 'remove.html': '<title>Gone</title>' })).toThrow('remove.html is no page of the built tab');
  });
});

describe('a package', () => {
  const ON_ITS_WAY = ['nextTick', 'setImmediate', 'clearImmediate', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'queueMicrotask', 'performance', 'hrtime'] as const;
  afterEach(() => jest.useRealTimers());

  it('made on two days is the same to the byte, and holds what was put into it', async () => {
    const files = new Map([['b.txt', Buffer.from('æøå')], ['a.bin', Buffer.from([0, 255])]]);
    jest.useFakeTimers({ now: new Date('2026-03-01T10:00:00Z'), doNotFake: [...ON_ITS_WAY] });
    const first = await zipOf(files);
    jest.setSystemTime(new Date('2027-08-09T11:12:13Z'));
    expect((await zipOf(files)).equals(first)).toBe(true);
    expect(await filesOf(first)).toEqual(files);
  });
});
