import { initiatives } from '../../../src/adapters/sharepoint/lists';
import type { LocalSite } from '../../support/local-site';
import { aNewTownSite, aTownSite } from '../../support/town-site';
import { byHand } from '../sharepoint/by-hand';
import { pictureOf } from './site-picture';

describe('a copy of a town’s site', () => {
  let sites: readonly [copy: LocalSite, other: LocalSite, made: LocalSite];
  beforeAll(async () => { sites = [await aTownSite(), await aTownSite(), await aNewTownSite()]; });
  afterAll(() => sites.forEach((site) => site.close()));

  it('stands as one that has just been made', async () => {
    const [copy, , made] = sites;
    expect(await pictureOf(copy)).toEqual(await pictureOf(made));
  });

  it('has its rows, counts on from them, and is nobody else’s', async () => {
    const [copy, other, made] = sites;
    const rowsOf = async (site: LocalSite) => (await byHand(site).rows(initiatives, 'Id gt 0')).map(({ Id, Title }) => [Id, Title]);
    expect(await rowsOf(copy)).toEqual(await rowsOf(made));
    const one = { Title: 'Indsats', Plan: 1, Goal: 1, Kind: 'course', Phase: 'running', PeriodText: 'løbende' } as const;
    expect(await byHand(copy).add(initiatives, one)).toBe(await byHand(made).add(initiatives, one));
    expect(await rowsOf(copy)).toEqual(await rowsOf(made));
    expect(await rowsOf(other)).not.toEqual(await rowsOf(copy));
  });
});
