import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openKeys } from '../../../src/local/sign-in';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keys-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('makes keys the first time and finds the same ones afterwards, in a folder that need not be there', async () => {
  const file = join(folder, 'deep', 'keys.json');
  const made = await openKeys(file);
  const found = await openKeys(file);
  expect(found.id).toBe(made.id);
  expect(found.secretFor('session')).toEqual(made.secretFor('session'));
  expect(found.secretFor('session')).not.toEqual(found.secretFor('refresh'));
});

it('lets nobody else on the machine read them', async () => {
  const file = join(folder, 'keys.json');
  await openKeys(file);
  expect(statSync(file).mode & 0o077).toBe(0);
});

it.each(['', '{', 'null', '{"secret":"x"}', '{"secret":1,"signing":{"kty":"RSA"}}', '{"secret":"x","signing":{"kty":"EC"}}', '{"secret":"x","signing":{"kty":"RSA"}}'])(
  'says in one sentence that a file holds something else, and leaves it as it is: %s',
  async (text) => {
    const file = join(folder, 'keys.json');
    writeFileSync(file, text);
    await expect(openKeys(file)).rejects.toThrow(`${file} does not hold the keys of the sign-in: move it away to make new ones`);
    expect(readFileSync(file, 'utf8')).toBe(text);
  },
);
