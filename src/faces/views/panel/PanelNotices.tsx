import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Initiative } from '../../../domain';
import { Button, LinkButton, Message } from '../../shared/components';
import { usePorts } from '../../shared/ports';
import { additionOf, changeAbout, useDeskState } from '../../shared/desk';
import { usePanelTexts } from '../../shared/texts/panel';
import { placeOfEdit, readForm } from '../forms/kept-draft';
import { useAddedWords } from '../forms/useAddedWords';
import { ChangeNotice } from '../outbox/ChangeNotice';
import { useLinkTo, useNavigation } from '../useRoute';

const useStyles = makeStyles({ notice: { marginTop: tokens.spacingVerticalL } });

/** What the reader of this panel did with the initiative before: added it a moment ago, changed it, or began an edit that is not saved. */
export function PanelNotices({ initiative, onEdit }: { readonly initiative: Initiative; readonly onEdit: (() => void) | undefined }) {
  const styles = useStyles();
  const texts = usePanelTexts();
  const { drafts } = usePorts();
  const { route } = useNavigation();
  const linkTo = useLinkTo();
  const desk = useDeskState();
  const [title, text] = useAddedWords()(initiative);
  const change = changeAbout(desk, initiative.id);
  return (
    <>
      {change && <ChangeNotice className={styles.notice} errand={change} onEdit={onEdit} />}
      {!change && additionOf(desk, initiative.id) && (
        <Message className={styles.notice} role="status" icon="check" title={title} actions={<LinkButton {...linkTo({ ...route, overlay: { kind: 'new' } })}>{texts.forms.another}</LinkButton>}>
          {text}
        </Message>
      )}
      {onEdit && readForm(drafts, placeOfEdit(initiative.id)) && (
        <Message className={styles.notice} icon="pencil" actions={<Button onClick={onEdit}>{texts.forms.continueEdit}</Button>}>
          {texts.forms.unsavedEdit}
        </Message>
      )}
    </>
  );
}
