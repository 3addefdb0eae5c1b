import { PlanError, type Decisions, type Viewer } from '../../../src/application';
import { asId, mayKeepMeetings, type Decision } from '../../../src/domain';
import { next, type MemoryStore } from './store';

export function memoryDecisions(store: MemoryStore, viewer: Viewer): Decisions {
  const put = (decision: Decision): Decision => {
    store.plan = { ...store.plan, decisions: [...store.plan.decisions.filter(({ id }) => id !== decision.id), decision] };
    return decision;
  };
  const found = (wanted: Decision['id']): Decision => {
    const decision = store.plan.decisions.find(({ id }) => id === wanted);
    if (!decision) throw new PlanError('not-found', `Decisions item ${wanted}`);
    return decision;
  };
  return {
    add: (decision, key) =>
      store.call('decisions.add', () => {
        store.need(mayKeepMeetings(viewer), 'Decisions');
        const id = store.decisionsAdded.get(key) ?? asId<Decision['id']>(next(store.plan.decisions.map((each) => each.id)));
        if (store.decisionsAdded.has(key)) return found(id);
        store.decisionsAdded.set(key, id);
        return put({ ...decision, id });
      }),
    save: (decision) =>
      store.call('decisions.save', () => {
        store.need(mayKeepMeetings(viewer), 'Decisions');
        const { isDone, doneOn } = found(decision.id);
        return put({ ...decision, isDone, ...(doneOn && { doneOn }) });
      }),
    settle: (id, doneOn) =>
      store.call('decisions.settle', () => {
        store.need(mayKeepMeetings(viewer), 'Decisions');
        const { doneOn: _before, ...open } = found(id);
        return put({ ...open, isDone: doneOn !== undefined, ...(doneOn && { doneOn }) });
      }),
  };
}
