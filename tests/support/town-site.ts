import { join } from 'node:path';
import type { ReportLine } from '../../src/adapters/sharepoint/provision';
import type { Language } from '../../src/adapters/sharepoint/lists';
import { kept } from './kept';
import { aLocalSite, SITE_OWNER, type LocalSite, type LocalSiteOptions } from './local-site';

const SITE_FILE = 'site.sqlite';

/** Nine in the morning of the town's day zero. */
export const TOWN_MORNING = new Date('2026-11-25T09:00:00+01:00');

/** Sets the product up on a site, as its owner. @returns what was told */
export async function provisioned(site: LocalSite, options: { readonly as?: string; readonly language?: Language; readonly check?: boolean; readonly fetch?: typeof globalThis.fetch } = {}): Promise<readonly ReportLine[]> {
  const lines: ReportLine[] = [];
  const { provision } = await import('../../src/adapters/sharepoint/provision'); // as below: who finds a site made need not read what makes it
  const { as = SITE_OWNER, fetch = site.fetchAs(as), ...others } = options;
  await provision({ siteUrl: site.url, fetch, report: (line) => lines.push(line), ...others });
  return lines;
}

type TownSiteOptions = LocalSiteOptions & { readonly hardCases?: boolean };

/** A site that has just been set up: for those who ask how that goes. */
export async function aNewlyProvisionedSite(options: LocalSiteOptions = {}): Promise<LocalSite> {
  const site = aLocalSite({ at: TOWN_MORNING, ...options });
  await provisioned(site);
  return site;
}

/** A site whose town has just been put there. */
export async function aNewTownSite({ hardCases = false, ...options }: TownSiteOptions = {}): Promise<LocalSite> {
  const site = await aNewlyProvisionedSite(options);
  const { seedTown } = await import('../../src/local/town/seed');
  await seedTown({ siteUrl: site.url, fetchAs: site.fetchAs, hardCases });
  return site;
}

/** A site with the product's lists, all of them empty. */
export const aProvisionedSite = (options: LocalSiteOptions = {}): Promise<LocalSite> => copied('lists', options, aNewlyProvisionedSite);

/** A site with the demo town on it, as it is on its day zero. */
export const aTownSite = ({ hardCases = false, ...options }: TownSiteOptions = {}): Promise<LocalSite> =>
  copied(hardCases ? 'site-hard-cases' : 'site', options, (wanted) => aNewTownSite({ ...wanted, hardCases }));

/** A copy of a site that is made once: to set it up anew is a second of each test file. One whose file or whose own time or place is asked for is made for that. */
async function copied(name: string, options: LocalSiteOptions, make: (options: LocalSiteOptions) => Promise<LocalSite>): Promise<LocalSite> {
  if (options.file !== undefined || options.at !== undefined || options.origin !== undefined) return make(options);
  const folder = await kept(name, async (making) => {
    const site = await make({});
    site.keepAs(join(making, SITE_FILE));
    site.close();
  });
  return aLocalSite({ at: TOWN_MORNING, ...options, copyOf: join(folder, SITE_FILE) });
}
