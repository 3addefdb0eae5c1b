import { useAnnounce } from '../components';
import { usePorts } from '../ports';
import { useTexts } from '../texts';
import { useDesk } from '../desk';
import { keepDraft } from './draft';
import type { Errand } from '../desk';

/** Takes a statement off its way and makes its words a draft again, so that undoing loses nothing. Whether it could. */
export function useTakeBack(): (errand: Errand) => boolean {
  const desk = useDesk();
  const { drafts } = usePorts();
  const texts = useTexts();
  const announce = useAnnounce();
  return (errand) => {
    const { update, seen } = errand.statement;
    if (errand.delivery.step === 'refused') desk.drop(update.key);
    else if (!desk.withdraw(update.key)) return false;
    if ((update.text || update.success) && !update.confirmsUnchanged) keepDraft(drafts, update.initiative, { light: update.light, text: update.text, success: update.success, seen });
    announce(texts.statusForm.undone);
    return true;
  };
}
