import type { InitiativeId } from '../../../domain';
import type { Typed } from '../press';
import { hasDraft } from './item';
import type { AnsweredItem, OpenItem, ReminderState } from './state';

/**
 * The reminder with all in it that stood in the forms of the card that was pressed, so that the card that takes its place loses nothing of it.
 * @param settled what the press was about, where that is saved or given up.
 */
export function withTyped(state: ReminderState, typed: ReadonlyMap<InitiativeId, Typed>, settled?: InitiativeId): ReminderState {
  const draftOf = (initiative: InitiativeId, light: Typed['light']): Typed | undefined => {
    const draft = initiative === settled ? undefined : typed.get(initiative);
    return hasDraft(draft, light) ? draft : undefined;
  };
  const open = state.open.map((item): OpenItem => {
    const draft = draftOf(item.initiative, item.status?.light);
    return draft ? { ...item, draft } : item;
  });
  const answered = state.answered.map((item): AnsweredItem => {
    const draft = draftOf(item.initiative, item.light);
    return draft ? { ...item, correcting: { ...item.correcting, draft } } : item;
  });
  return { ...state, open, answered };
}
