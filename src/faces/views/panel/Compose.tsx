import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { answersFor } from '../../../domain';
import type { PersonId, PlanRow } from '../../../domain';
import { useOpenedPlan } from '../../shared/queries';
import { MeanwhileNotice, StatusForm, StillButtons, Underway, useFocusOnStatement, useStatementCard } from '../../shared/status-form';
import { useTexts } from '../../shared/texts';
import { HEADING_ID } from './PanelHead';
import { useFootStyles } from './useFootStyles';

const useStyles = makeStyles({
  behalf: { margin: '0 0 12px', color: tokens.colorNeutralForeground2 },
  notice: { marginBottom: tokens.spacingVerticalM },
});

/** The light can be stated from where its story is read. Fixed at the foot of the panel, so that it is in reach however long the story. */
export function Compose({ row }: { readonly row: PlanRow }) {
  const styles = useStyles();
  const foot = useFootStyles();
  const texts = useTexts();
  const { actionPlan, viewer } = useOpenedPlan();
  const card = useStatementCard(row, false);
  const root = useFocusOnStatement(card.shown);
  const { initiative, status } = row;
  const nameOf = (person: PersonId) => actionPlan.people.get(person)?.name ?? texts.common.unknownPerson;
  if (row.phase !== 'running' || !viewer.mayContribute) return null;
  const { shown } = card;
  const isOnBehalf = initiative.owner !== undefined && !answersFor(initiative, viewer.person);
  return (
    <div className={foot.root} ref={root}>
      {isOnBehalf && initiative.owner && shown.step !== 'underway' && <p className={styles.behalf}>{texts.statusForm.onBehalfOf(nameOf(initiative.owner))}</p>}
      {shown.step === 'answered' && shown.receipt && <MeanwhileNotice className={styles.notice} receipt={shown.receipt} nameOf={nameOf} onState={card.open} />}
      {shown.step === 'form' ? (
        <StatusForm initiative={initiative} current={status} lastWords={card.words} saidSuccess={row.success} viewer={viewer.person} nameOf={nameOf} begin={shown.begin} onSave={card.save} onClose={card.close} />
      ) : shown.step === 'underway' ? (
        <Underway errand={shown.errand} onReopen={card.open} />
      ) : (
        <StillButtons light={status?.light} describedBy={HEADING_ID} framed onStill={card.confirm} onChange={(light) => card.open(light)} />
      )}
    </div>
  );
}
