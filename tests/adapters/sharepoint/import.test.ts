import { initiatives as initiativesList, statusUpdates as statusUpdatesList, type List } from '../../../src/adapters/sharepoint/lists';
import { importRows, moveCopyOn, prepareImport, sendWaiting, undoImport, type ImportOrder, type NewInitiative, type OpenedPlan } from '../../../src/application';
import { asId, contentOf, currentStatuses, importProposal, NO_CHOICES, planRows, type ActionPlan, type MutationKey } from '../../../src/domain';
import { instant } from '../../support/builders';
import { aFile, aTable, type SaidCell } from '../../support/files';
import type { LocalSite } from '../../support/local-site';
import { memoryDrafts, memoryOutbox } from '../../support/memory-device';
import { aTownSite } from '../../support/town-site';
import { byHand } from './by-hand';
import { portsOf } from './ports-of';

const EDITOR = 'plansekretariat.cba@eksempelby.example';
const CONTRIBUTOR = 'klimakoordinator.bmc@eksempelby.example';

let site: LocalSite;
let keys = 0;

beforeAll(async () => void (site = await aTownSite()));
afterAll(() => site.close());
beforeEach(() => {
  site.requests.length = 0;
  keys += 1;
});

const LIGHTS: readonly SaidCell[] = ['Grøn', 'Gul: Vi venter på svar', { text: 'Bygherren er væk', fill: 'ff0000' }, ''];
/** A file of so many new rows, and one that the town has already: its title is kept, its text and its light are other ones. */
const aFileOf = (count: number, known: string, goal: string) =>
  aFile([
    aTable([
      ['Indsats/projekt', 'Beskrivelse', 'Tidsperiode', 'Status', 'Ansvarlig'],
      [{ text: 'Mål 1.1', columns: 5 }],
      ...Array.from({ length: count }, (_, at): readonly SaidCell[] => [`Fra filen ${keys}.${at + 1}`, 'Første linje.\nAnden linje.', '2025-2026', LIGHTS[at % LIGHTS.length], 'Klimakoordinator, BMC']),
      [{ text: goal, columns: 5 }],
      [known, `Ny tekst ${keys}`, '', 'Rød: Den er gal', ''],
    ]),
  ]);

const aPage = (login = EDITOR, outbox = memoryOutbox(), over: Parameters<typeof portsOf>[2] = {}) => ({ ...portsOf(site, login, over), outbox, drafts: memoryDrafts(), clock: { now: () => instant(site.clock.now.toISOString()) } });

interface Known {
  readonly title: string;
  readonly goal: string;
}

/** A new initiative that nobody has spoken of. */
function aNewOne({ actionPlan: { plan, initiatives } }: OpenedPlan): NewInitiative {
  const [like] = initiatives;
  return { ...contentOf(like!), title: `Uden lys ${keys}`, key: asId<MutationKey>(`ny-${keys}`), plan: plan.id };
}

/** An initiative of the town that runs, is green, and stands under the goal with this number. */
function aKnownOne({ initiatives, ...plan }: ActionPlan): Known {
  const statuses = currentStatuses({ initiatives, ...plan });
  const found = initiatives.find(({ id, phase }) => phase === 'running' && statuses.get(id)?.light === 'green')!;
  return { title: found.title, goal: plan.goals.find(({ id }) => id === found.goal)!.title };
}

async function orderFor(ports: ReturnType<typeof aPage>, count = 30, earlier?: Known): Promise<ImportOrder & { readonly known: Known }> {
  const opened = await ports.plans.open();
  const known = earlier ?? aKnownOne(opened.actionPlan);
  const { read, found } = await prepareImport(ports, aFileOf(count, known.title, known.goal), opened.actionPlan);
  const { rows } = importProposal(read, opened.actionPlan, found, NO_CHOICES, { ...opened.viewer, now: ports.clock.now() });
  return { key: asId<MutationKey>(`fil-${keys}`), opened, rows, found, known };
}
/** All that a screen shows of a plan's initiatives: what was stated of those that are gone is not among it. */
const standing = (plan: ActionPlan) => planRows(plan, instant(site.clock.now.toISOString())).map(({ initiative, light, words }) => ({ ...contentOf(initiative), light, words }));
const keyed = (list: List) => byHand(site).rows(list, `startswith(MutationKey,'fil-${keys}-')`);
const added = () => keyed(initiativesList);
const stated = () => keyed(statusUpdatesList);

describe('a file of thirty rows on a SharePoint site', () => {
  it('is there in a handful of requests, each row once and in the order of the file, in the name of whoever brought it', async () => {
    const ports = aPage();
    const order = await orderFor(ports);
    expect(order.rows.map(({ state }) => state)).toEqual([...Array.from({ length: 30 }, () => 'new'), 'changed']);
    expect(order.rows.flatMap(({ asks }) => asks)).toEqual([]);
    site.requests.length = 0;
    const { stored, receipt } = await importRows(ports, order);
    expect(stored).toBe(30 + 1 + 24);
    expect(site.requests).toHaveLength(6); // three portions, each first what the rows are and then their lights
    expect((await added()).map(({ Title }) => Title)).toEqual(Array.from({ length: 30 }, (_, at) => `Fra filen ${keys}.${at + 1}`)); // in the order of the file
    const made = (await stated()).map(({ Source, Light }) => `${String(Source)} ${String(Light)}`);
    expect(['import green', 'import yellow', 'import red'].map((one) => made.filter((each) => each === one).length)).toEqual([8, 8, 8]);
    const { actionPlan, viewer } = await ports.plans.open();
    const one = actionPlan.initiatives.find(({ title }) => title === `Fra filen ${keys}.1`)!;
    expect(one).toMatchObject({ description: 'Første linje.\nAnden linje.', phase: 'proposed', createdBy: viewer.person, period: { text: '2025-2026', from: '2025-01-01', to: '2026-12-31' } });
    expect(actionPlan.people.get(one.owner!)?.name).toBe('Klimakoordinator, BMC');

    const again = await orderFor(ports, 30, order.known);
    expect(new Set(again.rows.map(({ state }) => state))).toEqual(new Set(['same']));

    const other = await portsOf(site, CONTRIBUTOR).plans.open();
    site.requests.length = 0;
    const { undone, stays } = await undoImport(ports, { receipt, words: 'Importen er fortrudt' });
    expect(site.requests.length).toBeLessThanOrEqual(8); // what has changed, and three portions: how the rows stand, and into the bin with them
    expect({ undone, stays }).toEqual({ undone: 31, stays: [] });
    expect(await added()).toEqual([]);
    const after = await aPage(CONTRIBUTOR).plans.open();
    expect(after.malformed).toEqual(other.malformed);
    expect(standing(after.actionPlan)).toEqual(standing(order.opened.actionPlan));
  });

  it.each([1, 2, 3, 4])('that dies at its request number %i goes on after that, and each row is there once', async (dies) => {
    const outbox = memoryOutbox();
    let requests = 0;
    const isDead = (): boolean => requests > dies;
    const page = aPage(EDITOR, outbox);
    const order = await orderFor(page, 30);
    const fetch = site.fetchAs(EDITOR);
    const dying = aPage(EDITOR, outbox, {
      fetch: async (...asked) => {
        requests += 1;
        if (isDead()) return new Promise<Response>(() => undefined);
        const answer = await fetch(...asked);
        return requests === dies ? new Promise<Response>(() => undefined) : answer; // what was done is done, and nobody hears of it
      },
    });
    void importRows(dying, order).catch(() => undefined);
    for (let turn = 0; turn < 2000 && requests < dies; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setImmediate(resolve));
    const reopened = { ...memoryOutbox(), all: outbox.all, get: outbox.get, put: outbox.put, putAll: outbox.putAll, remove: outbox.remove }; // the locks of a dead page are free
    await sendWaiting({ ...aPage(EDITOR, reopened) });
    expect(outbox.all()).toEqual([]);
    expect(await added()).toHaveLength(30);
    expect(new Set((await added()).map(({ Title }) => Title)).size).toBe(30);
    expect(await stated()).toHaveLength(24);
  });

  it('gives a light that is taken back to nobody: neither who reads the plan, nor its row in the list, nor a second press', async () => {
    const ports = aPage();
    const bare = (await ports.initiatives.add(aNewOne(await ports.plans.open()))).value;
    const opened = await ports.plans.open();
    const { title: goal } = opened.actionPlan.goals.find(({ id }) => id === bare.goal)!;
    const order = await orderFor(ports, 1, { title: bare.title, goal });
    const { receipt } = await importRows(ports, order);
    const copiedLight = async () => (await byHand(site).rows(initiativesList, `Id eq ${bare.id}`))[0]?.['Light'];
    const read = async () => (await aPage(CONTRIBUTOR).plans.open()).actionPlan;
    expect(currentStatuses(await read()).get(bare.id)?.light).toBe('red');
    await moveCopyOn(ports, (await ports.plans.open()).actionPlan);
    expect(await copiedLight()).toBe('red');
    for (let press = 0; press < 2; press += 1) expect((await undoImport(ports, { receipt, words: 'Importen er fortrudt' })).stays).toEqual([]);
    expect(currentStatuses(await read()).get(bare.id)).toBeUndefined();
    expect(await copiedLight()).toBeNull();
    const rows = (await byHand(site).rows(statusUpdatesList, `InitiativeId eq ${bare.id}`)).map(({ Light, Text }) => [Light, Text]);
    expect(rows).toEqual([['red', 'Den er gal'], [null, 'Importen er fortrudt']]);
    expect((await aPage(CONTRIBUTOR).plans.open()).malformed).toEqual(opened.malformed);
  });

  it('is not taken back by somebody who may not recycle: the site says no', async () => {
    const ports = aPage();
    const { receipt } = await importRows(ports, await orderFor(ports, 1));
    await expect(undoImport({ ...aPage(CONTRIBUTOR), outbox: ports.outbox }, { receipt, words: 'x' })).rejects.toMatchObject({ code: 'read-only' });
    const id = receipt.rows[0]!.initiative!;
    const { version } = await aPage(CONTRIBUTOR).initiatives.get(id);
    await expect(aPage(CONTRIBUTOR).initiatives.recycle(id, version)).rejects.toMatchObject({ code: 'read-only' });
    expect(await added()).toHaveLength(1);
  });

  it('recycles what stands as it was read alone, and is done where it is gone', async () => {
    const ports = aPage();
    const { receipt } = await importRows(ports, await orderFor(ports, 1));
    const id = receipt.rows[0]!.initiative!;
    const { value, version } = await ports.initiatives.get(id);
    const saved = await ports.initiatives.save(id, { value: { ...contentOf(value), description: 'Skrevet videre' }, version });
    await expect(ports.initiatives.recycle(id, version)).rejects.toMatchObject({ code: 'conflict' });
    for (let time = 0; time < 2; time += 1) await ports.initiatives.recycle(id, saved.version);
    expect(await added()).toEqual([]);
  });
});
