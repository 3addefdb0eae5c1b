import * as React from 'react';
import { editInitiative } from '../../../application';
import type { Versioned } from '../../../application/ports';
import { asId, changedFields, contentOf } from '../../../domain';
import type { ContentField, Initiative, InitiativeContent, Instant } from '../../../domain';
import { useAnnounce, UserText } from '../../shared/components';
import { usePorts } from '../../shared/ports';
import { useOpenedPlan, usePlanCache } from '../../shared/queries';
import { useFormTexts } from '../../shared/texts/forms';
import { Conflict } from './Conflict';
import { draftOf } from './initiative-draft';
import { InitiativeForm } from './InitiativeForm';
import { placeOfEdit, useFormOnDevice, type KeptForm } from './kept-draft';
import { useFormStyles } from './useFormStyles';
import { useResolvedContent, useSave } from './useSave';
import { withInitiative } from './with-initiative';

export interface EditInitiativeProps {
  readonly initiative: Initiative;
  /** The heading of the drawer around it. */
  readonly headingId: string;
  /** Where somebody came to write. */
  readonly field?: ContentField;
  readonly onClose: () => void;
}

interface TwoVersions {
  readonly mine: InitiativeContent;
  readonly theirs: Versioned<Initiative>;
  readonly base: InitiativeContent;
  readonly writtenAt: Instant;
}

interface Edit {
  readonly content: () => Promise<InitiativeContent>;
  /** What it is saved against. */
  readonly from: Versioned<InitiativeContent>;
}

/** Rediger: inside the panel, in place of what it shows. When somebody else has saved meanwhile, both versions are shown and neither is lost. */
export function EditInitiative({ initiative, headingId, field, onClose }: EditInitiativeProps) {
  const styles = useFormStyles();
  const texts = useFormTexts();
  const ports = usePorts();
  const cache = usePlanCache();
  const announce = useAnnounce();
  const contentOfDraft = useResolvedContent();
  const { actionPlan, viewer, versions } = useOpenedPlan();
  const [conflict, setConflict] = React.useState<TwoVersions>();
  const formOf = (content: InitiativeContent): KeptForm['fields'] => draftOf(content, actionPlan, texts.common.unknownPerson);
  const formNow = (): KeptForm => ({ fields: formOf(initiative), base: { value: contentOf(initiative), version: versions.get(initiative.id) ?? asId('') } });
  const device = useFormOnDevice(placeOfEdit(initiative.id), formNow);
  const base = device.form.base ?? formNow().base!;

  const settle = () => {
    device.drop();
    announce(texts.common.saved);
  };
  const save = async ({ content, from }: Edit): Promise<TwoVersions | undefined> => {
    const mine = await content();
    if (changedFields(mine, from.value).length === 0) return void settle();
    const edited = await editInitiative(ports, { id: initiative.id, base: from, content: mine, mayEditPlan: viewer.mayEditPlan });
    cache.change((opened) => withInitiative(opened, edited.outcome === 'saved' ? edited.initiative : edited.theirs));
    if (edited.outcome === 'conflict') return { ...edited, writtenAt: ports.clock.now() };
    return void settle();
  };
  const { saving, run } = useSave(save, (two) => {
    if (!two) return onClose();
    setConflict(two);
    announce(texts.forms.conflictHeading(two.theirs.value.title), 'assertive');
  });

  if (conflict) {
    const theirs = { value: contentOf(conflict.theirs.value), version: conflict.theirs.version };
    return (
      <Conflict
        key={conflict.theirs.version}
        {...conflict}
        headingId={headingId}
        saving={saving}
        onSave={(content) => run({ content: () => Promise.resolve(content), from: theirs })}
        onKeepSaved={() => (settle(), onClose())}
        onJoin={() => {
          device.replace({ fields: formOf(conflict.mine), base: theirs, isJoining: true });
          setConflict(undefined);
        }}
      />
    );
  }
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
      onSave={(draft) => run({ content: () => contentOfDraft(draft), from: base })}
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
