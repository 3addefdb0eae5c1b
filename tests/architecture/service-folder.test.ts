import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serviceFolder } from '../../config/package/service-folder';

describe('the folder of the reminder service', () => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'handleplan service '));
    for (const [name, bytes] of await serviceFolder('1.2.3')) writeFileSync(join(folder, name), bytes);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const run = (words: readonly string[], env: Record<string, string> = {}) => spawnSync(process.execPath, words, { cwd: folder, env: env as NodeJS.ProcessEnv, encoding: 'utf8', timeout: 60_000 });

  it('starts with no package beside it, and says in a sentence which setting it lacks', () => {
    const { status, stderr } = run(['service.js']);
    expect([status, stderr]).toEqual([1, 'SITE_URL is missing: it should be the https address of the SharePoint site that holds the plan. Each setting is explained in config/service.example.\n']);
  });

  it('refuses to believe everybody in production', () => {
    const { status, stderr } = run(['service.js'], { MODE: 'local', NODE_ENV: 'production', SITE_URL: 'https://x.sharepoint.com/sites/y', BOT_ID: '9e2d7c41-08b5-4f6a-b3d1-7a5c2e9f4b04' });
    expect([status, stderr]).toEqual([1, expect.stringContaining('MODE is "local" while NODE_ENV is "production"')]);
  });

  it('is a function app of three functions', () => {
    const { stderr } = run(['functions.js']);
    for (const name of ['messages', 'health', 'tick']) expect(stderr).toContain(`register function "${name}"`);
  });
});
