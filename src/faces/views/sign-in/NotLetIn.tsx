import * as React from 'react';
import type { ErrorCode } from '../../../application/errors';
import { Button, EmptyState } from '../../shared/components';
import { useSignInTexts } from '../../shared/texts/sign-in';

export type NotLetInCode = Extract<ErrorCode, 'consent-needed' | 'access-blocked' | 'other-organisation'>;

export interface NotLetInProps {
  readonly code: NotLetInCode;
  /** Asks the person. */
  readonly onSignIn: () => void;
}

/** Stands where the plan would for somebody who is signed in and is not let in: what is in the way, and who can remove it. */
export default function NotLetIn({ code, onSignIn }: NotLetInProps) {
  const { signIn, common } = useSignInTexts();
  const words = { 'consent-needed': signIn.consent, 'access-blocked': signIn.blocked, 'other-organisation': signIn.other }[code];
  return (
    <EmptyState icon="lock" title={words.title} role="alert" actions={code === 'consent-needed' ? <Button look="primary" onClick={onSignIn}>{signIn.consent.action}</Button> : <Button onClick={() => window.location.reload()}>{common.tryAgain}</Button>}>
      {words.text}
    </EmptyState>
  );
}
