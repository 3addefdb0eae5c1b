import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { relationTo } from '../../../domain';
import type { Initiative, StatusUpdate } from '../../../domain';
import { UserText, VisuallyHidden } from '../../shared/components';
import { useOpenedPlan } from '../../shared/queries';
import { usePanelTexts } from '../../shared/texts/panel';
import { useFormats } from '../../shared/texts/useFormats';

const useStyles = makeStyles({
  root: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground3 },
  lead: { marginRight: '2px', fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300, color: tokens.colorNeutralForeground1 },
});

/** Who, when, and anything else in small print. */
export function MetaLine({ lead, meta, children }: { readonly lead: string; readonly meta: string; readonly children?: React.ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <UserText className={styles.lead}>{lead}</UserText>{' '}
      {meta} {children}
    </div>
  );
}

/** "Projektleder, BMC  6. marts · stedfortræder, via kort i Teams". The light is said for those who cannot see its shape. */
export function StatementMeta({ update, initiative, light }: { readonly update: StatusUpdate; readonly initiative: Initiative; readonly light: string }) {
  const texts = usePanelTexts();
  const formats = useFormats();
  const { actionPlan } = useOpenedPlan();
  const nameOf = (person: StatusUpdate['statedBy']) => actionPlan.people.get(person)?.name ?? texts.common.unknownPerson;
  const relation = relationTo(initiative, update.statedBy);
  const notes = [
    relation === 'deputy' && texts.panel.asDeputy,
    relation === 'onBehalf' && initiative.owner && texts.panel.onBehalfOf(nameOf(initiative.owner)),
    update.source === 'card' && texts.panel.viaCard,
    update.source === 'meeting' && texts.panel.atMeeting,
  ].filter(Boolean);
  const near = formats.nearDay(formats.dayOf(update.at));
  const isNear = near !== formats.dayInSentence(formats.dayOf(update.at));
  const when = isNear ? formats.moment(update.at) : formats.day(formats.dayOf(update.at));
  return (
    <MetaLine lead={nameOf(update.statedBy)} meta={[when, notes.join(', ')].filter(Boolean).join(' · ')}>
      <VisuallyHidden>{light}</VisuallyHidden>
    </MetaLine>
  );
}
