import * as React from 'react';
import { isPlanError } from '../../application/errors';
import { Button, EmptyState } from '../shared/components';
import { useTexts } from '../shared/texts';
import { PageFrame } from './PageFrame';

/** Stands where the plan would, when there is no way to it yet: nobody signed in, or nobody could be asked. @throws whatever no person can act on. */
export function NotConnected({ error }: { readonly error: unknown }) {
  const { states, common } = useTexts();
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
          <Button look="primary" onClick={() => window.location.reload()}>
            {isSignedOut ? states.signedOut.action : common.tryAgain}
          </Button>
        }
      >
        {isSignedOut ? states.signedOut.text : states.offline.withoutPlan}
      </EmptyState>
    </PageFrame>
  );
}
