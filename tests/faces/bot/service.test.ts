/** @jest-environment node */
import { statusUpdates as statusList } from '../../../src/adapters/sharepoint/lists';
import { conversations, reminders } from '../../../src/adapters/sharepoint/lists/service';
import { readServiceSettings, type ServiceSettings } from '../../../src/faces/bot/service/settings';
import { startService, type Service } from '../../../src/faces/bot/service/main';
import { townPeople, townService } from '../../../src/local/town/people';
import { relationTo, asId } from '../../../src/domain';
import { byHand } from '../../adapters/sharepoint/by-hand';
import { portsOf } from '../../adapters/sharepoint/ports-of';
import { BOT_ID, openBotAuthority, TENANT, type BotAuthority } from '../../support/bot-authority';
import { nodesOf } from '../../support/cards/rules';
import { openFakeConnector, type FakeConnector } from '../../support/fake-connector';
import type { LocalSite } from '../../support/local-site';
import { aTownSite } from '../../support/town-site';

/** The service whole: the genuine SDK and adapters, the town's site over REST, Teams' connector over HTTP. Only the clock is in our hand. */
let site: LocalSite;
let connector: FakeConnector;
let authority: BotAuthority;
let service: Service;
let lines: { readonly level: string; readonly event: string; readonly facts: unknown }[];
const running: (() => Promise<unknown>)[] = [];

/** A clock that is moved, and then goes on: what keeps cards apart waits for it. */
const clock = { atMs: 0, sinceMs: 0 };
const now = (): Date => new Date(clock.atMs + performance.now() - clock.sinceMs);
const moveTo = (time: string): void => {
  Object.assign(clock, { atMs: Date.parse(time), sinceMs: performance.now() });
  jest.setSystemTime(now());
};
const wait = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms).unref();
    signal?.addEventListener('abort', () => { clearTimeout(timer); reject(new Error('given up')); }, { once: true });
  });
const settingsFor = (over: Readonly<Record<string, string>> = {}): ServiceSettings => {
  const read = readServiceSettings(
    { MODE: 'local', SITE_URL: site.url, TENANT, BOT_ID, SERVICE_HOSTS: connector.host, SITE_TOKEN: 'x', TEAMS_APP_ID: 'c4f19d6e-2b7a-4e05-9d83-6a1c7f3b8e03', CARDS_PER_SECOND: '50', ...over }, {}, 'the test',
  );
  if ('wrong' in read) throw new Error(read.wrong);
  return read.settings;
};
async function start(over: Readonly<Record<string, string>> = {}): Promise<Service> {
  const asService = site.fetchAs(townService().login);
  const started = await startService({
    settings: settingsFor(over), now, version: '0.1.0', instance: 'one',
    wait, pause: (_ms, signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true })),
    fetch: (input, init) => (String(input instanceof Request ? input.url : input).startsWith(site.url) ? asService(input, init) : fetch(input, init)),
    journal: { note: (level, event, facts) => void lines.push({ level, event, facts }) },
    local: { authority: authority.authority },
  });
  running.push(() => started.stop());
  return started;
}

const post = async (activity: object, token?: string): Promise<{ readonly status: number; readonly body: never }> => {
  const answer = await service.answer(new Request('http://service.test/api/messages', { method: 'POST', body: JSON.stringify(activity), headers: { authorization: `Bearer ${token ?? (await authority.sign())}` } }));
  return { status: answer.status, body: (await answer.json().catch(() => ({}))) as never };
};
const activityOf = (login: string, fields: object): object => ({
  channelId: 'msteams', serviceUrl: connector.serviceUrl, from: { id: `29:${login}`, aadObjectId: `dir-${login}` }, recipient: { id: `28:${BOT_ID}` },
  conversation: { id: `a:${login}`, conversationType: 'personal', tenantId: TENANT }, channelData: { tenant: { id: TENANT } }, ...fields,
});
const chat = (login: string): string => `a:${login}`;

beforeAll(async () => {
  jest.useFakeTimers({ doNotFake: ['hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'clearImmediate', 'setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] });
  moveTo('2026-11-25T09:00:00+01:00');
  site = await aTownSite();
  Object.defineProperty(site.clock, 'now', { get: now });
  connector = await openFakeConnector();
  authority = await openBotAuthority(now, () => connector.serviceUrl);
  lines = [];
  service = await start();
});
afterAll(async () => {
  await Promise.all(running.map((stop) => stop()));
  await Promise.all([connector.close(), authority.close()]);
  site.close();
  jest.useRealTimers();
});

it('meets whoever gets the app, by the name they sign in with', async () => {
  for (const { login, name } of townPeople().filter(({ signsIn }) => signsIn)) {
    connector.members.set(`29:${login}`, { id: `29:${login}`, userPrincipalName: login, email: login, name });
    expect((await post(activityOf(login, { type: 'installationUpdate', action: 'add' }))).status).toBe(200);
  }
  await service.settled();
  const kept = await byHand(site).rows(conversations, 'Id gt 0');
  expect(kept).toHaveLength(townPeople().filter(({ signsIn }) => signsIn).length);
  expect(lines.filter(({ level }) => level !== 'info')).toEqual([]);
});

it('asks on the morning of the step it found, each person once, and closes it', async () => {
  await service.runOnce();
  expect(service.health).toMatchObject({ error: undefined });
  const { nextStep } = service.health;
  expect(nextStep).toBeDefined();
  connector.sent.length = 0;
  moveTo(nextStep ?? '');
  await service.runOnce();
  expect(service.health.error).toBeUndefined();
  const asked = connector.sent.map(({ conversation }) => conversation);
  expect(asked.length).toBeGreaterThan(3);
  expect(new Set(asked).size).toBe(asked.length);
  await service.runOnce();
  expect(connector.sent).toHaveLength(asked.length);
  expect((await byHand(site).rows(reminders, "State eq 'sent'")).length).toBeGreaterThanOrEqual(asked.length);
});

interface Pressable {
  readonly login: string;
  readonly activity: string;
  readonly action: { readonly verb: string; readonly data: { readonly initiative: string } };
}
/** Every "still" on the cards that went out. */
const stillButtons = (): readonly Pressable[] =>
  connector.sent.flatMap(({ conversation, id, activity }) =>
    [...nodesOf(activity.attachments?.[0]?.content)].filter(({ type, verb }) => type === 'Action.Execute' && verb === 'still').map((action) => ({ login: conversation.slice(2), activity: id, action: { verb: 'still', data: action.data as never } })),
  );
const pressOf = ({ login, activity, action }: Pressable, over: object = {}) => activityOf(login, { type: 'invoke', name: 'adaptiveCard/action', replyToId: activity, value: { action: { type: 'Action.Execute', ...action }, trigger: 'manual' }, ...over });

it('writes an answer in the name of who pressed, once for five deliveries, and edits the message', async () => {
  const [button] = stillButtons() as [Pressable];
  const before = (await byHand(site).rows(statusList, 'Id gt 0')).length;
  const answers = await Promise.all(Array.from({ length: 5 }, (_, at) => post(pressOf(button, { id: `again-${at % 2}` }))));
  for (const { status, body } of answers) expect([status, body]).toMatchObject([200, { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' }]);
  await service.stop();
  service = await start();
  const rows = await byHand(site).rows(statusList, 'Id gt 0');
  expect(rows).toHaveLength(before + 1);
  const [added] = rows.slice(-1);
  expect(added).toMatchObject({ InitiativeId: Number(button.action.data.initiative), Source: 'card', ConfirmsUnchanged: true });
  expect(added?.['StatedById']).not.toBe(added?.['AuthorId']);
  expect(connector.edits.filter(({ conversation, id }) => conversation === chat(button.login) && id === button.activity).length).toBeGreaterThan(0);
});

it('refuses a forged caller, a foreign address and somebody else’s press, and writes nothing', async () => {
  const [pressed, ...others] = stillButtons() as [Pressable, ...Pressable[]];
  const button = others.find(({ action }) => action.data.initiative !== pressed.action.data.initiative)!; // nobody has answered it
  const before = (await byHand(site).rows(statusList, 'Id gt 0')).length;
  expect((await post(pressOf(button), await authority.forge())).status).toBe(401);
  expect((await post(pressOf(button, { serviceUrl: 'https://evil.example/' }))).status).toBe(403);
  const stranger = townPeople().find(({ login, signsIn, centre }) => signsIn && login !== button.login && centre === undefined)!;
  const { body } = await post(pressOf({ ...button, login: stranger.login }));
  expect(JSON.stringify(body)).toContain('Kortet er til ');
  expect(await byHand(site).rows(statusList, 'Id gt 0')).toHaveLength(before);
});

it('tells the editors of a proposal, and an owner of a light stated on their behalf, once', async () => {
  await service.runOnce();
  const from = connector.sent.length;
  const contributor = 'klimakoordinator.bmc@eksempelby.example';
  const ports = portsOf(site, contributor);
  const { actionPlan, viewer } = await ports.plans.open();
  const signingIn = new Set(townPeople().flatMap(({ login, signsIn }) => (signsIn ? [login] : [])));
  const of = actionPlan.initiatives.find((one) => one.phase === 'running' && !one.needsOwner && relationTo(one, viewer.person) === 'onBehalf' && signingIn.has(actionPlan.people.get(one.owner ?? asId(0))?.email ?? ''));
  if (!of?.owner) throw new Error('The town has nobody to tell');
  const { title: _other, phase: _running, id: _id, ...rest } = of;
  await ports.initiatives.add({ ...rest, title: 'Fælles vareture i bymidten', phase: 'proposed', key: asId('et-forslag') });
  await ports.statusUpdates.record({ key: asId('et-lys'), plan: of.plan, initiative: of.id, light: 'red', text: 'Leverandøren er gået konkurs.', confirmsUnchanged: false, source: 'tab' });
  await service.runOnce();
  await service.runOnce();
  const told = connector.sent.slice(from).map(({ conversation, activity }) => [conversation, activity.summary] as const);
  const proposal = expect.stringContaining('Fælles vareture i bymidten') as string;
  expect(told).toHaveLength(3);
  expect(told).toEqual(expect.arrayContaining([
    [chat('erhvervschef.cba@eksempelby.example'), proposal],
    [chat('plansekretariat.cba@eksempelby.example'), proposal],
    [chat(actionPlan.people.get(of.owner)?.email ?? ''), expect.stringContaining(of.title) as string],
  ]));
  expect(JSON.stringify(told)).not.toContain('konkurs');
  expect(await byHand(site).rows(reminders, "StepKind eq 'proposal' or StepKind eq 'onBehalf'")).toMatchObject([{ State: 'sent', MeetingId: null }, { State: 'sent', MeetingId: null }, { State: 'sent', MeetingId: null }]);
});

it('tells its health without a name, and 503 while its runs fail', async () => {
  const ask = async () => {
    const answer = await service.answer(new Request('http://service.test/health'));
    return [answer.status, await answer.json()] as const;
  };
  await service.runOnce();
  expect(await ask()).toEqual([200, { version: '0.1.0', lastRun: expect.any(String) as string, nextRun: expect.any(String) as string, nextStep: expect.any(String) as string, error: null }]);
  site.faults.add(...Array.from({ length: 40 }, () => ({ when: 'before', status: 403, body: '' }) as const));
  await service.runOnce();
  expect((await ask())[0]).toBe(503);
  site.faults.clear();
  await service.runOnce();
  expect((await ask())[0]).toBe(200);
  expect((await service.answer(new Request('http://service.test/health', { method: 'POST' }))).status).toBe(405);
  expect((await service.answer(new Request('http://service.test/else'))).status).toBe(404);
});

it('logs no name, no word of a card and no token', async () => {
  const said = JSON.stringify(lines);
  expect(said).not.toContain('@');
  for (const { name } of townPeople()) expect(said).not.toContain(name);
  for (const { title } of (await byHand(site).rows(statusList, 'Id gt 0')).map((row) => ({ title: String(row['Text'] ?? '') }))) if (title.length > 10) expect(said).not.toContain(title);
});
