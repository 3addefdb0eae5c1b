import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { askingWindow, gateOf, type MeetingId } from '../../../domain';
import { Button, Choices, focusRing, Question, useAnnounce, useCardClass } from '../../shared/components';
import { useNamed, useOwnId } from '../../shared/part';
import { usePorts } from '../../shared/ports';
import { useOpenedPlan } from '../../shared/queries';
import { useStageTexts } from '../../shared/texts/stage';
import { stort } from '../../shared/texts/da/words';
import { useLinkTo } from '../useRoute';
import { MoveTrouble } from './MoveTrouble';
import { useMeetingNames } from './useMeetingNames';
import { useMove, type Step } from './useMove';
import { WhyNot } from './WhyNot';

const useStyles = makeStyles({
  card: { marginTop: tokens.spacingVerticalXXL, padding: '24px', '@media (max-width: 640px)': { padding: '16px', marginTop: tokens.spacingVerticalL } },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: '4px 0 0', maxWidth: '76ch', color: tokens.colorNeutralForeground2 },
  part: { marginTop: tokens.spacingVerticalL },
  link: { color: tokens.colorBrandForegroundLink, '@media (forced-colors: active)': { color: 'LinkText' }, ...focusRing },
  choices: { marginTop: tokens.spacingVerticalM, marginLeft: '-8px' },
});

/** What the next stage means, and, for an editor, the way to it. Nothing after the last. @param onMoved the focus has lost its place. */
export function NextStage({ onMoved }: { readonly onMoved: () => void }) {
  const styles = useStyles();
  const card = useCardClass();
  const texts = useStageTexts();
  const announce = useAnnounce();
  const named = useNamed('next-stage');
  const { clock } = usePorts();
  const { actionPlan, siteMeetings, viewer } = useOpenedPlan();
  const { plan, bodies } = actionPlan;
  const move = useMove(({ to }) => {
    announce(texts.stage.done[to]);
    onMoved();
  });
  const gate = gateOf(plan, bodies, siteMeetings, clock.now());
  const to = gate.next as Step['to'] | undefined;
  if (!to) return null;
  const isShut = to === 'presented' && gate.presentations.length === 0;
  return (
    <section className={mergeClasses(card, styles.card)} {...named.section}>
      <h3 {...named.heading} className={styles.heading}>
        {texts.stage.next[to]}
      </h3>
      <p className={styles.text}>{texts.stage.meaning[to]}</p>
      {to === 'closed' && viewer.mayEditPlan && <BeforeClosing />}
      {isShut && <WhyNot hopes={gate.hopes} className={styles.part} />}
      {!viewer.mayEditPlan && <p className={mergeClasses(styles.text, styles.part)}>{texts.stage.editorMoves}</p>}
      {viewer.mayEditPlan && !isShut && <Way key={to} to={to} presentations={gate.presentations} isMoving={move.isMoving} onStep={move.make} />}
      {move.refused && !move.isMoving && <MoveTrouble refused={move.refused} onRetry={() => move.refused && move.make(move.refused.step)} className={styles.part} />}
    </section>
  );
}

/** What had better be done while the plan can still be spoken of. */
function BeforeClosing() {
  const styles = useStyles();
  const { stage } = useStageTexts();
  const linkTo = useLinkTo();
  return (
    <p className={styles.text}>
      {stage.beforeClosing}{' '}
      <a className={styles.link} {...linkTo({ view: 'year', filters: '' })}>
        {stage.lastYear}
      </a>
    </p>
  );
}

interface WayProps {
  readonly to: Step['to'];
  readonly presentations: ReturnType<typeof gateOf>['presentations'];
  readonly isMoving: boolean;
  readonly onStep: (step: Step) => void;
}

/** Chooses the meeting where one is needed, says what the step starts, and makes it. */
function Way({ to, presentations, isMoving, onStep }: WayProps) {
  const styles = useStyles();
  const texts = useStageTexts();
  const { nameOf } = useMeetingNames();
  const [chosen, setChosen] = React.useState<MeetingId | undefined>(presentations.length === 1 ? presentations[0]?.id : undefined);
  const [isAsking, setIsAsking] = React.useState(false);
  const [isMissed, setIsMissed] = React.useState(false);
  const meetings = useOwnId('presented-at');
  const button = React.useRef<HTMLButtonElement>(null);
  const question = useQuestion(to, presentations.find(({ id }) => id === chosen));
  const group = React.useRef<HTMLDivElement>(null);
  const ask = () => {
    const isReady = to !== 'presented' || chosen !== undefined;
    setIsMissed(!isReady);
    setIsAsking(isReady);
    if (!isReady) group.current?.querySelector('input')?.focus();
  };
  const back = () => {
    setIsAsking(false);
    window.setTimeout(() => button.current?.focus());
  };
  const go = () => {
    setIsAsking(false);
    onStep({ to, ...(to === 'presented' && chosen && { presentedAt: chosen }) });
  };
  return (
    <>
      {to === 'presented' && (
        <div ref={group} className={styles.choices}>
          <Choices
            kind="one"
            name={meetings}
            legend={texts.stage.choose}
            choices={presentations.map((meeting) => ({ value: meeting.id, label: stort(nameOf(meeting)) }))}
            chosen={chosen ? [chosen] : []}
            onChange={([id]) => setChosen(id)}
          />
        </div>
      )}
      {isMissed && !chosen && <p role="alert" className={styles.part}>{texts.stage.choose}</p>}
      <div className={styles.part}>
        {isAsking ? (
          <Question no={texts.stage.no} onNo={back} yes={texts.stage.yes[to]} onYes={go}>
            {question}
          </Question>
        ) : (
          <Button ref={button} onClick={ask} disabled={isMoving}>
            {isMoving ? texts.common.saving : texts.stage.act[to]}
          </Button>
        )}
      </div>
    </>
  );
}

/** What is asked before the step: it says what the step starts. */
function useQuestion(to: Step['to'], meeting: Parameters<ReturnType<typeof useMeetingNames>['nameOf']>[0] | undefined): string {
  const { stage } = useStageTexts();
  const { nameOf } = useMeetingNames();
  const { clock } = usePorts();
  const { actionPlan } = useOpenedPlan();
  if (to === 'closed') return stage.ask.closed();
  if (to === 'presented') return stage.ask.presented(meeting ? nameOf(meeting) : '');
  const asking = askingWindow({ ...actionPlan, plan: { ...actionPlan.plan, stage: 'rolledOut' } }, clock.now());
  return stage.ask.rolledOut(asking && nameOf(asking.meeting));
}
