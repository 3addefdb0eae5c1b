import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { openDataFolder } from '../../src/local/demo/data-folder';
import { connectParts } from '../../src/local/demo/parts';
import { prepareTown } from '../../src/local/demo/prepare-town';
import { Running } from '../../src/local/demo/running';
import { openPort } from '../../src/local/listen';
import { seedTown } from '../../src/local/town/seed';
import { townFetch } from '../../src/local/town/town-fetch';
import { DAY_ZERO } from './town-plan';
import { TOWN_MORNING } from './town-site';

const ROOT = resolve(__dirname, '..', '..');
const TEMPLATES = join(ROOT, '.cache', 'towns');

/** All that a seeded town is made of. */
const SOURCES = ['src/local', 'src/domain', 'src/adapters/sharepoint/lists', 'src/adapters/sharepoint/provision', 'src/adapters/sharepoint/snapshots.ts', 'tests/support/town-template.ts'];

/** What the town has beside its own. */
interface Grown {
  readonly hardCases: boolean;
  /** Its initiatives in all, as `npm run seed -- --scale` makes them; 0: its own alone. */
  readonly scale: number;
}

/** A data folder with the whole town, to copy from: made the first time, and again when anything it is made of has changed. */
export async function townTemplate(grown: Grown): Promise<string> {
  const { hardCases, scale } = grown;
  const folder = join(TEMPLATES, `${fingerprint()}${hardCases ? '-hard-cases' : ''}${scale > 0 ? `-${scale}` : ''}`);
  if (existsSync(folder)) return folder;
  mkdirSync(TEMPLATES, { recursive: true });
  const made = mkdtempSync(join(TEMPLATES, 'making-'));
  await furnish(made, grown);
  takeTheName(made, folder);
  return folder;
}

async function furnish(folder: string, { hardCases, scale }: Grown): Promise<void> {
  const running = new Running();
  try {
    const data = running.add(await openDataFolder(folder));
    const [site, signIn] = [running.add(await openPort({ port: 0 })), running.add(await openPort({ port: 0 }))];
    const parts = connectParts({ site, signIn, store: data.store, keys: data.keys, now: () => TOWN_MORNING });
    site.serve(parts.site);
    await prepareTown({ siteUrl: parts.siteUrl, authority: parts.authority, data, today: DAY_ZERO, now: () => TOWN_MORNING, say: () => undefined });
    if (hardCases || scale > 0) await seedTown({ siteUrl: parts.siteUrl, fetchAs: townFetch(parts.authority, parts.siteUrl, fetch), hardCases, scale, today: DAY_ZERO });
  } finally {
    await running.close();
  }
}

/** Two runs may have made the same at the same time; the first one's stays. */
function takeTheName(made: string, folder: string): void {
  try {
    renameSync(made, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(made, { recursive: true });
  }
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((source) => filesUnder(join(ROOT, source))).sort()) hash.update(relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex').slice(0, 16);
}

function filesUnder(place: string): readonly string[] {
  const entries = place.endsWith('.ts') ? undefined : readdirSync(place, { withFileTypes: true, recursive: true });
  return entries ? entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)) : [place];
}
