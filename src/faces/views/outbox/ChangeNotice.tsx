import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { isConflict } from '../../../application';
import { Button, Message } from '../../shared/components';
import { type ChangeErrand } from '../../shared/desk';
import { Undelivered } from '../../shared/status-form';
import { useOutboxTexts } from '../../shared/texts/outbox';
import { useNavigation } from '../useRoute';
import { textOf, titleOf, useTakeBackChange } from './change';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS, minHeight: '32px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

export interface ChangeNoticeProps {
  readonly errand: ChangeErrand;
  /** Opens the form with what was typed, or both versions; `undefined` where nothing is edited. */
  readonly onEdit: (() => void) | undefined;
  readonly className?: string;
}

/** Where what was just added or edited is, in the panel that shows it already. */
export function ChangeNotice({ errand, onEdit, className }: ChangeNoticeProps) {
  const styles = useStyles();
  const texts = useOutboxTexts();
  const takeBack = useTakeBackChange();
  const { amend, route } = useNavigation();
  const { change, delivery } = errand;
  const words = texts.outbox[change.kind];
  const undo = () => {
    const overlay = takeBack(errand);
    if (overlay.kind === 'new') amend({ ...route, overlay });
    else onEdit?.();
  };
  if (isConflict(change))
    return (
      <Message className={className} icon="history" title={`${texts.forms.conflictHeading(change.theirs.value.title)}.`} actions={onEdit && <Button onClick={onEdit}>{texts.outbox.seeBoth}</Button>}>
        {texts.outbox.conflict}
      </Message>
    );
  return (
    <div className={className}>
      {delivery.step !== 'refused' && (
        <div className={styles.row}>
          <span>{delivery.step === 'sending' ? texts.common.saving : texts.statusForm.waiting}</span>
          {errand.mayBeWithdrawn && (
            <Button look="subtle" aria-label={words.undoOf(titleOf(change))} onClick={undo}>
              {texts.common.undo}
            </Button>
          )}
        </div>
      )}
      <Undelivered delivery={delivery} text={textOf(change)} words={words} onReopen={undo} />
    </div>
  );
}
