import * as React from 'react';
import { editPlan } from '../../../application';
import type { OpenedPlan } from '../../../application/ports';
import { Message, useAnnounce } from '../../shared/components';
import { useOwnId } from '../../shared/part';
import { usePorts } from '../../shared/ports';
import { usePlanCache } from '../../shared/queries';
import { usePlansTexts } from '../../shared/texts/plans';
import { useSave } from '../forms/useSave';
import { contentIn, draftOf } from './plan-draft';
import { PlanForm } from './PlanForm';

/** Renames a plan, or moves its period. What somebody else has saved meanwhile is shown, and saved over only by pressing once more. */
export function EditPlan({ opened, onClose }: { readonly opened: OpenedPlan; readonly onClose: () => void }) {
  const texts = usePlansTexts();
  const ports = usePorts();
  const cache = usePlanCache();
  const announce = useAnnounce();
  const { plan } = opened.actionPlan;
  const [draft, setDraft] = React.useState(() => draftOf(plan));
  const [before, setBefore] = React.useState(plan);
  const [theirs, setTheirs] = React.useState<string>();
  const save = async () => {
    try {
      await editPlan(ports, before, contentIn(draft));
    } catch (error) {
      if ((error as { readonly code?: unknown }).code !== 'conflict') throw error;
      const present = await ports.plans.get(plan.id);
      setBefore(present.value);
      setTheirs(present.value.title);
      throw error;
    }
  };
  const { saving, run } = useSave(save, () => {
    announce(texts.plans.form.saved);
    cache.change((all) => ({ ...all, actionPlan: { ...all.actionPlan, plan: { ...all.actionPlan.plan, ...contentIn(draft) } } }), plan.id);
    onClose();
    void cache.refresh();
  });
  const isConflict = saving.step === 'failed' && saving.code === 'conflict' && theirs !== undefined;
  const words = texts.plans.form.conflict;
  return (
    <PlanForm
      id={useOwnId(`edit-plan-${plan.id}`)}
      draft={draft}
      saveLabel={texts.common.save}
      saving={saving}
      trouble={
        isConflict && (
          <Message role="alert" icon="person" title={words.title}>
            {words.text(theirs)}
          </Message>
        )
      }
      onChange={setDraft}
      onSave={() => run(undefined)}
      onClose={onClose}
    />
  );
}
