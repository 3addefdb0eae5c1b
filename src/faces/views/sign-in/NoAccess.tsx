import * as React from 'react';
import { Button, EmptyState, LinkButton } from '../../shared/components';
import { usePorts } from '../../shared/ports';
import { useSignInTexts } from '../../shared/texts/sign-in';

/** What a site is called by its address, when it will not tell its title: `…/sites/erhverv` is "erhverv". */
const nameOf = (siteUrl: string): string => decodeURIComponent(new URL(siteUrl).pathname.split('/').filter(Boolean).pop() ?? new URL(siteUrl).host);

/** Stands where the plan would for somebody whom the site does not let in: whom to ask. For a guest that is another. */
export default function NoAccess({ onRetry }: { readonly onRetry: () => void }) {
  const { signIn, common } = useSignInTexts();
  const { session, siteUrl } = usePorts();
  const words = session.isGuest ? signIn.guest : signIn.noAccess;
  return (
    <EmptyState
      icon="lock"
      title={words.title}
      role="alert"
      actions={
        <>
          <LinkButton look="primary" href={siteUrl} target="_blank" rel="noreferrer">
            {words.action}
          </LinkButton>
          <Button onClick={onRetry}>{common.tryAgain}</Button>
        </>
      }
    >
      {words.text(nameOf(siteUrl))}
    </EmptyState>
  );
}
