import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const ROOT = resolve(__dirname, '..', '..');

/** Where what is made once stands, for all runs to copy from. */
const KEPT = join(ROOT, '.cache', 'towns');

/** All that a site and its town are made of. */
const SOURCES = ['src/local', 'src/domain', 'src/adapters/sharepoint/lists', 'src/adapters/sharepoint/provision', 'src/adapters/sharepoint/snapshots.ts', 'tests/support/kept.ts', 'tests/support/local-site.ts', 'tests/support/town-site.ts', 'tests/support/town-template.ts'];

let soFar: string | undefined;

/** A folder that `make` fills: made the first time, and again when anything it is made of has changed. */
export async function kept(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(KEPT, `${(soFar ??= fingerprint())}-${name}`);
  if (existsSync(folder)) return folder;
  mkdirSync(KEPT, { recursive: true });
  const made = mkdtempSync(join(KEPT, 'making-'));
  await make(made);
  takeTheName(made, folder);
  return folder;
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
