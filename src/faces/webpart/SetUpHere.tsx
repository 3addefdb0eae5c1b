import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { SiteSetUp } from '../../application/ports';
import { Button, EmptyState, Message, Skeleton, useCardClass } from '../shared/components';
import { useLanguage } from '../shared/texts';
import { usePartTexts } from '../shared/texts/part';
import { NewPlan } from '../views/plans/NewPlan';

type Step =
  | { readonly at: 'asking' }
  | { readonly at: 'mayNot' }
  | { readonly at: 'offered' }
  | { readonly at: 'looking' }
  | { readonly at: 'told'; readonly will: readonly string[] }
  | { readonly at: 'making'; readonly done: number }
  | { readonly at: 'ready'; readonly isWriting: boolean }
  | { readonly at: 'stopped'; readonly why: string };

const useStyles = makeStyles({
  card: { padding: '20px 24px' },
  list: { margin: '0 0 16px', paddingLeft: '20px' },
  line: { margin: '0 0 12px', maxWidth: '76ch' },
  failure: { marginBottom: tokens.spacingVerticalM },
});

const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** For whoever edits the page: first exactly what will be made, then the making, then the plan itself. */
export default function SetUpHere({ setUp }: { readonly setUp: SiteSetUp }) {
  const styles = useStyles();
  const card = useCardClass();
  const { part, common } = usePartTexts();
  const { language } = useLanguage();
  const [step, setStep] = React.useState<Step>({ at: 'asking' });
  const stop = (error: unknown) => setStep({ at: 'stopped', why: sentenceOf(error) });
  React.useEffect(() => {
    let isCurrent = true;
    setUp.mayMake().then(
      (may) => isCurrent && setStep({ at: may ? 'offered' : 'mayNot' }),
      (error: unknown) => isCurrent && setStep({ at: 'stopped', why: sentenceOf(error) }),
    );
    return () => {
      isCurrent = false;
    };
  }, [setUp]);
  const look = () => {
    setStep({ at: 'looking' });
    setUp.look(language).then((will) => setStep(will.length > 0 ? { at: 'told', will } : { at: 'ready', isWriting: false }), stop);
  };
  const make = () => {
    setStep({ at: 'making', done: 0 });
    setUp.make(language, (done) => setStep({ at: 'making', done })).then(() => setStep({ at: 'ready', isWriting: false }), stop);
  };

  switch (step.at) {
    case 'asking':
      return <Skeleton />;
    case 'mayNot':
      return (
        <EmptyState icon="lock" title={part.noPlan.title}>
          {part.setUp.mayNot}
        </EmptyState>
      );
    case 'offered':
    case 'looking':
      return (
        <EmptyState icon="star" title={part.noPlan.title} actions={<Button look="primary" disabled={step.at === 'looking'} onClick={look}>{step.at === 'looking' ? part.setUp.looking : part.setUp.see}</Button>}>
          {part.setUp.text}
        </EmptyState>
      );
    case 'told':
      return (
        <div className={mergeClasses(card, styles.card)}>
          <p className={styles.line}>{part.setUp.willDo(step.will.length)}</p>
          <ul className={styles.list}>
            {step.will.map((says) => (
              <li key={says}>{says}</li>
            ))}
          </ul>
          <p className={styles.line}>{part.setUp.stay}</p>
          <Button look="primary" onClick={make}>
            {part.setUp.create}
          </Button>
        </div>
      );
    case 'making':
      return (
        <div className={mergeClasses(card, styles.card)} role="status">
          <p className={styles.line}>{part.setUp.working(step.done)}</p>
          <p className={styles.line}>{part.setUp.stay}</p>
        </div>
      );
    case 'ready':
      return (
        <div className={mergeClasses(card, styles.card)}>
          {step.isWriting ? (
            <NewPlan others={[]} onAdded={() => undefined} onClose={() => setStep({ at: 'ready', isWriting: false })} />
          ) : (
            <>
              <p className={styles.line} role="status">
                {part.setUp.ready}
              </p>
              <Button look="primary" onClick={() => setStep({ at: 'ready', isWriting: true })}>
                {part.setUp.makePlan}
              </Button>
            </>
          )}
        </div>
      );
    case 'stopped':
      return (
        <div className={mergeClasses(card, styles.card)}>
          <Message icon="clock" role="alert" className={styles.failure}>
            {step.why}
          </Message>
          <Button onClick={look}>{common.tryAgain}</Button>
        </div>
      );
  }
}
