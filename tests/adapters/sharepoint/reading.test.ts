import { decisions, goals, initiatives, plans, statusUpdates, themes } from '../../../src/adapters/sharepoint/lists';
import { moveCopyOn, putCopyBack, type MalformedRow, type OpenedPlan } from '../../../src/application';
import { asId, currentStatuses, currentSuccesses, tamperedCopies, type InitiativeId, type PlanId, type StatusUpdateId } from '../../../src/domain';
import { townId } from '../../support/town-plan';
import { SITE_OWNER, type LocalSite } from '../../support/local-site';
import { aTownSite } from '../../support/town-site';
import { byHand } from './by-hand';
import { portsOf } from './ports-of';

const CONTRIBUTOR = 'klimakoordinator.bmc@eksempelby.example';
const DIRECTOR = 'kommunaldirektoer@eksempelby.example';
const STRANGER = 'skolesekretaer.uuc@eksempelby.example';

describe('opening a plan', () => {
  let site: LocalSite;
  let opened: OpenedPlan;
  beforeAll(async () => {
    site = await aTownSite();
    site.requests.length = 0;
    opened = await portsOf(site, SITE_OWNER).plans.open();
  });
  afterAll(() => site.close());

  it('takes one request, whatever the number of lists', () => {
    expect(site.requests).toMatchObject([{ method: 'POST', url: `${site.url}/_api/$batch`, status: 200 }]);
    expect(opened.actionPlan.initiatives).toHaveLength(32);
    expect(opened.actionPlan.historyIsWhole).toBe(true);
    expect(opened.malformed).toEqual([]);
    expect(opened.siteTitle).toBe('Erhverv');
  });

  it('reads days as the days they are, and instants as such', () => {
    expect(opened.actionPlan.plan).toMatchObject({ from: '2023-11-01', to: '2027-12-31', stage: 'rolledOut' });
    expect(opened.actionPlan.initiatives[0]?.period).toEqual({ text: 'løbende', from: '2024-01-01' });
    expect(opened.actionPlan.initiatives[0]?.createdAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/);
  });

  it('knows the version of the plan and of every initiative', () => {
    expect([...opened.versions.keys()]).toEqual(opened.actionPlan.initiatives.map(({ id }) => id));
    expect([...opened.versions.values(), opened.planVersion].every((version) => version.startsWith('"'))).toBe(true);
  });

  it('knows people by name, and groups not as people', () => {
    const names = [...opened.actionPlan.people.values()].map(({ name }) => name);
    expect(names).toContain('Erhvervschef, CBA');
    expect(names.filter((name) => name.startsWith('Handleplan:') || name.startsWith('Erhverv '))).toEqual([]);
  });

  it('believes what the reminder service wrote for somebody who answered a card', () => {
    const onCards = opened.actionPlan.updates.filter(({ source }) => source === 'card');
    const names = new Set(onCards.map(({ statedBy }) => opened.actionPlan.people.get(statedBy)?.name));
    expect(onCards.length).toBeGreaterThan(0);
    expect(names.has('Påmindelsestjenesten')).toBe(false);
  });

  it('believes nobody else who writes in another’s name', async () => {
    const { people, plan } = opened.actionPlan;
    const [other] = [...people.values()].filter(({ name }) => name === 'Kommunaldirektør');
    const id = await byHand(site, CONTRIBUTOR).add(statusUpdates, { Initiative: 1, Plan: Number(plan.id), Light: 'green', StatedBy: Number(other?.id), MutationKey: 'in-anothers-name' });
    const { actionPlan, viewer } = await portsOf(site, CONTRIBUTOR).plans.open();
    expect(actionPlan.updates.find((update) => update.id === String(id))?.statedBy).toBe(viewer.person);
  });

  it.each([
    ['an editor', SITE_OWNER, { mayContribute: true, mayEditPlan: true }],
    ['a contributor', CONTRIBUTOR, { mayContribute: true, mayEditPlan: false }],
    ['a director', DIRECTOR, { mayContribute: false, mayEditPlan: false }],
  ])('tells %s what the lists let them do', async (_who, login, rights) => {
    const { viewer, actionPlan } = await portsOf(site, login).plans.open();
    expect(viewer).toMatchObject(rights);
    expect(actionPlan.people.get(viewer.person)?.email).toBe(login);
  });

  it('is refused to a stranger as no access, and a plan that is not there as not found', async () => {
    await expect(portsOf(site, STRANGER).plans.open()).rejects.toMatchObject({ code: 'no-access' });
    await expect(portsOf(site, SITE_OWNER).plans.open(asId<PlanId>(99))).rejects.toMatchObject({ code: 'not-found' });
  });

  it('leaves out what belongs to another plan of the site', async () => {
    const hand = byHand(site);
    const plan = await hand.add(plans, { Title: 'Klimaplan', Stage: 'draft' });
    const theme = await hand.add(themes, { Title: 'Energi', Plan: plan });
    const goal = await hand.add(goals, { Title: 'Mindre', Theme: theme });
    const initiative = await hand.add(initiatives, { Title: 'Varme', Plan: plan, Goal: goal, Kind: 'course', Phase: 'running', PeriodText: 'løbende' });
    await hand.add(statusUpdates, { Initiative: initiative, Plan: plan, Light: 'red', Text: 'x', MutationKey: 'other-plan' });
    const { plans: ports } = portsOf(site, SITE_OWNER);
    const first = await ports.open();
    expect(first.malformed).toEqual([]);
    expect(first.actionPlan.themes).toHaveLength(4);
    expect(first.actionPlan.initiatives).toHaveLength(32);
    expect(first.actionPlan.updates.some(({ key }) => key === 'other-plan')).toBe(false);
    const other = await ports.open(asId<PlanId>(plan));
    expect(other.actionPlan).toMatchObject({ themes: [{ title: 'Energi' }], goals: [{ title: 'Mindre' }], initiatives: [{ title: 'Varme' }], updates: [{ light: 'red' }] });
    expect(other.plans.map(({ title }) => title)).toContain('Klimaplan');
    expect(other.malformed).toEqual([]);
  });
});

describe('a row that cannot be read', () => {
  let site: LocalSite;
  let hand: ReturnType<typeof byHand>;
  beforeAll(async () => {
    site = await aTownSite();
    hand = byHand(site);
  });
  afterAll(() => site.close());
  const open = (): Promise<OpenedPlan> => portsOf(site, SITE_OWNER).plans.open();

  it.each([
    ['an initiative with a light of its own', initiatives, { Light: 'Rød (afventer)' }, { Light: 'green' }, { reason: 'unknown-value', column: 'Light', value: 'Rød (afventer)', goal: '1' }],
    ['an initiative without a goal', initiatives, { Goal: null }, { Goal: 1 }, { reason: 'missing', column: 'Goal', value: '' }],
    ['an initiative in an unknown phase', initiatives, { Phase: 'I gang' }, { Phase: 'running' }, { reason: 'unknown-value', column: 'Phase', value: 'I gang', goal: '1' }],
    ['an initiative of no kind', initiatives, { Kind: null }, { Kind: 'strategic' }, { reason: 'missing', column: 'Kind', value: '', goal: '1' }],
    ['an initiative without a title', initiatives, { Title: '' }, { Title: 'Én indgang' }, { reason: 'missing', column: 'Title', value: '', goal: '1', title: '' }],
    ['an initiative of no plan', initiatives, { Plan: null }, { Plan: 1 }, { reason: 'missing', column: 'Plan', value: '', goal: '1' }],
  ] as const)('%s is a finding at its place, and hides nothing else', async (_what, list, spoilt, mended, finding) => {
    await hand.change(list, 1, spoilt);
    const { actionPlan, malformed } = await open();
    expect(malformed).toEqual([{ title: expect.any(String), ...finding, list: 'initiatives', row: '1', initiative: '1', address: `${site.url}/Lists/Initiatives/DispForm.aspx?ID=1` }]);
    expect(actionPlan.initiatives).toHaveLength(31);
    expect(actionPlan.updates).toHaveLength(189);
    await hand.change(list, 1, mended);
    expect((await open()).malformed).toEqual([]);
  });

  it('a statement with an unknown light is a finding at its initiative', async () => {
    const row = await hand.add(statusUpdates, { Initiative: 2, Plan: 1, Light: 'Gul', MutationKey: 'odd' });
    const { malformed, actionPlan } = await open();
    expect(malformed).toMatchObject([{ list: 'statusUpdates', row: String(row), initiative: '2', goal: '1', column: 'Light', value: 'Gul', title: actionPlan.initiatives[1]?.title }]);
    expect(actionPlan.updates).toHaveLength(189);
  });

  it('a decision of no meeting, a theme of no plan and its goals are findings of their own', async () => {
    const decision = await hand.add(decisions, { Text: 'Vi ser på det', State: 'open' });
    const theme = await hand.add(themes, { Title: 'Løst' });
    const goal = await hand.add(goals, { Title: 'Også løst', Theme: theme });
    const { malformed } = await open();
    const said = malformed.filter(({ list }) => list !== 'statusUpdates').map(({ list, row, column, reason }: MalformedRow) => [list, row, column, reason]);
    expect(said).toEqual([
      ['themes', String(theme), 'Plan', 'missing'],
      ['goals', String(goal), 'Theme', 'missing'],
      ['decisions', String(decision), 'Meeting', 'missing'],
    ]);
  });

  it('a plan at an unknown stage is shown as a draft, and said to be one that cannot be read', async () => {
    await hand.change(plans, 1, { Stage: 'Udrullet' });
    const { actionPlan, malformed } = await open();
    expect(actionPlan.plan.stage).toBe('draft');
    expect(actionPlan.initiatives).toHaveLength(32);
    expect(malformed).toContainEqual(expect.objectContaining({ list: 'plans', row: '1', column: 'Stage', value: 'Udrullet' }));
    await hand.change(plans, 1, { Stage: 'rolledOut' });
  });
});

describe('the copies of the status', () => {
  let site: LocalSite;
  beforeAll(async () => void (site = await aTownSite()));
  afterAll(() => site.close());

  it('that somebody changed in the list are found, overruled by the history, and put back', async () => {
    const ports = portsOf(site, SITE_OWNER);
    const id = townId<InitiativeId>('initiatives', 'i01');
    const before = currentStatuses((await ports.plans.open()).actionPlan).get(id);
    await byHand(site, CONTRIBUTOR).change(initiatives, id, { Light: 'red', StatusText: 'Rettet i listen' });
    const { actionPlan } = await ports.plans.open();
    const found = tamperedCopies(actionPlan);
    expect(found.map(({ initiative, copy }) => [initiative.id, copy?.light])).toEqual([[id, 'red']]);
    expect(currentStatuses(actionPlan).get(id)).toEqual(before);
    await putCopyBack(ports, actionPlan, found[0]!);
    expect(tamperedCopies((await ports.plans.open()).actionPlan)).toEqual([]);
  });

  it('are moved on with the mark behind them, by an editor and nobody else, and not back', async () => {
    const ports = portsOf(site, SITE_OWNER);
    const key = asId<never>('moved-on');
    const { actionPlan: was } = await ports.plans.open();
    const initiative = was.initiatives[3]!;
    const { update } = await portsOf(site, CONTRIBUTOR).statusUpdates.record({ key, plan: was.plan.id, initiative: initiative.id, light: 'red', text: 'Stop', confirmsUnchanged: false, success: 'notYet', source: 'tab' });
    expect(update.success).toBe('notYet');
    const { actionPlan } = await ports.plans.open();
    await expect(moveCopyOn({ statusCopies: portsOf(site, CONTRIBUTOR).statusCopies }, actionPlan)).rejects.toMatchObject({ code: 'read-only' });
    expect((await ports.plans.open()).actionPlan.plan.statusThrough).toBe(was.plan.statusThrough);
    site.requests.length = 0;
    await moveCopyOn(ports, await ports.plans.open().then((opened) => opened.actionPlan));
    const moved = (await ports.plans.open()).actionPlan;
    expect(moved.plan.statusThrough).toBe(update.id);
    const { at, statedBy: by, id: from } = update;
    expect(moved.initiatives.find(({ id }) => id === initiative.id)).toMatchObject({ copy: { light: 'red', text: 'Stop', at, by, update: from }, successCopy: { answer: 'notYet', at, by, update: from } });
    await expect(ports.statusCopies.moveOn(was.plan.id, [], was.plan.statusThrough)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('of success that somebody typed into the list are nobody’s word, cost the row nothing, and are put right on the way', async () => {
    const ports = portsOf(site, SITE_OWNER);
    const { actionPlan: was } = await ports.plans.open();
    const [changed, unknown] = was.initiatives.slice(4);
    await byHand(site, CONTRIBUTOR).change(initiatives, changed!.id, { SuccessReached: 'reached' });
    await byHand(site, CONTRIBUTOR).change(initiatives, unknown!.id, { SuccessReached: 'måske' });
    const opened = await ports.plans.open();
    expect(opened.malformed).toEqual([]);
    expect(currentSuccesses(opened.actionPlan)).toEqual(currentSuccesses(was));
    await portsOf(site, CONTRIBUTOR).statusUpdates.record({ key: asId('put-right'), plan: was.plan.id, initiative: was.initiatives[0]!.id, light: 'green', text: '', confirmsUnchanged: true, source: 'tab' });
    await moveCopyOn(ports, (await ports.plans.open()).actionPlan);
    const [row] = await byHand(site).rows(initiatives, `Id eq ${changed!.id}`);
    expect(row?.['SuccessReached']).toBeNull();
  });

  it('leave the mark where it is when a row could not be written', async () => {
    const ports = portsOf(site, SITE_OWNER);
    const { actionPlan } = await ports.plans.open();
    site.faults.add({ when: 'before', status: 412, match: ({ method, isBatchPart }) => isBatchPart && method === 'MERGE' });
    const copies = actionPlan.initiatives.slice(0, 3).map(({ id }) => ({ initiative: id, update: undefined, success: undefined }));
    await expect(ports.statusCopies.moveOn(actionPlan.plan.id, copies, asId<StatusUpdateId>(9999))).rejects.toMatchObject({ code: 'conflict' });
    expect((await ports.plans.open()).actionPlan.plan.statusThrough).toBe(actionPlan.plan.statusThrough);
  });
});
