import { openDataFolder } from '../../src/local/demo/data-folder';
import { connectParts } from '../../src/local/demo/parts';
import { Running } from '../../src/local/demo/running';
import { openPort } from '../../src/local/listen';
import { townFetch } from '../../src/local/town/town-fetch';
import { kept } from './kept';
import { DAY_ZERO } from './town-plan';
import { TOWN_MORNING } from './town-site';

/** What the town has beside its own. */
interface Grown {
  readonly hardCases: boolean;
  /** Its initiatives in all, as `npm run seed -- --scale` makes them; 0: its own alone. */
  readonly scale: number;
}

/** A data folder with the whole town, to copy from. */
export const townTemplate = (grown: Grown): Promise<string> =>
  kept(`town${grown.hardCases ? '-hard-cases' : ''}${grown.scale > 0 ? `-${grown.scale}` : ''}`, (folder) => furnish(folder, grown));

async function furnish(folder: string, { hardCases, scale }: Grown): Promise<void> {
  const [{ prepareTown }, { seedTown }] = await Promise.all([import('../../src/local/demo/prepare-town'), import('../../src/local/town/seed')]); // who finds the town made need not read them
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
