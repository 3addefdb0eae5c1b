import * as React from 'react';
import { completeHistory, isPlanError } from '../../../application';
import { historyRows, withUpdates } from '../../../domain';
import { Button, Message } from '../../shared/components';
import { usePorts } from '../../shared/ports';
import { useOpenedPlan, usePlanCache } from '../../shared/queries';
import { usePanelTexts } from '../../shared/texts/panel';

/** The older history is fetched after the first paint; until it is here the panel says so, and offers to try again when it did not come. */
export function OlderStatements() {
  const texts = usePanelTexts();
  const ports = usePorts();
  const cache = usePlanCache();
  const { actionPlan } = useOpenedPlan();
  const [step, setStep] = React.useState<'loading' | 'failed'>('loading');
  const plan = React.useRef(actionPlan);
  plan.current = actionPlan;
  const [turn, tryAgain] = React.useReducer((count: number) => count + 1, 0);
  React.useEffect(() => {
    let isCurrent = true;
    const load = async () => {
      setStep('loading');
      try {
        const whole = await completeHistory(ports, plan.current);
        cache.change((opened) => ({ ...opened, actionPlan: { ...withUpdates(opened.actionPlan, historyRows(whole)), historyIsWhole: true } }));
      } catch (error) {
        if (!isPlanError(error)) throw error;
        if (isCurrent) setStep('failed');
      }
    };
    void load();
    return () => {
      isCurrent = false;
    };
  }, [ports, cache, turn]);
  if (step === 'loading') return <p role="status">{texts.panel.olderLoading}</p>;
  return (
    <Message icon="clock" role="status" actions={<Button onClick={tryAgain}>{texts.common.tryAgain}</Button>}>
      {texts.panel.olderFailed}
    </Message>
  );
}
