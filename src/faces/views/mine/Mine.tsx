import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { initiativesOf, openDecisionsFor } from '../../../domain';
import type { PersonId, PlanRow } from '../../../domain';
import { EmptyState, LinkButton } from '../../shared/components';
import { useOpenedPlan, usePlanRows } from '../../shared/queries';
import { useDeskState } from '../../shared/desk';
import { useMineTexts } from '../../shared/texts/mine';
import { FirstRows } from '../more';
import Outbox from '../outbox';
import { useLinkTo } from '../useRoute';
import { AskCard } from './AskCard';
import { DeputySection } from './DeputySection';
import { AllReady } from './AllReady';
import { Away } from './Away';
import { MineDecisions } from './MineDecisions';
import { MineHead } from './MineHead';
import { NeedingOwner } from './NeedingOwner';
import { NotRunning } from './NotRunning';
import { OnBehalf } from './OnBehalf';
import { useAsker } from '../../shared/useAsker';
import { useFocusOnNext } from './useFocusOnNext';
import { useStableOrder } from './useStableOrder';

const useStyles = makeStyles({
  root: { maxWidth: '760px', margin: '0 auto' },
  needing: { marginBottom: tokens.spacingVerticalL },
  away: { marginTop: tokens.spacingVerticalL },
  list: { display: 'grid', rowGap: tokens.spacingVerticalL, '@media (max-width: 640px)': { rowGap: tokens.spacingVerticalM } },
});

/** Mine indsatser: what one person is asked before the next meeting, each answered with one press. */
export function Mine() {
  const styles = useStyles();
  const texts = useMineTexts();
  const { actionPlan, viewer } = useOpenedPlan();
  const linkTo = useLinkTo();
  const desk = useDeskState();
  const mine = initiativesOf(usePlanRows(), viewer.person);
  const asker = useAsker();
  const isAsked = asker !== undefined;
  const owned = useStableOrder(mine.owned.filter(isRunning));
  const asDeputy = useStableOrder(mine.asDeputy.filter(isRunning));
  const isAnswered = (row: PlanRow) => !row.isDue || desk.errands.some(({ statement }) => statement.update.initiative === row.initiative.id);
  const ready = owned.filter(isAnswered).length;
  const isAllReady = isAsked && owned.length + asDeputy.length > 0 && [...owned, ...asDeputy].every(isAnswered);
  const { root, heading, onAnswered } = useFocusOnNext();
  /** Who comes when everything is ready already is told so, and sees the receipts when they want to. */
  const [showsCards, setShowsCards] = React.useState(!isAllReady);

  const nameOf = (person: PersonId) => actionPlan.people.get(person)?.name ?? texts.common.unknownPerson;
  const card = (row: PlanRow) => (
    <AskCard
      key={row.initiative.id}
      row={row}
      isAsked={isAsked}
      mayState={viewer.mayContribute}
      viewer={viewer.person}
      nameOf={nameOf}
      onAnswered={() => onAnswered(row.initiative.id)}
    />
  );
  const nothing = mine.owned.length + mine.asDeputy.length + mine.needingOwner.length === 0;
  return (
    <div className={styles.root} ref={root}>
      <MineHead
        headingRef={heading}
        asker={asker}
        stage={actionPlan.plan.stage}
        owned={owned.length}
        ready={ready}
        isAllReady={isAllReady}
        isEmpty={nothing}
        showsCards={showsCards}
      />
      <OnBehalf />
      <Outbox leaveOut={new Set([...owned, ...asDeputy].map(({ initiative }) => initiative.id))} />
      {mine.needingOwner.length > 0 && (
        <div className={styles.needing}>
          <NeedingOwner rows={mine.needingOwner} />
        </div>
      )}
      {nothing && (
        <EmptyState icon="person" title={texts.mine.none} actions={<LinkButton {...linkTo({ view: 'plan', filters: '' })}>{texts.mine.seePlan}</LinkButton>}>
          {texts.mine.noneSub}
        </EmptyState>
      )}
      {asker && !showsCards && <AllReady asker={asker} owned={owned.length} onShow={() => setShowsCards(true)} />}
      {showsCards && (
        <div className={styles.list}>
          <FirstRows rows={owned}>{(shown) => shown.map(card)}</FirstRows>
          <DeputySection rows={asDeputy} isAsked={isAsked} isAnswered={isAnswered} startsOpen={owned.length === 0} nameOf={nameOf} card={card} />
          <NotRunning rows={[...mine.owned, ...mine.asDeputy].filter((row) => !isRunning(row))} />
        </div>
      )}
      <MineDecisions decisions={openDecisionsFor(actionPlan, viewer.person)} className={styles.away} />
      {viewer.mayContribute && !nothing && (
        <div className={styles.away}>
          <Away />
        </div>
      )}
    </div>
  );
}

const isRunning = (row: PlanRow): boolean => row.phase === 'running';
