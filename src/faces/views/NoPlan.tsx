import * as React from 'react';
import { isPlanError } from '../../application/errors';
import { Button, EmptyState, Skeleton, type IconName } from '../shared/components';
import { usePart } from '../shared/part';
import { usePorts } from '../shared/ports';
import { useChosenPlan } from '../shared/queries';
import { useTexts } from '../shared/texts';
import { NoAccess, NotLetIn, notLetInCode } from './sign-in';

const PlanNotHere = React.lazy(async () => ({ default: (await import(/* webpackChunkName: "plans" */ './plans/PlanNotHere')).PlanNotHere }));

/** A sentence that opens a bar has its full stop; the same words as a heading have none. */
const asHeading = (sentence: string): string => sentence.replace(/\.$/, '');

/** Stands where the plan would, when it could not be read. @throws whatever no person can act on: that is for the error boundary. */
export function NoPlan({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const { states, common } = useTexts();
  const { session } = usePorts();
  const chosen = useChosenPlan();
  const part = usePart();
  const again = <Button onClick={onRetry}>{common.tryAgain}</Button>;
  const screen = (icon: IconName, title: string, text: string, actions?: React.ReactNode) => (
    <EmptyState icon={icon} title={asHeading(title)} actions={actions} role="alert">
      {text}
    </EmptyState>
  );
  const notLetIn = notLetInCode(error);
  if (notLetIn) return <React.Suspense fallback={<Skeleton />}><NotLetIn code={notLetIn} onSignIn={session.signIn} /></React.Suspense>;
  switch (isPlanError(error) ? error.code : undefined) {
    case 'no-access':
      return <React.Suspense fallback={<Skeleton />}><NoAccess onRetry={onRetry} /></React.Suspense>;
    case 'not-found':
      if (chosen) return <React.Suspense fallback={<Skeleton />}><PlanNotHere /></React.Suspense>;
      if (part) return <>{part.whenNoPlan}</>;
      return screen('star', states.noPlan.title, states.noPlan.text, again);
    case 'offline':
      return screen('offline', states.offline.title, states.offline.withoutPlan, again);
    case 'no-answer':
      return screen('clock', states.noAnswer.title, states.noAnswer.text, again);
    case 'busy':
      return screen('clock', states.busy.title, states.busy.text, again);
    case 'signed-out':
      return screen('lock', states.signedOut.title, states.signedOut.text, <Button look="primary" onClick={() => session.signIn()}>{states.signedOut.action}</Button>);
    default:
      throw error;
  }
}
