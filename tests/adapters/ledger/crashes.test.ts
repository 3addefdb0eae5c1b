import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { meetings } from '../../../src/adapters/sharepoint/lists';
import { tableLedger } from '../../../src/adapters/tables';
import { PlanError, type ReminderLedger } from '../../../src/application';
import { asId, type MeetingId, type PersonId } from '../../../src/domain';
import { anAzurite, type Azurite } from '../../support/azurite';
import { crashMatrix } from '../../support/crash-matrix';
import { SITE_OWNER, type LocalSite } from '../../support/local-site';
import { runReminderSchedules } from '../../support/reminder-schedules';
import { somePeople, World, type WorldOptions } from '../../support/reminding';
import { aNewlyProvisionedSite } from '../../support/town-site';
import { byHand } from '../sharepoint/by-hand';
import { dated, fault } from '../sharepoint/fault-schedules';
import { VirtualTime } from '../sharepoint/virtual-time';
import { putMeetings, servicePortsOf } from './stages';

const SEED = Number(process.env.FAULT_SEED ?? randomInt(2 ** 31));
const OWNERS = 60;

/** Of the town's people; more than these are not in its directory. */
const PEOPLE_OF_SITE = 50;

describe('with the ledger as a list on a SharePoint site', () => {
  let site: LocalSite;
  let people: readonly PersonId[];
  beforeAll(async () => {
    site = await aNewlyProvisionedSite();
    people = await putMeetings(site, PEOPLE_OF_SITE);
  });
  afterAll(() => site.close());

  /** Before a meeting of its own. */
  async function aWorld(over: Partial<WorldOptions> & { readonly people: readonly PersonId[] }): Promise<World> {
    const time = new VirtualTime();
    const meeting = asId<MeetingId>(await byHand(site).add(meetings, { Title: 'Møde', Body: 1, State: 'planned' }));
    return new World({ time, meeting, ledger: servicePortsOf(site, { fetch: time.timed(site.fetchAs(SITE_OWNER)), now: time.now, wait: time.wait }).ledger, ...over });
  }

  it.each([[1, 160], [3, 250]])('%i instances that are killed here and there send each card once', async (instances, every) => {
    const { deaths, sent } = await crashMatrix({ aWorld: () => aWorld({ people }), instances, every });
    expect(deaths).toBeGreaterThan(0);
    expect(sent).toBeGreaterThan(0);
  });

  it(`40 random schedules, in which SharePoint has its misfortunes too, double nothing and lose nothing (FAULT_SEED=${SEED})`, async () => {
    const met = await runReminderSchedules({
      schedules: 40,
      seed: SEED,
      fault,
      mend: () => site.faults.clear(),
      aWorld: async (schedule) => {
        const world = await aWorld({ people: people.slice(0, schedule.people), without: people.slice(0, schedule.without) });
        site.faults.add(...schedule.faults.map((one) => dated(one, world.time)));
        return world;
      },
    });
    expect(met.deaths).toBeGreaterThan(10);
    expect(met.sent).toBeGreaterThan(10);
  });
});

describe('with the ledger as a table of Azure’s', () => {
  let azurite: Azurite;
  let worlds = 0;
  beforeAll(async () => { azurite = await anAzurite(); });
  afterAll(() => azurite.stop());

  const aWorld = (over: Partial<WorldOptions> & { readonly people: readonly PersonId[] }, troubled: (ledger: ReminderLedger) => ReminderLedger = (ledger) => ledger): World => {
    const time = new VirtualTime();
    const ledger = tableLedger({ account: { connection: azurite.connection }, table: 'reminders' });
    return new World({ time, meeting: asId<MeetingId>((worlds += 1)), ledger: troubled(inRealTime(ledger, time)), ...over });
  };

  it.each([[1, 120], [2, 250], [3, 300]])('%i instances that are killed here and there send each card once', async (instances, every) => {
    const { deaths, sent } = await crashMatrix({ aWorld: () => aWorld({ people: somePeople(OWNERS) }), instances, every });
    expect(deaths).toBeGreaterThan(0);
    expect(sent).toBeGreaterThan(0);
  });

  it(`60 random schedules, in which answers of the table are lost too, double nothing and lose nothing (FAULT_SEED=${SEED})`, async () => {
    let lost: LostAnswer[] = [];
    const met = await runReminderSchedules({
      schedules: 60,
      seed: SEED,
      fault: lostAnswer,
      mend: () => (lost = []),
      aWorld: (schedule) => {
        lost = [...schedule.faults];
        return aWorld({ people: somePeople(schedule.people), without: somePeople(schedule.without) }, (ledger) => losing(ledger, () => lost));
      },
    });
    expect(met.deaths).toBeGreaterThan(10);
    expect(met.sent).toBeGreaterThan(10);
  });
});

/** Virtual time stands while the table, which is a real one, is asked. */
const inRealTime = (ledger: ReminderLedger, time: VirtualTime): ReminderLedger => through(ledger, (ask) => time.during(ask()));

interface LostAnswer {
  /** Of the next calls, which one. */
  readonly after: number;
  readonly isDone: boolean;
}
const lostAnswer: fc.Arbitrary<LostAnswer> = fc.record({ after: fc.integer({ min: 0, max: 8 }), isDone: fc.boolean() });

/** A ledger whose answers do not come, whether or not what was asked is done. */
function losing(ledger: ReminderLedger, lost: () => LostAnswer[]): ReminderLedger {
  let calls = 0;
  return through(ledger, async (ask) => {
    const [next] = lost();
    if (!next || (calls += 1) <= next.after) return ask();
    calls = 0;
    lost().shift();
    if (next.isDone) await ask();
    throw new PlanError('no-answer', 'The table did not answer');
  });
}

const through = (ledger: ReminderLedger, how: (ask: () => Promise<unknown>) => Promise<unknown>): ReminderLedger =>
  new Proxy(ledger, {
    get: (whole, name: keyof ReminderLedger) => (...given: never[]) => how(() => (whole[name] as (...these: never[]) => Promise<unknown>)(...given)),
  });
