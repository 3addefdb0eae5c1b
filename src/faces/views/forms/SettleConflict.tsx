import * as React from 'react';
import type { ConflictingEdit } from '../../../application';
import { contentOf } from '../../../domain';
import type { InitiativeContent } from '../../../domain';
import { usePorts } from '../../shared/ports';
import { useOpenedPlan } from '../../shared/queries';
import { useDesk } from '../../shared/desk';
import { useFormTexts } from '../../shared/texts/forms';
import { Conflict } from './Conflict';
import { draftOf } from './initiative-draft';
import { keepForm, placeOfEdit } from './kept-draft';
import { useSave } from './useSave';

export interface SettleConflictProps {
  readonly conflict: ConflictingEdit;
  /** The heading of the drawer around it. */
  readonly headingId: string;
  readonly onClose: () => void;
  /** Both stay where they are, for another time. */
  readonly onLater: () => void;
  /** Both are to be written together in the form. */
  readonly onEdit: () => void;
}

/** An edit that met somebody else's: inside the panel, in place of what it shows, until one is chosen or both are written together. */
export function SettleConflict({ conflict, headingId, onClose, onLater, onEdit }: SettleConflictProps) {
  const texts = useFormTexts();
  const desk = useDesk();
  const { drafts } = usePorts();
  const { actionPlan } = useOpenedPlan();
  const { key, id, theirs, content, base, writtenAt } = conflict;
  const { saving, run } = useSave((chosen: InitiativeContent) => desk.settle(conflict, chosen), onClose);
  return (
    <Conflict
      key={theirs.version}
      mine={content}
      theirs={theirs}
      base={base.value}
      writtenAt={writtenAt}
      headingId={headingId}
      saving={saving}
      onSave={run}
      onLater={onLater}
      onKeepSaved={() => {
        desk.drop(key);
        onClose();
      }}
      onJoin={() => {
        keepForm(drafts, placeOfEdit(id), { fields: draftOf(content, actionPlan, texts.common.unknownPerson), base: { value: contentOf(theirs.value), version: theirs.version }, isJoining: true });
        desk.drop(key);
        onEdit();
      }}
    />
  );
}

export { SettleConflict as default };
