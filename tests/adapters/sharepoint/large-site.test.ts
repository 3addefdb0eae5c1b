import { goals, initiatives, plans, statusUpdates, themes } from '../../../src/adapters/sharepoint/lists';
import { completeHistory } from '../../../src/application';
import { asId, countedHistory, lastStored, type InitiativeId, type MutationKey, type StatusUpdateId } from '../../../src/domain';
import { SITE_OWNER, type LocalSite } from '../../support/local-site';
import { aProvisionedSite, aTownSite } from '../../support/town-site';
import { byHand } from './by-hand';
import { portsOf } from './ports-of';

const CONTRIBUTOR = 'klimakoordinator.bmc@eksempelby.example';
const RUNNING = { Plan: 1, Goal: 1, Kind: 'course', Phase: 'running', PeriodText: 'løbende' };

describe('a site with 400 initiatives and 12,000 statements', () => {
  const UPDATES = 12_000;
  let site: LocalSite;
  beforeAll(async () => {
    site = await aTownSite();
    const hand = byHand(site);
    await hand.addMany(initiatives, Array.from({ length: 368 }, (_, at) => ({ ...RUNNING, Title: `Indsats ${at}` })));
    await hand.addMany(statusUpdates, Array.from({ length: UPDATES - 189 }, (_, at) => ({ Plan: 1, Initiative: (at % 400) + 1, Light: 'green', MutationKey: `many-${at}` })));
  }, 240_000);
  afterAll(() => site.close());

  it('opens in one request, with the newest five hundred statements, oldest first', async () => {
    site.requests.length = 0;
    const { actionPlan } = await portsOf(site, SITE_OWNER).plans.open();
    expect(site.requests).toHaveLength(1);
    expect(actionPlan.initiatives).toHaveLength(400);
    expect(actionPlan.historyIsWhole).toBe(false);
    expect(actionPlan.updates.map(({ id }) => Number(id))).toEqual(Array.from({ length: 500 }, (_, at) => UPDATES - 499 + at));
  });

  it('fetches all that is older in one more, past the list view threshold', async () => {
    const ports = portsOf(site, SITE_OWNER);
    const { actionPlan } = await ports.plans.open();
    site.requests.length = 0;
    const whole = await completeHistory(ports, actionPlan);
    expect(site.requests).toHaveLength(1);
    expect(whole.historyIsWhole).toBe(true);
    expect(whole.updates).toHaveLength(UPDATES);
    expect(new Set(whole.updates.map(({ id }) => id)).size).toBe(UPDATES);
  });

  it('asks for what is new alone, and for everything where nothing is known', async () => {
    const ports = portsOf(site, SITE_OWNER);
    const { actionPlan } = await ports.plans.open();
    site.requests.length = 0;
    expect(await ports.statusUpdates.newer(actionPlan.plan.id, lastStored(actionPlan.updates))).toEqual([]);
    const newer = countedHistory(await ports.statusUpdates.newer(actionPlan.plan.id, asId<StatusUpdateId>(UPDATES - 2)));
    expect(newer.updates.map(({ id }) => Number(id))).toEqual([UPDATES - 1, UPDATES]);
    expect(site.requests).toHaveLength(2);
    const all = countedHistory(await ports.statusUpdates.newer(actionPlan.plan.id, undefined));
    expect(all.updates.map(({ id }) => Number(id))).toEqual(Array.from({ length: UPDATES }, (_, at) => at + 1));
  });

  it('takes a statement in one request all the same', async () => {
    const ports = portsOf(site, CONTRIBUTOR);
    const { actionPlan } = await ports.plans.open();
    site.requests.length = 0;
    const statement = { key: asId<MutationKey>('large'), plan: actionPlan.plan.id, initiative: asId<InitiativeId>(1), light: 'green', text: '', confirmsUnchanged: true, source: 'tab' } as const;
    const stored = await ports.statusUpdates.record(statement, asId<StatusUpdateId>(UPDATES - 100));
    expect(site.requests).toHaveLength(1);
    expect(stored.update.id).toBe(String(UPDATES + 1));
  });
});

describe('a site whose lists are longer than one answer', () => {
  const THRESHOLD = 20;
  const [INITIATIVES, STATEMENTS] = [130, 640];
  let site: LocalSite;
  beforeAll(async () => {
    site = await aProvisionedSite({ threshold: THRESHOLD });
    const hand = byHand(site);
    await hand.add(plans, { Title: 'Handleplan', Stage: 'draft' });
    await hand.add(themes, { Title: 'Tema', Plan: 1 });
    await hand.add(goals, { Title: 'Mål', Theme: 1 });
    await hand.addMany(initiatives, Array.from({ length: INITIATIVES }, (_, at) => ({ ...RUNNING, Title: `Indsats ${at}` })));
    await hand.addMany(statusUpdates, Array.from({ length: STATEMENTS }, (_, at) => ({ Plan: 1, Initiative: (at % INITIATIVES) + 1, Light: 'green', MutationKey: `many-${at}` })));
  }, 120_000);
  afterAll(() => site.close());

  it('reads the first page of every list in the first request, and the rest by ranges of ids side by side', async () => {
    site.requests.length = 0;
    const { actionPlan, versions } = await portsOf(site, SITE_OWNER, { threshold: THRESHOLD }).plans.open();
    expect(actionPlan.initiatives.map(({ id }) => Number(id))).toEqual(Array.from({ length: INITIATIVES }, (_, at) => at + 1));
    expect([...versions.values()].filter((version) => version !== '')).toHaveLength(INITIATIVES);
    expect(site.requests.map(({ parts }) => parts)).toEqual([26, 4, 2]);
  });

  it('reads all that was stated before, and after, whatever the number of pages', async () => {
    const { plans: reading, statusUpdates: statements } = portsOf(site, SITE_OWNER, { threshold: THRESHOLD });
    const { actionPlan } = await reading.open();
    const before = countedHistory(await statements.older(actionPlan.plan.id, asId<StatusUpdateId>(601)));
    expect(before.updates.map(({ id }) => Number(id))).toEqual(Array.from({ length: 600 }, (_, at) => at + 1));
    const after = countedHistory(await statements.newer(actionPlan.plan.id, asId<StatusUpdateId>(600)));
    expect(after.updates.map(({ id }) => Number(id))).toEqual(Array.from({ length: 40 }, (_, at) => at + 601));
  });
});
