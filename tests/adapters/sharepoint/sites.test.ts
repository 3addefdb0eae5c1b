import { findSites } from '../../../src/adapters/sharepoint/sites';

const SITE = 'https://town.test/sites/erhverv';

const answering = (answer: () => Response | Promise<Response>) => {
  const asked: string[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    asked.push(`${decodeURIComponent(String(input)).replace(/\+/g, ' ')} ${init?.credentials}`);
    return answer();
  };
  return { asked, found: findSites({ siteUrl: SITE, fetch }) };
};

/** As SharePoint's search answers. */
const rows = (...sites: readonly (readonly [title: string | null, path: string])[]) => ({
  PrimaryQueryResult: { RelevantResults: { Table: { Rows: sites.map(([Title, Path]) => ({ Cells: [{ Key: 'Rank', Value: '1', ValueType: 'Edm.Double' }, { Key: 'Title', Value: Title }, { Key: 'Path', Value: Path }] })) } } },
});

describe('the sites that somebody may see', () => {
  it('are asked of SharePoint’s search, as the reader of the page', async () => {
    const { asked, found } = answering(() => Response.json(rows()));
    expect(await found).toEqual([]);
    expect(asked).toEqual([`${SITE}/_api/search/query?querytext='contentclass:STS_Site'&selectproperties='Title,Path'&rowlimit=100&trimduplicates=false same-origin`]);
  });

  it('come in the order of their titles, Danish letters last, and only those of the page’s own server', async () => {
    const { found } = answering(() => Response.json(rows(['Årsmøde', 'https://town.test/sites/aar/'], ['Erhverv', SITE], ['Mit', 'https://town-my.test/personal/x'], [null, 'https://town.test/sites/uden'])));
    expect(await found).toEqual([
      { title: 'Erhverv', url: SITE },
      { title: 'https://town.test/sites/uden', url: 'https://town.test/sites/uden' },
      { title: 'Årsmøde', url: 'https://town.test/sites/aar' },
    ]);
  });

  it.each<[string, () => Response | Promise<Response>]>([
    ['says no', () => new Response('', { status: 501 })],
    ['does not answer', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['says something else', () => new Response('<html>')],
  ])('are none when the search %s', async (_what, answer) => {
    expect(await answering(answer).found).toEqual([]);
  });
});
