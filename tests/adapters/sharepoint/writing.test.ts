import { statusUpdates, initiatives as initiativesList, plans } from '../../../src/adapters/sharepoint/lists';
import type { SharePointPorts } from '../../../src/adapters/sharepoint';
import { chooseOwner, editInitiative, handOver, type OpenedPlan } from '../../../src/application';
import { asId, changedFields, contentFindings, contentOf, keptContent, statusText, type GoalId, type InitiativeContent, type InitiativeId, type MeetingId, type MutationKey, type NewStatusUpdate, type PersonId, type PlanId, type StatusUpdateId } from '../../../src/domain';
import hardCases from '../../../src/local/town/hard-cases.json';
import { townService } from '../../../src/local/town/people';
import { day, instant } from '../../support/builders';
import { SITE_OWNER, type LocalSite } from '../../support/local-site';
import { aTownSite } from '../../support/town-site';
import { byHand } from './by-hand';
import { portsOf } from './ports-of';
import { VirtualTime } from './virtual-time';

const CONTRIBUTOR = 'klimakoordinator.bmc@eksempelby.example';
const ANOTHER = 'planchef.bmc@eksempelby.example';
const DIRECTOR = 'kommunaldirektoer@eksempelby.example';

let site: LocalSite;
let opened: OpenedPlan;
let ports: SharePointPorts;
let keys = 0;
const aKey = (): MutationKey => asId<MutationKey>(`key-${(keys += 1)}`);

beforeAll(async () => {
  site = await aTownSite();
  ports = portsOf(site, CONTRIBUTOR);
  opened = await ports.plans.open();
  await portsOf(site, ANOTHER).plans.open();
});
afterAll(() => site.close());
beforeEach(() => void (site.requests.length = 0));

const statement = (over: Partial<NewStatusUpdate> = {}): NewStatusUpdate => ({
  key: aKey(), plan: opened.actionPlan.plan.id, initiative: asId<InitiativeId>(3), light: 'yellow', text: 'Vi venter på svar', confirmsUnchanged: false, source: 'tab', ...over,
});

const content = (over: Partial<InitiativeContent> = {}): InitiativeContent => ({
  title: 'Fælles indkøb', description: '', goal: asId<GoalId>(2), kind: 'course', success: '', period: { text: 'løbende' }, owner: opened.viewer.person, deputies: [], strategies: [], phase: 'planned', ...over,
});

describe('stating a light', () => {
  it('takes one request, and gives back the row with its author and time', async () => {
    const update = statement({ text: 'Første linje\n"anden"', confirmsUnchanged: true, source: 'webpart' });
    const stored = await ports.statusUpdates.record(update);
    expect(site.requests).toHaveLength(1);
    expect(stored.update).toEqual({ ...update, id: expect.any(String), statedBy: opened.viewer.person, at: '2026-11-25T08:00:00.000Z' });
    const rows = await byHand(site).rows(statusUpdates, `MutationKey eq '${update.key}'`);
    expect(rows).toMatchObject([{ Light: 'yellow', Text: update.text, InitiativeId: 3, PlanId: 1, ConfirmsUnchanged: true, Source: 'webpart' }]);
  });

  it('stores it once, however often it is asked to with the same key', async () => {
    const update = statement();
    const first = await ports.statusUpdates.record(update);
    const again = await ports.statusUpdates.record(update);
    expect(again.update).toEqual(first.update);
    expect(await byHand(site).rows(statusUpdates, `MutationKey eq '${update.key}'`)).toHaveLength(1);
  });

  it('stores for the reminder service who answered its card, and before which meeting, and gives it back as theirs', async () => {
    const update = statement({ source: 'card', statedBy: opened.viewer.person, meeting: asId<MeetingId>(2) });
    const { update: stored } = await portsOf(site, townService().login).statusUpdates.record(update);
    expect(stored).toEqual({ ...update, id: expect.any(String), at: '2026-11-25T08:00:00.000Z' });
    const { actionPlan } = await ports.plans.open();
    expect(actionPlan.updates.find(({ id }) => id === stored.id)).toEqual(stored);
    const rows = await byHand(site).rows(statusUpdates, `MutationKey eq '${update.key}'`);
    expect(rows).toMatchObject([{ StatedById: Number(opened.viewer.person), MeetingId: 2, Source: 'card' }]);
    expect(rows[0]?.AuthorId).not.toBe(Number(opened.viewer.person));
  });

  it('gives back as a contributor’s own what they store in another’s name', async () => {
    const other = [...opened.actionPlan.people.keys()].find((person) => person !== opened.viewer.person);
    const { update: stored } = await ports.statusUpdates.record(statement({ source: 'card', ...(other && { statedBy: other }) }));
    expect(stored.statedBy).toBe(opened.viewer.person);
  });

  it('tells what others stated about the same initiative since, oldest first, and nothing else', async () => {
    const initiative = asId<InitiativeId>(5);
    const { update: seen } = await ports.statusUpdates.record(statement({ initiative }));
    const other = portsOf(site, ANOTHER);
    const theirs = [];
    for (const light of ['red', 'green', 'yellow'] as const) theirs.push((await other.statusUpdates.record(statement({ initiative, light }))).update);
    await other.statusUpdates.record(statement({ initiative: asId<InitiativeId>(6) }));
    const { meanwhile, update } = await ports.statusUpdates.record(statement({ initiative }), seen.id);
    expect(meanwhile).toEqual(theirs);
    expect((await ports.statusUpdates.record(statement({ initiative }), update.id)).meanwhile).toEqual([]);
  });

  it('is never said to have stayed at home when it arrived, and what was read behind it did not come', async () => {
    const update = statement();
    const other = portsOf(site, ANOTHER);
    await other.plans.open();
    site.faults.add({ match: ({ isBatchPart, method }) => isBatchPart && method === 'GET', when: 'before', status: 429, headers: { 'Retry-After': '3600' } });
    await expect(other.statusUpdates.record(update)).rejects.toMatchObject({ code: 'no-answer' });
    expect(await byHand(site).rows(statusUpdates, `MutationKey eq '${update.key}'`)).toHaveLength(1);
  });

  it('is read-only for a director, and nothing is stored', async () => {
    const update = statement();
    await expect(portsOf(site, DIRECTOR).statusUpdates.record(update)).rejects.toMatchObject({ code: 'read-only' });
    expect(await byHand(site).rows(statusUpdates, `MutationKey eq '${update.key}'`)).toEqual([]);
  });

  it('about an initiative that is gone says so, and stores nothing', async () => {
    const update = statement({ initiative: asId<InitiativeId>(4711) });
    await expect(ports.statusUpdates.record(update)).rejects.toMatchObject({ code: 'not-found' });
    expect(await byHand(site).rows(statusUpdates, `MutationKey eq '${update.key}'`)).toEqual([]);
  });

  it('says so when the sign-in has run out, and stores nothing', async () => {
    const nobody = portsOf(site, CONTRIBUTOR, { fetch: site.fetchAs('nobody@nowhere.example') });
    await expect(nobody.statusUpdates.record(statement())).rejects.toMatchObject({ code: 'signed-out' });
  });
});

describe('an initiative', () => {
  it('is added once with all its content, in one request, and read back as it was', async () => {
    const { centres, strategies, bodies, people } = opened.actionPlan;
    const deputies = [...people.keys()].slice(0, 2);
    const full = content({
      description: 'Første afsnit.\n\nAndet.', success: 'Ni ud af ti', period: { text: '2025-2026', from: day('2025-01-01'), to: day('2026-12-31') }, deputies, centre: centres[1]!.id, strategies: strategies.slice(0, 2).map(({ id }) => id), workingGroup: bodies.at(-1)!.id, phase: 'proposed',
    });
    const key = aKey();
    const added = await ports.initiatives.add({ ...full, key, plan: opened.actionPlan.plan.id });
    expect(site.requests).toHaveLength(1);
    expect(contentOf(added.value)).toEqual(full);
    expect(added).toMatchObject({ value: { createdBy: opened.viewer.person, plan: '1' }, savedBy: 'Klimakoordinator, BMC', savedAt: '2026-11-25T08:00:00.000Z' });
    const again = await ports.initiatives.add({ ...full, key, plan: opened.actionPlan.plan.id });
    expect(again).toEqual(added);
    expect(await byHand(site).rows(initiativesList, `MutationKey eq '${key}'`)).toHaveLength(1);
  });

  it('is saved in one request, empties what was emptied, and leaves its status alone', async () => {
    const id = asId<InitiativeId>(7);
    const before = await ports.initiatives.get(id);
    site.requests.length = 0;
    const mine = content({ title: 'Nyt navn', period: { text: '' }, centre: undefined });
    const saved = await ports.initiatives.save(id, { value: mine, version: before.version });
    expect(site.requests).toHaveLength(1);
    expect(contentOf(saved.value)).toEqual(contentOf(keptContent(mine)));
    expect(saved.value.copy).toEqual(before.value.copy);
    expect(saved.version).not.toBe(before.version);
    expect(await ports.initiatives.get(id)).toEqual(saved);
  });

  it('is given back by a contributor, and stands marked in the list until another owner is chosen', async () => {
    const owned = await ports.initiatives.add({ ...content(), key: aKey(), plan: opened.actionPlan.plan.id });
    const { centres } = opened.actionPlan;
    const given = await handOver(ports, { initiative: owned, person: opened.viewer.person, centres });
    expect(given.value).toMatchObject({ needsOwner: true });
    expect(given.value.owner).toBeUndefined();
    const marked = async () => (await byHand(site).rows(initiativesList, `NeedsOwner eq 1`)).map(({ Id }) => String(Id));
    expect(await marked()).toEqual([given.value.id]);
    expect((await portsOf(site, DIRECTOR).plans.open()).actionPlan.initiatives.find(({ id }) => id === given.value.id)?.needsOwner).toBe(true);
    const chosen = await chooseOwner(portsOf(site, ANOTHER), { initiative: given, owner: opened.viewer.person });
    expect(chosen.value).toMatchObject({ owner: opened.viewer.person });
    expect(chosen.value.needsOwner).toBeUndefined();
    expect(await marked()).toEqual([]);
  });

  it('that somebody else has saved meanwhile is a conflict: both versions are there, and neither is lost', async () => {
    const id = asId<InitiativeId>(8);
    const base = await ports.initiatives.get(id);
    const theirs = await portsOf(site, ANOTHER).initiatives.save(id, { value: { ...contentOf(base.value), title: 'Deres' }, version: base.version });
    await expect(ports.initiatives.save(id, { value: { ...contentOf(base.value), title: 'Min' }, version: base.version })).rejects.toMatchObject({ code: 'conflict' });
    const edited = await editInitiative(ports, { id, base, content: { ...contentOf(base.value), title: 'Min' }, mayEditPlan: false });
    expect(edited).toMatchObject({ outcome: 'conflict', mine: { title: 'Min' }, theirs: { value: { title: 'Deres' }, version: theirs.version, savedBy: 'Planchef, BMC' } });
  });

  it('whose save arrived though its answer was lost is saved, not a conflict', async () => {
    const time = new VirtualTime();
    const patient = portsOf(site, CONTRIBUTOR, { fetch: time.timed(site.fetchAs(CONTRIBUTOR)), now: time.now, wait: time.wait });
    const id = asId<InitiativeId>(9);
    const base = await patient.initiatives.get(id);
    site.faults.add({ when: 'after', drop: true, match: ({ url }) => url.endsWith('$batch') });
    const edited = await time.result(editInitiative(patient, { id, base, content: { ...contentOf(base.value), title: 'Kom frem' }, mayEditPlan: false }));
    expect(edited).toMatchObject({ outcome: 'saved', initiative: { value: { title: 'Kom frem' } } });
  });

  it('is saved over a copy of the status that was moved on meanwhile', async () => {
    const id = asId<InitiativeId>(10);
    const base = await ports.initiatives.get(id);
    await byHand(site).change(initiativesList, id, { StatusId: 1 });
    const edited = await editInitiative(ports, { id, base, content: { ...contentOf(base.value), title: 'Trods alt' }, mayEditPlan: false });
    expect(edited).toMatchObject({ outcome: 'saved', initiative: { value: { title: 'Trods alt' } } });
  });

  it('that is not there is not found, one that cannot be read says so, and a director may not save', async () => {
    await expect(ports.initiatives.get(asId<InitiativeId>(4711))).rejects.toMatchObject({ code: 'not-found' });
    const base = await ports.initiatives.get(asId<InitiativeId>(11));
    await expect(portsOf(site, DIRECTOR).initiatives.save(asId<InitiativeId>(11), base)).rejects.toMatchObject({ code: 'read-only' });
    await byHand(site).change(initiativesList, 11, { Phase: 'I gang' });
    await expect(ports.initiatives.get(asId<InitiativeId>(11))).rejects.toMatchObject({ code: 'malformed-row', message: expect.stringContaining('Initiatives item 11: Phase is "I gang"') });
  });
});

describe('the stage of a plan', () => {
  const AT = instant('2026-11-25 09:30');
  const closing = (by: PersonId) => ({ stage: 'closed', by, at: AT }) as const;

  it('is moved by an editor and nobody else, against the version that was read, and says who moved it and when', async () => {
    const editor = portsOf(site, SITE_OWNER);
    const { actionPlan, planVersion, viewer } = await editor.plans.open();
    const { id } = actionPlan.plan;
    await expect(ports.plans.moveStage(id, planVersion, closing(opened.viewer.person))).rejects.toMatchObject({ code: 'read-only' });
    site.requests.length = 0;
    await editor.plans.moveStage(id, planVersion, closing(viewer.person));
    expect(site.requests).toHaveLength(1);
    await expect(editor.plans.moveStage(id, planVersion, { stage: 'presented', by: viewer.person, at: AT, presentedAt: asId<MeetingId>(1) })).rejects.toMatchObject({ code: 'conflict' });
    const moved = await editor.plans.open();
    expect(moved.actionPlan.plan).toMatchObject({ stage: 'closed', reached: { closed: { by: viewer.person, at: AT } } });
    await editor.plans.moveStage(id, moved.planVersion, { stage: 'presented', by: viewer.person, at: AT, presentedAt: asId<MeetingId>(1) });
    const { plan } = (await editor.plans.open()).actionPlan;
    expect(plan).toMatchObject({ stage: 'presented', presentedAt: '1' });
    expect(Object.keys(plan.reached ?? {})).toEqual(['draft', 'presented']); // a step that was taken back is told of no longer
  });

  it('moved by two editors at once is moved by the first, and the other is told', async () => {
    const id = asId<PlanId>(1);
    const [first, second] = [portsOf(site, SITE_OWNER), portsOf(site, 'plansekretariat.cba@eksempelby.example')];
    const [seen, seenToo] = [await first.plans.open(), await second.plans.open()];
    await first.plans.moveStage(id, seen.planVersion, { stage: 'rolledOut', by: seen.viewer.person, at: AT });
    await expect(second.plans.moveStage(id, seenToo.planVersion, { stage: 'rolledOut', by: seenToo.viewer.person, at: AT })).rejects.toMatchObject({ code: 'conflict' });
    expect((await second.plans.get(id)).value.reached?.rolledOut).toEqual({ by: seen.viewer.person, at: AT });
  });

  it('that was moved though the answer was lost is moved', async () => {
    const time = new VirtualTime();
    const editor = portsOf(site, SITE_OWNER, { fetch: time.timed(site.fetchAs(SITE_OWNER)), now: time.now, wait: time.wait });
    const { planVersion, viewer } = await editor.plans.open();
    site.faults.add({ when: 'after', status: 503, match: ({ method }) => method === 'MERGE' });
    await time.result(editor.plans.moveStage(asId<PlanId>(1), planVersion, closing(viewer.person)));
    expect(await byHand(site).rows(plans, 'Id eq 1')).toMatchObject([{ Stage: 'closed' }]);
  });
});

describe('a plan', () => {
  const words = { title: 'Klimaplan 2026-2030', policy: 'Klimapolitik', from: day('2026-01-01'), to: day('2030-12-31') };

  it('is added as a draft by an editor, once however often with the same key', async () => {
    const editor = portsOf(site, SITE_OWNER);
    const key = aKey();
    const added = await editor.plans.add(words, key);
    expect(added).toMatchObject({ ...words, stage: 'draft', reached: { draft: { at: '2026-11-25T08:00:00.000Z' } } });
    expect(await editor.plans.add(words, key)).toEqual(added);
    expect(await byHand(site).rows(plans, `MutationKey eq '${key}'`)).toHaveLength(1);
    expect((await editor.plans.open(added.id)).actionPlan).toMatchObject({ plan: added, themes: [], historyIsWhole: true });
    await expect(ports.plans.add(words, aKey())).rejects.toMatchObject({ code: 'read-only' });
  });

  it('is renamed by an editor, against the version that was read', async () => {
    const editor = portsOf(site, SITE_OWNER);
    const { id } = await editor.plans.add(words, aKey());
    const { version } = await editor.plans.get(id);
    const renamed = { title: 'Klimaplan', policy: '' };
    await expect(ports.plans.save(id, { value: renamed, version })).rejects.toMatchObject({ code: 'read-only' });
    await editor.plans.save(id, { value: renamed, version });
    await expect(editor.plans.save(id, { value: words, version })).rejects.toMatchObject({ code: 'conflict' });
    const { from, to, ...plan } = (await editor.plans.get(id)).value;
    expect([plan, from, to]).toEqual([expect.objectContaining(renamed), undefined, undefined]);
  });
});

describe('people', () => {
  it('are found in the whole organisation, and become known to the site when they are chosen', async () => {
    const [found] = await ports.people.search('Skolesekretær');
    expect(found).toMatchObject({ name: 'Skolesekretær, UUC', email: 'skolesekretaer.uuc@eksempelby.example' });
    const person = await ports.people.resolve(found!);
    expect(person).toMatchObject({ name: 'Skolesekretær, UUC', email: 'skolesekretaer.uuc@eksempelby.example' });
    const id = asId<InitiativeId>(12);
    const base = await ports.initiatives.get(id);
    const saved = await ports.initiatives.save(id, { value: { ...contentOf(base.value), owner: person.id }, version: base.version });
    expect(saved.value.owner).toBe(person.id satisfies PersonId);
    expect(await ports.people.search('ingen hedder sådan')).toEqual([]);
    for (const name of ["O''Brien' or 1 eq 1", '%27%20or%201', '</Value></Eq></Where>', '{"QueryString":""}', '__proto__', '../../_api/web', '<script>']) expect(await ports.people.search(name)).toEqual([]);
  });
});

describe('a value that is hard to keep', () => {
  const cases = hardCases.cases.map(({ id, field, value }) => [id, field, value] as const);
  const contents: Readonly<Record<string, (value: string) => Partial<InitiativeContent>>> = {
    'initiative.title': (title) => ({ title }),
    'initiative.description': (description) => ({ description }),
    'initiative.periodText': (text) => ({ period: { text } }),
  };

  it.each(cases)('comes back from the site as it was kept: %s', async (_id, field, value) => {
    const make = contents[field];
    if (!make) {
      const { update } = await ports.statusUpdates.record(statement({ light: 'green', text: statusText(value) }));
      expect(update.text).toBe(statusText(value));
      const [read] = await ports.statusUpdates.newer(opened.actionPlan.plan.id, asId<StatusUpdateId>(Number(update.id) - 1));
      expect(read).toEqual(update);
      return;
    }
    const kept = keptContent(content(make(value)));
    expect(contentFindings(kept)).toEqual([]);
    const added = await ports.initiatives.add({ ...kept, key: aKey(), plan: opened.actionPlan.plan.id });
    expect(contentOf(added.value)).toEqual(contentOf(kept));
    const saved = await ports.initiatives.save(added.value.id, { value: added.value, version: added.version });
    expect(changedFields(saved.value, kept)).toEqual([]);
  });
});
