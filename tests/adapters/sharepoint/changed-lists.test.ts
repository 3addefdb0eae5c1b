import { completeHistory, readReminders, recordStatusUpdate, type OpenedPlan } from '../../../src/application';
import * as lists from '../../../src/adapters/sharepoint/lists';
import { absences, reminderOrders, reminderReports, reminders } from '../../../src/adapters/sharepoint/lists/service';
import { listAddress, restOf } from '../../../src/adapters/sharepoint/provision';
import { memoryOutbox, memorySheets } from '../../support/memory-device';
import { SITE_OWNER, type LocalSite } from '../../support/local-site';
import { aTownSite, provisioned } from '../../support/town-site';
import { servicePortsOf } from '../ledger/stages';
import { portsOf } from './ports-of';

let site: LocalSite;
beforeEach(async () => {
  site = await aTownSite();
});
afterEach(() => site.close());

/** Somebody takes something out of the lists. */
async function takeAway(list: lists.List, column?: string): Promise<void> {
  const rest = restOf(site.url, site.fetchAs(SITE_OWNER));
  const taken = column === undefined ? 'recycle' : `fields/getByInternalNameOrTitle('${column}')/deleteObject`;
  const { status, body } = await rest.ask({ path: `${listAddress(rest.sitePath, list)}/${taken}`, body: {} });
  if (status > 299) throw new Error(`${status} ${JSON.stringify(body)}`);
}

/** Puts a column there again, of another kind. */
async function addAs(list: lists.List, column: string, fieldType: number): Promise<void> {
  const rest = restOf(site.url, site.fetchAs(SITE_OWNER));
  const { status, body } = await rest.ask({ path: `${listAddress(rest.sitePath, list)}/fields`, body: { Title: column, FieldTypeKind: fieldType } });
  if (status > 299) throw new Error(`${status} ${JSON.stringify(body)}`);
}
const TEXT = 2;

const open = (): Promise<OpenedPlan> => portsOf(site, SITE_OWNER).plans.open();

describe('lists that somebody has changed', () => {
  it.each<[string, lists.List, string]>([
    ['what an initiative promises', lists.initiatives, 'Success'],
    ['its deputies', lists.initiatives, 'Deputies'],
    ['the remark of a centre', lists.centres, 'Remark'],
    ['who stated a light for somebody', lists.statusUpdates, 'StatedBy'],
  ])('are read without the column that is gone, and only read: %s', async (_what, list, column) => {
    const before = await open();
    await takeAway(list, column);
    const after = await open();
    const key = `${list.name.charAt(0).toLowerCase()}${list.name.slice(1)}`;
    expect(after.missing).toEqual([{ list: key, column }]);
    expect([after.viewer.mayContribute, after.viewer.mayEditPlan]).toEqual([false, false]);
    expect(after.actionPlan.initiatives.map(({ title }) => title)).toEqual(before.actionPlan.initiatives.map(({ title }) => title));
    expect(after.malformed).toEqual(before.malformed);
    await completeHistory(portsOf(site, SITE_OWNER), after.actionPlan);
  });

  it('show every row that lacks what it must have as one that cannot be read, and drop none', async () => {
    const before = await open();
    await takeAway(lists.initiatives, 'Phase');
    const after = await open();
    expect(after.missing).toEqual([{ list: 'initiatives', column: 'Phase' }]);
    expect(after.malformed.filter(({ list, column }) => list === 'initiatives' && column === 'Phase')).toHaveLength(before.actionPlan.initiatives.length);
  });

  it('are those of a site that was set up before there were reminders: the plan opens as it is, nobody is away, and the service says what is missing', async () => {
    const before = await open();
    for (const list of [reminderOrders, reminderReports, absences]) await takeAway(list);
    await takeAway(reminders, 'Failure');
    const after = await open();
    expect([after.missing, after.viewer, after.actionPlan]).toEqual([undefined, before.viewer, before.actionPlan]);
    const ports = servicePortsOf(site);
    const asked = { plan: before.actionPlan, plansOnSite: 1, meeting: undefined };
    expect(await readReminders(ports, asked, before.readAt)).toMatchObject({ is: 'read', service: 'noLists', told: { reminders: [], absences: [] } });
    await expect(ports.absences.all()).rejects.toMatchObject({ code: 'not-found' });
    await expect(ports.ledger.of(before.actionPlan.meetings.map(({ id }) => id))).rejects.toMatchObject({ code: 'lists-changed' });
  });

  it('are read without a list that is gone', async () => {
    await takeAway(lists.decisions);
    const { missing, actionPlan, viewer } = await open();
    expect([missing, actionPlan.decisions, viewer.mayContribute]).toEqual([[{ list: 'decisions' }], [], false]);
    expect(actionPlan.initiatives).toHaveLength(32);
  });

  it('do not take a column for what it was when it is there again as something else', async () => {
    await takeAway(lists.initiatives, 'Owner');
    await addAs(lists.initiatives, 'Owner', TEXT);
    expect((await open()).missing).toEqual([{ list: 'initiatives', column: 'Owner' }]);
  });

  it('leave what the device kept alone: its rows still hold, and it is not written over', async () => {
    const kept = memorySheets();
    await portsOf(site, SITE_OWNER, { kept }).plans.open();
    await new Promise((written) => setImmediate(written));
    const sheets = structuredClone(kept.all);
    await takeAway(lists.initiatives, 'Success');
    expect((await portsOf(site, SITE_OWNER, { kept }).plans.open()).missing).toHaveLength(1);
    await new Promise((written) => setImmediate(written));
    expect(kept.all).toEqual(sheets);
  });

  it('are read as a whole again, by a page that stood open as well, once the set-up has put the column back', async () => {
    await takeAway(lists.initiatives, 'Success');
    const page = portsOf(site, SITE_OWNER);
    expect((await page.plans.open()).missing).toHaveLength(1);
    await provisioned(site);
    const { missing, viewer } = await page.plans.open();
    expect([missing, viewer.mayContribute]).toEqual([undefined, true]);
  });

  it('refuse what would be written into a column that is gone with a sentence of its own, and the statement stays', async () => {
    const opened = await open();
    const initiative = opened.actionPlan.initiatives[0]!;
    await takeAway(lists.statusUpdates, 'Text');
    const outbox = memoryOutbox();
    const ports = { ...portsOf(site, SITE_OWNER), outbox, clock: { now: () => site.clock.now.toISOString() as never }, keys: { next: () => 'key-1' as never } };
    const stated = recordStatusUpdate(ports, { plan: opened.actionPlan.plan.id, initiative: initiative.id, light: 'red', text: 'Tilbuddet er trukket tilbage.', source: 'tab', present: undefined });
    await expect(stated).rejects.toMatchObject({ code: 'lists-changed' });
    expect(outbox.all()).toMatchObject([{ refused: 'lists-changed' }]);
  });

  it('are no plan at all when the plans are gone', async () => {
    await takeAway(lists.plans);
    await expect(open()).rejects.toMatchObject({ code: 'not-found' });
  });
});
