import type { ListName } from '../../../src/adapters/sharepoint/lists';
import { LISTS } from '../../../src/adapters/sharepoint/lists/all-lists';
import { restOf, taken } from '../../../src/adapters/sharepoint/provision';
import { asDay, currentStatuses, instantOf, statusAt, tamperedCopies, type ActionPlan, type Instant, type PersonId } from '../../../src/domain';
import { townDay } from '../../../src/local/town/days';
import hard from '../../../src/local/town/hard-cases.json';
import { seedTown } from '../../../src/local/town/seed';
import town from '../../../src/local/town/town.json';
import { portsOf } from '../../adapters/sharepoint/ports-of';
import { SITE_OWNER, type LocalSite } from '../../support/local-site';
import { DAY_ZERO, townActionPlan } from '../../support/town-plan';
import { aNewlyProvisionedSite, aNewTownSite, TOWN_MORNING } from '../../support/town-site';

const EDITOR = 'plansekretariat.cba@eksempelby.example';

async function rows<T>(site: LocalSite, list: ListName, query = ''): Promise<readonly T[]> {
  const ask = { path: `web/GetList('/sites/erhverv/Lists/${list}')/items?$top=5000${query}` };
  return taken<{ readonly value: readonly T[] }>(ask, await restOf(site.url, site.fetchAs(SITE_OWNER)).ask(ask)).value;
}

const SEEDED = { Plans: 1, Themes: 4, Goals: 8, Centres: 9, Strategies: 5, Bodies: 6, Meetings: 43, Initiatives: 32, StatusUpdates: 189, Decisions: 12, ClosedDays: 6, Reminders: 0, Conversations: 0, ReminderOrders: 0, ReminderReports: 0, Absences: 0 } as const;

async function counts(site: LocalSite): Promise<Readonly<Record<string, number>>> {
  const entries = LISTS.filter(({ template }) => template === 'list').map(async ({ name }) => [name, (await rows(site, name)).length] as const);
  return Object.fromEntries(await Promise.all(entries));
}

/** A plan in which people are called by their address and statements stand in the order of their time: what is left does not depend on who numbered the rows. */
function storyOf(plan: ActionPlan) {
  const who = (person: PersonId | undefined): string | undefined => person && plan.people.get(person)?.email;
  const statements = plan.updates.map(({ id: _, key: _key, statedBy, ...update }) => ({ ...update, statedBy: who(statedBy) }));
  return {
    plan: { ...plan.plan, statusThrough: undefined, reached: undefined },
    themes: plan.themes,
    goals: plan.goals,
    strategies: plan.strategies,
    centres: plan.centres.map(({ manager, ...centre }) => ({ ...centre, manager: who(manager) })),
    bodies: plan.bodies.map(({ chair, members, ...body }) => ({ ...body, chair: who(chair), members: members.map(who).sort() })),
    meetings: plan.meetings,
    closedDays: plan.closedDays,
    calendar: plan.calendar,
    decisions: plan.decisions.map(({ responsible, ...decision }) => ({ ...decision, responsible: who(responsible) })),
    initiatives: plan.initiatives.map(({ owner, deputies, createdBy, copy, strategies, ...initiative }) => ({
      ...initiative, strategies: Array.from(strategies).sort(), owner: who(owner), deputies: deputies.map(who).sort(), createdBy: who(createdBy), copy: copy && { light: copy.light, text: copy.text, at: copy.at, by: who(copy.by) },
    })),
    statements: statements.sort((a, b) => (`${a.at}${a.initiative}` < `${b.at}${b.initiative}` ? -1 : 1)),
  };
}

const read = async (site: LocalSite, login = EDITOR): Promise<ActionPlan> => (await portsOf(site, login).plans.open()).actionPlan;

describe('the town on a site', () => {
  let site: LocalSite;
  beforeAll(async () => { site = await aNewTownSite(); });
  afterAll(() => site.close());

  it('has as many rows in each list as the town tells', async () => {
    expect(await counts(site)).toEqual(SEEDED);
  });

  it('reads, through the product, as the town tells it', async () => {
    expect(storyOf(await read(site))).toEqual(storyOf(townActionPlan(DAY_ZERO)));
  });

  it('has its statements written by those who made them, and what was answered on a card by the reminder service', async () => {
    const written = await rows<{ MutationKey: string; Author: { EMail: string } | null }>(site, 'StatusUpdates', '&$select=MutationKey,Author/EMail&$expand=Author');
    const authors = new Map(written.map(({ MutationKey, Author }) => [MutationKey.split('-').at(-1), Author?.EMail]));
    for (const { id, by, source } of town.statusUpdates) {
      expect([id, authors.get(id)]).toEqual([id, source === 'card' ? 'paamindelser@eksempelby.example' : `${by}@eksempelby.example`]);
    }
  });

  it('numbers its statements in the order of their time, as a list that grew would', async () => {
    const made = (await rows<{ Id: number; Created: string }>(site, 'StatusUpdates', '&$select=Id,Created')).map(({ Created }) => Created);
    expect(made).toEqual(Array.from(made).sort());
    expect(made.every((at) => at < TOWN_MORNING.toISOString())).toBe(true);
  });

  it('shows at any time the light that was true then', async () => {
    const plan = await read(site);
    const told = townActionPlan(DAY_ZERO);
    for (const days of [-700, -600, -500, -400, -300, -200, -147, -100, -79, -50, -10, -9, -2, 0]) {
      const time = instantOf(townDay(DAY_ZERO, days), '12:00');
      const lights = (from: ActionPlan, at: Instant) => from.initiatives.map(({ id }) => `${id} ${statusAt(from.updates.filter(({ initiative }) => initiative === id), at)?.light}`);
      expect([days, lights(plan, time)]).toEqual([days, lights(told, time)]);
    }
  });

  it('carries copies of the status that the history bears out, up to its newest statement', async () => {
    const plan = await read(site);
    expect(tamperedCopies(plan)).toEqual([]);
    expect(plan.plan.statusThrough).toBe(plan.updates.map(({ id }) => id).at(-1));
    expect(currentStatuses({ ...plan, updates: [], historyIsWhole: false })).toEqual(currentStatuses(plan));
  });

  it('lets each of its people do what the town lets them', async () => {
    const rightsOf = async (login: string) => (await portsOf(site, `${login}@eksempelby.example`).plans.open()).viewer;
    expect(await rightsOf('plansekretariat.cba')).toMatchObject({ mayContribute: true, mayEditPlan: true });
    expect(await rightsOf('klimakoordinator.bmc')).toMatchObject({ mayContribute: true, mayEditPlan: false });
    expect(await rightsOf('kommunaldirektoer')).toMatchObject({ mayContribute: false, mayEditPlan: false });
    await expect(portsOf(site, 'skolesekretaer.uuc@eksempelby.example').plans.open()).rejects.toMatchObject({ code: 'no-access' });
  });

  it('is not added to by a second run, on another day neither', async () => {
    for (const today of [undefined, asDay('2027-03-01')]) {
      const seeded = await seedTown({ siteUrl: site.url, fetchAs: site.fetchAs, ...(today && { today }) });
      expect(seeded).toEqual({ added: 0, dayZero: DAY_ZERO });
    }
    expect(await counts(site)).toEqual(SEEDED);
  });

  it('stays as people have made it: a theme they renamed and an initiative they threw away do not come back', async () => {
    const mine = await aNewTownSite();
    const rest = restOf(mine.url, mine.fetchAs(EDITOR));
    const at = (list: ListName, id: number) => `web/GetList('/sites/erhverv/Lists/${list}')/items(${id})`;
    await rest.ask({ path: at('Themes', 1), method: 'MERGE', body: { Title: 'Et andet navn' } });
    await rest.ask({ path: `${at('Initiatives', 32)}/recycle`, method: 'POST' });
    expect((await seedTown({ siteUrl: mine.url, fetchAs: mine.fetchAs })).added).toBe(0);
    mine.close();
  });
});

describe('seeding', () => {
  it.each([[12], [40], [160], [183]])('that is cut off after %d requests is brought to its end by another run, with nothing twice', async (last) => {
    const site = await aNewlyProvisionedSite();
    let left = last;
    const until = (login: string): typeof globalThis.fetch => async (input, init) => {
      left -= 1;
      if (left < 0) throw new TypeError('fetch failed');
      return site.fetchAs(login)(input, init);
    };
    await seedTown({ siteUrl: site.url, fetchAs: until }).catch(() => undefined);
    site.clock.now = new Date('2026-11-27T10:00:00+01:00');
    await seedTown({ siteUrl: site.url, fetchAs: site.fetchAs });
    expect(await counts(site)).toEqual(SEEDED);
    site.close();
  });

  it('takes its day zero from the site’s own calendar, unless told another', async () => {
    const site = await aNewlyProvisionedSite({ at: new Date('2027-02-28T23:30:00Z') });
    expect((await seedTown({ siteUrl: site.url, fetchAs: site.fetchAs })).dayZero).toBe('2027-03-01');
    expect(storyOf(await read(site)).statements).toEqual(storyOf(townActionPlan(asDay('2027-03-01'))).statements);
    site.close();
  });

  it('refuses a site that is not set up, and adds nothing', async () => {
    const site = await aNewlyProvisionedSite();
    await restOf(site.url, site.fetchAs(SITE_OWNER)).ask({ path: `web/GetList('/sites/erhverv/Lists/Decisions')/recycle`, method: 'POST' });
    await expect(seedTown({ siteUrl: site.url, fetchAs: site.fetchAs })).rejects.toMatchObject({ name: 'RefusedRequest', status: 404 });
    expect(await rows(site, 'Plans')).toEqual([]);
    site.close();
  });
});

describe('the hard cases', () => {
  let site: LocalSite;
  beforeAll(async () => { site = await aNewTownSite({ hardCases: true }); });
  afterAll(() => site.close());

  it('are added under a theme of their own, once', async () => {
    const added = { ...SEEDED, Themes: 5, Goals: 9, Initiatives: 32 + 49, StatusUpdates: 189 + hard.cases.filter(({ field }) => field === 'statusUpdate.text').length };
    expect(await counts(site)).toEqual(added);
    expect((await seedTown({ siteUrl: site.url, fetchAs: site.fetchAs, hardCases: true })).added).toBe(0);
    expect(await counts(site)).toEqual(added);
  });

  it('come back from the site byte for byte, all 49', async () => {
    const initiatives = await rows<{ MutationKey: string | null; Title: string; Description: string | null; PeriodText: string | null }>(site, 'Initiatives', '&$select=MutationKey,Title,Description,PeriodText');
    const statements = await rows<{ MutationKey: string | null; Text: string | null }>(site, 'StatusUpdates', '&$select=MutationKey,Text');
    const key = (id: string): string => `eksempelby-${DAY_ZERO}-hard-${id}`;
    const kept = hard.cases.map(({ id, field }) => {
      const initiative = initiatives.find(({ MutationKey }) => MutationKey === key(id));
      if (field === 'initiative.title') return initiative?.Title;
      if (field === 'initiative.description') return initiative?.Description;
      if (field === 'initiative.periodText') return initiative?.PeriodText;
      return statements.find(({ MutationKey }) => MutationKey === key(`${id}-said`))?.Text;
    });
    expect(kept).toEqual(hard.cases.map(({ value }) => value));
    expect(kept).toHaveLength(49);
  });

  it('are read by the product without one malformed row', async () => {
    const opened = await portsOf(site, EDITOR).plans.open();
    expect(opened.malformed).toEqual([]);
    expect(opened.actionPlan.initiatives).toHaveLength(81);
  });
});
