import { median } from './order-statistics';
import { aLocalSite, SITE_OWNER, type LocalSite } from '../support/local-site';
import { restOf } from '../../src/adapters/sharepoint/provision';

const ITEMS = "web/lists/getByTitle('Rows')/items";
const SMALL = 500;
const LARGE = 50_000;
const READS = 40;
const ROUNDS = 7;

async function aListWith(rows: number): Promise<LocalSite> {
  const site = aLocalSite();
  const rest = restOf(site.url, site.fetchAs(SITE_OWNER));
  await rest.ask({ path: 'web/lists', body: { Title: 'Rows', BaseTemplate: 100 } });
  await rest.askTogether(Array.from({ length: rows }, (_, at) => ({ path: ITEMS, body: { Title: `Række ${at}` } })));
  return site;
}

/** Processor time of reading one page of 100 rows in the middle of the list, in microseconds. */
async function costOfPage(site: LocalSite, rows: number): Promise<number> {
  const rest = restOf(site.url, site.fetchAs(SITE_OWNER));
  const before = process.cpuUsage();
  for (let read = 0; read < READS; read += 1) await rest.ask({ path: `${ITEMS}?$skiptoken=Paged%3DTRUE%26p_ID%3D${rows / 2}&$top=100` });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / READS;
}

/** What a page costs in a list of 50,000 rows, as a multiple of what it costs in one of 500; the median of several rounds. */
export async function sitePageRatio(): Promise<number> {
  const [small, large] = [await aListWith(SMALL), await aListWith(LARGE)];
  const ratios: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const ofSmall = await costOfPage(small, SMALL);
    const ofLarge = await costOfPage(large, LARGE);
    if (round > 0) ratios.push(ofLarge / ofSmall); // the first round only warms up
  }
  small.close();
  large.close();
  return median(ratios);
}
