import * as React from 'react';
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { forDiscussion, lastMet, rollUp, stripOf } from '../../../domain';
import { useCardClass } from '../../shared/components';
import { useNamed } from '../../shared/part';
import { usePorts } from '../../shared/ports';
import { useOpenedPlan, usePlanRows } from '../../shared/queries';
import { useMediaQuery } from '../../shared/useMediaQuery';
import { useOpenInitiative } from '../useOpenInitiative';
import { EmptyPlan } from '../EmptyPlan';
import { DiscussionCard } from './DiscussionCard';
import { Headline } from './Headline';
import { ComingMeetings, CoverageMap, Later, NewsCard, NextMeetingCard } from './later';
import { Legend } from './Legend';
import { Themes } from './Themes';
import { PHONE } from './useOverviewStyles';

/** More lights than this nobody tells apart: then the counts of each goal speak. */
const STRIP_HOLDS = 200;

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '24px', [PHONE]: { rowGap: '16px' } },
  top: { boxSizing: 'border-box', padding: '24px 24px 0', [PHONE]: { padding: '16px 16px 0' } },
  two: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 400px', columnGap: '24px', alignItems: 'start' },
  stack: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '24px' },
});

/** Overblik: how is it, where, what shall we discuss, are we ready, what else moved, who carries what. */
export function Overview() {
  const styles = useStyles();
  const card = useCardClass();
  const { actionPlan, viewer, malformed } = useOpenedPlan();
  const rows = usePlanRows();
  const { clock } = usePorts();
  const { hrefOf, onClick } = useOpenInitiative();
  const now = useNamed('now');
  const isOneColumn = useMediaQuery('(max-width: 1000px)');
  const strip = React.useMemo(() => stripOf(actionPlan, rows), [actionPlan, rows]);
  const total = React.useMemo(() => rollUp(rows), [rows]);
  const met = React.useMemo(() => lastMet(actionPlan, clock.now()), [actionPlan, clock]);
  const discussion = React.useMemo(() => forDiscussion(rows), [rows]);
  const mayAdd = viewer.mayContribute && actionPlan.plan.stage !== 'closed';
  const hasStrip = total.running <= STRIP_HOLDS;
  const isEmpty = rows.length === 0 && malformed.length === 0;

  const forTalk = !isEmpty && <DiscussionCard discussion={discussion} met={met} hrefOf={hrefOf} />;
  const next = <Later><NextMeetingCard plan={actionPlan} rows={rows} /></Later>;
  const other = met && !isEmpty && <Later><NewsCard plan={actionPlan} rows={rows} met={met} told={discussion.rows} hrefOf={hrefOf} /></Later>;
  const ahead = <Later><ComingMeetings plan={actionPlan} rows={rows} /></Later>;
  return (
    <div className={styles.root} onClick={onClick}>
      {isEmpty ? (
        <EmptyPlan />
      ) : (
        <section className={mergeClasses(card, styles.top)} {...now.section}>
          <Headline id={now.heading.id} rows={rows} rollUp={total} met={met} knowing={actionPlan.bodies.find(({ role }) => role === 'knowledge')} />
          <Themes themes={strip} hasStrip={hasStrip} hrefOf={hrefOf} />
          <Legend hasStrip={hasStrip} hasAsked={rows.some(({ isDue }) => isDue)} unreadable={malformed.length} />
        </section>
      )}
      {isOneColumn || isEmpty ? (
        <>
          {forTalk}
          {next}
          {other}
          {ahead}
        </>
      ) : (
        <div className={styles.two}>
          <div className={styles.stack}>
            {forTalk}
            {other}
          </div>
          <div className={styles.stack}>
            {next}
            {ahead}
          </div>
        </div>
      )}
      <Later>
        <CoverageMap plan={actionPlan} rows={rows} mayAdd={mayAdd} />
      </Later>
    </div>
  );
}
