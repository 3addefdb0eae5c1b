import cors from './recordings/pnp-sp-4.21-browser-cors.json';
import recording from './recordings/pnp-sp-4.21-node.json';
import { ReplaySite, type RecordedRequest, type Replayed } from './replay';

/** How an answer looks: its form of body, without its values. */
function shapeOf({ text, json }: Replayed): string {
  if (text.startsWith('--batchresponse_')) return `batch ${Array.from(text.matchAll(/^HTTP\/1\.1 (\d+)/gm), ([, status]) => status).join(' ')}`;
  if (text === '') return 'empty';
  const body = json as Record<string, unknown>;
  const error = body['odata.error'] as { code: string } | undefined;
  if (error) return `error ${error.code.split(',')[0]}`;
  if ('d' in body) return 'verbose';
  if (Array.isArray(body.value)) return `set of ${body.value.length}${'odata.nextLink' in body ? ', more' : ''}`;
  if ('value' in body) return 'value';
  return 'odata.type' in body ? `entity ${String(body['odata.type'])}` : 'plain';
}

const LIST = "web/lists/getByTitle('Plan%20Actions')";
const read = async (site: ReplaySite, path: string) => (await site.ask('GET', path)).json as { Id: string; value: readonly { Id: string }[] };

/** What has to be known or there before a recorded step: ids that its client had from an earlier answer, rows of a list it did not record. */
const PREPARE: Readonly<Record<string, (site: ReplaySite) => Promise<unknown>>> = {
  'list.getById': async (site) => { site.guid = (await read(site, LIST)).Id; },
  'fields.addLookup': async (site) => { site.guid = (await read(site, "web/lists/getByTitle('Plan%20Areas')")).Id; },
  'fields.addDependentLookupField': async (site) => { site.guid = (await read(site, `${LIST}/fields/getByInternalNameOrTitle('Area')`)).Id; },
  'items.add (all column kinds)': async (site) => {
    await site.ask('POST', "web/lists/getByTitle('Plan%20Areas')/items", { Title: 'Havnen' });
    await site.ask('POST', `${LIST}/fields`, { Title: 'Blocked', FieldTypeKind: 8 }); // deleted by an earlier step, and written to by this one
    site.guid = (await read(site, LIST)).Id;
  },
  'fault 429 Retry-After 1 then ok': async (site) => site.faults.add({ when: 'before', status: 429, headers: { 'Retry-After': '1' } }),
  'fault 503 no Retry-After x2 then ok': async (site) => site.faults.add({ when: 'before', status: 503 }, { when: 'before', status: 503 }),
  'fault 429 x3 -> reject': async (site) => site.faults.add(...Array.from({ length: 3 }, () => ({ when: 'before' as const, status: 429 }))),
  'fault in POST 423': async (site) => site.faults.add({ when: 'before', status: 423 }),
  recycleBin: async (site) => { site.guid = (await read(site, 'web/recycleBin')).value[0]?.Id ?? ''; },
};

async function replayAll(): Promise<readonly string[]> {
  const site = new ReplaySite();
  const lines: string[] = [];
  const prepared = new Set<string>();
  const whole: readonly Partial<RecordedRequest>[] = recording.requests;
  for (const request of whole.filter((recorded): recorded is RecordedRequest => recorded.headers !== undefined)) {
    if (!prepared.has(request.step)) await PREPARE[request.step]?.(site);
    prepared.add(request.step);
    const replayed = await site.send(request);
    if (request.url.endsWith('/contextinfo')) site.digest = (replayed.json as { FormDigestValue: string }).FormDigestValue;
    lines.push(`${request.step} | ${request.headers['x-http-method'] ?? request.method} | ${replayed.status} ${shapeOf(replayed)}`);
  }
  return lines;
}

describe('what @pnp/sp 4.21 was recorded to send', () => {
  it('is answered, each request with the status and the form of body that SharePoint gives it', async () => {
    expect(await replayAll()).toEqual(EXPECTED.trim().split('\n').map((line) => line.trim()));
  });

  it('gets its preflights answered without a token, for every header it announces', async () => {
    const site = new ReplaySite();
    const preflights = (cors.requests as readonly { method: string; url: string; requestHeaders?: string }[]).filter(({ method }) => method === 'OPTIONS');
    expect(preflights.length).toBeGreaterThan(5);
    for (const { url, requestHeaders = '' } of preflights) {
      const { status, headers } = await site.send({ method: 'OPTIONS', url, headers: { 'access-control-request-headers': requestHeaders } });
      expect([status, headers.get('access-control-allow-origin'), headers.get('access-control-allow-headers'), headers.get('access-control-max-age')]).toEqual([200, '*', requestHeaders, '2592000']);
    }
  });
});

const EXPECTED = `
  web.get | GET | 200 entity SP.Web
  currentUser | GET | 200 entity SP.User
  lists.ensure (missing list -> create) | GET | 404 error -1
  lists.ensure (missing list -> create) | POST | 201 entity SP.List
  lists.ensure (existing list -> MERGE) | GET | 200 entity SP.List
  lists.ensure (existing list -> MERGE) | MERGE | 204 empty
  lists.ensure (title with apostrophe and percent) | GET | 404 error -1
  lists.ensure (title with apostrophe and percent) | POST | 201 entity SP.List
  lists.add target | POST | 201 entity SP.List
  lists.add duplicate title | POST | 500 error -2130575342
  list.get | GET | 200 entity SP.List
  list.get expand RootFolder | GET | 200 entity SP.List
  list.getById | GET | 200 entity SP.List
  list.getById | GET | 200 entity SP.List
  fields.addText | POST | 201 verbose
  fields.addMultilineText | POST | 201 verbose
  fields.addChoice | POST | 201 verbose
  fields.addMultiChoice | POST | 201 verbose
  fields.addNumber | POST | 201 verbose
  fields.addDateTime | POST | 201 verbose
  fields.addUser | POST | 201 verbose
  fields.addLookup | POST | 201 entity SP.FieldLookup
  fields.addDependentLookupField | POST | 201 entity SP.FieldLookup
  fields.addUrl | POST | 201 verbose
  fields.addBoolean | POST | 201 verbose
  fields.addCalculated | POST | 201 verbose
  fields.createFieldAsXml | POST | 201 entity SP.FieldText
  fields.createFieldAsXml (multi user) | POST | 201 entity SP.FieldUser
  fields.list filter | GET | 200 set of 15
  field.get by internal name | GET | 200 entity SP.FieldText
  field.update (Indexed) | GET | 200 entity SP.FieldChoice
  field.update (Indexed) | MERGE | 204 empty
  field.setShowInNewForm | POST | 200 empty
  field.delete | DELETE | 200 empty
  field.get missing | GET | 400 error -2147024809
  views.add | POST | 201 entity SP.View
  view.fields.removeAll+add+move | POST | 200 empty
  view.fields.removeAll+add+move | POST | 200 empty
  view.fields.removeAll+add+move | POST | 200 empty
  view.fields.removeAll+add+move | POST | 200 empty
  view.setViewXml | POST | 200 empty
  view.update | MERGE | 204 empty
  views.get + default view fields | GET | 200 set of 2
  views.get + default view fields | GET | 200 entity SP.ViewFieldCollection
  view.delete | DELETE | 200 empty
  items.add (all column kinds) | POST | 201 entity SP.Data.Plan_x0020_ActionsListItem
  items.add (paging seed) | POST | 201 entity SP.Data.Plan_x0020_ActionsListItem
  items.add (paging seed) | POST | 201 entity SP.Data.Plan_x0020_ActionsListItem
  items.add (paging seed) | POST | 201 entity SP.Data.Plan_x0020_ActionsListItem
  items.add (paging seed) | POST | 201 entity SP.Data.Plan_x0020_ActionsListItem
  item.getById | GET | 200 entity SP.Data.Plan_x0020_ActionsListItem
  item.getById missing | GET | 404 error -2130575338
  items select/expand/filter/orderby/top | GET | 200 set of 0
  items filter (typed builder) | GET | 400 error -1
  items.skip | GET | 200 set of 2, more
  items async iterator (paging) | GET | 200 set of 2, more
  items async iterator (paging) | GET | 200 set of 2, more
  items async iterator (paging) | GET | 200 set of 1
  items async iterator with orderBy+filter | GET | 200 set of 2, more
  items async iterator with orderBy+filter | GET | 200 set of 2, more
  items async iterator with orderBy+filter | GET | 200 set of 1
  item.update etag * | MERGE | 204 empty
  item.get -> etag | GET | 200 entity SP.Data.Plan_x0020_ActionsListItem
  item.update with etag | MERGE | 412 error -1
  item.update with stale etag | MERGE | 412 error -1
  item.validateUpdateListItem | POST | 200 set of 2
  list.addValidateUpdateItemUsingPath | POST | 200 set of 2
  item.versions | GET | 200 set of 3
  item.fieldValuesAsText | GET | 501 error -1
  item.comments.add/get | POST | 501 error -1
  item.comments.add/get | POST | 501 error -1
  item.comments.add/get | GET | 501 error -1
  item.attachments | POST | 501 error -1
  item.attachments | GET | 501 error -1
  item.breakRoleInheritance | POST | 200 empty
  item.roleAssignments.add | POST | 200 empty
  list.breakRoleInheritance | POST | 200 empty
  list.roleAssignments add/remove/get | POST | 200 empty
  list.roleAssignments add/remove/get | POST | 200 empty
  list.roleAssignments add/remove/get | GET | 200 set of 3
  list.resetRoleInheritance | POST | 200 empty
  list.update WriteSecurity/ReadSecurity | MERGE | 204 empty
  list currentUserHasPermissions | GET | 200 plain
  list getUserEffectivePermissions | GET | 200 plain
  roleDefinitions | GET | 200 set of 6
  roleDefinitions | GET | 200 entity SP.RoleDefinition
  siteGroups | GET | 200 set of 3
  siteGroups | GET | 200 entity SP.Group
  siteGroups | GET | 200 set of 1
  siteGroups | POST | 201 entity SP.User
  associatedOwnerGroup | GET | 200 entity SP.Group
  siteUsers | GET | 200 set of 1
  siteUsers.getByEmail | GET | 200 entity SP.User
  siteUsers.getByLoginName | GET | 200 entity SP.User
  getUserById | GET | 200 entity SP.User
  ensureUser | POST | 200 entity SP.User
  clientPeoplePickerSearchUser | POST | 200 value
  clientPeoplePickerResolveUser | POST | 200 value
  utility.searchPrincipals | POST | 501 error -1
  list.getChanges | POST | 500 error -2146232832
  list.getListItemChangesSinceToken | POST | 501 error -1
  list.renderListDataAsStream | POST | 501 error -1
  list.getItemsByCAMLQuery | POST | 501 error -1
  subscriptions | POST | 501 error -1
  subscriptions | GET | 501 error -1
  subscriptions | PATCH | 501 error -1
  subscriptions | DELETE | 501 error -1
  batch mixed (2 gets, 3 posts, 1 merge, 1 delete) | POST | 200 batch 200 200 201 201 201 412 200
  item.recycle | POST | 200 value
  recycleBin | GET | 200 set of 1
  recycleBin | POST | 200 empty
  item.delete | DELETE | 200 empty
  item.delete with etag | DELETE | 412 error -1
  fault 429 Retry-After 1 then ok | GET | 429 empty
  fault 429 Retry-After 1 then ok | GET | 200 set of 1, more
  fault 503 no Retry-After x2 then ok | GET | 503 empty
  fault 503 no Retry-After x2 then ok | GET | 503 empty
  fault 503 no Retry-After x2 then ok | GET | 200 set of 1, more
  fault 429 x3 -> reject | GET | 429 empty
  fault 429 x3 -> reject | GET | 429 empty
  fault 429 x3 -> reject | GET | 429 empty
  fault 500 -> error object | GET | 400 error -1
  fault in POST 423 | POST | 423 empty
  no bearer: form digest flow (SPBrowser, cookie style) | POST | 200 plain
  no bearer: form digest flow (SPBrowser, cookie style) | POST | 201 entity SP.Data.Plan_x0020_ActionsListItem
  no bearer: form digest flow (SPBrowser, cookie style) | POST | 201 entity SP.Data.Plan_x0020_ActionsListItem
  no bearer: batch digest flow | POST | 200 batch 201
  nometadata: item update/batch | GET | 200 plain
  nometadata: item update/batch | POST | 200 batch 200
  list.recycle | POST | 200 value
  list.delete | DELETE | 200 empty
`;
