import { addPlan, carryOn } from '../../../src/application';
import type { SharePointPorts } from '../../../src/adapters/sharepoint';
import { asId, historyOf, toCarryOn, type ActionPlan, type Plan } from '../../../src/domain';
import type { LocalSite } from '../../support/local-site';
import { aTownSite } from '../../support/town-site';
import { portsOf } from './ports-of';

const EDITOR = 'erhvervschef.cba@eksempelby.example';
const CONTRIBUTOR = 'klimakoordinator.bmc@eksempelby.example';

let site: LocalSite;
let editor: SharePointPorts;
let old: ActionPlan;
let next: Plan;

beforeAll(async () => {
  site = await aTownSite();
  editor = portsOf(site, EDITOR);
  old = (await editor.plans.open()).actionPlan;
  next = await addPlan(editor, { key: asId('next-plan'), content: { title: 'Erhvervspolitik 2028-2031', policy: 'Erhvervspolitik' }, copyFrom: old });
});
afterAll(() => site.close());

const opened = async (): Promise<ActionPlan> => (await editor.plans.open(next.id)).actionPlan;
const chosenOf = (plan: ActionPlan, to: ActionPlan, count: number) => new Map(toCarryOn(plan, to).slice(0, count).map(({ initiative, goal }) => [initiative.id, goal!] as const));

it('initiatives go on in another plan with all they say of themselves, once however often, and nothing is stated anew', async () => {
  const to = await opened();
  const chosen = chosenOf(old, to, 3);
  const done: number[] = [];
  const order = { from: old, to, chosen, mayEditPlan: true };
  const added = await carryOn(editor, order, (count) => void done.push(count));
  expect(done).toEqual([1, 2, 3]);
  await carryOn(portsOf(site, EDITOR), order);
  const { initiatives, updates, goals } = await opened();
  expect(initiatives.map(({ id }) => id).sort()).toEqual(added.map(({ id }) => id).sort());
  expect(updates).toEqual([]);
  for (const one of initiatives) {
    const before = old.initiatives.find(({ id }) => id === one.continues)!;
    const { id: _id, plan: _plan, goal, createdAt: _at, createdBy: _by, copy: _copy, successCopy: _said, ...said } = before;
    expect(one).toMatchObject({ ...said, plan: next.id, continues: before.id });
    expect(goals.find((each) => each.id === one.goal)?.title).toBe(old.goals.find((each) => each.id === goal)?.title);
    expect(one.copy).toBeUndefined();
  }
  expect(toCarryOn(old, await opened()).filter(({ as }) => as !== undefined)).toHaveLength(3);
});

it('their history is read on in the plan they came from, by whoever reads', async () => {
  const reader = portsOf(site, CONTRIBUTOR);
  const [one] = (await reader.plans.open(next.id)).actionPlan.initiatives;
  const { value } = await reader.initiatives.get(one!.continues!);
  const { actionPlan } = await reader.plans.open(value.plan);
  expect(historyOf(actionPlan, value.id).length).toBeGreaterThan(0);
});

it('only an editor carries on, and nothing into a plan that is closed', async () => {
  const to = await opened();
  const order = { from: old, to, chosen: chosenOf(old, to, 1), mayEditPlan: true };
  await expect(carryOn(editor, { ...order, mayEditPlan: false })).rejects.toMatchObject({ code: 'read-only' });
  await expect(carryOn(editor, { ...order, to: { plan: { ...to.plan, stage: 'closed' } } })).rejects.toMatchObject({ code: 'gate-closed' });
});
