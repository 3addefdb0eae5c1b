import * as React from 'react';
import type { ErrorCode } from '../../../application';
import { Button, Message } from '../../shared/components';
import { usePorts } from '../../shared/ports';
import { useIsOnline, useWaiting } from '../../shared/queries';
import { useFormTexts } from '../../shared/texts/forms';

/** How the saving of a form goes. */
export type Saving = { readonly step: 'writing' } | { readonly step: 'saving' } | { readonly step: 'failed'; readonly code: ErrorCode };

export interface SaveTroubleProps {
  readonly saving: Saving;
  readonly onRetry: () => void;
  /** What is saved offline is sent by itself later; else it is only kept as it was typed. */
  readonly sends?: boolean;
  readonly className?: string;
}

/** Why it is not saved, what happens next, and that nothing is lost. The form stays as it is. */
export function SaveTrouble({ saving, onRetry, sends = false, className }: SaveTroubleProps) {
  const texts = useFormTexts();
  const { patience, session } = usePorts();
  const isOnline = useIsOnline();
  const wait = useWaiting();
  const { forms, states, common } = texts;
  if (saving.step === 'saving')
    return wait ? (
      <Message className={className} role="status" icon="clock" title={wait.reason === 'busy' ? states.busy.title : states.noAnswer.title} actions={<Button onClick={() => patience.tryNow()}>{common.tryNow}</Button>}>
        {wait.reason === 'busy' ? states.busy.retryIn(wait.seconds) : states.noAnswer.kept(wait.seconds)}
      </Message>
    ) : null;
  if (saving.step === 'writing') return isOnline ? null : <Message className={className} icon="offline" title={states.offline.title}>{sends ? forms.offlineSends : forms.offlineKept}</Message>;
  const again = <Button onClick={onRetry}>{common.tryAgain}</Button>;
  switch (saving.code) {
    case 'offline':
      return <Message className={className} role="alert" icon="offline" title={states.offline.title} actions={again}>{forms.offlineKept}</Message>;
    case 'busy':
    case 'conflict': // so many saved at once that there was no getting in between
      return <Message className={className} role="alert" icon="clock" actions={again}>{states.error.busy}</Message>;
    case 'signed-out':
      return (
        <Message className={className} role="alert" icon="person" title={states.signedOut.title} actions={<Button onClick={() => session.signIn()}>{states.signedOut.action}</Button>}>
          {states.signedOut.textKept}
        </Message>
      );
    case 'gate-closed':
      return <Message className={className} role="alert" icon="lock">{forms.planClosed}</Message>;
    case 'read-only':
    case 'not-found':
      return <Message className={className} role="alert" icon="lock">{`${states.error[saving.code]} ${forms.draftKept}`}</Message>;
    default:
      return <Message className={className} role="alert" icon="clock" actions={again}>{states.error[saving.code]}</Message>;
  }
}
