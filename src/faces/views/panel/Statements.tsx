import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { historyOf, mayKeepMeetings, storyOf } from '../../../domain';
import type { Body, PlanRow, StatusUpdate, StoryEntry } from '../../../domain';
import { focusRing, Tag, UserText } from '../../shared/components';
import { inSentence } from '../../shared/body-name';
import { TrafficLightIcon } from '../../shared/light';
import { useOpenedPlan } from '../../shared/queries';
import { SuccessMark } from '../../shared/success';
import { usePanelTexts } from '../../shared/texts/panel';
import { useFormats } from '../../shared/texts/useFormats';
import { SettleButton } from '../decisions';
import { OlderStatements } from './OlderStatements';
import { MetaLine, StatementMeta } from './StatementMeta';
import { useSectionStyles } from './useSectionStyles';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '12px 0 0', padding: 0 },
  item: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    paddingBottom: '20px',
    ':not(:last-child)::before': { content: '""', position: 'absolute', left: '9.5px', top: '26px', bottom: '4px', width: '1px', backgroundColor: tokens.colorNeutralStroke1 },
  },
  text: { margin: '2px 0 0', maxWidth: '76ch' },
  quiet: { color: tokens.colorNeutralForeground2 },
  success: { marginTop: '4px' },
  settle: { marginTop: '8px' },
  fold: {
    marginLeft: '6px',
    padding: '2px 4px',
    border: 'none',
    backgroundColor: 'transparent',
    fontFamily: 'inherit',
    fontSize: 'inherit',
    lineHeight: 'inherit',
    color: tokens.colorBrandForegroundLink,
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { textDecorationLine: 'underline' },
    '@media (max-width: 640px)': { minHeight: '44px' },
    ...focusRing,
  },
  folded: { listStyleType: 'none', margin: '8px 0 0', padding: 0, display: 'grid', rowGap: '8px' },
  gavel: {
    boxSizing: 'border-box',
    fill: 'none',
    stroke: tokens.colorBrandForeground2,
    strokeWidth: '1.8',
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
    backgroundColor: tokens.colorBrandBackground2,
    borderRadius: '50%',
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
});

/** What was said about an initiative and decided about it, newest first. */
export function Statements({ row }: { readonly row: PlanRow }) {
  const section = useSectionStyles();
  const texts = usePanelTexts();
  return (
    <section className={section.root} aria-labelledby="panel-statements">
      <h3 className={section.heading} id="panel-statements">
        {texts.panel.statements}
      </h3>
      <Story row={row} />
    </section>
  );
}

/** The same without a heading, of whichever plan is chosen around it. */
export function Story({ row }: { readonly row: PlanRow }) {
  const styles = useStyles();
  const texts = usePanelTexts();
  const { actionPlan, siteMeetings } = useOpenedPlan();
  const { id } = row.initiative;
  const story = storyOf(
    historyOf(actionPlan, id),
    actionPlan.decisions.filter(({ initiative }) => initiative === id),
    siteMeetings,
  );
  return (
    <>
      {story.length === 0 && actionPlan.historyIsWhole && <p className={styles.quiet}>{texts.panel.noStatements}</p>}
      <ol className={styles.list}>
        {story.map((entry) => (
          <li key={keyOf(entry)} className={styles.item}>
            <Entry entry={entry} row={row} bodies={actionPlan.bodies} />
          </li>
        ))}
      </ol>
      {!actionPlan.historyIsWhole && <OlderStatements />}
    </>
  );
}

const keyOf = (entry: StoryEntry): string => {
  if (entry.kind === 'statement') return entry.update.id;
  return entry.kind === 'decision' ? `decision-${entry.decision.id}` : `confirmations-${entry.updates[entry.updates.length - 1]?.id ?? entry.at}`;
};

function Entry({ entry, row, bodies }: { readonly entry: StoryEntry; readonly row: PlanRow; readonly bodies: readonly Body[] }) {
  if (entry.kind === 'confirmations') return <Confirmations entry={entry} row={row} />;
  if (entry.kind === 'decision') return <DecisionEntry entry={entry} body={bodies.find(({ id }) => id === entry.meeting.body)} />;
  return <Statement update={entry.update} row={row} />;
}

function Statement({ update, row }: { readonly update: StatusUpdate; readonly row: PlanRow }) {
  const styles = useStyles();
  const texts = usePanelTexts();
  const word = update.confirmsUnchanged ? texts.statusForm.still[update.light] : texts.trafficLight[update.light];
  return (
    <>
      <TrafficLightIcon light={update.light} size={20} />
      <div>
        <StatementMeta update={update} initiative={row.initiative} light={word} />
        {update.text ? (
          <p className={styles.text}>
            <UserText lines="all">{update.text}</UserText>
          </p>
        ) : (
          <p className={styles.text}>
            <span className={styles.quiet}>{update.confirmsUnchanged ? texts.panel.confirmed(update.light) : texts.trafficLight[update.light]}</span>
          </p>
        )}
        {update.success && <SuccessMark answer={update.success} className={styles.success} />}
      </div>
    </>
  );
}

function Confirmations({ entry, row }: { readonly entry: Extract<StoryEntry, { kind: 'confirmations' }>; readonly row: PlanRow }) {
  const styles = useStyles();
  const texts = usePanelTexts();
  const formats = useFormats();
  const [isOpen, setIsOpen] = React.useState(false);
  return (
    <>
      <TrafficLightIcon light={entry.light} size={20} />
      <div>
        <span className={styles.quiet}>{texts.panel.confirmedTimes(entry.light, entry.updates.length, formats.dayInSentence(formats.dayOf(entry.at)))}</span>
        <button type="button" className={styles.fold} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? texts.common.showFewer : texts.common.show}
        </button>
        {isOpen && (
          <ul className={styles.folded}>
            {entry.updates.map((update) => (
              <li key={update.id}>
                <StatementMeta update={update} initiative={row.initiative} light={texts.statusForm.still[update.light]} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}

function DecisionEntry({ entry, body }: { readonly entry: Extract<StoryEntry, { kind: 'decision' }>; readonly body: Body | undefined }) {
  const styles = useStyles();
  const texts = usePanelTexts();
  const formats = useFormats();
  const { actionPlan, viewer } = useOpenedPlan();
  const { decision } = entry;
  const responsible = decision.responsible && actionPlan.people.get(decision.responsible)?.name;
  return (
    <>
      <svg className={styles.gavel} viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
        <path d="M5 10.5l3.5 3.5 7-7.5" />
      </svg>
      <div>
        <MetaLine lead={texts.panel.decisionIn(inSentence(body?.title ?? entry.meeting.title))} meta={formats.day(formats.dayOf(entry.at))}>
          <Tag>{decision.isDone ? texts.panel.done : texts.panel.open}</Tag>
        </MetaLine>
        <p className={styles.text}>
          <UserText lines="all">{decision.text}</UserText>
        </p>
        {!decision.isDone && responsible && (
          <p className={styles.text}>
            <span className={styles.quiet}>{decision.dueOn ? texts.panel.dueOn(responsible, formats.dayInSentence(decision.dueOn)) : responsible}</span>
          </p>
        )}
        {mayKeepMeetings(viewer) && (
          <div className={styles.settle}>
            <SettleButton decision={decision} />
          </div>
        )}
      </div>
    </>
  );
}
