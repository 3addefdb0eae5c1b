import { PlanError, type Snapshots, type Viewer } from '../../../src/application';
import { isSameOccasion, preparesMeetings, type PlanId, type Snapshot } from '../../../src/domain';
import { type MemoryStore } from './store';

export function memorySnapshots(store: MemoryStore, viewer: Viewer): Snapshots {
  const stored = (plan: PlanId, occasion: Snapshot['occasion']) => store.snapshots.find(({ snapshot }) => snapshot.actionPlan.plan.id === plan && isSameOccasion(snapshot.occasion, occasion))?.snapshot;
  return {
    of: (plan) =>
      store.call('snapshots.of', () => store.snapshots.flatMap(({ snapshot: { occasion, actionPlan }, storedAt }) => (actionPlan.plan.id === plan ? [{ occasion, plan, storedAt }] : []))),
    read: (plan, occasion) =>
      store.call('snapshots.read', () => {
        const found = stored(plan, occasion);
        if (!found) throw new PlanError('not-found', 'Snapshots');
        return found;
      }),
    add: (snapshot) =>
      store.call('snapshots.add', () => {
        store.need(preparesMeetings(viewer, store.plan.bodies), 'Snapshots');
        const known = stored(snapshot.actionPlan.plan.id, snapshot.occasion);
        if (!known) store.snapshots = [{ snapshot, storedAt: store.stamp() }, ...store.snapshots];
        return known ?? snapshot;
      }),
  };
}
