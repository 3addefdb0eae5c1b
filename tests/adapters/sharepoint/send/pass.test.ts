import { pagePass } from '../../../../src/adapters/sharepoint/send';
import { add, aPolicy, read, refusal, SITE } from './a-policy';

const STALE = { status: 403, body: '{"odata.error":{"code":"-2130575251, Microsoft.SharePoint.SPException"}}' };

/** A policy on a SharePoint page. `fresh` are the digests that the site gives when it is asked, or with what it refuses to. */
function onAPage({ digest, fresh = [] }: { readonly digest?: string; readonly fresh?: (string | number)[] }) {
  const asked: string[] = [];
  const shown: (readonly [digest: string | null, credentials: RequestCredentials | undefined, token: string | null])[] = [];
  const inner = aPolicy();
  const fetch: typeof globalThis.fetch = async (input, init) => {
    if (String(input).endsWith('/_api/contextinfo')) {
      asked.push(`${init?.method} ${String(input)} ${init?.credentials}`);
      const answer = fresh.shift();
      return typeof answer === 'number' ? new Response('', { status: answer }) : Response.json({ FormDigestValue: answer });
    }
    const headers = new Headers(init?.headers);
    shown.push([headers.get('x-requestdigest'), init?.credentials, headers.get('authorization')]);
    return inner.site.fetch(input, init);
  };
  const policy = aPolicy({ fetch, pass: pagePass({ siteUrl: SITE, fetch, ...(digest !== undefined && { digest }) }) });
  return { ...policy, site: inner.site, asked, shown };
}

describe('on a SharePoint page', () => {
  it('a request goes with the reader’s cookie and the page’s digest, and no token', async () => {
    const { results, shown, asked } = onAPage({ digest: 'page' });
    expect(await results(read('a'), add('k1'))).toEqual([200, 201]);
    expect(shown).toEqual([['page', 'same-origin', null]]);
    expect(asked).toEqual([]);
  });

  it('another site gives a digest of its own, once for all that is asked of it', async () => {
    const { results, shown, asked } = onAPage({ fresh: ['theirs'] });
    expect(await results(read('a'))).toEqual([200]);
    expect(await results(read('b'))).toEqual([200]);
    expect(asked).toEqual([`POST ${SITE}/_api/contextinfo same-origin`]);
    expect(shown.map(([digest]) => digest)).toEqual(['theirs', 'theirs']);
  });

  it('a digest that ran out is renewed, and what was refused with it arrives once', async () => {
    const { site, results, shown } = onAPage({ digest: 'old', fresh: ['new'] });
    site.fates = [STALE];
    expect(await results(add('k1'), read('a'))).toEqual([201, 200]);
    expect(shown.map(([digest]) => digest)).toEqual(['old', 'new']);
    expect(site.rows).toHaveLength(1);
  });

  it('somebody whose sign-in has ended is told so', async () => {
    const { site, results } = onAPage({ digest: 'old', fresh: [401] });
    site.fates = [refusal(401)];
    expect(await results(add('k1'))).toEqual(['signed-out']);
  });

  it.each([[403, 'no-access'], [404, 'not-found'], [429, 'busy'], [500, 'no-answer'], [200, 'no-answer']] as const)('a site that answers %d and no digest is told of, and the next question asks it again', async (status, code) => {
    const { results, asked } = onAPage({ fresh: [status, 'theirs'] });
    expect(await results(read('a'))).toEqual([code]);
    expect(await results(read('a'))).toEqual([200]);
    expect(asked).toHaveLength(2);
  });
});
