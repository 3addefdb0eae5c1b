import { setUpHere } from '../../../src/adapters/sharepoint/set-up-here';
import { aLocalSite, SITE_OWNER, type LocalSite } from '../../support/local-site';

const STALE = { 'odata.error': { code: '-2130575251, Microsoft.SharePoint.SPException' } };

/** A page of the site as somebody reads it. Its digest is good for so many writes; another one is given on request. */
function aPage(site: LocalSite, reader: string, goodFor = Infinity) {
  let left = goodFor;
  const sent = { writes: 0, refused: 0, digests: 0 };
  const fetch: typeof globalThis.fetch = async (input, init) => {
    if (init?.credentials !== 'same-origin') throw new Error('A request without the reader’s cookie');
    if (String(input).endsWith('/contextinfo')) {
      left = Infinity;
      sent.digests += 1;
      return Response.json({ FormDigestValue: 'another' });
    }
    const digest = new Headers(init.headers).get('x-requestdigest');
    if ((init.method ?? 'GET') !== 'GET') {
      sent.writes += 1;
      left -= 1;
      if (left < 0 || digest === null) {
        sent.refused += 1;
        return Response.json(STALE, { status: 403 });
      }
    }
    return site.fetchAs(reader)(input, init);
  };
  return { sent, setUp: setUpHere({ siteUrl: site.url, page: { digest: 'page' }, fetch }) };
}

describe('setting up from a page of the site', () => {
  let site: LocalSite;
  beforeEach(() => {
    site = aLocalSite();
  });
  afterEach(() => site.close());

  it('is for its owner', async () => {
    expect(await aPage(site, SITE_OWNER).setUp.mayMake()).toBe(true);
    await expect(aPage(site, 'nobody').setUp.mayMake()).rejects.toThrow('401');
  });

  it('tells in either language what it would make, and makes nothing of it', async () => {
    const { setUp, sent } = aPage(site, SITE_OWNER);
    expect(await setUp.look('da')).toContain('Opretter listen "Indsatser".');
    expect(await setUp.look('en')).toContain('Making the list "Initiatives".');
    const lists = (await (await site.fetchAs(SITE_OWNER)(`${site.url}/_api/web/lists?$select=Title`, { headers: { accept: 'application/json;odata=nometadata' } })).json()) as { readonly value: readonly { readonly Title: string }[] };
    expect(lists.value.map(({ Title }) => Title)).not.toContain('Indsatser');
    expect(sent.refused).toBe(0);
  });

  it('goes on with another digest when the page’s runs out on the way, and finds nothing more to make', async () => {
    const { setUp, sent } = aPage(site, SITE_OWNER, 20);
    let done = 0;
    await setUp.make('da', (count) => (done = count));
    expect(done).toBeGreaterThan(100);
    expect([sent.refused > 0, sent.digests > 0]).toEqual([true, true]);
    expect(await setUp.look('da')).toEqual([]);
  });
});
