import { type StatusCopies, type StatusUpdates, type Viewer } from '../../../src/application';
import { asId, believedStatedBy, isNewer, statusOf, successOf, withUpdates, type StatusUpdate, type StatusUpdateId } from '../../../src/domain';
import { next, type MemoryStore } from './store';

export function memoryStatusUpdates(store: MemoryStore, viewer: Viewer): StatusUpdates {
  return {
    record: (update, seen) =>
      store.call('statusUpdates.record', () => {
        store.need(viewer.mayContribute, 'StatusUpdates');
        store.initiative(update.initiative);
        let stored = store.plan.updates.find(({ key }) => key === update.key);
        if (!stored) {
          stored = { ...update, id: asId<StatusUpdateId>(next([...store.plan.updates.map(({ id }) => id), ...(store.plan.withdrawn?.keys() ?? [])])), statedBy: believedStatedBy({ author: viewer.person, ...(update.statedBy && { statedBy: update.statedBy }) }, store.service), at: store.stamp() };
          store.plan = { ...store.plan, updates: [...store.plan.updates, stored] };
        }
        const own = stored;
        const isMeanwhile = ({ id, initiative }: StatusUpdate): boolean =>
          initiative === update.initiative && id !== own.id && (seen === undefined || isNewer(id, seen));
        return { update: own, meanwhile: store.plan.updates.filter(isMeanwhile) };
      }),
    withdraw: ({ id }) =>
      store.call('statusUpdates.withdraw', () => {
        store.need(viewer.mayContribute, 'StatusUpdates');
        store.plan = withUpdates(store.plan, [{ withdraws: id, by: viewer.person }]);
      }),
    older: (_plan, before) => store.call('statusUpdates.older', () => store.plan.updates.filter(({ id }) => isNewer(before, id))),
    newer: (_plan, after) =>
      store.call('statusUpdates.newer', () => store.plan.updates.filter(({ id }) => after === undefined || isNewer(id, after))),
  };
}

export function memoryStatusCopies(store: MemoryStore, viewer: Viewer): StatusCopies {
  return {
    moveOn: (plan, copies, through) =>
      store.call('statusCopies.moveOn', () => {
        store.need(viewer.mayEditPlan, `Plans item ${plan}`);
        for (const { initiative, update, success } of copies) store.put({ ...store.initiative(initiative), copy: update && statusOf(update), successCopy: success && successOf(success) });
        const mark = store.plan.plan.statusThrough;
        const isOn = through !== undefined && (mark === undefined || isNewer(through, mark));
        if (isOn) store.plan = { ...store.plan, plan: { ...store.plan.plan, statusThrough: through } };
      }),
  };
}
