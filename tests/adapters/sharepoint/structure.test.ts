import { closedDays, centres, goals, themes } from '../../../src/adapters/sharepoint/lists';
import type { SharePointPorts } from '../../../src/adapters/sharepoint';
import { addPart, editPart, removePart, type OpenedPlan, type StructureKind, type StructureParts } from '../../../src/application';
import { asId, partsIn, type BodyId, type CentreId, type GoalId, type Instant, type MutationKey, type NewPart, type PersonId, type ThemeId } from '../../../src/domain';
import { day } from '../../support/builders';
import { SITE_OWNER, type LocalSite } from '../../support/local-site';
import { aTownSite } from '../../support/town-site';
import { byHand } from './by-hand';
import { portsOf } from './ports-of';
import { VirtualTime } from './virtual-time';

const EDITOR = 'plansekretariat.cba@eksempelby.example';
const CHAIR = 'ledelsessekretaer.spc@eksempelby.example';
const CONTRIBUTOR = 'klimakoordinator.bmc@eksempelby.example';

let site: LocalSite;
let ports: SharePointPorts;
let opened: OpenedPlan;
let keys = 0;
const aKey = (): MutationKey => asId<MutationKey>(`part-${(keys += 1)}`);

beforeAll(async () => {
  site = await aTownSite();
  ports = portsOf(site, EDITOR);
  opened = await ports.plans.open();
});
afterAll(() => site.close());
beforeEach(() => void (site.requests.length = 0));

type AnyNew = { readonly [K in StructureKind]: NewPart<K> };
const person = (): PersonId => opened.viewer.person;
const whole = (): AnyNew => ({
  themes: { plan: opened.actionPlan.plan.id, title: 'Flere gæster', description: 'Første linje\nanden', order: 5 },
  goals: { theme: asId<ThemeId>(1), title: 'Kortere svartid', description: '', order: 3 },
  centres: { code: 'NYT', name: 'Nyt center', manager: person() },
  strategies: { title: 'Turismestrategi', description: 'Til 2030', centre: asId<CentreId>(1) },
  bodies: { title: 'Cykelgruppen', role: 'working', task: 'Ruter', rhythm: 'hver måned', members: [person()], chair: person(), freshForDays: 30, askWorkingDaysBefore: [5, 1], endsOn: day('2027-06-30') },
  meetings: {
    title: 'Opstart', body: asId<BodyId>(1), startsAt: '2027-02-01T08:00:00.000Z' as Instant, endsAt: '2027-02-01T09:00:00.000Z' as Instant, place: 'Teams', agenda: 'Et\nto', state: 'planned',
    plans: [opened.actionPlan.plan.id], guests: [asId<CentreId>(9)],
  },
  closedDays: { title: 'Klemmedag', on: { kind: 'once', day: day('2027-05-07') } },
});
const KINDS = ['themes', 'goals', 'centres', 'strategies', 'bodies', 'meetings', 'closedDays'] as const;

describe.each(KINDS)('a part among the %s', (kind) => {
  it('is added with all it says in one request, once however often, and read back as it was', async () => {
    const key = aKey();
    const added = await addPart(ports, kind, whole()[kind], key);
    expect(site.requests).toHaveLength(1);
    expect(added).toEqual({ ...whole()[kind], id: added.id });
    expect(await addPart(ports, kind, whole()[kind], key)).toEqual(added);
    const { actionPlan, malformed } = await ports.plans.open();
    expect(partsIn(actionPlan, kind).filter(({ id }) => id === added.id)).toEqual([added]);
    expect(partsIn(actionPlan, kind)).toHaveLength(partsIn(opened.actionPlan, kind).length + 1);
    expect(malformed).toEqual([]);
    await removePart(ports, kind, added, actionPlan.plan.id);
    expect(partsIn((await ports.plans.open()).actionPlan, kind)).toEqual(partsIn(opened.actionPlan, kind));
  });

  it('is saved against the version it was read with, in one request', async () => {
    const [part] = partsIn(opened.actionPlan, kind) as readonly StructureParts[typeof kind][];
    const read = await ports.structure.get(kind, part!.id);
    expect(read.value).toEqual(part);
    const change = kind === 'centres' ? { code: 'Andet' } : { title: 'Andet' };
    site.requests.length = 0;
    const saved = await ports.structure.save(kind, { ...read.value, ...change }, read.version);
    expect(site.requests).toHaveLength(1);
    expect(saved).toMatchObject({ value: { ...part, ...change }, savedBy: 'Udviklingskonsulent i plansekretariatet, CBA' });
    await expect(ports.structure.save(kind, read.value, read.version)).rejects.toMatchObject({ code: 'conflict' });
    await expect(ports.structure.remove(kind, part!.id, read.version)).rejects.toMatchObject({ code: 'conflict' });
    expect((await ports.structure.save(kind, read.value, saved.version)).value).toEqual(part);
  });

  it('belongs to the editors: a contributor is refused by the site, and nothing is changed', async () => {
    const theirs = portsOf(site, CONTRIBUTOR);
    const [part] = partsIn(opened.actionPlan, kind) as readonly StructureParts[typeof kind][];
    const { version } = await theirs.structure.get(kind, part!.id);
    await expect(theirs.structure.add(kind, whole()[kind], aKey())).rejects.toMatchObject({ code: 'read-only' });
    await expect(theirs.structure.save(kind, part!, version)).rejects.toMatchObject({ code: 'read-only' });
    await expect(theirs.structure.remove(kind, part!.id, version)).rejects.toMatchObject({ code: 'read-only' });
    expect(partsIn((await ports.plans.open()).actionPlan, kind)).toEqual(partsIn(opened.actionPlan, kind));
  });
});

describe('the structure', () => {
  it.each<[StructureKind, boolean]>([['themes', false], ['goals', false], ['closedDays', false], ['centres', true], ['strategies', true], ['bodies', true], ['meetings', true]])('is kept by chairs too only where the list says so: %s', async (kind, may) => {
    const added = addPart(portsOf(site, CHAIR), kind, whole()[kind], aKey());
    if (!may) return void (await expect(added).rejects.toMatchObject({ code: 'read-only' }));
    await removePart(ports, kind, await added, opened.actionPlan.plan.id);
  });

  it('tells of somebody else’s save between two editors, and keeps theirs', async () => {
    const before = opened.actionPlan.themes[1]!;
    const owner = portsOf(site, SITE_OWNER);
    await editPart(owner, 'themes', before, { ...before, title: 'Deres' });
    await expect(editPart(ports, 'themes', before, { ...before, title: 'Mit' })).rejects.toMatchObject({ code: 'conflict' });
    const theirs = await ports.structure.get('themes', before.id);
    expect(theirs).toMatchObject({ value: { title: 'Deres' }, savedBy: 'Erhvervschef, CBA' });
    await editPart(ports, 'themes', theirs.value, before);
  });

  it('is added once when the answer to the first try was lost', async () => {
    const time = new VirtualTime();
    const patient = portsOf(site, EDITOR, { fetch: time.timed(site.fetchAs(EDITOR)), now: time.now, wait: time.wait });
    const key = aKey();
    site.faults.add({ when: 'after', drop: true, match: ({ url }) => url.endsWith('$batch') });
    const added = await time.result(addPart(patient, 'goals', whole().goals, key));
    expect(await byHand(site).rows(goals, `MutationKey eq '${key}'`)).toHaveLength(1);
    await removePart(ports, 'goals', added, opened.actionPlan.plan.id);
  });

  it('is removed when the answer was lost, and what is gone is gone', async () => {
    const time = new VirtualTime();
    const patient = portsOf(site, EDITOR, { fetch: time.timed(site.fetchAs(EDITOR)), now: time.now, wait: time.wait });
    const added = await addPart(ports, 'goals', whole().goals, aKey());
    const { version } = await ports.structure.get('goals', added.id);
    site.faults.add({ when: 'after', status: 503, match: ({ url }) => url.endsWith('/recycle') });
    await time.result(patient.structure.remove('goals', added.id, version));
    await expect(ports.structure.get('goals', added.id)).rejects.toMatchObject({ code: 'not-found' });
    await ports.structure.remove('goals', added.id, version);
  });

  it('is removed into the recycle bin, from where it can be taken back', async () => {
    const added = await addPart(ports, 'closedDays', whole().closedDays, aKey());
    await removePart(ports, 'closedDays', added, opened.actionPlan.plan.id);
    const bin = await site.fetchAs(SITE_OWNER)(`${site.url}/_api/web/recycleBin`, { headers: { accept: 'application/json;odata=nometadata' } });
    expect(((await bin.json()) as { value: readonly { Title: string }[] }).value.map(({ Title }) => Title)).toContain('Klemmedag');
  });

  it('does not lose what its lists hold beside it', async () => {
    const [before] = await byHand(site).rows(centres, 'Id eq 1');
    const read = await ports.structure.get('centres', asId<CentreId>(1));
    await ports.structure.save('centres', read.value, read.version);
    const [after] = await byHand(site).rows(centres, 'Id eq 1');
    expect(before?.['Remark']).toBeTruthy();
    expect(after?.['Remark']).toBe(before?.['Remark']);
  });

  it('leaves a theme that somebody added without a place without one, until it is moved', async () => {
    const id = asId<ThemeId>(await byHand(site).add(themes, { Title: 'Uden plads', Plan: Number(opened.actionPlan.plan.id) }));
    const read = await ports.structure.get('themes', id);
    const saved = await ports.structure.save('themes', { ...read.value, title: 'Stadig uden plads' }, read.version);
    expect(await byHand(site).rows(themes, `Id eq ${id}`)).toMatchObject([{ SortOrder: null, Title: 'Stadig uden plads' }]);
    await ports.structure.remove('themes', id, saved.version);
  });

  it('has no goal that is not there', async () => {
    await expect(ports.structure.get('goals', asId<GoalId>(4711))).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('the municipality’s calendar', () => {
  it('is read with the plan, every year’s days, one day alone and quiet weeks', () => {
    expect(opened.actionPlan.calendar).toEqual({ closingDays: ['06-05', '12-24', '12-31'], quietWeeks: [28, 29, 30] });
    expect(opened.actionPlan.closedDays.map(({ title }) => title)).toContain('Grundlovsdag');
  });

  it('takes a row that cannot be read for a finding, and the others as they are', async () => {
    const id = await byHand(site).add(closedDays, { Title: 'Hvilken?', Kind: 'quietWeek' });
    const { malformed, actionPlan } = await ports.plans.open();
    expect(malformed).toEqual([expect.objectContaining({ list: 'closedDays', row: String(id), column: 'Week', reason: 'missing' })]);
    expect(actionPlan.calendar.quietWeeks).toEqual([28, 29, 30]);
  });
});

describe('the group of editors', () => {
  it('is told to its members, with the page where its owners change it', async () => {
    const { members, address } = await ports.editors.group();
    expect(members?.map(({ email }) => email).sort()).toEqual(['erhvervschef.cba@eksempelby.example', EDITOR]);
    expect(address).toMatch(/^http:\/\/localhost:4820\/sites\/erhverv\/_layouts\/15\/people\.aspx\?MembershipGroupId=\d+$/);
  });

  it('is known when it is called something else, and keeps its members from those it does not show them to', async () => {
    const groups = await site.fetchAs(SITE_OWNER)(`${site.url}/_api/web/sitegroups?$select=Id,Title`, { headers: { accept: 'application/json;odata=nometadata' } });
    const { Id } = ((await groups.json()) as { value: readonly { Id: number; Title: string }[] }).value.find(({ Title }) => Title === 'Handleplan: redaktører')!;
    const change = (body: object) => site.fetchAs(SITE_OWNER)(`${site.url}/_api/web/sitegroups(${Id})`, { method: 'POST', headers: { 'x-http-method': 'MERGE', 'if-match': '*', 'content-type': 'application/json;odata=nometadata', accept: 'application/json;odata=nometadata' }, body: JSON.stringify(body) });
    expect((await change({ Title: 'De der holder planen', OnlyAllowMembersViewMembership: true })).ok).toBe(true);
    expect((await ports.editors.group()).members).toHaveLength(2);
    expect(await portsOf(site, CONTRIBUTOR).editors.group()).toMatchObject({ members: undefined, address: expect.stringContaining(String(Id)) });
  });
});
