import { absences, conversations as conversationsList, reminderReports, reminders } from '../../../src/adapters/sharepoint/lists/service';
import type { SharePointServicePorts } from '../../../src/adapters/sharepoint/reminders';
import { CHARACTERS_A_PART } from '../../../src/adapters/sharepoint/reminders/reports';
import type { Conversation, LedgerRow, ReminderReport } from '../../../src/application';
import { asId, reminderKey, type MeetingId, type MutationKey, type PersonId, type Reminder } from '../../../src/domain';
import { day, instant } from '../../support/builders';
import { SITE_OWNER, type LocalSite } from '../../support/local-site';
import { aProvisionedSite, aTownSite } from '../../support/town-site';
import { putMeetings, servicePortsOf } from '../ledger/stages';
import { byHand } from './by-hand';
import { portsOf } from './ports-of';
import { VirtualTime } from './virtual-time';

const MEETING = asId<MeetingId>(1);
const APRIL = asId<MeetingId>(2);
const STEP = { kind: 'ask', workingDaysBefore: 10 } as const;

let site: LocalSite;
let people: readonly PersonId[];
let ports: SharePointServicePorts;
beforeAll(async () => {
  site = await aProvisionedSite();
  people = await putMeetings(site, 12);
  ports = servicePortsOf(site);
});
afterAll(() => site.close());
beforeEach(() => site.faults.clear());

const person = (at: number): PersonId => people[at] ?? asId<PersonId>(0);
let claims = 0;
const aClaim = (at: number, over: Partial<LedgerRow> = {}): LedgerRow => ({
  key: reminderKey(MEETING, STEP, person(at)), meeting: MEETING, step: STEP, person: person(at), initiatives: [asId(1)], state: 'claimed', claim: { by: `en/${(claims += 1)}`, until: instant('2026-11-25T08:02:00Z') }, attempts: 0, ...over,
});

describe('the ledger', () => {
  const numberOf = async (key: string): Promise<number> => Number((await byHand(site).rows(reminders, `ReminderKey eq '${key}'`))[0]?.['Id']);
  const inTime = () => {
    const time = new VirtualTime();
    return { time, ledger: servicePortsOf(site, { fetch: time.timed(site.fetchAs(SITE_OWNER)), now: time.now, wait: time.wait }).ledger };
  };

  it.each([
    [0, 'whose answer is lost', { when: 'after', drop: true }],
    [1, 'that SharePoint stores and then answers with 503', { when: 'after', status: 503 }],
    [2, 'that SharePoint stores and then answers with 500', { when: 'after', status: 500, body: '' }],
  ] as const)('finds its own claim again (%i: %s)', async (at, _name, fault) => {
    const { time, ledger } = inTime();
    const row = aClaim(at);
    site.faults.add({ ...fault, match: ({ method, isBatchPart }) => (fault.when === 'after' && 'drop' in fault ? !isBatchPart : isBatchPart && method === 'POST') });
    expect(await time.result(ledger.claim(row))).toMatchObject({ value: row });
    expect(site.faults.waiting).toBe(0);
    expect(await ledger.claim(aClaim(at))).toBe('taken');
  });

  it('finds its own change again whose answer is lost', async () => {
    const { time, ledger } = inTime();
    const claimed = await time.result(ledger.claim(aClaim(3)));
    if (claimed === 'taken') throw new Error('It was taken');
    site.faults.add({ when: 'after', drop: true, match: ({ isBatchPart }) => !isBatchPart });
    expect(await time.result(ledger.change({ ...claimed, value: { ...claimed.value, state: 'sending', attempts: 1 } }))).toMatchObject({ value: { state: 'sending' } });
    expect((await ledger.get(claimed.value.key))?.value.state).toBe('sending');
  });

  it('says nothing of a key that it could not ask for', async () => {
    const { time, ledger } = inTime();
    site.faults.add(...Array.from({ length: 20 }, () => ({ when: 'before', status: 503, match: () => true }) as const));
    await expect(time.result(ledger.get(aClaim(6).key))).rejects.toMatchObject({ name: 'PlanError', code: 'busy' });
  });

  it('takes a row that was spoilt by hand for taken, and leaves it out of what it tells', async () => {
    const row = aClaim(4);
    await ports.ledger.claim(row);
    await byHand(site).change(reminders, await numberOf(row.key), { State: 'Sendt' });
    expect((await ports.ledger.of([MEETING])).map(({ value }) => value.key)).not.toContain(row.key);
    expect(await ports.ledger.claim(aClaim(4))).toBe('taken');
    await expect(ports.ledger.get(row.key)).rejects.toMatchObject({ code: 'malformed-row' });
  });

  it('keeps whose reminder it was after somebody has emptied the columns that people read', async () => {
    const { key } = aClaim(5);
    await ports.ledger.claim(aClaim(5));
    await byHand(site).change(reminders, await numberOf(key), { Person: null, Step: null, StepKind: null });
    expect((await ports.ledger.of([MEETING])).find(({ value }) => value.key === key)?.value).toMatchObject({ person: person(5), step: STEP });
  });
});

it('reads every reminder of a meeting, however many rows the list has', async () => {
  const small = await aProvisionedSite({ threshold: 5 });
  const owners = await putMeetings(small, 7);
  const ledger = servicePortsOf(small, { threshold: 5 }).ledger;
  const claimed: string[] = [];
  for (const meeting of [MEETING, APRIL]) {
    for (const owner of owners) {
      const row = { ...aClaim(0), key: reminderKey(meeting, STEP, owner), meeting, person: owner };
      await ledger.claim(row);
      if (meeting === APRIL) claimed.push(row.key);
    }
  }
  await ledger.closeStep({ meeting: APRIL, step: STEP });
  expect((await ledger.of([APRIL])).map(({ value }) => value.key)).toEqual(claimed);
  expect(await ledger.of([MEETING, APRIL])).toHaveLength(14);
  expect(await ledger.closedSteps([MEETING, APRIL])).toEqual([{ meeting: APRIL, step: STEP }]);
  small.close();
});

describe('the conversations', () => {
  const aConversation = (at: number, over: Partial<Conversation> = {}): Conversation => ({
    person: person(at), directoryId: `0000-${at}`, id: `a:${at}`, serviceUrl: 'https://smba.trafficmanager.net/emea/', tenant: 'by', teamsUser: `29:${at}`, ...over,
  });

  it('are kept one a person, replaced by what is newer, and forgotten when the app is taken away', async () => {
    await ports.conversations.put(aConversation(0));
    await ports.conversations.put(aConversation(1));
    await ports.conversations.put(aConversation(0));
    await ports.conversations.put(aConversation(1, { serviceUrl: 'https://smba.trafficmanager.net/de/' }));
    expect(await ports.conversations.all()).toEqual(new Map([[person(0), aConversation(0)], [person(1), aConversation(1, { serviceUrl: 'https://smba.trafficmanager.net/de/' })]]));
    expect(await byHand(site).rows(conversationsList, 'Id gt 0')).toHaveLength(2);
    await ports.conversations.remove('0000-0');
    await ports.conversations.remove('0000-0');
    expect([...(await ports.conversations.all()).keys()]).toEqual([person(1)]);
  });

  it('write nothing that is so already', async () => {
    await ports.conversations.put(aConversation(0));
    const before = site.requests.length;
    await ports.conversations.put(aConversation(0));
    expect(site.requests.length - before).toBe(1);
  });
});

it('an order is added once, by whoever may, and tells who asked', async () => {
  const town = await aTownSite();
  const chair = portsOf(town, 'ledelsessekretaer.spc@eksempelby.example');
  const ask = await chair.reminderOrders.add({ kind: 'askNow', meeting: MEETING }, 'en-nøgle');
  expect(await chair.reminderOrders.add({ kind: 'askNow', meeting: MEETING }, 'en-nøgle')).toEqual(ask);
  const reminder = reminderKey(MEETING, STEP, asId<PersonId>(9));
  const again = await chair.reminderOrders.add({ kind: 'sendAgain', meeting: MEETING, reminder }, 'en anden');
  expect(again).toMatchObject({ kind: 'sendAgain', meeting: MEETING, reminder, by: (await chair.plans.open()).viewer.person });
  const service = servicePortsOf(town, {}, 'paamindelser@eksempelby.example');
  expect(await service.reminderOrders.of([MEETING])).toEqual([ask, again]);
  expect(await service.reminderOrders.of([APRIL])).toEqual([]);
  await expect(portsOf(town, 'klimakoordinator.bmc@eksempelby.example').reminderOrders.add({ kind: 'askNow', meeting: MEETING }, 'tredje')).rejects.toMatchObject({ code: 'read-only' });
  town.close();
});

describe('a report', () => {
  const told = (count: number, at = '2026-11-25T08:00:00Z', meeting = MEETING): ReminderReport => ({
    meeting,
    at: instant(at),
    closed: [STEP, { kind: 'now', order: asId(4) }],
    reminders: Array.from({ length: count }, (_, number): Reminder => {
      const owner = asId<PersonId>(number + 1);
      return { key: reminderKey(meeting, STEP, owner), meeting, step: STEP, person: owner, initiatives: [asId(number), asId(7)], ...(number % 2 === 0 ? { state: 'sent', sentAt: instant(at) } : { state: 'failed', failure: 'blocked' }) };
    }),
  });

  it('is told in place of the one before, and each meeting has its own', async () => {
    await ports.reminderReports.put(told(3));
    await ports.reminderReports.put(told(2, '2026-11-25T08:10:00Z'));
    await ports.reminderReports.put(told(0, '2026-11-25T08:10:00Z', APRIL));
    expect(await ports.reminderReports.of([MEETING, APRIL])).toEqual([told(2, '2026-11-25T08:10:00Z'), told(0, '2026-11-25T08:10:00Z', APRIL)]);
    await ports.reminderReports.put(told(1, '2026-11-25T08:20:00Z'));
    expect(await ports.reminderReports.of([MEETING])).toEqual([told(1, '2026-11-25T08:20:00Z')]);
    expect(await byHand(site).rows(reminderReports, 'MeetingId eq 1')).toHaveLength(2);
  });

  it('comes in parts when it is long, and whole or not at all', async () => {
    const long = told(1200);
    await ports.reminderReports.put(told(1, '2026-11-25T07:00:00Z'));
    await ports.reminderReports.put(long);
    expect(await ports.reminderReports.of([MEETING])).toEqual([long]);
    const parts = await byHand(site).rows(reminderReports, 'MeetingId eq 1 and Parts gt 1');
    expect(parts.length).toBeGreaterThan(2);
    for (const { Report } of parts) expect(String(Report).length).toBeLessThanOrEqual(CHARACTERS_A_PART);

    await byHand(site).change(reminderReports, Number(parts[1]?.['Id']), { Stamp: 'en anden skrivning' }); // as while it is being written
    expect(await ports.reminderReports.of([MEETING])).toEqual([told(1, '2026-11-25T07:00:00Z')]);
    await ports.reminderReports.put(told(1100, '2026-11-25T09:00:00Z'));
    expect(await ports.reminderReports.of([MEETING])).toEqual([told(1100, '2026-11-25T09:00:00Z')]);
  });

  it('is none where somebody has spoilt it', async () => {
    for (const { Id } of await byHand(site).rows(reminderReports, 'Part eq 0')) await byHand(site).change(reminderReports, Number(Id), { Report: 'Hej' });
    expect(await ports.reminderReports.of([MEETING, APRIL])).toEqual([]);
    await ports.reminderReports.put(told(1));
    expect(await ports.reminderReports.of([MEETING])).toEqual([told(1)]);
  });
});

it('somebody is away from a day to a day; a row that leaves one of them open counts nowhere', async () => {
  const hand = byHand(site);
  await hand.add(absences, { Person: Number(person(0)), From: day('2026-12-01'), To: day('2026-12-05') });
  await hand.add(absences, { Person: Number(person(1)), From: day('2026-12-01') });
  await hand.add(absences, { From: day('2026-12-01'), To: day('2026-12-05') });
  expect(await ports.absences.all()).toEqual([{ id: '1', person: person(0), from: '2026-12-01', to: '2026-12-05' }]);
});

it('whoever contributes writes down that they are away, once, and takes it back without deleting a row', async () => {
  const town = await aTownSite();
  const theirs = portsOf(town, 'klimakoordinator.bmc@eksempelby.example');
  const { person: who } = (await theirs.plans.open()).viewer;
  const away = { person: who, from: day('2026-12-21'), to: day('2027-01-03') };
  const key = asId<MutationKey>('en-ferie');
  const noted = await theirs.absences.add(away, key);
  expect(noted).toEqual({ id: noted.id, ...away });
  expect(await theirs.absences.add(away, key)).toEqual(noted);
  expect(await theirs.absences.all()).toEqual([noted]);
  await theirs.absences.remove(noted.id);
  await theirs.absences.remove(noted.id);
  expect(await theirs.absences.all()).toEqual([]);
  await expect(portsOf(town, 'kommunaldirektoer@eksempelby.example').absences.add({ ...away, person: who }, asId<MutationKey>('en anden'))).rejects.toMatchObject({ code: 'read-only' });
  town.close();
});
