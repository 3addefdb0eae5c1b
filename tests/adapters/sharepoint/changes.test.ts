import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { bodies, centres, decisions, goals, initiatives, meetings, plans, statusUpdates, strategies, themes, type List } from '../../../src/adapters/sharepoint/lists';
import { completeHistory, type OpenedPlan } from '../../../src/application';
import { restOf, listAddress } from '../../../src/adapters/sharepoint/provision';
import { aLocalSite, SITE_OWNER, type LocalSite } from '../../support/local-site';
import { aTownSite, TOWN_MORNING } from '../../support/town-site';
import { memorySheets } from '../../support/memory-device';
import { byHand } from './by-hand';
import { portsOf } from './ports-of';

const DAY_MS = 86_400_000;
const LISTS = { plans, themes, goals, centres, strategies, bodies, meetings, decisions, initiatives, statusUpdates };
type Ports = ReturnType<typeof portsOf>;

/** The plan with all of its history, as a first visitor would read it. */
async function wholePlan(ports: Ports): Promise<OpenedPlan> {
  const opened = await ports.plans.open();
  return { ...opened, actionPlan: await completeHistory(ports, opened.actionPlan) };
}
const asRead = ({ readAt: _readAt, ...opened }: OpenedPlan) => opened;
const fresh = (site: LocalSite) => wholePlan(portsOf(site, SITE_OWNER));

/** Rows are taken away, and given back, past the product. */
function bin(site: LocalSite) {
  const rest = restOf(site.url, site.fetchAs(SITE_OWNER));
  return {
    recycle: async (list: List, id: number) => (await rest.ask({ path: `${listAddress(rest.sitePath, list)}/items(${id})/recycle`, method: 'POST' })).body as { readonly value: string },
    restore: async (guid: string) => void (await rest.ask({ path: `web/RecycleBin('${guid}')/restore`, method: 'POST' })),
  };
}

describe('reading again what was read before', () => {
  let site: LocalSite;
  let hand: ReturnType<typeof byHand>;
  beforeAll(async () => {
    site = await aTownSite();
    hand = byHand(site);
  });
  afterAll(() => site.close());

  it('takes one request when nothing happened, and says the same', async () => {
    const ports = portsOf(site, SITE_OWNER);
    const first = await ports.plans.open();
    site.requests.length = 0;
    const again = await ports.plans.open();
    expect(site.requests).toHaveLength(1);
    expect(asRead(again)).toEqual(asRead(first));
  });

  it('takes one for new statements, and one more for the rows that changed', async () => {
    const ports = portsOf(site, SITE_OWNER);
    await ports.plans.open();
    await hand.add(statusUpdates, { Initiative: 1, Plan: 1, Light: 'red', Text: 'Vi venter.', MutationKey: 'delta-1' });
    site.requests.length = 0;
    expect((await ports.plans.open()).actionPlan.updates.at(-1)).toMatchObject({ light: 'red', text: 'Vi venter.' });
    expect(site.requests).toHaveLength(1);
    await hand.change(initiatives, 3, { Title: 'Nyt navn' });
    site.requests.length = 0;
    const opened = await ports.plans.open();
    expect(opened.actionPlan.initiatives.find(({ id }) => id === '3')?.title).toBe('Nyt navn');
    expect(site.requests.map(({ parts }) => parts)).toEqual([20, 1]);
    expect(asRead(opened)).toEqual(asRead(await fresh(site)));
  });

  it('lets an edit be saved against the version that came with the change', async () => {
    const ports = portsOf(site, SITE_OWNER);
    await ports.plans.open();
    await hand.change(initiatives, 4, { Title: 'Rettet i listen' });
    const { actionPlan, versions } = await ports.plans.open();
    const initiative = actionPlan.initiatives.find(({ id }) => id === '4')!;
    await expect(ports.initiatives.save(initiative.id, { value: { ...initiative, title: 'Rettet i fanen' }, version: versions.get(initiative.id)! })).resolves.toBeDefined();
  });

  it('knows a row that somebody made unreadable, and one that is readable again', async () => {
    const ports = portsOf(site, SITE_OWNER);
    await ports.plans.open();
    await hand.change(initiatives, 5, { Phase: 'I gang' });
    expect((await ports.plans.open()).malformed).toMatchObject([{ list: 'initiatives', row: '5', column: 'Phase' }]);
    await hand.change(initiatives, 5, { Phase: 'running' });
    expect((await ports.plans.open()).malformed).toEqual([]);
  });

  it('knows another person’s rights and name as soon as they change', async () => {
    const ports = portsOf(site, 'kommunaldirektoer@eksempelby.example');
    const before = await ports.plans.open();
    expect(before.viewer.mayContribute).toBe(false);
    const rest = restOf(site.url, site.fetchAs(SITE_OWNER));
    const groups = (await rest.ask({ path: 'web/sitegroups' })).body as { readonly value: readonly { readonly Id: number; readonly Title: string }[] };
    const contributors = groups.value.find(({ Title }) => Title === 'Handleplan: bidragydere')!;
    await rest.ask({ path: `web/sitegroups(${contributors.Id})/users`, body: { LoginName: 'i:0#.f|membership|kommunaldirektoer@eksempelby.example' } });
    expect((await ports.plans.open()).viewer.mayContribute).toBe(true);
  });

  it('reads everything anew where the mark is older than the change log, or is another list’s', async () => {
    const kept = memorySheets();
    const before = site.clock.now;
    await portsOf(site, SITE_OWNER, { kept }).plans.open();
    site.clock.now = new Date(before.getTime() + 61 * DAY_MS);
    await hand.change(initiatives, 6, { Title: 'Efter to måneder' });
    kept.edit('first/head', (head) => ({ ...head, wholeAt: site.clock.now.toISOString() }));
    const ports = portsOf(site, SITE_OWNER, { kept });
    expect((await ports.plans.kept())?.actionPlan.initiatives).toHaveLength(32);
    expect(asRead(await wholePlan(ports))).toEqual(asRead(await fresh(site)));

    kept.edit('first/head', (head) => ({ ...head, tokens: { ...(head['tokens'] as object), goals: (head['tokens'] as { themes: string }).themes } }));
    const others = portsOf(site, SITE_OWNER, { kept });
    await others.plans.kept();
    await hand.change(initiatives, 6, { Title: 'Igen' });
    expect(asRead(await wholePlan(others))).toEqual(asRead(await fresh(site)));
    site.clock.now = before;
  });

  it('reads everything anew after ten thousand changes, and ends at the same', async () => {
    const ports = portsOf(site, SITE_OWNER);
    await ports.plans.open();
    await hand.addMany(statusUpdates, Array.from({ length: 10_000 }, (_, at) => ({ Initiative: (at % 32) + 1, Plan: 1, Light: 'green', MutationKey: `many-${at}` })));
    expect(asRead(await wholePlan(ports))).toEqual(asRead(await fresh(site)));
  }, 240_000);

  it('gives a plan back its history when a statement is written, without asking for it again', async () => {
    const ports = portsOf(site, SITE_OWNER);
    await wholePlan(ports);
    await hand.addMany(statusUpdates, Array.from({ length: 30 }, (_, at) => ({ Initiative: 2, Plan: 1, Light: 'yellow', Text: 'Ja', MutationKey: `after-${at}` })));
    site.requests.length = 0;
    const opened = await ports.plans.open();
    expect(site.requests).toHaveLength(1);
    expect(opened.actionPlan.historyIsWhole).toBe(true);
    expect(asRead(opened)).toEqual(asRead(await fresh(site)));
  });
});

type Edit = (site: LocalSite, at: number) => Promise<void>;
const ANY_LIST = fc.constantFrom(...Object.values(LISTS));
let guids: string[] = [];

const someRow = async (site: LocalSite, list: List, pick: number): Promise<number | undefined> => {
  const rows = await byHand(site).rows(list, 'Id gt 0');
  return rows.length === 0 ? undefined : Number(rows[pick % rows.length]!['Id']);
};

const edits: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(fc.nat(40), fc.constantFrom('green', 'yellow', 'Rød')).map(([pick, Light]): Edit => async (site, at) => {
    const initiative = await someRow(site, initiatives, pick);
    if (initiative) await byHand(site).add(statusUpdates, { Initiative: initiative, Plan: 1, Light, Text: 'Vi ser på det.', MutationKey: `edit-${at}` });
  }) },
  { weight: 4, arbitrary: fc.tuple(fc.nat(40), fc.constantFrom({ Title: 'Nyt' }, { Title: ' ' }, { Phase: 'completed' }, { Phase: 'Slut' }, { Goal: 2 }, { Goal: null }, { Plan: null }, { Light: 'red' })).map(([pick, values]): Edit => async (site) => {
    const id = await someRow(site, initiatives, pick);
    if (id) await byHand(site).change(initiatives, id, values).catch(() => undefined); // what it would point to may be gone
  }) },
  { weight: 2, arbitrary: fc.nat(9).map((goal): Edit => (site) => byHand(site).add(initiatives, { Title: 'En til', Plan: 1, Goal: goal + 1, Kind: 'course', Phase: 'proposed' }).then(() => undefined, () => undefined)) },
  { weight: 3, arbitrary: fc.tuple(ANY_LIST, fc.nat(40)).map(([list, pick]): Edit => async (site) => {
    const id = await someRow(site, list, pick);
    if (id && list !== plans) guids.push((await bin(site).recycle(list, id)).value);
  }) },
  { weight: 1, arbitrary: fc.constant<Edit>(async (site) => {
    const guid = guids.pop();
    if (guid) await bin(site).restore(guid);
  }) },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom(themes, goals, strategies, centres, meetings, bodies), fc.nat(20)).map(([list, pick]): Edit => async (site) => {
    const id = await someRow(site, list, pick);
    if (id) await byHand(site).change(list, id, { Title: 'Omdøbt' });
  }) },
  { weight: 1, arbitrary: fc.nat(40).map((pick): Edit => async (site) => {
    const id = await someRow(site, statusUpdates, pick);
    if (id) await byHand(site).change(statusUpdates, id, { Text: 'Skrevet om i listen' });
  }) },
);

describe('whatever happened between two openings', () => {
  const folder = mkdtempSync(join(tmpdir(), 'handleplan-changes-'));
  const town = join(folder, 'town.sqlite');
  let copies = 0;
  const townCopy = (): LocalSite => {
    const file = join(folder, `copy-${(copies += 1)}.sqlite`);
    cpSync(town, file);
    return aLocalSite({ file, at: TOWN_MORNING });
  };
  beforeAll(async () => (await aTownSite({ file: town })).close());
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('what only changed travels to is what a fresh read would say', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(edits, { maxLength: 6 }), { minLength: 1, maxLength: 3 }), async (visits) => {
        const site = townCopy();
        guids = [];
        const kept = memorySheets();
        let at = 0;
        await wholePlan(portsOf(site, SITE_OWNER, { kept }));
        for (const visit of visits) {
          for (const edit of visit) await edit(site, (at += 1));
          const ports = portsOf(site, SITE_OWNER, { kept });
          await ports.plans.kept();
          expect(asRead(await wholePlan(ports))).toEqual(asRead(await fresh(site)));
        }
        site.close();
      }),
      { numRuns: 12 },
    );
  }, 240_000);
});
