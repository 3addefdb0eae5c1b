import { provision, type ReportLine } from '../../src/adapters/sharepoint/provision';
import type { Language } from '../../src/adapters/sharepoint/lists';
import { seedTown } from '../../src/local/town/seed';
import { aLocalSite, SITE_OWNER, type LocalSite, type LocalSiteOptions } from './local-site';

/** Nine in the morning of the town's day zero. */
export const TOWN_MORNING = new Date('2026-11-25T09:00:00+01:00');

/** Sets the product up on a site, as its owner. @returns what was told */
export async function provisioned(site: LocalSite, options: { readonly as?: string; readonly language?: Language; readonly check?: boolean; readonly fetch?: typeof globalThis.fetch } = {}): Promise<readonly ReportLine[]> {
  const lines: ReportLine[] = [];
  const { as = SITE_OWNER, fetch = site.fetchAs(as), ...others } = options;
  await provision({ siteUrl: site.url, fetch, report: (line) => lines.push(line), ...others });
  return lines;
}

/** A site with the product's lists, all of them empty. */
export async function aProvisionedSite(options: LocalSiteOptions = {}): Promise<LocalSite> {
  const site = aLocalSite({ at: TOWN_MORNING, ...options });
  await provisioned(site);
  return site;
}

/** A site with the demo town on it, as it is on its day zero. */
export async function aTownSite({ hardCases = false, ...options }: LocalSiteOptions & { readonly hardCases?: boolean } = {}): Promise<LocalSite> {
  const site = await aProvisionedSite(options);
  await seedTown({ siteUrl: site.url, fetchAs: site.fetchAs, hardCases });
  return site;
}
