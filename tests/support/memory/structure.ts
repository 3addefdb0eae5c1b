import { PlanError, type Structure, type Version, type Viewer } from '../../../src/application';
import { mayKeepMeetings, partsIn, withParts, type ActionPlan, type MutationKey, type PlanId, type StructureKind, type StructureParts, type ThemeId } from '../../../src/domain';
import { next, type MemoryStore } from './store';

/** The plan that a part belongs to; what belongs to none belongs to the first. */
function homeOf(store: MemoryStore, part: { readonly plan?: PlanId; readonly theme?: ThemeId }): ActionPlan {
  return [...store.others.values()].find(({ plan, themes }) => plan.id === part.plan || themes.some(({ id }) => id === part.theme)) ?? store.plan;
}

export function memoryStructure(store: MemoryStore, viewer: Viewer): Structure {
  const read = <K extends StructureKind>(kind: K, id: StructureParts[K]['id']) => store.asSaved(`${kind} ${id}`, store.part(kind, id));
  const take = (kind: StructureKind, id: string, version: Version): void => {
    store.need(kind === 'meetings' ? mayKeepMeetings(viewer) : viewer.mayEditPlan, `${kind} ${id}`);
    if (version !== store.versionOf(`${kind} ${id}`)) throw new PlanError('conflict', `${kind} ${id}`);
  };
  return {
    get: (kind, id) => store.call('structure.get', () => read(kind, id)),
    add: <K extends StructureKind>(kind: K, part: Omit<StructureParts[K], 'id'>, key: MutationKey) =>
      store.call('structure.add', () => {
        store.need(viewer.mayEditPlan, kind);
        const everywhere = [store.plan, ...store.others.values()];
        const known = everywhere.flatMap((plan) => partsIn(plan, kind)).find(({ id }) => id === store.partsAdded.get(key));
        if (known) return known;
        const added = { ...part, id: next(everywhere.flatMap((plan) => partsIn(plan, kind).map(({ id }) => id))) } as unknown as StructureParts[K];
        const home = homeOf(store, added as { readonly plan?: PlanId; readonly theme?: ThemeId });
        const changed = withParts(home, kind, [...partsIn(home, kind), added]);
        if (home === store.plan) store.plan = changed;
        else store.others.set(home.plan.id, changed);
        store.partsAdded.set(key, added.id);
        store.noteSaved(`${kind} ${added.id}`, viewer);
        return added;
      }),
    save: (kind, part, version) =>
      store.call('structure.save', () => {
        store.part(kind, part.id);
        take(kind, part.id, version);
        store.putPart(kind, part);
        store.noteSaved(`${kind} ${part.id}`, viewer);
        return read(kind, part.id);
      }),
    remove: (kind, id, version) =>
      store.call('structure.remove', () => {
        if (!partsIn(store.plan, kind).some((part) => part.id === id)) return;
        take(kind, id, version);
        store.plan = withParts(store.plan, kind, partsIn(store.plan, kind).filter((part) => part.id !== id));
      }),
  };
}
