/** @jest-environment ./config/jest/browser-environment.js */
import { formatterOf, initiatives as productList } from '../../../../src/adapters/sharepoint/lists';
import hard from '../../../../src/local/town/hard-cases.json';
import { FurnishedSite, PEOPLE, type FurnishedOptions } from './furnished';
import { attributeAt, documentOf, elementsOf, rowsOf, textsAt } from './reading';

const sites: FurnishedSite[] = [];
const aSite = (options?: FurnishedOptions): FurnishedSite => {
  const site = new FurnishedSite(options);
  sites.push(site);
  return site;
};
afterEach(() => sites.splice(0).forEach((site) => site.close()));

const ALL = '/Lists/Initiatives/AllItems.aspx';

describe('the front page', () => {
  it('shows the lists a person may read, and leads to them', async () => {
    const { see } = bound(aSite());
    const page = await see('reader', '');
    expect(textsAt(page.html, 'tbody a')).toEqual(['Goals', 'Initiatives', 'Snapshots']);
    expect(attributeAt(page.html, 'tbody tr:last-child a', 'href')).toBe('/sites/erhverv/Snapshots/Forms/AllDocuments.aspx');
    expect((await see('reader', '/_layouts/15/viewlsts.aspx')).html).toBe(page.html);
  });

  it('leaves out hidden lists, and lists the person has no right to', async () => {
    const site = aSite();
    const { initiatives, goals, host } = site;
    host.lists.save({ ...initiatives, properties: { ...initiatives.properties, hidden: true } });
    host.lists.save({ ...goals, scope: host.access.newScope(undefined) });
    expect(textsAt((await site.see('reader', '/')).html, 'tbody a')).toEqual(['Snapshots']);
  });

  it('tells a stranger that the site is not shared with them', async () => {
    const page = await aSite().see('stranger', '/');
    expect(page.status).toBe(403);
    expect(textsAt(page.html, 'h1')).toEqual(['Du har ikke adgang']);
  });
});

describe('a view', () => {
  it('shows its columns by the names people gave them, and each value as a person reads it', async () => {
    const site = aSite();
    const { goals, initiatives } = site;
    const goal = site.row(goals, { Title: 'Mindre spild' });
    site.change(initiatives, 'Title', { title: 'Indsats' });
    site.view(initiatives, ['LinkTitle', 'Goal', 'Owner', 'Deputies', 'DueOn', 'StatedAt', 'Cost', 'Running', 'Tags', 'Link', 'Created', 'Author']);
    site.row(initiatives, {
      Title: 'Havvarme', Goal: goal.id, Owner: site.idOf('writer'), Deputies: [site.idOf('owner'), site.idOf('reader')], DueOn: Date.parse('2026-06-20T22:00:00Z'), StatedAt: Date.parse('2026-11-24T08:30:00Z'), Cost: 1234.5, Running: true,
      Tags: ['Klima', 'Havn'], Link: { url: 'https://example.org/a', description: 'Notat' },
    });
    const page = await site.see('reader', ALL);
    expect(textsAt(page.html, 'th')).toEqual(['Indsats', 'Goal', 'Owner', 'Deputies', 'DueOn', 'StatedAt', 'Cost', 'Running', 'Tags', 'Link', 'Oprettet', 'Oprettet af']);
    expect(rowsOf(page.html)).toEqual([['Havvarme', 'Mindre spild', 'Klimakoordinator', 'Planredaktør; Direktør', '21-06-2026', '24-11-2026 09:30', '1.234,5', 'Ja', 'Klima; Havn', 'Notat', '24-11-2026 09:00', 'Planredaktør']]);
    expect(attributeAt(page.html, 'tbody a.way', 'href')).toBe('/sites/erhverv/Lists/Initiatives/DispForm.aspx?ID=1');
    expect(documentOf(page.html).querySelectorAll('tbody a[href$="Goals/DispForm.aspx?ID=1"]')).toHaveLength(1);
  });

  it('has a link of its own to each row where no column is the way there', async () => {
    const site = aSite();
    const goal = site.row(site.goals, { Title: 'Mindre spild' });
    site.view(site.initiatives, ['Goal', 'Text']);
    site.row(site.initiatives, { Title: 'Havvarme', Goal: goal.id, Text: 'a' });
    const { html } = await site.see('reader', ALL);
    expect(rowsOf(html)).toEqual([['Mindre spild', 'a', 'Åbn']]);
    expect(attributeAt(html, 'td.acts a', 'href')).toBe('/sites/erhverv/Lists/Initiatives/DispForm.aspx?ID=1');
    expect(attributeAt(html, 'td.acts a', 'aria-label')).toBe('Åbn Havvarme');
  });

  it('writes English on an English site', async () => {
    const site = aSite({ locale: 1033 });
    site.view(site.initiatives, ['Title', 'StatedAt', 'Cost', 'Running', 'Created']);
    site.row(site.initiatives, { Title: 'Heat', StatedAt: Date.parse('2026-11-24T14:05:00Z'), Cost: 1234.5, Running: false });
    const page = await site.see('writer', ALL);
    expect(rowsOf(page.html)[0]?.slice(0, 4)).toEqual(['Heat', '11/24/2026 3:05 PM', '1,234.5', 'No']);
    expect(documentOf(page.html).documentElement.lang).toBe('en');
    expect(page.html).toContain('New item');
  });

  it('draws a column by its formatting: the lights as shape and word', async () => {
    const site = aSite();
    site.view(site.initiatives, ['Title', 'Light']);
    site.change(site.initiatives, 'Light', { customFormatter: formatterOf(productList.columns.Light, 'da') ?? '' });
    for (const Light of ['green', 'yellow', 'red', null, 'Rød']) site.row(site.initiatives, { Title: 'x', Light });
    const page = await site.see('reader', ALL);
    expect(rowsOf(page.html).map(([, light]) => light)).toEqual(['● Grøn', '▲ Gul', '■ Rød', '○ Ingen status endnu', 'Rød']);
    expect(documentOf(page.html).querySelector('style')?.textContent).toContain('border-radius:12px');
    expect(page.html).not.toContain('style=');
  });

  it('shows the plain value where the formatting cannot be followed', async () => {
    const site = aSite();
    site.view(site.initiatives, ['Title', 'Light']);
    site.change(site.initiatives, 'Light', { customFormatter: '{"elmType":"script","txtContent":"alert(1)"}' });
    site.row(site.initiatives, { Title: 'x', Light: 'red' });
    expect(rowsOf((await site.see('reader', ALL)).html)).toEqual([['x', 'red']]);
  });

  it('shows the rows its query asks for, in the order it asks for', async () => {
    const site = aSite();
    const { initiatives } = site;
    const rows = [['A', 'red', 'writer'], ['B', 'green', 'owner'], ['C', 'yellow', 'writer']] as const;
    for (const [Title, Light, who] of rows) site.row(initiatives, { Title, Light, Owner: site.idOf(who) });
    site.addView(initiatives, { title: 'Warnings', fields: ['Title'], query: '<Where><Or><Eq><FieldRef Name="Light" /><Value Type="Text">red</Value></Eq><Eq><FieldRef Name="Light" /><Value Type="Text">yellow</Value></Eq></Or></Where><OrderBy><FieldRef Name="ID" Ascending="FALSE" /></OrderBy>' });
    const mine = site.addView(initiatives, { title: 'Mine', fields: ['Title'], query: '<Where><Eq><FieldRef Name="Owner" LookupId="TRUE" /><Value Type="Integer"><UserID Type="Integer" /></Value></Eq></Where>' });
    const titles = async (path: string, who: 'writer' | 'owner'): Promise<readonly (string | undefined)[]> => rowsOf((await site.see(who, path)).html).map(([title]) => title);
    expect(await titles('/Lists/Initiatives/Warnings.aspx', 'owner')).toEqual(['C', 'A']);
    expect(await titles('/Lists/Initiatives/Mine.aspx', 'writer')).toEqual(['A', 'C']);
    expect(await titles(`${ALL}?viewid=%7B${mine.guid}%7D`, 'owner')).toEqual(['B']);
  });

  it.each([
    ['a number above', '<Gt><FieldRef Name="Cost" /><Value Type="Number">10</Value></Gt>', ['B']],
    ['a day, whatever the time', '<Eq><FieldRef Name="StatedAt" /><Value Type="DateTime">2026-11-23T00:00:00</Value></Eq>', ['B']],
    ['before today', '<Lt><FieldRef Name="StatedAt" /><Value Type="DateTime"><Today /></Value></Lt>', ['A', 'B']],
    ['since the day before', '<Geq><FieldRef Name="StatedAt" /><Value Type="DateTime"><Today OffsetDays="-1" /></Value></Geq>', ['B', 'C']],
    ['nothing there', '<IsNull><FieldRef Name="Light" /></IsNull>', ['C']],
    ['anything but', '<Neq><FieldRef Name="Light" /><Value Type="Text">red</Value></Neq>', ['B', 'C']],
    ['one of several', '<In><FieldRef Name="Title" /><Values><Value Type="Text">A</Value><Value Type="Text">C</Value></Values></In>', ['A', 'C']],
    ['a beginning', '<BeginsWith><FieldRef Name="Light" /><Value Type="Text">gr</Value></BeginsWith>', ['B']],
    ['a truth', '<Eq><FieldRef Name="Running" /><Value Type="Boolean">1</Value></Eq>', ['A']],
    ['both of two', '<And><IsNotNull><FieldRef Name="Light" /></IsNotNull><Contains><FieldRef Name="Title" /><Value Type="Text">b</Value></Contains></And>', ['B']],
    ['the title of what a lookup points at', '<Eq><FieldRef Name="Goal" /><Value Type="Lookup">Spild</Value></Eq>', ['A']],
  ])('understands %s', async (_, condition, expected) => {
    const site = aSite();
    const goal = site.row(site.goals, { Title: 'Spild' });
    site.row(site.initiatives, { Title: 'A', Light: 'red', Cost: 10, Running: true, Goal: goal.id, StatedAt: Date.parse('2026-11-22T12:00:00+01:00') });
    site.row(site.initiatives, { Title: 'B', Light: 'green', Cost: 11, StatedAt: Date.parse('2026-11-23T23:30:00+01:00') });
    site.row(site.initiatives, { Title: 'C', StatedAt: Date.parse('2026-11-24T00:00:00+01:00') });
    site.view(site.initiatives, ['Title'], { query: `<Where>${condition}</Where>` });
    expect(rowsOf((await site.see('reader', ALL)).html).map(([title]) => title)).toEqual(expected);
  });

  it('says by name what of a query it does not speak', async () => {
    const site = aSite();
    site.view(site.initiatives, ['Title'], { query: '<GroupBy><FieldRef Name="Light" /></GroupBy>' });
    const page = await site.see('owner', ALL);
    expect(page.status).toBe(501);
    expect(page.html).toContain('&lt;GroupBy&gt; in a view');
  });

  it('pages forwards and back over rows with the same sort value', async () => {
    const site = aSite();
    site.view(site.initiatives, ['Title'], { rowLimit: 2, query: '<OrderBy><FieldRef Name="Light" /></OrderBy>' });
    for (const Title of ['A', 'B', 'C', 'D', 'E']) site.row(site.initiatives, { Title, Light: 'red' });
    const seen: string[][] = [];
    let address: string | undefined = ALL;
    let last = '';
    while (address !== undefined) {
      last = (await site.see('reader', address)).html;
      seen.push(rowsOf(last).map(([title = '']) => title));
      const next: string | undefined = attributeAt(last, 'a[rel=next]', 'href');
      address = next && ALL + next;
    }
    expect(seen).toEqual([['A', 'B'], ['C', 'D'], ['E']]);
    const back = (await site.see('reader', ALL + (attributeAt(last, 'a[rel=prev]', 'href') ?? ''))).html;
    expect(rowsOf(back).map(([title]) => title)).toEqual(['C', 'D']);
    const first = (await site.see('reader', ALL + (attributeAt(back, 'a[rel=prev]', 'href') ?? ''))).html;
    expect(rowsOf(first).map(([title]) => title)).toEqual(['A', 'B']);
    expect(attributeAt(first, 'a[rel=prev]', 'href')).toBeUndefined();
    expect(attributeAt(first, 'a[rel=next]', 'href')).toBeDefined();
  });

  it('says so when a list is too long for a view that no index serves', async () => {
    const site = aSite({ threshold: 2 });
    for (const Title of ['A', 'B', 'C']) site.row(site.initiatives, { Title });
    site.view(site.initiatives, ['Title'], { query: '<OrderBy><FieldRef Name="Light" /></OrderBy>' });
    const page = await site.see('reader', ALL);
    expect(page.status).toBe(500);
    expect(textsAt(page.html, 'h1')).toEqual(['Visningen kan ikke vises']);
  });

  it('offers a new row and changes to those who may make them, and to nobody else', async () => {
    const site = aSite();
    site.row(site.initiatives, { Title: 'x' });
    const links = async (who: 'writer' | 'reader'): Promise<readonly string[]> => Array.from(documentOf((await site.see(who, ALL)).html).querySelectorAll('main a')).map((link) => link.getAttribute('href') ?? '').filter((href) => /(New|Edit)Form/.test(href));
    expect((await links('writer')).map((href) => href.replace(/&viewid=.*/, ''))).toEqual(['/sites/erhverv/Lists/Initiatives/NewForm.aspx', '/sites/erhverv/Lists/Initiatives/EditForm.aspx?ID=1']);
    expect(await links('reader')).toEqual([]);
  });

  it('leaves out the rows of others in a list of "only their own"', async () => {
    const site = aSite();
    site.view(site.initiatives, ['Title']);
    site.host.lists.save({ ...site.initiatives, properties: { ...site.initiatives.properties, readSecurity: 2 } });
    site.row(site.initiatives, { Title: 'mine' }, 'writer');
    site.row(site.initiatives, { Title: 'theirs' }, 'owner');
    expect(rowsOf((await site.see('writer', ALL)).html).map(([title]) => title)).toEqual(['mine']);
    expect((await site.see('writer', '/Lists/Initiatives/DispForm.aspx?ID=2')).status).toBe(404);
  });

  it('follows a list that is renamed at its old address, and its folder to the default view', async () => {
    const site = aSite();
    site.host.lists.save({ ...site.initiatives, title: 'Indsatser' });
    expect(textsAt((await site.see('reader', '/lists/INITIATIVES/allitems.aspx')).html, 'h1')).toEqual(['Indsatser']);
    const folder = await site.see('reader', '/Lists/Initiatives/');
    expect([folder.status, folder.headers.get('location')]).toEqual([302, 'http://localhost:4820/sites/erhverv/Lists/Initiatives/AllItems.aspx']);
  });
});

describe('a library', () => {
  it('shows its rows by their file names, on pages below Forms', async () => {
    const site = aSite();
    site.row(site.library, { Title: 'møde 1.json' });
    const page = await site.see('reader', '/Snapshots/Forms/AllDocuments.aspx');
    expect(rowsOf(page.html)[0]?.[0]).toBe('møde 1.json');
    const address = attributeAt(page.html, 'tbody a.way', 'href') ?? '';
    expect(address).toBe('/sites/erhverv/Snapshots/Forms/DispForm.aspx?ID=1');
    expect((await site.see('reader', address.replace('/sites/erhverv', ''))).status).toBe(200);
    expect((await site.see('owner', '/Snapshots/Forms/NewForm.aspx')).status).toBe(404);
    const file = await site.see('reader', '/Snapshots/M%C3%98DE%201.json');
    expect([file.status, file.headers.get('content-disposition')]).toEqual([200, "attachment; filename*=UTF-8''m%C3%B8de%201.json"]);
  });
});

describe('addresses', () => {
  it.each(['/Lists/Nowhere/AllItems.aspx', '/Lists/Initiatives/Nowhere.aspx', '/Lists/Initiatives/DispForm.aspx?ID=99', '/Lists/Initiatives/DispForm.aspx', '/Lists/Initiatives/DispForm.aspx?ID=1e0', '/Snapshots/nothing.json', '/Pages/x.aspx'])('%s is a page that says it does not exist', async (path) => {
    const page = await aSite().see('reader', path);
    expect(page.status).toBe(404);
    expect(textsAt(page.html, 'h1')).toEqual(['Siden findes ikke']);
  });

  it.each(['/favicon.ico', '/%E0%A4%A', '/x/y/z'])('%s is no page’s', async (path) => {
    await expect(aSite().see('reader', path)).rejects.toThrow('is no page');
  });

  it('keeps a list closed to who has no right to it', async () => {
    const page = await aSite().see('stranger', ALL);
    expect([page.status, textsAt(page.html, 'h1')[0]]).toEqual([403, 'Du har ikke adgang']);
  });

  it('answers every page with a policy that allows no script and no style but its own', async () => {
    const page = await aSite().see('reader', ALL);
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|script-src/);
    expect(elementsOf(page.html).some(({ localName }) => localName === 'script')).toBe(false);
  });
});

describe('what people typed stands unaltered', () => {
  let site: FurnishedSite;
  let view: string;
  beforeAll(async () => {
    site = new FurnishedSite();
    site.view(site.initiatives, ['Title', 'Text', 'Light'], { rowLimit: hard.cases.length });
    site.change(site.initiatives, 'Light', { customFormatter: '{"elmType":"span","txtContent":"[$Text]","attributes":{"title":"@currentField"}}' });
    for (const { value } of hard.cases) site.row(site.initiatives, { Title: value.length > 255 ? 'x' : value, Text: value, Light: value.length > 255 ? 'x' : value });
    view = (await site.see('writer', ALL)).html;
  });
  afterAll(() => site.close());
  /** HTML knows one line end. */
  const asShown = (value: string): string => value.replace(/\r\n?/g, '\n').trim();

  it.each(hard.cases.map(({ id, value }, place) => [id, value, place] as const))('%s', async (_, value, place) => {
    const [title, text, drawn] = rowsOf(view)[place] ?? [];
    const isTitle = value.length <= 255 && value.trim() !== '';
    expect([title, text, drawn]).toEqual([isTitle ? asShown(value) : title, asShown(value), asShown(value)]);
    const { html } = await site.see('writer', `/Lists/Initiatives/DispForm.aspx?ID=${place + 1}`);
    expect(textsAt(html, 'dd').slice(0, 3)).toEqual([value.length > 255 ? 'x' : asShown(value), asShown(value), asShown(value)]);
  });

  it('and nothing of it is an element, or an attribute that runs', () => {
    expect(documentOf(view).querySelectorAll('script, img, b, at, h1 ~ h1, main svg, [onmouseover], [onerror]')).toHaveLength(0);
  });
});

const bound = (site: FurnishedSite): { see: FurnishedSite['see'] } => ({ see: site.see.bind(site) });

it('names whoever looks', async () => {
  expect((await aSite().see('reader', '')).html).toContain(`Logget ind som ${PEOPLE.reader.name}`);
});
