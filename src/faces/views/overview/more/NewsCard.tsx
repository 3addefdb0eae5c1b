import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { danishDayOf, newsSince, nextMeetingOf, type ActionPlan, type InitiativeId, type Instant, type LastMet, type Movement, type NewsItem, type PlanRow } from '../../../../domain';
import { calm, focusRing, Tag, useCardClass, UserText, VisuallyHidden } from '../../../shared/components';
import { useNamed } from '../../../shared/part';
import { TrafficLightBadge, TrafficLightIcon } from '../../../shared/light';
import { usePorts } from '../../../shared/ports';
import { useOverviewMoreTexts } from '../../../shared/texts/overview-more';
import { useFormats } from '../../../shared/texts/useFormats';
import { MoreButton, useMore } from '../../more';
import { useLinkTo } from '../../useRoute';
import { Pending } from '../Pending';
import { useLastMetWords, useMeetingWords } from '../useMeetingWords';
import { PHONE, useOverviewStyles } from '../useOverviewStyles';

const SHOWN = 8;

const useStyles = makeStyles({
  list: { marginTop: '8px' },
  item: { display: 'grid', gridTemplateColumns: '132px minmax(0, 1fr) auto', columnGap: '16px', rowGap: '4px', padding: '12px 0', cursor: 'pointer', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, ':first-child': { borderTop: 'none' }, [PHONE]: { gridTemplateColumns: 'minmax(0, 1fr)' }, ...calm },
  move: { display: 'flex', alignItems: 'center', columnGap: '8px', alignSelf: 'start', minHeight: '20px', color: tokens.colorNeutralForeground3 },
  arrow: { flexShrink: 0, width: '16px', height: '16px', fill: 'none', stroke: 'currentColor', strokeWidth: '1.5', strokeLinecap: 'round', strokeLinejoin: 'round', '@media (forced-colors: active)': { stroke: 'CanvasText' } },
  date: { whiteSpace: 'nowrap', lineHeight: tokens.lineHeightBase300 },
  none: { marginTop: '8px' },
  year: { margin: '12px 0 0' },
  link: { color: tokens.colorBrandForegroundLink, textDecorationLine: 'none', borderRadius: tokens.borderRadiusMedium, ':hover': { textDecorationLine: 'underline' }, '@media (forced-colors: active)': { color: 'LinkText' }, [PHONE]: { display: 'inline-block', padding: '10px 0' }, ...focusRing },
});

export interface NewsCardProps {
  readonly plan: ActionPlan;
  readonly rows: readonly PlanRow[];
  readonly met: LastMet;
  /** What the reader has been told above. */
  readonly told: readonly PlanRow[];
  readonly hrefOf: (id: InitiativeId) => string;
}

const yearOf = (now: Instant): string => danishDayOf(now).slice(0, 4);

/** What else has happened since the knowledge body last met. */
export function NewsCard({ plan, rows, met, told, hrefOf }: NewsCardProps) {
  const styles = useStyles();
  const card = useCardClass();
  const common = useOverviewStyles();
  const named = useNamed('news');
  const { overview } = useOverviewMoreTexts();
  const words = useLastMetWords(met);
  const { clock } = usePorts();
  const linkTo = useLinkTo();
  const news = React.useMemo(() => newsSince(rows, met, told, clock.now()), [rows, met, told, clock]);
  const { shown, left, showMore } = useMore(news.length, SHOWN);
  if (!words) return null;
  return (
    <section className={mergeClasses(card, common.pad)} {...named.section}>
      <h2 className={common.heading} {...named.heading}>
        {overview.news(words.body, words.day)}
      </h2>
      {!met.movements && <PendingNews />}
      {met.movements && news.length === 0 && <p className={mergeClasses(common.text, styles.none)}>{overview.noNews}</p>}
      <ul className={mergeClasses(common.list, styles.list)}>
        {news.slice(0, shown).map((item) => (
          <News key={item.row.initiative.id} plan={plan} item={item} href={hrefOf(item.row.initiative.id)} />
        ))}
      </ul>
      <MoreButton left={left} onPress={showMore} />
      <p className={styles.year}>
        <a className={styles.link} {...linkTo({ view: 'year', filters: '' })}>
          {overview.readYear(yearOf(clock.now()))}
        </a>
      </p>
    </section>
  );
}

function PendingNews() {
  const styles = useStyles();
  return (
    <div className={styles.list} aria-hidden="true">
      {['52%', '64%', '46%'].map((width) => (
        <div key={width} className={styles.item}>
          <Pending width="96px" />
          <Pending width={width} />
        </div>
      ))}
    </div>
  );
}

function News({ plan, item, href }: { readonly plan: ActionPlan; readonly item: NewsItem; readonly href: string }) {
  const styles = useStyles();
  const common = useOverviewStyles();
  const texts = useOverviewMoreTexts();
  const formats = useFormats();
  const { row, at } = item;
  const isProposal = item.kind === 'new' && row.phase === 'proposed';
  return (
    <li className={styles.item} data-initiative={row.initiative.id}>
      <span className={styles.move}>
        {item.kind === 'moved' && <Moved movement={item.movement} />}
        {item.kind === 'completed' && <Tag>{texts.common.phase.completed}</Tag>}
        {item.kind === 'new' && <Tag brand>{isProposal ? texts.overview.newProposal : texts.shell.newInitiative}</Tag>}
      </span>
      <div>
        <a className={common.name} href={href}>
          <UserText lines={2}>{row.initiative.title}</UserText>
        </a>
        {isProposal ? <Proposed plan={plan} item={item} /> : <p className={common.text}>{<UserText lines={3}>{row.words || row.initiative.description}</UserText>}</p>}
      </div>
      <span className={mergeClasses(common.small, styles.date)}>{formats.day(danishDayOf(at))}</span>
    </li>
  );
}

function Moved({ movement: { from, to } }: { readonly movement: Movement }) {
  const styles = useStyles();
  const { overview } = useOverviewMoreTexts();
  return (
    <>
      <TrafficLightIcon light={from} />
      <svg className={styles.arrow} viewBox="0 0 20 20" aria-hidden="true">
        <path d="M4 10h12M11 5l5 5-5 5" />
      </svg>
      <span aria-hidden="true">
        <TrafficLightBadge light={to} />
      </span>
      <VisuallyHidden>{overview.moved(from ?? 'none', to)}</VisuallyHidden>
    </>
  );
}

/** ”Foreslået af UUC. Præsenteres i chefforum den 12. juni.” */
function Proposed({ plan, item: { row } }: { readonly plan: ActionPlan; readonly item: NewsItem }) {
  const common = useOverviewStyles();
  const texts = useOverviewMoreTexts();
  const { clock } = usePorts();
  const wordsOf = useMeetingWords();
  const knowing = plan.bodies.find(({ role }) => role === 'knowledge');
  const meeting = knowing && nextMeetingOf(knowing.id, plan.meetings, clock.now());
  const where = meeting && wordsOf(meeting, knowing);
  const from = row.centre?.code ?? plan.people.get(row.initiative.createdBy)?.name;
  return (
    <p className={common.text}>
      {from && texts.overview.proposedBy(from)} {where ? texts.overview.presented(where.body, where.day) : `${texts.plan.awaitsEditor}.`}
    </p>
  );
}
