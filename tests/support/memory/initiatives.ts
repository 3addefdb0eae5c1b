import { PlanError, type Initiatives, type Viewer } from '../../../src/application';
import { asId, type Initiative, type InitiativeId } from '../../../src/domain';
import { next, type MemoryStore } from './store';

export function memoryInitiatives(store: MemoryStore, viewer: Viewer): Initiatives {
  const read = (id: InitiativeId) => store.asSaved(id, store.initiative(id));
  return {
    get: (id) => store.call('initiatives.get', () => read(id)),
    add: ({ key, ...content }) =>
      store.call('initiatives.add', () => {
        store.need(viewer.mayContribute, 'Initiatives');
        const all = [store.plan, ...store.others.values()].flatMap(({ initiatives }) => initiatives);
        const known = store.initiativesAdded.get(key);
        const other = store.others.get(content.plan);
        const elsewhere = known && other?.initiatives.find((initiative) => initiative.id === known);
        if (elsewhere) return store.asSaved(known, elsewhere);
        if (known) return read(known);
        const id = asId<InitiativeId>(next(all.map((initiative) => initiative.id)));
        const initiative: Initiative = { ...content, id, createdAt: store.stamp(), createdBy: viewer.person };
        if (other) {
          store.others.set(content.plan, { ...other, initiatives: [...other.initiatives, initiative] });
          store.initiativesAdded.set(key, id);
          return store.asSaved(id, initiative);
        }
        store.plan = { ...store.plan, initiatives: [...store.plan.initiatives, initiative] };
        store.initiativesAdded.set(key, id);
        store.noteSaved(id, viewer);
        return read(id);
      }),
    added: (key) =>
      store.call('initiatives.added', () => {
        const id = store.initiativesAdded.get(key);
        return id && read(id);
      }),
    save: (id, change) =>
      store.call('initiatives.save', () => {
        store.need(viewer.mayContribute, `Initiatives item ${id}`);
        const before = store.initiative(id);
        if (change.version !== store.versionOf(id)) throw new PlanError('conflict', `Initiatives item ${id}`);
        store.put({ ...before, ...change.value });
        store.saves.push({ by: viewer.person, from: before, to: store.initiative(id) });
        store.noteSaved(id, viewer);
        return read(id);
      }),
    recycle: (id, version) =>
      store.call('initiatives.recycle', () => {
        store.need(viewer.mayEditPlan, `Initiatives item ${id}`);
        if (!store.plan.initiatives.some((initiative) => initiative.id === id)) return;
        if (version !== store.versionOf(id)) throw new PlanError('conflict', `Initiatives item ${id}`);
        const isOther = (initiative: InitiativeId): boolean => initiative !== id;
        store.plan = { ...store.plan, initiatives: store.plan.initiatives.filter((each) => isOther(each.id)), updates: store.plan.updates.filter((update) => isOther(update.initiative)) }; // they point nowhere by then
      }),
  };
}
