import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Initiative } from '../../../domain';
import { Button, LinkButton, Message } from '../../shared/components';
import { usePorts } from '../../shared/ports';
import { usePanelTexts } from '../../shared/texts/panel';
import { useJustAdded } from '../forms/just-added';
import { placeOfEdit, readForm } from '../forms/kept-draft';
import { useAddedWords } from '../forms/useAddedWords';
import { useLinkTo, useNavigation } from '../useRoute';

const useStyles = makeStyles({ notice: { marginTop: tokens.spacingVerticalL } });

/** What the reader of this panel did with the initiative before: added it a moment ago, or began an edit that is not saved. */
export function PanelNotices({ initiative, onEdit }: { readonly initiative: Initiative; readonly onEdit: (() => void) | undefined }) {
  const styles = useStyles();
  const texts = usePanelTexts();
  const { drafts } = usePorts();
  const { route } = useNavigation();
  const linkTo = useLinkTo();
  const justAdded = useJustAdded();
  const added = useAddedWords();
  const [title, text] = added(initiative);
  return (
    <>
      {justAdded.has(initiative.id) && (
        <Message className={styles.notice} icon="check" title={title} actions={<LinkButton {...linkTo({ ...route, overlay: { kind: 'new' } })}>{texts.forms.another}</LinkButton>}>
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
