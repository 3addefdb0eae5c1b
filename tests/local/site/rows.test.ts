import { aListOf, Client, KIND } from './asking';

describe('a row', () => {
  it('is stamped with its author, the time and the next number, whatever its maker says', async () => {
    const { owner, list } = await aListOf();
    const { status, body, headers } = await owner.post(`${list}/items`, { Title: 'A', Created: '2001-01-01T00:00:00Z', AuthorId: 4711 });
    expect(status).toBe(201);
    expect(body).toMatchObject({ Id: 1, Title: 'A', Created: '2026-11-24T08:00:00Z', AuthorId: 6 });
    expect(headers.get('etag')).toBe(body['odata.etag']);
  });

  it('never gets a number that was in use before, also after its deletion', async () => {
    const { owner, list } = await aListOf();
    await owner.post(`${list}/items`, { Title: 'A' });
    await owner.remove(`${list}/items(1)`);
    expect((await owner.post(`${list}/items`, { Title: 'B' })).body.Id).toBe(2);
  });

  it('is changed only by who says which state they saw', async () => {
    const { owner, list } = await aListOf();
    const made = await owner.post(`${list}/items`, { Title: 'A' });
    const etag = String(made.body['odata.etag']);
    expect((await owner.ask('POST', `${list}/items(1)`, { Title: 'B' }, { 'x-http-method': 'MERGE' })).status).toBe(412);
    const first = await owner.merge(`${list}/items(1)`, { Title: 'B' }, etag);
    expect([first.status, first.headers.get('etag') === etag]).toEqual([204, false]);
    expect((await owner.merge(`${list}/items(1)`, { Title: 'C' }, etag)).status).toBe(412);
    expect((await owner.get(`${list}/items(1)`)).body.Title).toBe('B');
  });

  it.each([
    ['a text past its column', { Text: 'x'.repeat(256) }, 500, '-2130575336'],
    ['a property the list does not have', { Nope: 1 }, 400, '-1'],
    ['a number where text belongs', { Text: 1 }, 400, '-1'],
    ['a date without a zone', { Date: '2026-01-01T00:00:00' }, 400, '-1'],
    ['a bare text for a hyperlink', { Url: 'https://example.com' }, 400, '-1'],
    ['a person nobody knows', { PersonId: 99 }, 400, '-2130575154'],
  ])('refuses %s', async (_what, values, status, code) => {
    const { owner, list } = await aListOf({ Text: KIND.text, Date: KIND.date, Url: KIND.url, Person: KIND.user });
    const refused = await owner.post(`${list}/items`, { Title: 'A', ...values });
    expect([refused.status, refused.code]).toEqual([status, code]);
    expect((await owner.get(`${list}/items`)).body.value).toEqual([]);
  });

  it('takes any text for a choice, and nothing for what is required: REST checks neither', async () => {
    const { owner, list } = await aListOf();
    await owner.post(`${list}/fields`, { 'odata.type': 'SP.FieldChoice', Title: 'Light', FieldTypeKind: KIND.choice, Choices: ['red', 'green'], Required: true });
    expect((await owner.post(`${list}/items`, { Light: 'Rød (afventer)' })).body).toMatchObject({ Light: 'Rød (afventer)', Title: null });
  });

  it('keeps a date-only value as the midnight the day began with at the site', async () => {
    const { owner, list } = await aListOf();
    await owner.post(`${list}/fields`, { 'odata.type': 'SP.FieldDateTime', Title: 'Due', FieldTypeKind: KIND.date, DisplayFormat: 0 });
    const { body } = await owner.post(`${list}/items`, { Due: '2026-06-21T12:00:00Z' });
    expect(body.Due).toBe('2026-06-20T22:00:00Z');
  });

  it('is refused as a duplicate by a unique column, without regard to case, and empty values are no duplicates', async () => {
    const { owner, list } = await aListOf();
    await owner.post(`${list}/fields`, { Title: 'Key', FieldTypeKind: KIND.text, Indexed: true, EnforceUniqueValues: true });
    expect((await owner.post(`${list}/items`, { Key: 'Ærø' })).status).toBe(201);
    const twice = await owner.post(`${list}/items`, { Key: 'ÆRØ' });
    expect([twice.status, twice.code]).toEqual([500, '-2130575169']);
    await owner.post(`${list}/items`, {});
    expect((await owner.post(`${list}/items`, {})).status).toBe(201);
  });

  it('has a version for every state it was in, newest first, with people as what they point at', async () => {
    const { owner, list } = await aListOf({ Who: KIND.user });
    await owner.post(`${list}/items`, { Title: 'A', WhoId: 6 });
    await owner.merge(`${list}/items(1)`, { Title: 'B' });
    const { body } = await owner.get(`${list}/items(1)/versions`);
    expect(body.value?.map(({ VersionId, VersionLabel, Title, IsCurrentVersion }) => [VersionId, VersionLabel, Title, IsCurrentVersion])).toEqual([[1024, '2.0', 'B', true], [512, '1.0', 'A', false]]);
    expect(body.value?.[0]?.Who).toMatchObject({ LookupId: 6, LookupValue: 'Erhvervschef, CBA' });
  });

  it('comes back from the recycle bin under its number; a plain deletion is for good', async () => {
    const { owner, list } = await aListOf();
    for (const Title of ['A', 'B']) await owner.post(`${list}/items`, { Title });
    await owner.remove(`${list}/items(2)`);
    const { body } = await owner.post(`${list}/items(1)/recycle`);
    expect(await owner.titles(`${list}/items`)).toEqual([]);
    expect((await owner.get('web/recycleBin')).body.value).toHaveLength(1);
    await owner.post(`web/recycleBin('${String(body.value)}')/restore`);
    expect((await owner.get(`${list}/items(1)`)).body.Title).toBe('A');
  });

  it('is written by a form in the words of the site, whole or not at all, and answered 200 either way', async () => {
    const { owner, list } = await aListOf({ Amount: KIND.number, When: KIND.date });
    const form = (values: Readonly<Record<string, string>>, more = {}) =>
      owner.post(`${list}/AddValidateUpdateItemUsingPath`, { formValues: Object.entries(values).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue })), ...more });
    const refused = await form({ Title: 'A', When: '2026-02-30' });
    expect([refused.status, refused.body.value?.map(({ HasException }) => HasException)]).toEqual([200, [false, true]]);
    expect(await owner.titles(`${list}/items`)).toEqual([]);
    const made = await form({ Title: 'A', Amount: '1.234,5', When: '12-06-2026 09:30', Created: '01-02-2024 10:00', Author: "[{'Key':'i:0#.f|membership|klimakoordinator.bmc@eksempelby.example'}]" }, { bNewDocumentUpdate: true });
    expect(made.body.value?.at(-1)).toMatchObject({ FieldName: 'Id', FieldValue: '1', HasException: false });
    const { body } = await owner.get(`${list}/items(1)`);
    const { Id: koordinator } = (await owner.get("web/siteusers/getByEmail('klimakoordinator.bmc@eksempelby.example')")).body;
    expect(body).toMatchObject({ Amount: 1234.5, When: '2026-06-12T07:30:00Z', Created: '2024-02-01T09:00:00Z', AuthorId: koordinator });
  });
});

describe('the log of changes', () => {
  it('tells what happened after a token, and nothing before it', async () => {
    const { owner, list } = await aListOf();
    await owner.post(`${list}/items`, { Title: 'A' });
    const token = (await owner.get(`${list}/currentChangeToken`)).body.StringValue;
    await owner.post(`${list}/items`, { Title: 'B' });
    await owner.merge(`${list}/items(1)`, { Title: 'C' });
    await owner.remove(`${list}/items(2)`);
    const query = { Item: true, Add: true, Update: true, DeleteObject: true, ChangeTokenStart: { StringValue: token } };
    const { body } = await owner.post(`${list}/getchanges`, { query });
    expect(body.value?.map(({ ChangeType, ItemId }) => [ChangeType, ItemId])).toEqual([[1, 2], [2, 1], [3, 2]]);
  });

  it('forgets after 60 days, and says so', async () => {
    const { owner, list, place } = await aListOf();
    const token = (await owner.get(`${list}/currentChangeToken`)).body.StringValue;
    place.clock.now = new Date(place.clock.now.getTime() + 61 * 24 * 3600_000);
    const refused = await owner.post(`${list}/getchanges`, { query: { Item: true, ChangeTokenStart: { StringValue: token } } });
    expect([refused.status, refused.code]).toEqual([500, '-2146232832']);
  });
});

describe('the body of an answer', () => {
  it.each([
    ['application/json', ['odata.metadata', 'odata.etag']],
    ['application/json;odata=nometadata', []],
  ])('with Accept %s says of itself %j', async (accept, expected) => {
    const { owner, list } = await aListOf();
    await owner.post(`${list}/items`, { Title: 'A' });
    const { body } = await owner.get(`${list}/items(1)`, { accept });
    expect(Object.keys(body).filter((name) => expected.includes(name) || (expected.length === 0 && name.includes('odata')))).toEqual(expected);
  });

  it('is wrapped in d when verbose, with its ETag in the metadata', async () => {
    const { owner, list } = await aListOf();
    await owner.post(`${list}/items`, { Title: 'A' });
    const { body } = await owner.get(`${list}/items`, { accept: 'application/json;odata=verbose' });
    const { results } = body.d as { results: readonly { Title: string; __metadata: { etag: string } }[] };
    expect(results.map(({ Title, __metadata }) => [Title, typeof __metadata.etag])).toEqual([['A', 'string']]);
  });

  it('is not shown as something else than JSON', async () => {
    const { owner } = await aListOf();
    const response = await owner.place.fetchAs('erhvervschef.cba@eksempelby.example')(`${owner.place.url}/_api/web`, { headers: { accept: 'application/atom+xml' } });
    expect(response.status).toBe(501);
  });
});

describe('a list', () => {
  it('is told as unchanged to who already holds its schema', async () => {
    const { owner, list } = await aListOf();
    const first = await owner.get(list);
    const etag = first.headers.get('etag') ?? '';
    expect((await owner.get(list, { 'if-none-match': etag })).status).toBe(304);
    await owner.post(`${list}/items`, { Title: 'A' });
    expect((await owner.get(list, { 'if-none-match': etag })).status).toBe(304);
    await owner.post(`${list}/fields`, { Title: 'New', FieldTypeKind: KIND.text });
    expect((await owner.get(list, { 'if-none-match': etag })).status).toBe(200);
  });

  it('takes 20 indexes and refuses the next', async () => {
    const { owner, list } = await aListOf(Object.fromEntries(Array.from({ length: 21 }, (_, at) => [`C${at}`, KIND.text])));
    const index = (at: number) => owner.merge(`${list}/fields/getByInternalNameOrTitle('C${at}')`, { Indexed: true });
    for (let at = 0; at < 20; at += 1) expect((await index(at)).status).toBe(204);
    expect((await index(20)).status).toBe(500);
  });

  it('gives a second column of one name a digit, as SharePoint does', async () => {
    const { owner, list } = await aListOf({ Årsag: KIND.text });
    expect((await owner.post(`${list}/fields`, { Title: 'Årsag', FieldTypeKind: KIND.text })).body.InternalName).toBe('_x00c5_rsag0');
  });
});

describe('who asks', () => {
  it('is refused without a token, with 401', async () => {
    const { place } = await aListOf();
    const response = await place.site(new Request(`${place.url}/_api/web`, { headers: { accept: 'application/json' } }));
    expect([response.status, response.headers.get('www-authenticate')?.startsWith('Bearer')]).toEqual([401, true]);
  });

  it('is a stranger to a site that has not been told of them', async () => {
    const { place, list } = await aListOf();
    const stranger = new Client(place, 'klimakoordinator.bmc@eksempelby.example');
    for (const path of ['web', list, `${list}/items`, 'web/currentuser']) expect((await stranger.get(path)).status).toBe(403);
    expect((await stranger.post(`${list}/items`, { Title: 'A' })).status).toBe(403);
  });
});
