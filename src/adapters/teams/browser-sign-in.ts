import { BrowserCacheLocation, CacheLookupPolicy, ProtocolMode, PublicClientApplication } from '@azure/msal-browser';
import type { AccountInfo, Configuration } from '@azure/msal-browser';
import { PlanError } from '../../application/errors';
import { isGuest } from './guest';
import { tokenFailure } from './token-failure';

export interface SignInOptions {
  readonly clientId: string;
  readonly authority: string;
  readonly knownAuthorities?: readonly string[];
  /** The authority's own description, as JSON text: for one that cannot be asked. */
  readonly authorityMetadata?: string;
  /** Of one resource: a token serves one. */
  readonly scopes: readonly string[];
  /** Where the authority sends people back to: the page's own address, without query and hash. */
  readonly redirectUri: string;
}

export interface SignedIn {
  readonly name: string;
  /** The same for the same person in the same organisation, here and on other devices. */
  readonly person: string;
  readonly tenant: string;
  /** They belong to another organisation, and were invited to this one. */
  readonly isGuest: boolean;
  /**
   * @param isRefused the last one was not taken: it is not handed out again, however good it looks.
   * @throws PlanError `signed-out` when only the person can help, `offline` when the authority cannot be reached.
   */
  token(this: void, isRefused: boolean): Promise<string>;
  /** Leaves the page, or asks in the host's own window. */
  signIn(): void;
  /** `undefined` where the host signs people in. */
  readonly signOut?: () => void;
}

/**
 * Signs somebody in by leaving the page for the authority and coming back to the same address. When nobody is signed in yet
 * the promise never settles: the page is on its way out.
 * @throws PlanError `signed-out` when the authority said no, `offline` when it cannot be reached.
 */
export async function signInWithBrowser(options: SignInOptions): Promise<SignedIn> {
  const client = new PublicClientApplication(configurationOf(options));
  const scopes = [...options.scopes];
  await client.initialize();
  const returned = await client.handleRedirectPromise().catch(tokenFailure);
  const account = returned?.account ?? client.getActiveAccount() ?? client.getAllAccounts()[0];
  const leave = (forAccount?: AccountInfo) => void client.loginRedirect({ scopes, account: forAccount });
  if (!account) {
    if (globalThis.navigator?.onLine === false) throw new PlanError('offline', 'Sign-in: nobody is signed in, and there is no connection');
    leave();
    return new Promise(() => undefined);
  }
  client.setActiveAccount(account);
  return {
    name: account.name ?? account.username,
    person: account.localAccountId,
    tenant: account.tenantId,
    isGuest: isGuest(account),
    token: (isRefused) =>
      client.acquireTokenSilent({ scopes, account, cacheLookupPolicy: isRefused ? CacheLookupPolicy.RefreshToken : CacheLookupPolicy.AccessTokenAndRefreshToken }).then(({ accessToken }) => accessToken, tokenFailure),
    signIn: () => leave(account),
    signOut: () => void client.logoutRedirect({ account }),
  };
}

/** In its local storage msal keeps everything encrypted, with a key that ends with the browser's session: no token stands readable on the disk. */
const configurationOf = ({ clientId, authority, knownAuthorities, authorityMetadata, redirectUri }: SignInOptions): Configuration => ({
  auth: {
    clientId,
    authority,
    redirectUri,
    postLogoutRedirectUri: redirectUri,
    ...(knownAuthorities && { knownAuthorities: [...knownAuthorities] }),
    ...(authorityMetadata && { authorityMetadata }),
  },
  cache: { cacheLocation: BrowserCacheLocation.LocalStorage },
  system: { protocolMode: authorityMetadata ? ProtocolMode.OIDC : ProtocolMode.AAD },
});
