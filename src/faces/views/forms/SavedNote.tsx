import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { asId, changedFields } from '../../../domain';
import type { ContentField, InitiativeContent, PersonId } from '../../../domain';
import { Button, UserText } from '../../shared/components';
import { useOpenedPlan } from '../../shared/queries';
import { useFormTexts } from '../../shared/texts/forms';
import { contentFrom, draftOf, type InitiativeDraft } from './initiative-draft';
import { useContentWords } from './useContentWords';

const useStyles = makeStyles({
  root: { marginTop: '8px', padding: '8px 12px', borderRadius: tokens.borderRadiusMedium, border: `1px solid ${tokens.colorTransparentStroke}`, backgroundColor: tokens.colorNeutralBackground3 },
  lead: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  use: { marginTop: '8px' },
});

/** The part of a form that a field of the content is typed in. */
const partOf = (draft: InitiativeDraft, field: ContentField): Partial<InitiativeDraft> =>
  field === 'period' ? { when: draft.when, days: draft.days } : field === 'owner' ? { owner: draft.owner, handedOver: draft.handedOver } : { [field]: draft[field] };

/**
 * While two versions are written together: what the saved one says, under each field where the draft says something else.
 * @param saved `undefined` when nothing is written together.
 */
export function useSavedNote(draft: InitiativeDraft, saved: InitiativeContent | undefined, onChange: (changes: Partial<InitiativeDraft>) => void): (field: ContentField) => React.ReactNode {
  const texts = useFormTexts();
  const { actionPlan } = useOpenedPlan();
  const { labelOf, valueOf } = useContentWords();
  if (!saved) return () => null;
  const mine = contentFrom(draft, actionPlan.plan, ({ id, login }) => id ?? asId<PersonId>(login ?? ''));
  const differing = changedFields({ ...mine, goal: mine.goal || asId(''), kind: mine.kind || 'course' }, saved);
  const take = (field: ContentField) => onChange(partOf(draftOf(saved, actionPlan, texts.common.unknownPerson), field));
  return (field) => differing.includes(field) && <SavedNote label={labelOf(field)} text={valueOf(saved, field)} onUse={() => take(field)} />;
}

function SavedNote({ label, text, onUse }: { readonly label: string; readonly text: string; readonly onUse: () => void }) {
  const styles = useStyles();
  const texts = useFormTexts();
  return (
    <div className={styles.root}>
      <span className={styles.lead}>{texts.forms.savedSays}</span>
      <UserText lines="all">{text || texts.forms.emptyValue}</UserText>
      <Button className={styles.use} aria-label={`${texts.forms.useSaved}: ${label}`} onClick={onUse}>
        {texts.forms.useSaved}
      </Button>
    </div>
  );
}
