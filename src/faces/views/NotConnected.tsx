import * as React from 'react';
import { isPlanError } from '../../application/errors';
import { Button, EmptyState } from '../shared/components';
import { useTexts } from '../shared/texts';
import { PageFrame } from './PageFrame';
import { NotLetIn, notLetInCode } from './sign-in';

export interface NotConnectedProps {
  readonly error: unknown;
  /** Signs in, or asks for what is lacking; the page begins again unless told. */
  readonly onSignIn?: (() => void) | undefined;
}

const startOver = (): void => window.location.reload();

/** Stands where the plan would, when there is no way to it yet: nobody signed in, or nobody could be asked. @throws whatever no person can act on. */
export function NotConnected({ error, onSignIn = startOver }: NotConnectedProps) {
  const { states, common } = useTexts();
  const notLetIn = notLetInCode(error);
  if (notLetIn) return <PageFrame><React.Suspense fallback={null}><NotLetIn code={notLetIn} onSignIn={onSignIn} /></React.Suspense></PageFrame>;
  const code = isPlanError(error) ? error.code : undefined;
  if (code !== 'signed-out' && code !== 'offline') throw error;
  const isSignedOut = code === 'signed-out';
  return (
    <PageFrame>
      <EmptyState
        icon={isSignedOut ? 'lock' : 'offline'}
        title={(isSignedOut ? states.signedOut : states.offline).title.replace(/\.$/, '')}
        role="alert"
        actions={
          <Button look="primary" onClick={isSignedOut ? onSignIn : startOver}>
            {isSignedOut ? states.signedOut.action : common.tryAgain}
          </Button>
        }
      >
        {isSignedOut ? states.signedOut.text : states.offline.withoutPlan}
      </EmptyState>
    </PageFrame>
  );
}
