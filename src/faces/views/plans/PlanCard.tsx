import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { OpenedPlan } from '../../../application/ports';
import { planSummary, WORST_FIRST_OR_NONE, type LightOrNone, type MeetingOfBody, type PlanRow } from '../../../domain';
import { inSentence } from '../../shared/body-name';
import { focusRing, IconButton, Tag, useCardClass, UserText } from '../../shared/components';
import { useNamed } from '../../shared/part';
import { TrafficLightIcon } from '../../shared/light';
import { usePorts } from '../../shared/ports';
import { useChosenPlan } from '../../shared/queries';
import { usePlansTexts } from '../../shared/texts/plans';
import { useFormats } from '../../shared/texts/useFormats';
import type { Destination } from '../routes';
import { useLinkTo } from '../useRoute';
import { EditPlan } from './EditPlan';

const NARROW = '@media (max-width: 640px)';
const FORCED = { '@media (forced-colors: active)': { color: 'LinkText' } } as const;
/** More than these stand behind the link to all of them. */
const REDS_SHOWN = 3;
/** From the heaviest. */

const useStyles = makeStyles({
  root: { padding: '24px', [NARROW]: { padding: '16px' } },
  head: { display: 'flex', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalM },
  words: { minWidth: 0, flexGrow: 1 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  title: { color: tokens.colorNeutralForeground1, textDecorationLine: 'none', outlineStyle: 'none', ':hover': { textDecorationLine: 'underline' }, ...FORCED, ...focusRing },
  about: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 10px', marginTop: '4px', color: tokens.colorNeutralForeground3 },
  tag: { display: 'inline-flex', borderRadius: tokens.borderRadiusMedium, textDecorationLine: 'none', ...focusRing },
  counts: { display: 'flex', flexWrap: 'wrap', gap: '4px 20px', listStyleType: 'none', margin: '16px 0 0', padding: 0 },
  count: { display: 'inline-flex', alignItems: 'center', columnGap: '8px', minHeight: '28px', borderRadius: tokens.borderRadiusMedium, color: tokens.colorNeutralForeground1, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums', textDecorationLine: 'none', ':hover': { textDecorationLine: 'underline' }, [NARROW]: { minHeight: '44px' }, ...FORCED, ...focusRing },
  line: { margin: '8px 0 0', color: tokens.colorNeutralForeground2 },
  link: { color: tokens.colorBrandForegroundLink, textDecorationLine: 'none', ':hover': { textDecorationLine: 'underline' }, ...FORCED, ...focusRing },
  /** In running text colour alone is not enough. */
  inText: { textDecorationLine: 'underline' },
  part: { marginTop: tokens.spacingVerticalL },
  subheading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  reds: { listStyleType: 'none', margin: '4px 0 0', padding: 0 },
  red: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', columnGap: '10px', padding: '8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, ':last-child': { borderBottom: 'none' } },
  text: { display: 'block', maxWidth: '76ch', color: tokens.colorNeutralForeground2 },
  meta: { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  form: { marginTop: tokens.spacingVerticalL },
});

interface PlanCardProps {
  readonly opened: OpenedPlan;
  /** The site's first plan goes by no name in addresses. */
  readonly isFirst: boolean;
  /** It has just been made. */
  readonly takesFocus: boolean;
}

/** One plan among others: stage, counts, the reds with their text, the next meeting. */
export function PlanCard({ opened, isFirst, takesFocus }: PlanCardProps) {
  const styles = useStyles();
  const card = useCardClass();
  const texts = usePlansTexts();
  const linkTo = useLinkTo();
  const { clock } = usePorts();
  const chosen = useChosenPlan();
  const { actionPlan, viewer } = opened;
  const { plan } = actionPlan;
  const summary = React.useMemo(() => planSummary(actionPlan, clock.now()), [actionPlan, clock]);
  const [isEditing, setIsEditing] = React.useState(false);
  const title = React.useRef<HTMLAnchorElement>(null);
  const edit = React.useRef<HTMLButtonElement>(null);
  React.useEffect(() => {
    if (takesFocus) title.current?.focus();
  }, [takesFocus]);
  const close = () => {
    setIsEditing(false);
    window.setTimeout(() => edit.current?.focus());
  };
  const into = (to: Omit<Destination, 'plan'>) => linkTo({ ...to, plan: isFirst ? 'first' : plan.id });
  const isShown = chosen === plan.id || (chosen === undefined && isFirst);
  const named = useNamed(`plan-${plan.id}`);
  return (
    <section className={mergeClasses(card, styles.root)} {...named.section}>
      <div className={styles.head}>
        <div className={styles.words}>
          <h3 className={styles.heading} {...named.heading}>
            <a ref={title} className={styles.title} {...into({ view: 'plan', filters: '' })}>
              <UserText>{plan.title}</UserText>
            </a>
          </h3>
          <div className={styles.about}>
            <a className={styles.tag} aria-label={texts.shell.stageIs(texts.common.stage[plan.stage])} {...into({ view: 'stage', filters: '' })}>
              <Tag brand>{texts.common.stage[plan.stage]}</Tag>
            </a>
            <About plan={plan} />
            {isShown && <span>{texts.plans.shownNow}</span>}
          </div>
        </div>
        {viewer.mayEditPlan && plan.stage !== 'closed' && !isEditing && (
          <IconButton ref={edit} icon="pencil" label={texts.plans.edit(plan.title)} onClick={() => setIsEditing(true)} />
        )}
      </div>
      {isEditing ? (
        <div className={styles.form}>
          <EditPlan opened={opened} onClose={close} />
        </div>
      ) : (
        <Standing summary={summary} opened={opened} into={into} />
      )}
    </section>
  );
}

function About({ plan: { policy, from, to, title } }: { readonly plan: OpenedPlan['actionPlan']['plan'] }) {
  const { plans } = usePlansTexts();
  const period = plans.period(from?.slice(0, 4) ?? '', to?.slice(0, 4) ?? '');
  return (
    <>
      {policy && !title.toLowerCase().includes(policy.toLowerCase()) && <UserText>{policy}</UserText>}
      {period && <span>{period}</span>}
    </>
  );
}

interface StandingProps {
  readonly summary: ReturnType<typeof planSummary>;
  readonly opened: OpenedPlan;
  readonly into: (to: Omit<Destination, 'plan'>) => ReturnType<ReturnType<typeof useLinkTo>>;
}

function Standing({ summary: { standing, reds, next, asking }, opened, into }: StandingProps) {
  const styles = useStyles();
  const { plans, shell } = usePlansTexts();
  const formats = useFormats();
  const { stage } = opened.actionPlan.plan;
  const said: Record<LightOrNone, (n: number) => string> = { red: plans.reds, yellow: plans.yellows, green: plans.greens, none: plans.unlit };
  const words = ({ meeting, body }: MeetingOfBody) => [inSentence(body.title), formats.weekdayInSentence(formats.dayOf(meeting.startsAt))] as const;
  const shown = WORST_FIRST_OR_NONE.filter((light) => standing.counts[light] > 0);
  return (
    <>
      {shown.length > 0 && (
        <ul className={styles.counts}>
          {shown.map((light) => (
            <li key={light}>
              <a className={styles.count} {...into({ view: 'plan', filters: `lys=${light}` })}>
                <TrafficLightIcon light={light === 'none' ? undefined : light} size={20} />
                {said[light](standing.counts[light])}
              </a>
            </li>
          ))}
        </ul>
      )}
      <p className={styles.line}>
        <a className={styles.link} {...into({ view: 'plan', filters: '' })}>
          {plans.running(standing.all, standing.running)}
        </a>
        {(stage === 'rolledOut' || stage === 'closed') && (
          <>
            {' · '}
            <a className={styles.link} {...into({ view: 'year', filters: '' })}>
              {shell.year}
            </a>
          </>
        )}
      </p>
      {reds.length > 0 && (
        <div className={styles.part}>
          <h4 className={styles.subheading}>{plans.redsHeading(reds.length)}</h4>
          <ul className={styles.reds}>
            {reds.slice(0, REDS_SHOWN).map((row) => (
              <RedLine key={row.initiative.id} row={row} link={into({ view: 'plan', filters: '', overlay: { kind: 'initiative', id: row.initiative.id } })} />
            ))}
          </ul>
          {reds.length > REDS_SHOWN && (
            <a className={styles.link} {...into({ view: 'plan', filters: 'lys=red' })}>
              {plans.allReds(reds.length)}
            </a>
          )}
        </div>
      )}
      <p className={mergeClasses(styles.line, styles.part)}>
        {(stage === 'draft' || stage === 'presented') && `${shell.beforeRollOut[stage]} `}
        {next ? plans.next(...words(next)) : stage !== 'closed' && plans.noNext}{' '}
        {asking && asking.asked > 0 && (
          <a className={mergeClasses(styles.link, styles.inText)} {...into({ view: 'plan', filters: 'spurgt=1' })}>
            {plans.asked(asking.asked, asking.meeting === next?.meeting ? plans.theMeeting : plans.meeting(...words(asking)))}
          </a>
        )}
      </p>
    </>
  );
}

function RedLine({ row: { initiative, words, centre, owner }, link }: { readonly row: PlanRow; readonly link: { readonly href: string; readonly onClick: (event: React.MouseEvent) => void } }) {
  const styles = useStyles();
  const { common } = usePlansTexts();
  return (
    <li className={styles.red}>
      <TrafficLightIcon light="red" size={20} />
      <div>
        <a className={styles.link} {...link}>
          <UserText lines={2}>{initiative.title}</UserText>
        </a>
        {words && <UserText className={styles.text} lines={3}>{words}</UserText>}
        <span className={styles.meta}>{[centre?.code, owner?.name ?? common.noOwner].filter(Boolean).join(' · ')}</span>
      </div>
    </li>
  );
}

