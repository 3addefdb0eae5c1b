import type { LocalSite } from '../../support/local-site';
import { aNewTownSite } from '../../support/town-site';

const LISTS = '/sites/erhverv/Lists';
const items = (list: string): string => `web/GetList('${LISTS}/${list}')/items`;
const at = (login: string): string => `${login}@eksempelby.example`;

const EDITOR = at('plansekretariat.cba');
const CONTRIBUTOR = at('klimakoordinator.bmc');
const CHAIR = at('ledelsessekretaer.spc');
const READER = at('kommunaldirektoer');
const STRANGER = at('skolesekretaer.uuc');
const SERVICE = at('paamindelser');
/** Between the reminder service and those who prepare meetings. */
const OF_THE_SERVICE = ['Reminders', 'Conversations', 'ReminderOrders', 'ReminderReports'];

let site: LocalSite;
beforeAll(async () => { site = await aNewTownSite(); });
afterAll(() => site.close());

/** A plain REST client in somebody's hands: none of our screens stands before the site. */
async function send(login: string, path: string, verb: 'GET' | 'POST' | 'MERGE' | 'DELETE', body?: object): Promise<{ readonly status: number; readonly json: Record<string, unknown> }> {
  const answer = await site.fetchAs(login)(`${site.url}/_api/${path}`, {
    method: verb === 'GET' ? 'GET' : 'POST',
    headers: { accept: 'application/json;odata=nometadata', ...(body && { 'content-type': 'application/json' }), ...((verb === 'MERGE' || verb === 'DELETE') && { 'x-http-method': verb, 'if-match': '*' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, json: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>) };
}
const status = async (...question: Parameters<typeof send>): Promise<number> => (await send(...question)).status;

const aStatement = (key: string) => ({ InitiativeId: 1, PlanId: 1, Light: 'green', ConfirmsUnchanged: true, Source: 'tab', MutationKey: key });

describe('a contributor', () => {
  it('adds a status update, and can neither change nor delete it: not even their own', async () => {
    const { status: added, json } = await send(CONTRIBUTOR, items('StatusUpdates'), 'POST', aStatement('mine'));
    expect(added).toBe(201);
    const mine = `${items('StatusUpdates')}(${Number(json.Id)})`;
    expect(await status(CONTRIBUTOR, mine, 'MERGE', { Light: 'red' })).toBe(403);
    expect(await status(CONTRIBUTOR, `${mine}/ValidateUpdateListItem`, 'POST', { formValues: [{ FieldName: 'Light', FieldValue: 'red' }], bNewDocumentUpdate: true })).toBe(403);
    expect(await status(CONTRIBUTOR, mine, 'DELETE')).toBe(403);
    expect(await status(CONTRIBUTOR, `${mine}/recycle`, 'POST')).toBe(403);
    expect(await status(CONTRIBUTOR, `${mine}/deleteObject`, 'POST')).toBe(403);
  });

  it('proposes an initiative and edits one, and can delete none', async () => {
    const { status: added, json } = await send(CONTRIBUTOR, items('Initiatives'), 'POST', { Title: 'Et forslag', PlanId: 1, GoalId: 1, Phase: 'proposed', MutationKey: 'forslag' });
    expect(added).toBe(201);
    const mine = `${items('Initiatives')}(${Number(json.Id)})`;
    expect(await status(CONTRIBUTOR, mine, 'MERGE', { Title: 'Et bedre forslag' })).toBe(204);
    expect(await status(CONTRIBUTOR, `${items('Initiatives')}(1)`, 'MERGE', { Description: 'Rettet' })).toBe(204);
    for (const path of [mine, `${items('Initiatives')}(1)`]) {
      expect(await status(CONTRIBUTOR, path, 'DELETE')).toBe(403);
      expect(await status(CONTRIBUTOR, `${path}/recycle`, 'POST')).toBe(403);
    }
  });

  it.each([['Plans'], ['Themes'], ['Goals'], ['Centres'], ['Strategies'], ['Bodies'], ['Meetings'], ['Decisions']])('reads %s and touches nothing there', async (list) => {
    expect(await status(CONTRIBUTOR, items(list), 'GET')).toBe(200);
    expect(await status(CONTRIBUTOR, items(list), 'POST', { Title: 'x' })).toBe(403);
    expect(await status(CONTRIBUTOR, `${items(list)}(1)`, 'MERGE', { Title: 'x' })).toBe(403);
    expect(await status(CONTRIBUTOR, `${items(list)}(1)`, 'DELETE')).toBe(403);
    expect(await status(CONTRIBUTOR, `${items(list)}(1)/recycle`, 'POST')).toBe(403);
  });

  it('cannot move a plan to another stage', async () => {
    expect(await status(CONTRIBUTOR, `${items('Plans')}(1)`, 'MERGE', { Stage: 'closed' })).toBe(403);
  });

  it('cannot put on more rights, a new column or another list setting', async () => {
    const list = `web/GetList('${LISTS}/StatusUpdates')`;
    expect(await status(CONTRIBUTOR, list, 'MERGE', { WriteSecurity: 1 })).toBe(403);
    expect(await status(CONTRIBUTOR, `${list}/resetroleinheritance`, 'POST')).toBe(403);
    expect(await status(CONTRIBUTOR, `${list}/fields/createfieldasxml`, 'POST', { parameters: { SchemaXml: '<Field Type="Text" DisplayName="x" />' } })).toBe(403);
    const { json } = await send(CONTRIBUTOR, `web/sitegroups?$select=Id,Title&$filter=Title eq 'Handleplan: redaktører'`, 'GET');
    const [group] = json.value as readonly { readonly Id: number }[];
    expect(await status(CONTRIBUTOR, `web/sitegroups(${group?.Id})/users`, 'POST', { LoginName: `i:0#.f|membership|${CONTRIBUTOR}` })).toBe(403);
  });

  it.each(OF_THE_SERVICE)('does not see %s, which is between the reminder service and those who prepare meetings', async (list) => {
    expect(await status(CONTRIBUTOR, items(list), 'GET')).toBe(403);
    expect(await status(CONTRIBUTOR, items(list), 'POST', { MeetingId: 1 })).toBe(403);
  });

  it('writes down who is away, puts it right, and takes nothing away', async () => {
    const { status: added, json } = await send(CONTRIBUTOR, items('Absences'), 'POST', { From: '2026-12-01T12:00:00Z', To: '2026-12-05T12:00:00Z' });
    expect(added).toBe(201);
    const row = `${items('Absences')}(${Number(json.Id)})`;
    expect(await status(CONTRIBUTOR, row, 'MERGE', { To: '2026-12-06T12:00:00Z' })).toBe(204);
    expect(await status(CONTRIBUTOR, `${row}/recycle`, 'POST')).toBe(403);
    expect(await status(READER, items('Absences'), 'GET')).toBe(200);
    expect(await status(READER, row, 'MERGE', { To: '2026-12-07T12:00:00Z' })).toBe(403);
  });
});

describe('an editor', () => {
  it('keeps the plan: structure, initiatives, meetings and the stage', async () => {
    expect(await status(EDITOR, `${items('Plans')}(1)`, 'MERGE', { Stage: 'rolledOut' })).toBe(204);
    expect(await status(EDITOR, `${items('Goals')}(1)`, 'MERGE', { Description: 'Rettet' })).toBe(204);
    expect(await status(EDITOR, items('Meetings'), 'POST', { Title: 'Nyt møde' })).toBe(201);
    const { json } = await send(EDITOR, items('Initiatives'), 'POST', { Title: 'Fortrudt' });
    expect(await status(EDITOR, `${items('Initiatives')}(${Number(json.Id)})/recycle`, 'POST')).toBe(200);
  });

  it('adds to the history and rewrites none of it, in spite of what else they may do', async () => {
    const { status: added, json } = await send(EDITOR, items('StatusUpdates'), 'POST', aStatement('editor'));
    expect(added).toBe(201);
    for (const path of [`${items('StatusUpdates')}(1)`, `${items('StatusUpdates')}(${Number(json.Id)})`]) {
      expect(await status(EDITOR, path, 'MERGE', { Light: 'green' })).toBe(403);
      expect(await status(EDITOR, `${path}/recycle`, 'POST')).toBe(403);
    }
  });
});

describe('those who prepare meetings', () => {
  it.each([[EDITOR], [CHAIR]])('%s reads what the reminder service keeps, writes none of it, and asks of it what cannot be taken back', async (login) => {
    for (const list of ['Reminders', 'Conversations', 'ReminderReports']) {
      expect([list, await status(login, items(list), 'GET')]).toEqual([list, 200]);
      expect([list, await status(login, items(list), 'POST', { MeetingId: 1 })]).toEqual([list, 403]);
    }
    const { status: added, json } = await send(login, items('ReminderOrders'), 'POST', { MeetingId: 1, Kind: 'askNow', OrderKey: login });
    expect(added).toBe(201);
    const order = `${items('ReminderOrders')}(${Number(json.Id)})`;
    expect(await status(login, order, 'MERGE', { Kind: 'sendAgain' })).toBe(403);
    expect(await status(login, `${order}/recycle`, 'POST')).toBe(403);
    expect(await status(SERVICE, items('ReminderOrders'), 'GET')).toBe(200);
    expect(await status(SERVICE, order, 'MERGE', { Kind: 'sendAgain' })).toBe(403);
    expect(await status(SERVICE, items('ReminderOrders'), 'POST', { MeetingId: 1, Kind: 'askNow', OrderKey: `${login}-2` })).toBe(403);
  });
});

describe('others', () => {
  it('a chair prepares meetings and writes decisions, and leaves the structure alone', async () => {
    expect(await status(CHAIR, items('Meetings'), 'POST', { Title: 'Møde' })).toBe(201);
    expect(await status(CHAIR, items('Decisions'), 'POST', { Title: 'Beslutning' })).toBe(201);
    expect(await status(CHAIR, `${items('Goals')}(1)`, 'MERGE', { Title: 'x' })).toBe(403);
    expect(await status(CHAIR, `${items('Plans')}(1)`, 'MERGE', { Stage: 'closed' })).toBe(403);
  });

  it('a director reads all of the plan, writes nothing, and does not see what the reminder service keeps of people', async () => {
    for (const list of ['Plans', 'Themes', 'Goals', 'Initiatives', 'StatusUpdates', 'Meetings', 'Decisions']) {
      expect([list, await status(READER, items(list), 'GET')]).toEqual([list, 200]);
      expect([list, await status(READER, items(list), 'POST', { Title: 'x' })]).toEqual([list, 403]);
      expect([list, await status(READER, `${items(list)}(1)`, 'MERGE', { Title: 'x' })]).toEqual([list, 403]);
    }
    for (const list of OF_THE_SERVICE) expect([list, await status(READER, items(list), 'GET')]).toEqual([list, 403]);
  });

  it('a stranger sees nothing, not even that there are lists', async () => {
    for (const list of ['Plans', 'Initiatives', 'StatusUpdates', 'Meetings', ...OF_THE_SERVICE]) expect([list, await status(STRANGER, items(list), 'GET')]).toEqual([list, 403]);
    expect(await status(STRANGER, items('StatusUpdates'), 'POST', aStatement('stranger'))).toBe(403);
    expect(await status('raadgiver@firma.example', items('Plans'), 'GET')).toBe(403);
  });

  it('the reminder service writes its ledger, whom it reaches and statements, marks the plan, and deletes no history', async () => {
    const { status: added, json } = await send(SERVICE, items('Conversations'), 'POST', { ConversationKey: 'key' });
    expect(added).toBe(201);
    const chat = `${items('Conversations')}(${Number(json.Id)})`;
    expect(await status(SERVICE, chat, 'MERGE', { ServiceUrl: 'https://smba.trafficmanager.net/emea/' })).toBe(204);
    expect(await status(SERVICE, `${chat}/recycle`, 'POST')).toBe(200); // they have taken the app away
    expect(await status(SERVICE, items('Reminders'), 'POST', { ReminderKey: 'key' })).toBe(201);
    expect(await status(SERVICE, items('ReminderReports'), 'POST', { ReportKey: 'key', MeetingId: 1 })).toBe(201);
    expect(await status(SERVICE, items('StatusUpdates'), 'POST', aStatement('card'))).toBe(201);
    expect(await status(SERVICE, `${items('Plans')}(1)`, 'MERGE', { StatusThrough: 1 })).toBe(204);
    expect(await status(SERVICE, `${items('StatusUpdates')}(1)`, 'DELETE')).toBe(403);
    expect(await status(SERVICE, `${items('Goals')}(1)`, 'MERGE', { Title: 'x' })).toBe(403);
  });
});
