import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { STAGES, type ActionPlan, type Stage } from '../../../domain';
import { inSentence } from '../../shared/body-name';
import { Icon, VisuallyHidden } from '../../shared/components';
import { useStageTexts } from '../../shared/texts/stage';
import { useFormats } from '../../shared/texts/useFormats';

const NARROW = '@media (max-width: 640px)';
const FORCED = '@media (forced-colors: active)';
const LINE = '2px';

const useStyles = makeStyles({
  line: { display: 'grid', gridTemplateColumns: 'repeat(4, minmax(0, 1fr))', listStyleType: 'none', margin: 0, padding: 0, [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' } },
  step: {
    position: 'relative',
    paddingRight: '16px',
    // the way to the next stage
    '::before': { content: '""', position: 'absolute', top: '13px', left: '36px', right: '8px', height: LINE, backgroundColor: tokens.colorNeutralStroke1 },
    ':last-child::before': { display: 'none' },
    [NARROW]: { minHeight: '56px', padding: '0 0 16px 40px', ':last-child': { minHeight: '28px', paddingBottom: 0 }, '::before': { top: '32px', bottom: '4px', left: '13px', right: 'auto', height: 'auto', width: LINE } },
    [FORCED]: { '::before': { backgroundColor: 'CanvasText' } },
  },
  passed: { '::before': { backgroundColor: tokens.colorBrandStroke1 } },
  mark: {
    display: 'grid',
    placeItems: 'center',
    boxSizing: 'border-box',
    width: '28px',
    height: '28px',
    marginBottom: '8px',
    borderRadius: tokens.borderRadiusCircular,
    border: `2px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground3,
    [NARROW]: { position: 'absolute', left: 0, top: 0, margin: 0 },
  },
  markReached: { border: `2px solid ${tokens.colorBrandStroke1}`, color: tokens.colorBrandForeground1 },
  markPresent: { backgroundColor: tokens.colorBrandBackground, color: tokens.colorNeutralForegroundOnBrand, [FORCED]: { backgroundColor: 'Highlight', color: 'HighlightText', forcedColorAdjust: 'none' } },
  name: { margin: 0, paddingTop: 0, overflowWrap: 'anywhere', [NARROW]: { paddingTop: '4px' } },
  namePresent: { fontWeight: tokens.fontWeightSemibold },
  later: { color: tokens.colorNeutralForeground3 },
  meta: { display: 'block', margin: '2px 0 0', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

/** The way of a plan, with who moved it and when, as far as it is known. */
export function StepLine({ actionPlan }: { readonly actionPlan: ActionPlan }) {
  const styles = useStyles();
  const texts = useStageTexts();
  const { stage: present } = actionPlan.plan;
  const at = STAGES.indexOf(present);
  const metaOf = useStepMeta(actionPlan);
  return (
    <ol className={styles.line}>
      {STAGES.map((stage, step) => {
        const state = step < at ? 'reached' : step === at ? 'present' : 'later';
        return (
          <li key={stage} className={mergeClasses(styles.step, step < at && styles.passed)} aria-current={step === at ? 'step' : undefined}>
            <span className={mergeClasses(styles.mark, state !== 'later' && styles.markReached, state === 'present' && styles.markPresent)} aria-hidden="true">
              {state === 'reached' ? <Icon name="check" size={16} /> : step + 1}
            </span>
            <p className={mergeClasses(styles.name, state === 'present' && styles.namePresent, state === 'later' && styles.later)}>
              {texts.common.stage[stage]}
              <VisuallyHidden>, {texts.stage.state[state]}</VisuallyHidden>
            </p>
            {metaOf(stage, step <= at).map((words) => (
              <span key={words} className={styles.meta}>
                {words}
              </span>
            ))}
          </li>
        );
      })}
    </ol>
  );
}

function useStepMeta({ plan, meetings, bodies, people }: ActionPlan): (stage: Stage, isReached: boolean) => readonly string[] {
  const { stage: words } = useStageTexts();
  const formats = useFormats();
  return (stage, isReached) => {
    if (!isReached) return [];
    const step = plan.reached?.[stage];
    const person = step?.by && people.get(step.by)?.name;
    const meeting = stage === 'presented' ? meetings.find(({ id }) => id === plan.presentedAt) : undefined;
    const body = meeting && bodies.find(({ id }) => id === meeting.body);
    return [
      ...(meeting && body ? [words.presentedAt(inSentence(body.title), formats.dayInSentence(formats.dayOf(meeting.startsAt)))] : []),
      ...(step ? [(stage === 'draft' ? words.made : words.moved)(formats.nearDay(formats.dayOf(step.at)), person)] : []),
    ];
  };
}
