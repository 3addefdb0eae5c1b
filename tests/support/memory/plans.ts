import { PlanError, type OpenedPlan, type Plans, type Version, type Viewer } from '../../../src/application';
import { asId, isAbout, type Plan, type PlanId } from '../../../src/domain';
import { next, type MemoryStore } from './store';

function plansOnSite(store: MemoryStore): readonly Plan[] {
  return [...store.opened.plans.map((other) => (other.id === store.plan.plan.id ? store.plan.plan : other)), ...[...store.others.values()].map(({ plan }) => plan)];
}

function openFor(store: MemoryStore, viewer: Viewer, asked: PlanId = store.plan.plan.id): OpenedPlan {
  const plan = asked === store.plan.plan.id ? store.plan : store.others.get(asked);
  if (!plan) throw new PlanError('not-found', `Plans item ${asked}`);
  const kept = Math.min(plan.updates.length, store.firstRead);
  const updates = plan.updates.slice(plan.updates.length - kept);
  const [first, last] = [updates[0], updates.at(-1)];
  return {
    ...store.opened,
    siteMeetings: [...store.plan.meetings, ...store.opened.siteMeetings.filter(({ id }) => !store.opened.actionPlan.meetings.some((meeting) => meeting.id === id))],
    malformed: plan === store.plan ? store.opened.malformed : [],
    actionPlan: { ...plan, updates, historyIsWhole: kept === plan.updates.length },
    viewer,
    versions: new Map(plan.initiatives.map(({ id }) => [id, store.versionOf(id)])),
    planVersion: asId<Version>(store.planVersion),
    plans: plansOnSite(store),
    statementsRead: first && last && { from: first.id, to: last.id },
    readAt: store.now,
  };
}

function changePlan(store: MemoryStore, id: PlanId, change: (plan: Plan) => Plan): void {
  store.planVersion += 1;
  const other = store.others.get(id);
  if (other) store.others.set(id, { ...other, plan: change(other.plan) });
  else store.plan = { ...store.plan, plan: change(store.plan.plan) };
}

export function memoryPlans(store: MemoryStore, viewer: Viewer): Plans {
  return {
    atHand: () => undefined,
    kept: () => Promise.resolve(store.kept),
    open: (plan) => store.call('plans.open', () => openFor(store, viewer, plan)),
    openAll: () => store.call('plans.openAll', () => plansOnSite(store).map(({ id }) => openFor(store, viewer, id))),
    get: (plan) =>
      store.call('plans.get', () => {
        const value = plansOnSite(store).find(({ id }) => id === plan);
        if (!value) throw new PlanError('not-found', `Plans item ${plan}`);
        return { value, version: asId<Version>(store.planVersion) };
      }),
    add: (content, key) =>
      store.call('plans.add', () => {
        store.need(viewer.mayEditPlan, 'Plans');
        const id = store.plansAdded.get(key) ?? asId<PlanId>(next(plansOnSite(store).map((plan) => plan.id)));
        store.plansAdded.set(key, id);
        const plan: Plan = store.others.get(id)?.plan ?? { ...content, id, stage: 'draft', reached: { draft: { at: store.stamp(), by: viewer.person } } };
        if (!store.others.has(id)) store.others.set(id, { ...store.plan, plan, themes: [], goals: [], initiatives: [], updates: [], decisions: [], meetings: store.plan.meetings.filter((meeting) => isAbout(meeting, id)) });
        return plan;
      }),
    save: (plan, { value, version }) =>
      store.call('plans.save', () => {
        store.need(viewer.mayEditPlan, `Plans item ${plan}`);
        if (version !== String(store.planVersion)) throw new PlanError('conflict', `Plans item ${plan}`);
        changePlan(store, plan, ({ from: _from, to: _to, ...before }) => ({ ...before, ...value }));
      }),
    moveStage: (plan, version, { stage, presentedAt, by, at }) =>
      store.call('plans.moveStage', () => {
        store.need(viewer.mayEditPlan, `Plans item ${plan}`);
        if (version !== String(store.planVersion)) throw new PlanError('conflict', `Plans item ${plan}`);
        changePlan(store, plan, (before) => ({ ...before, stage, reached: { ...before.reached, [stage]: { by, at } }, ...(presentedAt && { presentedAt }) }));
      }),
  };
}
