import * as React from 'react';
import { OverlayDrawer } from '@fluentui/react-components';
import { provisionalId } from '../../../domain';
import type { CentreId, GoalId } from '../../../domain';
import { IconButton, Message } from '../../shared/components';
import { usePorts } from '../../shared/ports';
import { useOpenedPlan } from '../../shared/queries';
import { useDesk } from '../../shared/desk';
import { useFormTexts } from '../../shared/texts/forms';
import { useDrawerStyles } from '../panel/useDrawerStyles';
import { useNavigation } from '../useRoute';
import { EMPTY_DRAFT, type InitiativeDraft } from './initiative-draft';
import { InitiativeForm } from './InitiativeForm';
import { placeOfNew, useFormOnDevice } from './kept-draft';
import { likelyCentre } from './likely-centre';
import { useFocusInForm } from './useFocusInForm';
import { useFormStyles } from './useFormStyles';
import { useResolvedContent, useSave } from './useSave';

const FORM_ID = 'new-initiative';
const HEADING_ID = 'new-initiative-heading';

export interface NewInitiativeProps {
  /** Chosen already, where the way here began under a goal, or in a centre's place under one. */
  readonly goal?: GoalId;
  readonly centre?: CentreId;
  readonly onClose: () => void;
}

/** Ny indsats: over whatever view it was asked for from. Afterwards the panel of the new initiative stands in its place. */
export function NewInitiative({ goal, centre, onClose }: NewInitiativeProps) {
  const drawer = useDrawerStyles();
  const styles = useFormStyles();
  const texts = useFormTexts();
  const { actionPlan, viewer } = useOpenedPlan();
  useFocusInForm(`${FORM_ID}-title`, HEADING_ID);
  const mayWrite = viewer.mayContribute && actionPlan.plan.stage !== 'closed';
  return (
    <OverlayDrawer open position="end" className={drawer.drawer} aria-labelledby={HEADING_ID} onOpenChange={(_, { open }) => open || onClose()}>
      <div className={drawer.bar}>
        <IconButton className={drawer.back} icon="back" label={texts.common.back} onClick={onClose} />
        <h2 className={styles.barHeading} id={HEADING_ID} tabIndex={-1}>
          {texts.shell.newInitiative}
        </h2>
        <div className={drawer.push}>
          <IconButton className={drawer.close} icon="close" label={texts.common.close} onClick={onClose} />
        </div>
      </div>
      {mayWrite ? <NewForm goal={goal} centre={centre} onClose={onClose} /> : <NotHere>{viewer.mayContribute ? texts.forms.planClosed : texts.states.readOnly}</NotHere>}
    </OverlayDrawer>
  );
}

function NotHere({ children }: { readonly children: string }) {
  const styles = useFormStyles();
  return (
    <div className={styles.body}>
      <Message className={styles.alone} icon="lock">
        {children}
      </Message>
    </div>
  );
}

function NewForm({ goal, centre, onClose }: NewInitiativeProps) {
  const styles = useFormStyles();
  const texts = useFormTexts();
  const ports = usePorts();
  const desk = useDesk();
  const { amend, route } = useNavigation();
  const { actionPlan, viewer } = useOpenedPlan();
  const { plan } = actionPlan;
  const contentOfDraft = useResolvedContent();
  const [begin] = React.useState<InitiativeDraft>(() => ({ ...EMPTY_DRAFT, goal: goal ?? '', centre: centre ?? likelyCentre(actionPlan, viewer.person) }));
  const [key] = React.useState(() => ports.keys.next());
  const device = useFormOnDevice(placeOfNew(plan.id), () => ({ fields: begin, key }));

  const add = async (draft: InitiativeDraft) => {
    const { phase: _, ...content } = await contentOfDraft(draft);
    const added = await desk.propose({ key: device.form.key ?? key, plan, content });
    device.drop();
    return provisionalId(added);
  };
  const { saving, run } = useSave(add, (id) => amend({ ...route, overlay: { kind: 'initiative', id } }));

  const isRolledOut = plan.stage === 'rolledOut';
  return (
    <InitiativeForm
      id={FORM_ID}
      heading={<p className={styles.lead}>{isRolledOut ? texts.forms.becomesProposal : texts.forms.newLead}</p>}
      device={device}
      begin={begin}
      saveLabel={isRolledOut ? texts.forms.send : texts.common.save}
      saving={saving}
      onSave={run}
      onStartOver={() => device.replace({ fields: begin, key: ports.keys.next() })}
      onClose={onClose}
    />
  );
}
