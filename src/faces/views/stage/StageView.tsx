import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { LinkButton, useCardClass } from '../../shared/components';
import { useLandmark, useOwnId } from '../../shared/part';
import { useOpenedPlan } from '../../shared/queries';
import { useStageTexts } from '../../shared/texts/stage';
import { useLinkTo } from '../useRoute';
import { CarryOn } from './carry/CarryOn';
import { NextStage } from './NextStage';
import { StepLine } from './StepLine';

const useStyles = makeStyles({
  root: { maxWidth: '860px', margin: '0 auto' },
  card: { padding: '24px', '@media (max-width: 640px)': { padding: '16px' } },
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, outlineStyle: 'none' },
  lead: { margin: '4px 0 24px', maxWidth: '76ch', color: tokens.colorNeutralForeground2 },
  meaning: { margin: '20px 0 0', maxWidth: '76ch' },
  all: { marginTop: tokens.spacingVerticalL },
});

/** Planens trin, for everybody: editors find it in the set-up too. */
export const StageView = () => <StageOfPlan headingId={useOwnId('stage-heading')} />;

/** How far a plan has come on its way, who moved it there, and what stands before the next stage. @param headingId unique on the page. */
export function StageOfPlan({ headingId }: { readonly headingId: string }) {
  const styles = useStyles();
  const card = useCardClass();
  const texts = useStageTexts();
  const linkTo = useLinkTo();
  const { actionPlan } = useOpenedPlan();
  const heading = React.useRef<HTMLHeadingElement>(null);
  return (
    <div className={styles.root}>
      <section className={mergeClasses(card, styles.card)} role={useLandmark('region')} aria-labelledby={headingId}>
        <h2 id={headingId} ref={heading} tabIndex={-1} className={styles.heading}>
          {texts.shell.stage}
        </h2>
        <p className={styles.lead}>{texts.stage.rule}</p>
        <StepLine actionPlan={actionPlan} />
        <p className={styles.meaning}>{texts.stage.meaning[actionPlan.plan.stage]}</p>
      </section>
      <NextStage onMoved={() => heading.current?.focus()} />
      <CarryOn />
      <LinkButton look="subtle" className={styles.all} {...linkTo({ view: 'plans', filters: '' })}>
        {texts.stage.allPlans}
      </LinkButton>
      <LinkButton look="subtle" className={styles.all} {...linkTo({ view: 'year', filters: '' })}>
        {texts.shell.year}
      </LinkButton>
    </div>
  );
}
