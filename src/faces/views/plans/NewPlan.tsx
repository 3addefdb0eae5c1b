import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { addPlan } from '../../../application';
import type { OpenedPlan } from '../../../application/ports';
import type { PlanId } from '../../../domain';
import { useAnnounce } from '../../shared/components';
import { useOwnId } from '../../shared/part';
import { usePorts } from '../../shared/ports';
import { usePlanCache } from '../../shared/queries';
import { usePlansTexts } from '../../shared/texts/plans';
import { useSave } from '../forms/useSave';
import { contentIn, EMPTY_PLAN } from './plan-draft';
import { PlanForm } from './PlanForm';

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  lead: { margin: '4px 0 20px', color: tokens.colorNeutralForeground2 },
});

/** Ny handleplan: a draft, with the themes and goals of another plan if wished. @param headingId where something is named by it. */
export function NewPlan({ headingId, others, onAdded, onClose }: { readonly headingId?: string; readonly others: readonly OpenedPlan[]; readonly onAdded: (id: PlanId) => void; readonly onClose: () => void }) {
  const styles = useStyles();
  const { plans: texts } = usePlansTexts();
  const ports = usePorts();
  const cache = usePlanCache();
  const announce = useAnnounce();
  const [key] = React.useState(() => ports.keys.next());
  const [draft, setDraft] = React.useState(EMPTY_PLAN);
  const add = () => addPlan(ports, { key, content: contentIn(draft), copyFrom: others.find(({ actionPlan }) => actionPlan.plan.id === draft.copyFrom)?.actionPlan });
  const { saving, run } = useSave(add, ({ id, title }) => {
    announce(texts.form.created(title));
    onAdded(id);
    void cache.refresh();
  });
  return (
    <>
      <h3 className={styles.heading} id={headingId}>
        {texts.form.newHeading}
      </h3>
      <p className={styles.lead}>{texts.form.newLead}</p>
      <PlanForm id={useOwnId('new-plan')} draft={draft} others={others.map(({ actionPlan }) => actionPlan.plan)} saveLabel={texts.form.create} saving={saving} onChange={setDraft} onSave={() => run(undefined)} onClose={onClose} />
    </>
  );
}
