import { createDeskKeeper } from '../../../src/faces/shared/desk';
import { sharedSites } from '../../../src/faces/webpart/open-site';
import { optionsFrom, TYPED, type PartProperties } from '../../../src/faces/webpart/properties';
import { excerptOf, startOf } from '../../../src/faces/webpart/start';

const PAGE = 'https://town.sharepoint.com/sites/direktion';
const surroundings = { page: { siteUrl: PAGE }, reader: { tenant: 't', person: 'p', isGuest: false }, language: 'da-DK', isDark: false, isEditing: false, isWhole: false };
const siteOf = (properties: PartProperties) => optionsFrom(properties, surroundings).siteUrl;

describe('what SharePoint keeps of a web part', () => {
  it('may be nothing at all: then it shows the page’s own site, and how it stands there', () => {
    expect(optionsFrom({}, surroundings)).toMatchObject({ siteUrl: PAGE, face: 'overview', rows: 0, title: '' });
  });

  it.each<[string, PartProperties, string]>([
    ['a site that was picked', { siteUrl: 'https://town.sharepoint.com/sites/erhverv' }, 'https://town.sharepoint.com/sites/erhverv'],
    ['a site whose address was typed', { siteUrl: TYPED, typedSiteUrl: 'https://town.sharepoint.com/sites/erhverv/' }, 'https://town.sharepoint.com/sites/erhverv'],
    ['a site of which somebody typed the address of a page', { siteUrl: TYPED, typedSiteUrl: 'https://town.sharepoint.com/sites/erhverv/SitePages/Hjem.aspx?web=1' }, 'https://town.sharepoint.com/sites/erhverv'],
    ['the page’s own while nothing was typed', { siteUrl: TYPED }, PAGE],
    ['the page’s own where the other is of another organisation', { siteUrl: TYPED, typedSiteUrl: 'https://elsewhere.test/sites/erhverv' }, PAGE],
    ['the page’s own where no address was typed', { siteUrl: TYPED, typedSiteUrl: 'erhverv' }, PAGE],
  ])('shows %s', (_what, properties, site) => {
    expect(siteOf(properties)).toBe(site);
  });

  it('is not believed where it is nonsense', () => {
    expect(optionsFrom({ face: 'everything' as never, rows: -3 }, surroundings)).toMatchObject({ face: 'overview', rows: 0 });
  });
});

describe('where a web part begins', () => {
  it('is the view it was given, and for one theme or goal the plan with nothing else in it', () => {
    expect(startOf({ face: 'mine' })).toEqual({ view: 'mine', filters: '' });
    expect(startOf({ face: 'discussion' }).view).toBe('discussion');
    expect(startOf({ face: 'theme', theme: '3' as never, plan: '2' as never })).toEqual({ view: 'plan', filters: 'tema=3', plan: '2' });
    expect(excerptOf({ face: 'goal', goal: '7' as never })).toBe('maal=7');
  });

  it('is the whole plan while no theme was chosen', () => {
    expect([startOf({ face: 'theme' }).filters, excerptOf({ face: 'theme' })]).toEqual(['', undefined]);
  });
});

describe('the web parts of one page', () => {
  it('open a site once, and anew when the last of them has gone', () => {
    let opened = 0;
    const take = sharedSites(async () => (opened += 1), (site: string) => site);
    const [first, second] = [take('a'), take('a')];
    expect(opened).toBe(1);
    first.release();
    first.release();
    take('a').release();
    expect(opened).toBe(1);
    second.release();
    take('a');
    expect(opened).toBe(2);
  });

  it('open it again when it could not be opened', async () => {
    let opened = 0;
    const take = sharedSites(() => Promise.reject(new Error(`${(opened += 1)}`)), (site: string) => site);
    await expect(take('a').site).rejects.toThrow('1');
    await expect(take('a').site).rejects.toThrow('2');
  });

  it('hand in at one desk, which is closed when the last of them has gone, and not when that one comes back at once', async () => {
    const said: string[] = [];
    const keeper = createDeskKeeper();
    const make = () => ({}) as never;
    expect(keeper.desk(make)).toBe(keeper.desk(make));
    const begin = () => (said.push('begun'), () => void said.push('closed'));
    const [first, second] = [keeper.attend(begin), keeper.attend(begin)];
    first();
    expect(said).toEqual(['begun']);
    second();
    const third = keeper.attend(begin);
    await Promise.resolve();
    expect(said).toEqual(['begun']);
    third();
    await Promise.resolve();
    expect(said).toEqual(['begun', 'closed']);
  });
});
