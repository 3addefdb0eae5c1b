import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hostOf, type Host } from '../../../../src/local/site/host';
import { pagesResponse } from '../../../../src/local/site/pages';
import { pageAddress } from '../../../../src/local/site/pages/address';
import { Guard } from '../../../../src/local/site/rights/guard';
import { viewsOf } from '../../../../src/local/site/schema/views';
import { openStore, type Store } from '../../../../src/local/site/store/store';
import { townOwner } from '../../../../src/local/town/people';
import { aProvisionedSite } from '../../../support/town-site';
import type { LocalSite } from '../../../support/local-site';

/** A second door to the file of a site that was set up over REST. */
let folder: string;
let site: LocalSite;
let store: Store;
let host: Host;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'site-pages-'));
  const file = join(folder, 'site.db');
  site = await aProvisionedSite({ file });
  store = openStore(file);
  host = hostOf({
    store, origin: site.origin, path: '/sites/erhverv', title: 'Erhverv', owner: townOwner(), directory: { find: () => undefined, search: () => [] }, verifyToken: () => Promise.resolve(undefined), now: () => site.clock.now,
    newGuid: () => '00000000-0000-4000-9000-000000000000',
  });
});
afterAll(() => {
  store.close();
  site.close();
  rmSync(folder, { recursive: true });
});

it('every view of every list the product sets up can be shown, and every form opened', async () => {
  const guard = new Guard(host, host.principals.findByLogin(townOwner().login));
  const pages = host.lists.all().flatMap((list) => [...viewsOf(host, list).map(({ page }) => page), ...(list.template === 100 ? ['NewForm.aspx'] : [])].map((page) => pageAddress(host, list, page)));
  expect(pages.length).toBeGreaterThan(20);
  for (const path of pages) {
    const response = await pagesResponse(new Request(`${site.origin}${path}`), host, guard);
    expect({ path, status: response?.status }).toEqual({ path, status: 200 });
  }
});
