import { BrowserCacheLocation, CacheLookupPolicy, createNestablePublicClientApplication } from '@azure/msal-browser';
import { PlanError } from '../../application/errors';
import type { SignedIn, SignInOptions } from './browser-sign-in';
import { isGuest } from './guest';
import { nestedFailure } from './nested-failure';

export interface NestedSignIn {
  /** @throws PlanError `consent-needed`, `access-blocked`, `other-organisation`, `signed-out` or `offline` */
  signIn(this: void): Promise<SignedIn>;
  /** Has Teams ask the person, in a window of its own; to be called where they have just pressed something. @throws PlanError as `signIn` does */
  askPerson(this: void): Promise<void>;
}

/** Signs somebody in as whoever is signed in to Teams: Teams fetches the tokens, and keeps them. Here they are in memory alone. */
export async function nestedSignIn({ clientId, authority, knownAuthorities, scopes: wanted }: SignInOptions, { onSignedIn }: { readonly onSignedIn: () => void }): Promise<NestedSignIn> {
  const client = await createNestablePublicClientApplication({
    auth: { clientId, authority, ...(knownAuthorities && { knownAuthorities: [...knownAuthorities] }) },
    cache: { cacheLocation: BrowserCacheLocation.MemoryStorage },
  });
  const scopes = [...wanted];
  if (!('nestedAppAuthBridge' in window)) throw new PlanError('access-blocked', 'Sign-in: this Teams does not sign people in for its apps');
  const token = (isRefused: boolean) => client.acquireTokenSilent({ scopes, authority, ...(isRefused && { forceRefresh: true, cacheLookupPolicy: CacheLookupPolicy.Skip }) }).catch(nestedFailure);
  const askPerson = () => client.acquireTokenPopup({ scopes, authority }).then(() => undefined, nestedFailure);
  return {
    askPerson,
    async signIn() {
      const { account } = await token(false);
      return {
        name: account.name ?? account.username,
        person: account.localAccountId,
        tenant: account.tenantId,
        isGuest: isGuest(account),
        token: async (isRefused) => (await token(isRefused)).accessToken,
        signIn: () => void askPerson().then(onSignedIn, () => undefined), // a no leaves the screen that asks
      };
    },
  };
}
