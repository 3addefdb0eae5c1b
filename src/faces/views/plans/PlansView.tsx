import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { PlanId } from '../../../domain';
import { Button, Skeleton, useCardClass } from '../../shared/components';
import { useNamed } from '../../shared/part';
import { useEveryPlan, useOpenedPlan } from '../../shared/queries';
import { usePlansTexts } from '../../shared/texts/plans';
import { NoPlan } from '../NoPlan';
import { NewPlan } from './NewPlan';
import { PlanCard } from './PlanCard';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'flex-start', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, marginBottom: tokens.spacingVerticalL },
  words: { minWidth: 0, flexGrow: 1 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600, fontWeight: tokens.fontWeightSemibold, outlineStyle: 'none' },
  lead: { margin: '2px 0 0', color: tokens.colorNeutralForeground2 },
  cards: { display: 'grid', rowGap: tokens.spacingVerticalXXL, '@media (max-width: 640px)': { rowGap: tokens.spacingVerticalL } },
  form: { padding: '24px', '@media (max-width: 640px)': { padding: '16px' } },
});

/** Handleplaner: the plans of a site side by side, each with its own figures, every figure the way to its rows. */
export function PlansView() {
  const styles = useStyles();
  const card = useCardClass();
  const texts = usePlansTexts();
  const { viewer } = useOpenedPlan();
  const { data, error, refetch } = useEveryPlan();
  const [isAdding, setIsAdding] = React.useState(false);
  const [added, setAdded] = React.useState<PlanId>();
  const adding = useNamed('new-plan-heading');
  const button = React.useRef<HTMLButtonElement>(null);
  const close = () => {
    setIsAdding(false);
    window.setTimeout(() => button.current?.focus());
  };
  if (!data) return error ? <NoPlan error={error} onRetry={() => void refetch()} /> : <Skeleton />;
  return (
    <>
      <div className={styles.head}>
        <div className={styles.words}>
          <h2 className={styles.heading} tabIndex={-1}>
            {texts.shell.plans}
          </h2>
          <p className={styles.lead}>{texts.plans.lead(data.length)}</p>
        </div>
        {viewer.mayEditPlan && !isAdding && (
          <Button ref={button} icon="add" onClick={() => setIsAdding(true)}>
            {texts.plans.add}
          </Button>
        )}
      </div>
      <div className={styles.cards}>
        {isAdding && (
          <section className={mergeClasses(card, styles.form)} {...adding.section}>
            <NewPlan
              headingId={adding.heading.id}
              others={data}
              onClose={close}
              onAdded={(id) => {
                setIsAdding(false);
                setAdded(id);
              }}
            />
          </section>
        )}
        {data.map((opened, at) => (
          <PlanCard key={opened.actionPlan.plan.id} opened={opened} isFirst={at === 0} takesFocus={opened.actionPlan.plan.id === added} />
        ))}
      </div>
    </>
  );
}
