import { indexedColumns, maskOf, LEVELS } from '../../../src/adapters/sharepoint/lists';
import { LISTS } from '../../../src/adapters/sharepoint/lists/all-lists';
import { restOf, taken } from '../../../src/adapters/sharepoint/provision';
import { aLocalSite, SITE_OWNER, type LocalSite } from '../../support/local-site';
import { aNewlyProvisionedSite, aNewTownSite, provisioned } from '../../support/town-site';
import { pictureOf } from './site-picture';

const SITE = '/sites/erhverv';
const list = (name: string): string => `web/GetList('${SITE}/Lists/${name}')`;

async function rows<T>(site: LocalSite, path: string): Promise<readonly T[]> {
  const ask = { path };
  return taken<{ readonly value: readonly T[] }>(ask, await restOf(site.url, site.fetchAs(SITE_OWNER)).ask(ask)).value;
}

interface Field {
  readonly InternalName: string;
  readonly Title: string;
  readonly Indexed: boolean;
  readonly EnforceUniqueValues: boolean;
  readonly CustomFormatter: string | null;
}
const fieldsOf = (site: LocalSite, name: string) => rows<Field>(site, `${list(name)}/fields`);

describe('setting up an empty site', () => {
  let site: LocalSite;
  beforeAll(async () => { site = await aNewlyProvisionedSite(); });
  afterAll(() => site.close());

  it('makes every list at its English address, with its Danish name', async () => {
    const made = await rows<{ Title: string }>(site, 'web/lists?$select=Title');
    expect(made.map(({ Title }) => Title)).toEqual(expect.arrayContaining(LISTS.map(({ title }) => title.da)));
    for (const { name, template } of LISTS) if (template === 'list') expect(await fieldsOf(site, name)).not.toHaveLength(0);
  });

  it('makes every column under its own name, with an index where a filter asks for one', async () => {
    for (const declared of LISTS.filter(({ template }) => template === 'list')) {
      const fields = await fieldsOf(site, declared.name);
      const byName = new Map(fields.map((field) => [field.InternalName, field]));
      for (const name of Object.keys(declared.columns)) expect([declared.name, name, byName.get(name)?.Title]).toEqual([declared.name, name, declared.columns[name]?.title.da]);
      for (const name of indexedColumns(declared)) expect([declared.name, name, byName.get(name)?.Indexed]).toEqual([declared.name, name, true]);
      expect(fields.filter(({ Indexed }) => Indexed).length).toBeLessThanOrEqual(20);
    }
  });

  it('lets no two status updates carry the same key', async () => {
    expect((await fieldsOf(site, 'StatusUpdates')).find(({ InternalName }) => InternalName === 'MutationKey')).toMatchObject({ EnforceUniqueValues: true });
  });

  it.each([['Initiatives'], ['StatusUpdates']])('shows a light on %s as a shape and a word, in SharePoint itself', async (name) => {
    const formatter = (await fieldsOf(site, name)).find(({ InternalName }) => InternalName === 'Light')?.CustomFormatter ?? '';
    const { txtContent } = JSON.parse(formatter) as { readonly txtContent: string };
    expect(txtContent).toBe("=if(@currentField == 'green', '● Grøn', if(@currentField == 'yellow', '▲ Gul', if(@currentField == 'red', '■ Rød', if(@currentField == '', '○ Ingen status endnu', @currentField))))");
  });

  it('lays out the views with their columns, order and conditions', async () => {
    const views = await rows<{ Title: string; ServerRelativeUrl: string; ListViewXml: string }>(site, `${list('Initiatives')}/views`);
    expect(views.map(({ Title, ServerRelativeUrl }) => [ServerRelativeUrl.split('/').at(-1), Title])).toEqual([
      ['AllItems.aspx', 'Alle indsatser'], ['RedAndYellow.aspx', 'Røde og gule'], ['Success.aspx', 'Vi lykkes når'], ['Mine.aspx', 'Mine indsatser'], ['NeedsOwner.aspx', 'Trænger til en ansvarlig'], ['Proposals.aspx', 'Forslag'],
    ]);
    expect(views[1]?.ListViewXml).toContain('<FieldRef Name="Light" />');
    expect(views[1]?.ListViewXml).toMatch(/<Where><Or><Eq><FieldRef Name="Light" ?\/><Value Type="Text">red<\/Value><\/Eq>/);
  });

  it('gives no permission level that could change a list, its rights or the versions of its rows', async () => {
    const levels = await rows<{ Name: string; BasePermissions: { High: string; Low: string } }>(site, 'web/roledefinitions');
    for (const { title, permissions } of Object.values(LEVELS)) {
      const found = levels.find(({ Name }) => Name === title.da);
      expect(found?.BasePermissions).toMatchObject(maskOf(permissions));
      const low = BigInt(found?.BasePermissions.Low ?? '0');
      for (const forbidden of [7n, 11n, 25n, 30n]) expect((low >> forbidden) & 1n).toBe(0n); // delete versions, manage lists, permissions, web
    }
  });

  it('leaves each list to our groups and the site’s owners, and takes the site’s members and visitors out', async () => {
    for (const { name, template } of LISTS) {
      const address = template === 'list' ? list(name) : `web/GetList('${SITE}/${name}')`;
      const assignments = await rows<{ Member: { Title: string } }>(site, `${address}/roleassignments?$expand=Member,RoleDefinitionBindings`);
      const others = assignments.map(({ Member }) => Member.Title).filter((title) => !title.startsWith('Handleplan:'));
      expect([name, others]).toEqual([name, [expect.stringMatching(/Owners|Ejere/)]]);
    }
  });

  it.each([['the reminder service is: whose statement a row is depends on it', 'påmindelsestjeneste'], ['the editors are: the service tells them of proposals', 'redaktører']])('lets everybody see who %s', async (_who, group) => {
    const groups = await rows<{ Title: string; OnlyAllowMembersViewMembership: boolean }>(site, 'web/sitegroups');
    expect(groups.find(({ Title }) => Title === `Handleplan: ${group}`)).toMatchObject({ OnlyAllowMembersViewMembership: false });
  });

  it('changes nothing when it is run again', async () => {
    const before = site.requests.length;
    expect(await provisioned(site)).toEqual([]);
    expect(site.requests.slice(before)).toEqual([expect.objectContaining({ url: `${site.url}/_api/$batch` })]);
  });

  it('changes nothing when it is run again in the other language', async () => {
    const before = await pictureOf(site);
    expect((await provisioned(site, { language: 'en' })).filter(({ kind }) => kind !== 'left')).toEqual([]);
    expect(await pictureOf(site)).toEqual(before);
  });
});

describe('setting up a site that is in use', () => {
  it('changes nothing on a site that is full', async () => {
    const site = await aNewTownSite();
    const before = site.requests.length;
    expect(await provisioned(site)).toEqual([]);
    expect(site.requests).toHaveLength(before + 1);
    site.close();
  });

  it('only tells, when asked to check', async () => {
    const site = aLocalSite();
    const lines = await provisioned(site, { check: true });
    expect(lines).not.toHaveLength(0);
    expect(lines.map(({ kind }) => kind)).toEqual(lines.map(() => 'differs'));
    expect(site.requests.map(({ url }) => url)).toEqual([`${site.url}/_api/$batch`]);
    expect(await rows(site, 'web/lists')).toHaveLength(0);
    site.close();
  });

  it('speaks English, and names things so, when asked to', async () => {
    const site = aLocalSite();
    const lines = await provisioned(site, { language: 'en' });
    expect(lines[0]?.says).toBe('Making the permission level "Action plan: read".');
    expect((await rows<{ Title: string }>(site, 'web/lists?$select=Title')).map(({ Title }) => Title)).toContain('Initiatives');
    site.close();
  });

  it('stops before a list at one of our addresses that is somebody else’s, and has touched nothing', async () => {
    const site = aLocalSite();
    await restOf(site.url, site.fetchAs(SITE_OWNER)).ask({ path: 'web/lists', body: { Title: 'Meetings', BaseTemplate: 100 } });
    const before = site.requests.length;
    await expect(provisioned(site)).rejects.toThrow(`Der ligger allerede en liste på ${SITE}/Lists/Meetings, og den ligner ikke Handleplans. Giv den en anden adresse, eller vælg et andet websted. Intet på den er rørt.`);
    expect(site.requests).toHaveLength(before + 1);
    site.close();
  });

  it('gives a list another title where the site has one of that name', async () => {
    const site = aLocalSite();
    await restOf(site.url, site.fetchAs(SITE_OWNER)).ask({ path: 'web/lists', body: { Title: 'Møder', BaseTemplate: 100 } });
    await provisioned(site);
    expect((await rows<{ Title: string }>(site, 'web/lists?$select=Title')).map(({ Title }) => Title)).toEqual(expect.arrayContaining(['Møder', 'Møder (Handleplan)']));
    expect(await provisioned(site)).toEqual([]);
    site.close();
  });

  it('can be done by an owner of the site who is not its administrator', async () => {
    const site = aLocalSite();
    const owner = 'plansekretariat.cba@eksempelby.example';
    await restOf(site.url, site.fetchAs(SITE_OWNER)).ask({ path: 'web/associatedownergroup/users', body: { LoginName: `i:0#.f|membership|${owner}` } });
    await provisioned(site, { as: owner });
    expect(await provisioned(site, { as: owner })).toEqual([]);
    site.close();
  });

  it('takes out whom the site let in by name, before the list is finished', async () => {
    const site = aLocalSite();
    const rest = restOf(site.url, site.fetchAs(SITE_OWNER));
    const guest = { path: 'web/ensureuser', body: { logonName: 'skolesekretaer.uuc@eksempelby.example' } };
    const { Id } = taken<{ Id: number }>(guest, await rest.ask(guest));
    await rest.ask({ path: `web/roleassignments/addroleassignment(principalid=${Id},roledefid=1073741830)`, method: 'POST' });
    await provisioned(site);
    const read = { path: `${list('StatusUpdates')}/items` };
    expect((await restOf(site.url, site.fetchAs('skolesekretaer.uuc@eksempelby.example')).ask(read)).status).toBe(403);
    site.close();
  });

  it.each([
    ['a reader of the site', 'kommunaldirektoer@eksempelby.example'],
    ['a stranger', 'skolesekretaer.uuc@eksempelby.example'],
  ])('tells %s that an owner must do it', async (_who, login) => {
    const site = await aNewTownSite();
    const before = await pictureOf(site);
    await expect(provisioned(site, { as: login })).rejects.toThrow('Log ind som ejer af webstedet, og kør igen.');
    expect(await pictureOf(site)).toEqual(before);
    site.close();
  });
});
