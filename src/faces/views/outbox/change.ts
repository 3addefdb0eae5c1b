import { aboutOf } from '../../../application';
import type { WaitingChange } from '../../../application';
import { useAnnounce } from '../../shared/components';
import { usePorts } from '../../shared/ports';
import { useOpenedPlan } from '../../shared/queries';
import { useDesk, type ChangeErrand } from '../../shared/desk';
import { useOutboxTexts } from '../../shared/texts/outbox';
import { draftOf } from '../forms/initiative-draft';
import { keepForm, placeOfEdit, placeOfNew, readForm } from '../forms/kept-draft';
import type { Overlay } from '../routes';

const contentIn = (change: WaitingChange) => (change.kind === 'proposal' ? change.initiative : change.content);

export const titleOf = (change: WaitingChange): string => contentIn(change).title;

/** The words of it that took somebody time to write. */
export const textOf = (change: WaitingChange): string => {
  const { title, description, success } = contentIn(change);
  return [title, description, success].filter(Boolean).join('\n\n');
};

/** Takes a new initiative or an edit off its way and makes it a form again, so that undoing loses nothing. Answers with where the form is. */
export function useTakeBackChange(): (errand: ChangeErrand) => Overlay {
  const desk = useDesk();
  const { drafts } = usePorts();
  const texts = useOutboxTexts();
  const announce = useAnnounce();
  const { actionPlan } = useOpenedPlan();
  return ({ change, delivery }) => {
    const place: Overlay = change.kind === 'proposal' ? { kind: 'new' } : { kind: 'initiative', id: aboutOf(change) };
    const key = change.kind === 'proposal' ? change.initiative.key : change.key;
    const form = change.kind === 'proposal' ? placeOfNew(change.initiative.plan) : placeOfEdit(change.id);
    if (readForm(drafts, form)) return place; // another form lies there already: neither may go
    if (delivery.step === 'refused') desk.drop(key);
    else if (!desk.withdraw(key)) return place;
    const fields = draftOf(contentIn(change), actionPlan, texts.common.unknownPerson);
    keepForm(drafts, form, change.kind === 'proposal' ? { fields, key } : { fields, base: change.base });
    announce(texts.outbox[change.kind].undone);
    return place;
  };
}
