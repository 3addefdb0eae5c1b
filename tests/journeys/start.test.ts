import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPort } from '../../src/local/listen';
import { Program } from '../support/program';

const READY = /Handleplan kører \(klar efter ([\d,]+) s\)/;
const EDITOR = 'erhvervschef.cba@eksempelby.example';

let folder: string;
const programs: Program[] = [];
const run = (file: string, ...words: readonly string[]): Program => {
  const program = new Program(file, ...words);
  programs.push(program);
  return program;
};
const start = (...words: readonly string[]) => run('src/local/main.ts', '--data', folder, ...words);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'start-'));
});
afterEach(async () => {
  await Promise.all(programs.splice(0).map((program) => program.stop('SIGKILL')));
  rmSync(folder, { recursive: true, force: true });
});

/** The editor's `fetch`, as a program of their own has it: with a token from the command line. */
async function editorOf(siteUrl: string): Promise<(path: string, method?: 'POST') => Promise<Response>> {
  const maker = run('src/local/site/main.ts', '--test-token', EDITOR, '--data', folder, '--port', new URL(siteUrl).port);
  expect(await maker.ends()).toBe(0);
  const headers = { authorization: `Bearer ${maker.output.trim()}`, accept: 'application/json' };
  return (path, method) => fetch(`${siteUrl}/_api/web/GetList('/sites/erhverv/Lists/${path}`, { headers, ...(method && { method }) });
}

const rowsIn = async (answer: Promise<Response>): Promise<number> => ((await (await answer).json()) as { ItemCount: number }).ItemCount;

it('goes on where it was killed in the middle of the first start; from then on it is quick, on any port, and what was deleted stays deleted', async () => {
  const [port, other] = [await freePort(), await freePort()];
  const killed = start('--port', String(port));
  await killed.says(/Indsatser: 32 rækker/);
  await killed.stop('SIGKILL');

  const second = start('--port', String(port));
  await second.says(READY);
  const [, siteUrl = ''] = await second.says(/Webstedet +(\S+)/);
  expect(second.output).not.toContain('Indsatser: 32 rækker');
  const editor = await editorOf(siteUrl);
  expect(await rowsIn(editor("Initiatives')?$select=ItemCount"))).toBe(32);
  expect(await rowsIn(editor("StatusUpdates')?$select=ItemCount"))).toBe(189);
  expect((await editor("Initiatives')/items(5)/recycle", 'POST')).status).toBe(200);
  expect(await second.stop('SIGINT')).toBe(0);

  const third = start('--port', String(other));
  const [, seconds = ''] = await third.says(READY);
  expect(third.output).not.toContain('Lægger demobyen');
  expect(Number(seconds.replace(',', '.'))).toBeLessThan(10);
  const [, moved = ''] = await third.says(/Webstedet +(\S+)/);
  expect(moved).not.toBe(siteUrl);
  const editorThere = await editorOf(moved);
  expect(await rowsIn(editorThere("Initiatives')?$select=ItemCount"))).toBe(31);
  expect(await rowsIn(editorThere("StatusUpdates')?$select=ItemCount"))).toBe(189);
  expect(await third.stop('SIGTERM')).toBe(0);
});

it('says which port is taken, and takes the next free one', async () => {
  const taken = await openPort({ port: 0 });
  const site = run('src/local/site/main.ts', '--data', folder, '--port', String(taken.port));
  const [, port = ''] = await site.says(/Webstedet +http:\/\/localhost:(\d+)/);
  await taken.close();
  expect(site.output).toContain(`Port ${taken.port} er optaget.`);
  expect(Number(port)).toBeGreaterThan(taken.port);
});

it.each<[string, () => void, RegExp]>([
  ['a data file that is something else', () => writeFileSync(join(folder, 'site.sqlite'), 'holiday photos'), /^.*site\.sqlite kan ikke læses \(.+\)\. Flyt filen væk, og start igen: så begynder alt forfra\.\n$/],
  ['keys that are none', () => writeFileSync(join(folder, 'keys.json'), '{}'), /^.*keys\.json kan ikke læses \(.+\)\..*\n$/],
])('ends with one sentence and a failure over %s', async (_what, spoil, sentence) => {
  spoil();
  const program = start('--port', '0');
  expect(await program.ends()).toBe(1);
  expect(program.errors).toMatch(sentence);
  expect(program.output).toBe('');
});

it('keeps a second start off the same data', async () => {
  const first = run('src/local/site/main.ts', '--data', folder, '--port', '0');
  await first.says(/Webstedet kører/);
  const second = run('src/local/site/main.ts', '--data', folder, '--port', '0');
  expect(await second.ends()).toBe(1);
  expect(second.errors).toContain('er i brug: Handleplan kører allerede med de data.');
});

it.each([['src/local/main.ts', '--help', 0], ['src/local/site/main.ts', '-h', 0], ['src/local/main.ts', '--prot', 1], ['src/local/site/main.ts', '4820', 1]] as const)('%s %s says how it is used', async (file, word, code) => {
  const program = run(file, word);
  expect(await program.ends()).toBe(code);
  expect(program.output + program.errors).toMatch(/npm (start|run site) -- \[--port \d+\]/);
});

it('gives no token to somebody the town does not have', async () => {
  const program = run('src/local/site/main.ts', '--test-token', 'borgmester@eksempelby.example', '--data', folder);
  expect(await program.ends()).toBe(1);
  expect(program.errors).toContain('Demobyen har ingen borgmester@eksempelby.example.');
});

/** One with enough room above it for all that a start needs. */
async function freePort(): Promise<number> {
  const place = await openPort({ port: 0 });
  await place.close();
  return Math.min(place.port, 65_000);
}
