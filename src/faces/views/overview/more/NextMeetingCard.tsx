import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { comingMeetings, danishDayOf, meetingReadiness, preparesMeetings, type ActionPlan, type MeetingReadiness, type PlanRow } from '../../../../domain';
import { inSentence } from '../../../shared/body-name';
import { LinkButton, useCardClass, UserText, VisuallyHidden } from '../../../shared/components';
import { useNamed } from '../../../shared/part';
import { usePorts } from '../../../shared/ports';
import { useOpenedPlan } from '../../../shared/queries';
import { useOverviewMoreTexts } from '../../../shared/texts/overview-more';
import { stort } from '../../../shared/texts/da/words';
import { useFormats } from '../../../shared/texts/useFormats';
import { MoreButton, useMore } from '../../more';
import { useLinkTo } from '../../useRoute';
import { useLinkToRows } from '../useLinkToRows';
import { useOverviewStyles } from '../useOverviewStyles';

/** Whom one can have in mind at once. */
const SHOWN = 3;

const useStyles = makeStyles({
  label: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
  date: { margin: '2px 0 0', fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  bar: { height: '8px', margin: '14px 0 8px', borderRadius: tokens.borderRadiusMedium, overflow: 'hidden', backgroundColor: tokens.colorNeutralBackground6, border: `1px solid ${tokens.colorTransparentStroke}` },
  done: { height: '100%', backgroundColor: tokens.colorCompoundBrandBackground, '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' } },
  sentence: { margin: '8px 0 0', overflowWrap: 'anywhere' },
  who: { marginTop: '12px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  person: { display: 'flex', justifyContent: 'space-between', columnGap: '12px', padding: '8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  count: { whiteSpace: 'nowrap', color: tokens.colorNeutralForeground3 },
  owner: { color: 'inherit', minWidth: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '12px' },
});

export interface NextMeetingCardProps {
  readonly plan: ActionPlan;
  readonly rows: readonly PlanRow[];
}

/** The next meeting, and how ready the plan is for it. */
export function NextMeetingCard({ plan, rows }: NextMeetingCardProps) {
  const styles = useStyles();
  const common = useOverviewStyles();
  const named = useNamed('next-meeting');
  const { overview } = useOverviewMoreTexts();
  const formats = useFormats();
  const { clock } = usePorts();
  const { viewer } = useOpenedPlan();
  const linkTo = useLinkTo();
  const now = clock.now();
  const readiness = meetingReadiness(plan, rows, now); // worked out each time: a page that stands open outlives the step it told of
  const next = readiness ?? comingMeetings(plan, now)[0];
  return (
    <section className={mergeClasses(useCardClass(), common.pad)} {...named.section}>
      <h2 className={styles.label} {...named.heading}>
        {next ? overview.next(inSentence(next.body.title)) : overview.nextOfAll}
      </h2>
      <p className={next ? styles.date : styles.sentence}>{next ? stort(formats.weekdayInSentence(danishDayOf(next.meeting.startsAt))) : overview.noMeeting}</p>
      {readiness && readiness.all > 0 && <Readiness plan={plan} readiness={readiness} />}
      {next && (
        <div className={styles.actions}>
          <LinkButton {...linkTo({ view: 'meeting', page: next.meeting.id, filters: '' })}>{overview.prepare}</LinkButton>
          {readiness && preparesMeetings(viewer, plan.bodies) && <LinkButton {...linkTo({ view: 'reminders', page: readiness.meeting.id, filters: '' })}>{overview.seeReminders}</LinkButton>}
        </div>
      )}
    </section>
  );
}

function Readiness({ plan, readiness }: { readonly plan: ActionPlan; readonly readiness: MeetingReadiness }) {
  const styles = useStyles();
  const common = useOverviewStyles();
  const { overview } = useOverviewMoreTexts();
  const toRows = useLinkToRows();
  const formats = useFormats();
  const asks = useAskingSentence(readiness);
  const { all, fresh, isOpen } = readiness;
  if (!isOpen) return <p className={styles.sentence}>{asks}</p>;
  return (
    <>
      <div className={styles.bar} aria-hidden="true">
        <div className={styles.done} style={{ width: `${(100 * fresh) / all}%` }} />
      </div>
      <p className={styles.sentence}>
        <a className={mergeClasses(common.figure, common.strong)} {...toRows({ fresh: true })}>
          {overview.confirmed(formats.number(fresh), formats.number(all))}
        </a>{' '}
        {fresh < all && asks}
      </p>
      {fresh < all && <WhoHasNotAnswered plan={plan} readiness={readiness} />}
    </>
  );
}

function useAskingSentence({ asksNext, isOpen, fresh }: MeetingReadiness): string {
  const { overview } = useOverviewMoreTexts();
  const formats = useFormats();
  if (!asksNext) return overview.stillCounts;
  const near = formats.nearDay(asksNext.on);
  return overview.asksRest(near === formats.dayInSentence(asksNext.on) ? formats.weekdayInSentence(asksNext.on) : near, !isOpen || fresh === 0);
}

function WhoHasNotAnswered({ plan, readiness: { unanswered } }: { readonly plan: ActionPlan; readonly readiness: MeetingReadiness }) {
  const styles = useStyles();
  const common = useOverviewStyles();
  const { overview, common: words } = useOverviewMoreTexts();
  const toRows = useLinkToRows();
  const { shown, left, showMore } = useMore(unanswered.length, SHOWN);
  return (
    <>
      <VisuallyHidden as="div">{overview.notAnswered}</VisuallyHidden>
      <ul className={mergeClasses(common.list, styles.who)}>
        {unanswered.slice(0, shown).map(({ owner, count }) => (
          <li key={owner ?? ''} className={styles.person}>
            {owner ? (
              <a className={mergeClasses(common.figure, styles.owner)} {...toRows({ owners: [owner], due: true })}>
                <UserText>{plan.people.get(owner)?.name ?? words.unknownPerson}</UserText>
              </a>
            ) : (
              <span>{words.noOwner}</span>
            )}
            <span className={styles.count}>{words.initiatives(count)}</span>
          </li>
        ))}
      </ul>
      <MoreButton left={left} onPress={showMore} />
    </>
  );
}
