import { aListOf, Client, type Asked } from './asking';

const MEMBER = 'klimakoordinator.bmc@eksempelby.example';
const OTHER = 'planchef.bmc@eksempelby.example';
const VIEW_AND_ADD = { High: '176', Low: '138612835' };

async function aSiteWithMembers() {
  const { place, owner, list } = await aListOf();
  const idOf = async (login: string) => Number((await owner.post('web/ensureuser', { logonName: login })).body.Id);
  const [member, other] = [await idOf(MEMBER), await idOf(OTHER)];
  await owner.post('web/sitegroups', { Title: 'Contributors' });
  const group = Number((await owner.get("web/sitegroups/getbyname('Contributors')")).body.Id);
  await owner.post(`web/sitegroups(${group})/users`, { LoginName: MEMBER });
  return { place, owner, list, member, other, group, as: (login: string) => new Client(place, login) };
}

const statusOf = (asked: Asked): number => asked.status;

describe('a permission level', () => {
  it('of View and Add lets its group add rows, and neither change nor delete them', async () => {
    const { owner, list, group, as } = await aSiteWithMembers();
    const level = Number((await owner.post('web/roledefinitions', { Name: 'Add only', BasePermissions: VIEW_AND_ADD })).body.Id);
    await owner.post(`${list}/breakroleinheritance(copyroleassignments=false,clearsubscopes=true)`);
    await owner.post(`${list}/roleassignments/addroleassignment(principalid=${group},roledefid=${level})`);
    const member = as(MEMBER);
    expect(statusOf(await member.post(`${list}/items`, { Title: 'A' }))).toBe(201);
    expect(statusOf(await member.get(`${list}/items(1)`))).toBe(200);
    expect(statusOf(await member.merge(`${list}/items(1)`, { Title: 'B' }))).toBe(403);
    expect(statusOf(await member.remove(`${list}/items(1)`))).toBe(403);
    expect(statusOf(await member.post(`${list}/items(1)/recycle`))).toBe(403);
    expect(statusOf(await member.post(`${list}/fields`, { Title: 'X', FieldTypeKind: 2 }))).toBe(403);
    expect(statusOf(await member.merge(list, { Title: 'X' }))).toBe(403);
    expect(statusOf(await as(OTHER).get(`${list}/items`))).toBe(403);
    expect((await owner.get(`${list}/items(1)`)).body.Title).toBe('A');
  });

  it('is worked out for whoever asks, as the two halves of a mask', async () => {
    const { owner, list, group, as } = await aSiteWithMembers();
    await owner.post(`web/roleassignments/addroleassignment(principalid=${group},roledefid=1073741826)`);
    expect((await as(MEMBER).get(`${list}/EffectiveBasePermissions`)).body).toMatchObject({ High: '176', Low: '138612833' });
    expect((await as(MEMBER).get(`${list}?$select=EffectiveBasePermissions`)).body.EffectiveBasePermissions).toEqual({ High: '176', Low: '138612833' });
  });

  it('may not change who holds what, unless it says so', async () => {
    const { owner, list, group, member, as } = await aSiteWithMembers();
    await owner.post(`web/roleassignments/addroleassignment(principalid=${group},roledefid=1073741830)`);
    expect(statusOf(await as(MEMBER).post(`${list}/breakroleinheritance(copyroleassignments=true)`))).toBe(403);
    expect(statusOf(await as(MEMBER).post(`web/roleassignments/addroleassignment(principalid=${member},roledefid=1073741829)`))).toBe(403);
    expect(statusOf(await as(MEMBER).post(`web/sitegroups(3)/users`, { LoginName: MEMBER }))).toBe(403);
  });
});

describe('a row of "only their own"', () => {
  it('cannot be seen by others, who are told that it is not there, and cannot be written by others', async () => {
    const { owner, list, group, as } = await aSiteWithMembers();
    await owner.post(`web/sitegroups(${group})/users`, { LoginName: OTHER });
    await owner.post(`web/roleassignments/addroleassignment(principalid=${group},roledefid=1073741827)`);
    await as(MEMBER).post(`${list}/items`, { Title: 'Mine' });
    await owner.merge(list, { WriteSecurity: 2 });
    expect(statusOf(await as(OTHER).merge(`${list}/items(1)`, { Title: 'X' }))).toBe(403);
    expect(statusOf(await as(MEMBER).merge(`${list}/items(1)`, { Title: 'Mine too' }))).toBe(204);
    await owner.merge(list, { ReadSecurity: 2 });
    expect(statusOf(await as(OTHER).get(`${list}/items(1)`))).toBe(404);
    expect(await as(OTHER).titles(`${list}/items`)).toEqual([]);
    expect(await as(MEMBER).titles(`${list}/items`)).toEqual(['Mine too']);
  });

  it('is no secret to those who manage the list: Edit holds ManageLists', async () => {
    const { owner, list, group, as } = await aSiteWithMembers();
    await owner.post(`web/roleassignments/addroleassignment(principalid=${group},roledefid=1073741830)`);
    await owner.merge(list, { ReadSecurity: 2, WriteSecurity: 2 });
    await owner.post(`${list}/items`, { Title: 'The owner’s' });
    expect(await as(MEMBER).titles(`${list}/items`)).toEqual(['The owner’s']);
    expect(statusOf(await as(MEMBER).merge(`${list}/items(1)`, { Title: 'X' }))).toBe(204);
  });
});

describe('a row with rights of its own', () => {
  it('is closed to those who may read its list', async () => {
    const { owner, list, group, as } = await aSiteWithMembers();
    await owner.post(`web/roleassignments/addroleassignment(principalid=${group},roledefid=1073741827)`);
    await owner.post(`${list}/items`, { Title: 'A' });
    await owner.post(`${list}/items(1)/breakroleinheritance(copyroleassignments=false)`);
    expect(await as(MEMBER).titles(`${list}/items`)).toEqual([]);
    await owner.post(`${list}/items(1)/resetroleinheritance`);
    expect(await as(MEMBER).titles(`${list}/items`)).toEqual(['A']);
  });
});

describe('somebody who signed in by cookie', () => {
  it('writes only with a digest of this site, made for them, within half an hour', async () => {
    const { ReplaySite } = await import('./replay');
    const site = new ReplaySite();
    const headers = { accept: 'application/json', 'content-type': 'application/json' };
    const write = (digest?: string) => site.send({ method: 'POST', url: '/sites/plan/_api/web/lists', headers: { ...headers, ...(digest !== undefined && { 'x-requestdigest': digest }) }, body: '{"Title":"A"}' });
    expect((await write()).status).toBe(403);
    site.digest = '0xABC,23 Nov 2026 22:00:00 -0000';
    expect((await write('given')).status).toBe(403);
    const { json } = await site.send({ method: 'POST', url: '/sites/plan/_api/contextinfo', headers });
    site.digest = (json as { FormDigestValue: string }).FormDigestValue;
    expect((await write('given')).status).toBe(201);
  });
});
