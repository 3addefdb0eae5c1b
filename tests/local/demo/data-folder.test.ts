import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CannotStart, isDiskFull } from '../../../src/local/demo/cannot-start';
import { openDataFolder } from '../../../src/local/demo/data-folder';

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'data-')), '.local');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

const furnished = async (): Promise<void> => (await openDataFolder(folder)).close();
const opening = () => openDataFolder(folder);

it('keeps site, keys and how far the town came between two starts', async () => {
  const first = await opening();
  expect(first.seededSite()).toBeUndefined();
  first.markSeeded('the site');
  first.close();
  const second = await opening();
  expect(second.seededSite()).toBe('the site');
  expect(second.keys.id).toBe(first.keys.id);
  second.close();
});

it('serves one start at a time, and the next one as soon as that has ended', async () => {
  const first = await opening();
  await expect(opening()).rejects.toThrow(`${folder} er i brug: Handleplan kører allerede med de data.`);
  first.close();
  await furnished();
});

it.each(['site.sqlite', 'keys.json'])('says in a sentence that %s is not to be read, leaves it as it is and holds nothing', async (name) => {
  await furnished();
  writeFileSync(join(folder, name), 'something else');
  await expect(opening()).rejects.toThrow(CannotStart);
  await expect(opening()).rejects.toThrow('Flyt filen væk, og start igen: så begynder alt forfra.');
  expect(readFileSync(join(folder, name), 'utf8')).toBe('something else');
});

it('says so of a file of which a part was lost', async () => {
  await furnished();
  const file = join(folder, 'site.sqlite');
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.subarray(0, Math.floor(bytes.length / 2)));
  await expect(opening()).rejects.toThrow(/kan ikke læses/);
});

it('writes nothing in the database of somebody else', async () => {
  await furnished();
  rmSync(join(folder, 'site.sqlite'));
  const other = new DatabaseSync(join(folder, 'site.sqlite'));
  other.exec('CREATE TABLE recipes (name TEXT)');
  other.close();
  await expect(opening()).rejects.toThrow('er ikke webstedets data');
  const after = new DatabaseSync(join(folder, 'site.sqlite'));
  expect(after.prepare('SELECT name FROM sqlite_schema').all()).toHaveLength(1);
  after.close();
});

it('says so of a site that another version of the store wrote', async () => {
  await furnished();
  const file = new DatabaseSync(join(folder, 'site.sqlite'));
  file.exec(`UPDATE settings SET value = '0' WHERE key = 'layout'`);
  file.close();
  await expect(opening()).rejects.toThrow(/layout 0/);
});

it('needs a folder it may write in', async () => {
  writeFileSync(folder, 'a file where the folder should be');
  chmodSync(folder, 0o600);
  await expect(opening()).rejects.toThrow(/kan ikke bruges til data/);
});

it.each([
  [{ code: 'ENOSPC' }, true],
  [{ errcode: 13 }, true],
  [{ errcode: 10 | (3 << 8) }, false],
  [{ errcode: 11 }, false],
])('knows a full disk when it meets one: %j is %s here', (error, isFull) => {
  expect(isDiskFull(error, tmpdir())).toBe(isFull);
});
