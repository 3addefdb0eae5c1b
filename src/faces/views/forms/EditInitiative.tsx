import * as React from 'react';
import { changedFields, contentOf, ownerNeed } from '../../../domain';
import type { ContentField, Initiative, InitiativeContent } from '../../../domain';
import { UserText } from '../../shared/components';
import { useOpenedPlan } from '../../shared/queries';
import { useDesk } from '../../shared/desk';
import { useFormTexts } from '../../shared/texts/forms';
import { draftOf, type InitiativeDraft } from './initiative-draft';
import { InitiativeForm } from './InitiativeForm';
import { placeOfEdit, useFormOnDevice, type KeptForm } from './kept-draft';
import { useFormStyles } from './useFormStyles';
import { useResolvedContent, useSave } from './useSave';

export interface EditInitiativeProps {
  readonly initiative: Initiative;
  /** The heading of the drawer around it. */
  readonly headingId: string;
  /** Where somebody came to write. */
  readonly field?: ContentField;
  readonly onClose: () => void;
}

/** Rediger: inside the panel, in place of what it shows. Closes as soon as the edit is on the device; the panel then shows it, and how it goes. */
export function EditInitiative({ initiative, headingId, field, onClose }: EditInitiativeProps) {
  const styles = useFormStyles();
  const texts = useFormTexts();
  const desk = useDesk();
  const contentOfDraft = useResolvedContent();
  const { actionPlan, viewer, versions } = useOpenedPlan();
  const formOf = (content: InitiativeContent): KeptForm['fields'] => {
    const form = draftOf(content, actionPlan, texts.common.unknownPerson);
    const isToChoose = field === 'owner' && ownerNeed(content, actionPlan.people) !== undefined;
    return isToChoose ? { ...form, owner: undefined, handedOver: undefined } : form; // who came to choose an owner begins with the search
  };
  const version = versions.get(initiative.id);
  const baseNow = { value: contentOf(initiative), ...(version && { version }) };
  const formNow = (): KeptForm => ({ fields: formOf(initiative), base: baseNow });
  const device = useFormOnDevice(placeOfEdit(initiative.id), formNow);
  const base = device.form.base ?? baseNow;

  const { saving, run } = useSave(async (draft: InitiativeDraft) => {
    const content = await contentOfDraft(draft);
    if (changedFields(content, base.value).length > 0) await desk.change({ id: initiative.id, base, content, mayEditPlan: viewer.mayEditPlan });
    device.drop();
  }, onClose);
  return (
    <InitiativeForm
      id={`edit-${initiative.id}`}
      startsAt={field}
      heading={<EditHeading className={styles.editHeading} id={headingId} title={initiative.title} takesFocus={field === undefined} />}
      device={device}
      begin={formOf(base.value)}
      phase={base.value.phase}
      saved={device.form.isJoining ? base.value : undefined}
      saveLabel={texts.common.save}
      saving={saving}
      onSave={run}
      onStartOver={() => device.replace(formNow())}
      onClose={onClose}
    />
  );
}

function EditHeading({ className, id, title, takesFocus }: { readonly className: string; readonly id: string; readonly title: string; readonly takesFocus: boolean }) {
  const texts = useFormTexts();
  const root = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => {
    if (takesFocus) root.current?.focus();
  }, [takesFocus]);
  return (
    <h2 className={className} id={id} ref={root} tabIndex={-1}>
      <UserText>{texts.forms.editHeading(title)}</UserText>
    </h2>
  );
}

export { EditInitiative as default };
