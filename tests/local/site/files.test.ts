import { Client } from './asking';
import { aLocalSite, SITE_OWNER } from '../../support/local-site';

const MEMBER = 'klimakoordinator.bmc@eksempelby.example';
const READER = 'planchef.bmc@eksempelby.example';
const FOLDER = "web/GetFolderByServerRelativePath(decodedurl='%2Fsites%2Ferhverv%2FPictures')";
const fileAt = (name: string) => `web/getFileByServerRelativePath(decodedurl='%2Fsites%2Ferhverv%2FPictures%2F${encodeURIComponent(name)}')`;
const adding = (name: string, more = '') => `${FOLDER}/files/AddUsingPath(decodedurl='${encodeURIComponent(name)}'${more})`;

/** A site with a library `Pictures`, where a member may add and a reader read. */
async function aLibrary(threshold?: number) {
  const place = aLocalSite({ ...(threshold !== undefined && { threshold }) });
  const owner = new Client(place, SITE_OWNER);
  await owner.post('web/lists', { Title: 'Pictures', BaseTemplate: 101, EnableVersioning: true });
  const list = "web/lists/getByTitle('Pictures')";
  const levels = { [MEMBER]: '138612835', [READER]: '138612833' };
  await owner.post(`${list}/breakroleinheritance(copyroleassignments=false,clearsubscopes=true)`);
  for (const [login, Low] of Object.entries(levels)) {
    const person = Number((await owner.post('web/ensureuser', { logonName: login })).body.Id);
    const level = Number((await owner.post('web/roledefinitions', { Name: login, BasePermissions: { High: '176', Low } })).body.Id);
    await owner.post(`${list}/roleassignments/addroleassignment(principalid=${person},roledefid=${level})`);
    await owner.post(`web/roleassignments/addroleassignment(principalid=${person},roledefid=${level})`);
  }
  const raw = (login: string, path: string, body?: string, headers: Readonly<Record<string, string>> = {}) =>
    place.fetchAs(login)(`${place.url}/_api/${path}`, { method: body === undefined ? 'GET' : 'POST', headers: { accept: 'application/json', ...headers }, ...(body !== undefined && { body }) });
  const upload = async (login: string, name: string, body: string, more = '') => {
    const response = await raw(login, adding(name, more), body);
    const answer = (await response.json()) as Record<string, unknown> & { 'odata.error'?: { code: string; message: { value: string } } };
    return { status: response.status, answer, code: answer['odata.error']?.code, says: answer['odata.error']?.message.value };
  };
  return { place, owner, member: new Client(place, MEMBER), list, raw, upload };
}

describe('a file in a library', () => {
  it('is added by its name, is a row as well, and gives back what it holds byte by byte', async () => {
    const { owner, raw, upload, list } = await aLibrary();
    const body = '{"words":"Æblerødgrød\\n"}';
    const { status, answer } = await upload(MEMBER, 'plan-1.json', body);
    expect([status, answer]).toMatchObject([200, { 'odata.type': 'SP.File', Name: 'plan-1.json', Length: String(new TextEncoder().encode(body).length), ServerRelativeUrl: '/sites/erhverv/Pictures/plan-1.json', UIVersionLabel: '1.0', TimeCreated: '2026-11-24T08:00:00Z' }]);
    const content = await raw(READER, `${fileAt('plan-1.json')}/$value`);
    expect([content.status, await content.text()]).toEqual([200, body]);
    expect((await owner.get(`${list}/items?$select=Id,FileLeafRef,FileRef,Title`)).body.value).toMatchObject([{ Id: 1, FileLeafRef: 'plan-1.json', FileRef: '/sites/erhverv/Pictures/plan-1.json', Title: null }]);
    expect((await owner.get(`${fileAt('plan-1.json')}/ListItemAllFields`)).body).toMatchObject({ 'odata.type': 'SP.Data.PicturesItem', Id: 1 });
    expect((await owner.get(`${list}?$select=ItemCount`)).body.ItemCount).toBe(1);
  });

  it('is not written over unless one says so: its name is taken, whatever the case of its letters', async () => {
    const { raw, upload } = await aLibrary();
    await upload(MEMBER, 'a.json', 'first');
    const again = await upload(MEMBER, 'A.json', 'second', ',Overwrite=false');
    expect([again.status, again.code, again.says]).toEqual([400, '-2130575257, Microsoft.SharePoint.SPException', `A file with the name Pictures/a.json already exists. It was last modified by i:0#.f|membership|${MEMBER} on 24 Nov 2026 08:00:00 -0000.`]);
    expect(await (await raw(READER, `${fileAt('a.json')}/$value`)).text()).toBe('first');
  });

  it('is written over only by who may change rows; then it is another version', async () => {
    const { owner, raw, upload, list } = await aLibrary();
    await upload(MEMBER, 'a.json', 'first');
    expect((await upload(MEMBER, 'a.json', 'second', ',Overwrite=true')).status).toBe(403);
    expect((await raw(MEMBER, `${fileAt('a.json')}/$value`, 'second', { 'x-http-method': 'PUT' })).status).toBe(403);
    expect(await (await raw(READER, `${fileAt('a.json')}/$value`)).text()).toBe('first');
    expect((await upload(SITE_OWNER, 'a.json', 'second', ',Overwrite=true')).answer).toMatchObject({ UIVersionLabel: '2.0', Length: '6' });
    expect((await raw(SITE_OWNER, `${fileAt('a.json')}/$value`, 'third', { 'x-http-method': 'PUT' })).status).toBe(204);
    expect(await (await raw(READER, `${fileAt('a.json')}/$value`)).text()).toBe('third');
    expect((await owner.get(`${list}/items(1)/versions?$select=VersionLabel`)).body.value).toHaveLength(3);
  });

  it('is refused to who may only read, and who may add can neither change, rename, recycle nor delete it', async () => {
    const { member, upload, list } = await aLibrary();
    expect((await upload(READER, 'a.json', 'x')).status).toBe(403);
    await upload(MEMBER, 'a.json', 'x');
    const tries = [member.merge(`${list}/items(1)`, { Title: 'B' }), member.post(`${fileAt('a.json')}/recycle`), member.remove(fileAt('a.json')), member.post(`${fileAt('a.json')}/deleteObject`), member.post(`${list}/items(1)/recycle`), member.remove(`${list}/items(1)`)];
    expect((await Promise.all(tries)).map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403]);
  });

  it('stands among the others by name, filtered as any collection', async () => {
    const { owner, upload, list } = await aLibrary();
    for (const name of ['c.json', 'a.json', 'b.json']) await upload(MEMBER, name, name);
    const names = async (path: string) => (await owner.get(path)).body.value?.map(({ Name }) => Name);
    expect(await names(`${FOLDER}/Files?$select=Name,TimeCreated,Length`)).toEqual(['a.json', 'b.json', 'c.json']);
    expect(await names(`${FOLDER}/Files?$filter=Name eq 'b.json'`)).toEqual(['b.json']);
    expect(await names(`${list}/RootFolder/Files`)).toEqual(['a.json', 'b.json', 'c.json']);
    expect((await owner.get(`${FOLDER}/Files('b.json')`)).body).toMatchObject({ Name: 'b.json' });
  });

  it('comes back from the recycle bin with what it holds, unless its name is taken', async () => {
    const { owner, raw, upload } = await aLibrary();
    await upload(MEMBER, 'a.json', 'x');
    const bin = String((await owner.post(`${fileAt('a.json')}/recycle`)).body.value);
    expect((await raw(READER, `${fileAt('a.json')}/$value`)).status).toBe(404);
    await upload(MEMBER, 'a.json', 'y');
    expect((await owner.post(`web/recyclebin('${bin}')/restore`)).status).toBe(500);
    await owner.remove(fileAt('a.json'));
    expect((await owner.post(`web/recyclebin('${bin}')/restore`)).status).toBe(200);
    expect(await (await raw(READER, `${fileAt('a.json')}/$value`)).text()).toBe('x');
  });

  it.each([
    ['a file that is not there', 'GET', fileAt('b.json'), 404, '-2130575338'],
    ['what it would hold', 'GET', `${fileAt('b.json')}/$value`, 404, '-2130575338'],
    ['a folder that is not there', 'GET', "web/GetFolderByServerRelativePath(decodedurl='/sites/erhverv/Nowhere')/files", 404, '-2147024894'],
    ['a folder of another site', 'GET', "web/GetFolderByServerRelativePath(decodedurl='/sites/other/Pictures')/files", 404, '-2147024894'],
    ['a name that none may have', 'POST', adding('a|b.json'), 400, '-2130575245'],
    ['a row without a file', 'POST', "web/lists/getByTitle('Pictures')/items", 500, '-1'],
    ['a folder inside', 'POST', `${FOLDER}/folders`, 501, '-1'],
    ['an upload in pieces', 'POST', `${fileAt('a.json')}/StartUpload(uploadId=guid'00000000-0000-0000-0000-000000000001')`, 501, '-1'],
    ['its row along with it', 'GET', `${fileAt('a.json')}?$expand=ListItemAllFields`, 501, '-1'],
  ])('%s is refused by name', async (_what, method, path, status, code) => {
    const { owner, upload } = await aLibrary();
    await upload(MEMBER, 'a.json', 'x');
    const refused = await owner.ask(method, path, method === 'POST' ? {} : undefined);
    expect([refused.status, refused.code]).toEqual([status, code]);
  });

  it('is not listed past the list view threshold', async () => {
    const { owner, upload } = await aLibrary(2);
    for (const name of ['a', 'b', 'c']) await upload(MEMBER, name, name);
    expect(await owner.get(`${FOLDER}/files`)).toMatchObject({ status: 500, code: '-2147024860' });
  });
});
