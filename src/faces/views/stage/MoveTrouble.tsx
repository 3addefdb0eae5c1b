import * as React from 'react';
import { Button, Message } from '../../shared/components';
import { usePorts } from '../../shared/ports';
import { useOpenedPlan } from '../../shared/queries';
import { useStageTexts } from '../../shared/texts/stage';
import { useFormats } from '../../shared/texts/useFormats';
import type { Move, Step } from './useMove';

interface MoveTroubleProps {
  readonly refused: NonNullable<Move['refused']>;
  readonly onRetry: () => void;
  readonly className?: string;
}

/** Why the plan has not moved, and what to do. */
export function MoveTrouble({ refused: { step, code }, onRetry, className }: MoveTroubleProps) {
  const { stage, states, common } = useStageTexts();
  const { session } = usePorts();
  const again = <Button onClick={onRetry}>{common.tryAgain}</Button>;
  switch (code) {
    case 'conflict':
      return <MovedMeanwhile step={step} className={className} />;
    case 'offline':
      return <Message role="alert" icon="offline" title={states.offline.title} actions={again} className={className}>{stage.notMoved}</Message>;
    case 'signed-out':
      return (
        <Message role="alert" icon="lock" title={states.signedOut.title} actions={<Button onClick={() => session.signIn()}>{states.signedOut.action}</Button>} className={className}>
          {states.signedOut.text}
        </Message>
      );
    case 'no-answer':
    case 'busy': {
      const words = code === 'busy' ? states.busy : states.noAnswer;
      return <Message role="alert" icon="clock" title={words.title} actions={again} className={className}>{words.text}</Message>;
    }
    case 'gate-closed':
      return <Message role="alert" icon="lock" title={stage.notMoved} className={className}>{stage.rule}</Message>;
    default:
      return <Message role="alert" icon="lock" title={stage.notMoved} className={className}>{states.error[code]}</Message>;
  }
}

/** Both are shown: what this person wanted, and what somebody else has done. */
function MovedMeanwhile({ step, className }: { readonly step: Step; readonly className?: string }) {
  const { stage, common } = useStageTexts();
  const formats = useFormats();
  const { plan, people } = useOpenedPlan().actionPlan;
  const theirs = plan.reached?.[plan.stage];
  const person = theirs?.by && people.get(theirs.by)?.name;
  const words = stage.movedMeanwhile;
  return (
    <Message role="alert" icon="person" title={words.title} className={className}>
      {words.mine(common.stage[step.to])} {theirs && person ? words.theirs(person, common.stage[plan.stage], formats.moment(theirs.at)) : words.theirsUnknown(common.stage[plan.stage])}
    </Message>
  );
}
