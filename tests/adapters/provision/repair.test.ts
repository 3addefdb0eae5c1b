import { restOf, taken, type Ask } from '../../../src/adapters/sharepoint/provision';
import { SITE_OWNER, type LocalSite } from '../../support/local-site';
import { aNewlyProvisionedSite, provisioned } from '../../support/town-site';
import { pictureOf } from './site-picture';

const LISTS = '/sites/erhverv/Lists';
const list = (name: string): string => `web/GetList('${LISTS}/${name}')`;
const field = (listName: string, name: string): string => `${list(listName)}/fields/getbyinternalnameortitle('${name}')`;

let site: LocalSite;

async function ask<T>(what: Ask): Promise<T> {
  return taken<T>(what, await restOf(site.url, site.fetchAs(SITE_OWNER)).ask(what));
}
const merge = (path: string, body: object): Promise<unknown> => ask({ path, method: 'MERGE', body });
const remove = async (path: string): Promise<void> => {
  const answer = await site.fetchAs(SITE_OWNER)(`${site.url}/_api/${path}`, { method: 'POST', headers: { 'x-http-method': 'DELETE', 'if-match': '*' } });
  expect(answer.status).toBe(200);
};
const rowsOf = async <T>(path: string): Promise<readonly T[]> => (await ask<{ value: readonly T[] }>({ path })).value;
const idOf = async (path: string, key: string, value: string): Promise<string> => {
  const found = (await rowsOf<Record<string, string | number>>(path)).find((row) => String(row[key]).endsWith(value));
  return String(found?.Id);
};
const told = async (kind: 'done' | 'left'): Promise<readonly string[]> => (await provisioned(site)).filter((line) => line.kind === kind).map(({ says }) => says);

describe('what was broken is put right', () => {
  beforeAll(async () => { site = await aNewlyProvisionedSite(); });
  afterAll(() => site.close());

  const breakages: readonly (readonly [what: string, breaking: () => Promise<unknown>])[] = [
    ['a column that was deleted', () => remove(field('Initiatives', 'Success'))],
    ['a column that a view shows, deleted', () => remove(field('Initiatives', 'PeriodText'))],
    ['an index that was dropped', () => merge(field('StatusUpdates', 'Light'), { Indexed: false })],
    ['the index on who wrote', () => merge(field('StatusUpdates', 'Author'), { Indexed: false })],
    ['keys that may be doubled', () => merge(field('StatusUpdates', 'MutationKey'), { EnforceUniqueValues: false })],
    ['formatting that was cleared', () => merge(field('Initiatives', 'Light'), { CustomFormatter: '' })],
    ['a choice that was removed', () => merge(field('Initiatives', 'Phase'), { 'odata.type': 'SP.FieldChoice', Choices: ['running', 'completed'] })],
    ['a text that became rich', () => merge(field('StatusUpdates', 'Text'), { 'odata.type': 'SP.FieldMultiLineText', RichText: true })],
    ['a ledger that was brought to light', () => merge(list('Reminders'), { Hidden: false, NoCrawl: false })],
    ['other people’s status updates opened for editing', () => merge(list('StatusUpdates'), { WriteSecurity: 1 })],
    ['a view that was deleted', async () => remove(`${list('Initiatives')}/views(guid'${await idOf(`${list('Initiatives')}/views`, 'ServerRelativeUrl', '/Mine.aspx')}')`)],
    ['a view that lost a column', async () => ask({ path: `${list('Initiatives')}/views(guid'${await idOf(`${list('Initiatives')}/views`, 'ServerRelativeUrl', '/AllItems.aspx')}')/viewfields/removeviewfield('Light')`, method: 'POST' })],
    ['a permission level that allows more', async () => merge(`web/roledefinitions(${await idOf('web/roledefinitions', 'Name', 'tilføje')})`, { BasePermissions: { High: '176', Low: '138612847' } })],
    ['a group that was removed', async () => ask({ path: `web/sitegroups/removebyid(${await idOf('web/sitegroups', 'Title', 'læsere')})`, method: 'POST' })],
    ['a list that inherits from the site again', () => ask({ path: `${list('StatusUpdates')}/resetroleinheritance`, method: 'POST' })],
    ['a group of ours with more than it should have', async () => ask({ path: `${list('StatusUpdates')}/roleassignments/addroleassignment(principalid=${await idOf('web/sitegroups', 'Title', 'bidragydere')},roledefid=1073741830)`, method: 'POST' })],
    ['the site’s members let in', async () => ask({ path: `${list('Plans')}/roleassignments/addroleassignment(principalid=${(await ask<{ Id: number }>({ path: 'web/associatedmembergroup' })).Id},roledefid=1073741830)`, method: 'POST' })],
  ];

  it('version history that was switched off, or cut short, keeps 500 versions of a row at least', async () => {
    const versions = () => ask<object>({ path: `${list('StatusUpdates')}?$select=EnableVersioning,MajorVersionLimit` });
    await merge(list('StatusUpdates'), { EnableVersioning: false });
    expect(await told('done')).toEqual(['Retter indstillinger på listen "Statusmeldinger": versionshistorik.']);
    expect(await versions()).toMatchObject({ EnableVersioning: true, MajorVersionLimit: 500 });
    await merge(list('StatusUpdates'), { MajorVersionLimit: 10 });
    expect(await told('done')).toHaveLength(1);
    expect(await versions()).toMatchObject({ EnableVersioning: true, MajorVersionLimit: 500 });
  });

  it.each(breakages)('%s', async (_what, breaking) => {
    const whole = await pictureOf(site);
    await breaking();
    expect(await pictureOf(site)).not.toEqual(whole);
    expect(await told('done')).not.toHaveLength(0);
    expect(withoutOrder(await pictureOf(site))).toEqual(withoutOrder(whole));
    expect(await provisioned(site)).toEqual([]);
  });
});

/** A column that comes back to a view comes last, and a choice likewise: where they stand is no matter of ours. */
function withoutOrder(picture: unknown): unknown {
  return JSON.parse(JSON.stringify(picture), (key, value: unknown) => {
    if (key === 'xml') return String(value).split(/(?=<)/).sort();
    return key === 'Choices' && Array.isArray(value) ? Array.from(value as string[]).sort() : value;
  });
}

describe('what a person chose stays', () => {
  beforeEach(async () => { site = await aNewlyProvisionedSite(); });
  afterEach(() => site.close());

  it('keeps the names they gave to a list, a column, a view, a group and a permission level, and tells so', async () => {
    await merge(list('Initiatives'), { Title: 'Vores indsatser' });
    await merge(field('Initiatives', 'Owner'), { Title: 'Tovholder' });
    await merge(`${list('Initiatives')}/views(guid'${await idOf(`${list('Initiatives')}/views`, 'ServerRelativeUrl', '/Mine.aspx')}')`, { Title: 'Det jeg har' });
    await merge(`web/sitegroups(${await idOf('web/sitegroups', 'Title', 'redaktører')})`, { Title: 'Planfolket' });
    await merge(`web/roledefinitions(${await idOf('web/roledefinitions', 'Name', 'bidrage')})`, { Name: 'Kan skrive' });
    const chosen = await pictureOf(site);
    const lines = await provisioned(site);
    expect(lines.map(({ says }) => says).sort()).toEqual([
      '"Handleplan: bidrage" hedder "Kan skrive" hos jer. Det navn beholder den.',
      '"Handleplan: redaktører" hedder "Planfolket" hos jer. Det navn beholder den.',
      'Initiatives.Owner hedder "Tovholder" hos jer. Det navn beholder den.',
      'Initiatives/Mine.aspx hedder "Det jeg har" hos jer. Det navn beholder den.',
      'Listen "Indsatser" hedder "Vores indsatser" hos jer. Det navn beholder den.',
    ]);
    expect(lines.every(({ kind }) => kind === 'left')).toBe(true);
    expect(await pictureOf(site)).toEqual(chosen);
  });

  it('never deletes a column, a view or a row of theirs', async () => {
    await ask({ path: `${list('Initiatives')}/fields/createfieldasxml`, body: { parameters: { SchemaXml: '<Field Type="Text" Name="Journal" DisplayName="Journalnummer" />', Options: 8 } } });
    await ask({ path: `${list('Initiatives')}/views`, body: { Title: 'Mit eget', PersonalView: false, RowLimit: 30, ViewQuery: '' } });
    await ask({ path: `${list('Initiatives')}/items`, body: { Title: 'En række', Journal: '23-1' } });
    expect(await told('left')).toEqual(['Kolonnen "Journalnummer" på "Indsatser" er jeres egen.']);
    expect(await rowsOf(`${list('Initiatives')}/items?$select=Title,Journal`)).toEqual([expect.objectContaining({ Title: 'En række', Journal: '23-1' })]);
    expect((await rowsOf<{ Title: string }>(`${list('Initiatives')}/views`)).map(({ Title }) => Title)).toContain('Mit eget');
  });

  it('leaves a column of another type alone, and says what to do', async () => {
    await remove(field('Initiatives', 'Success'));
    await ask({ path: `${list('Initiatives')}/fields/createfieldasxml`, body: { parameters: { SchemaXml: '<Field Type="Number" Name="Success" DisplayName="Vi lykkes når" />', Options: 8 } } });
    expect(await told('left')).toEqual([expect.stringContaining('er af typen Number og skulle være Note. Den er ikke rørt.')]);
    expect((await ask<{ TypeAsString: string }>({ path: field('Initiatives', 'Success') })).TypeAsString).toBe('Number');
  });

  it('keeps their order and filter of a view, and tells so', async () => {
    const id = await idOf(`${list('Goals')}/views`, 'ServerRelativeUrl', '/AllItems.aspx');
    await merge(`${list('Goals')}/views(guid'${id}')`, { ViewQuery: '<OrderBy><FieldRef Name="Title" /></OrderBy>' });
    expect(await told('left')).toEqual(['Visningen "Alle mål" på "Mål" filtrerer eller sorterer på jeres måde.']);
  });

  it('keeps access they gave somebody by name to a list that is finished, and tells so', async () => {
    const { Id } = await ask<{ Id: number }>({ path: 'web/ensureuser', body: { logonName: 'planchef.bmc@eksempelby.example' } });
    await ask({ path: `${list('Plans')}/roleassignments/addroleassignment(principalid=${Id},roledefid=1073741827)`, method: 'POST' });
    expect(await provisioned(site)).toEqual([{ kind: 'left', says: '"Planchef, BMC" har niveauet "Contribute" på "Handleplaner", givet af jer. Det går uden om Handleplans grupper.' }]);
  });

  it('keeps more versions than we ask for, and a stricter item-level security', async () => {
    await merge(list('Initiatives'), { MajorVersionLimit: 5000 });
    await merge(list('StatusUpdates'), { WriteSecurity: 4 });
    expect(await provisioned(site)).toEqual([]);
  });
});
