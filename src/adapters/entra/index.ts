import { ClientCertificateCredential, CredentialUnavailableError, ManagedIdentityCredential, type TokenCredential } from '@azure/identity';

/** Who the service is in the organisation's directory. Neither has a secret: SharePoint takes no app that signs in with one. */
export type AppIdentity =
  | { readonly by: 'managedIdentity'; readonly client: string }
  /** @property certificate a PEM file with the certificate and its private key. */
  | { readonly by: 'certificate'; readonly tenant: string; readonly client: string; readonly certificate: string };

export const appCredential = (identity: AppIdentity): TokenCredential =>
  identity.by === 'managedIdentity'
    ? new ManagedIdentityCredential({ clientId: identity.client })
    : new ClientCertificateCredential(identity.tenant, identity.client, { certificatePath: identity.certificate });

/** Whether there is a managed identity where the process runs. One that is there and cannot be asked just now is there. */
export async function hasManagedIdentity(credential: TokenCredential, scope: string): Promise<boolean> {
  try {
    await credential.getToken(scope);
    return true;
  } catch (error) {
    return !(error instanceof CredentialUnavailableError);
  }
}

/** Tokens of the app itself for a scope, such as `https://api.botframework.com/.default`. What is still good is given again. */
export function appTokens(identity: AppIdentity): (scope: string) => Promise<string> {
  const credential = appCredential(identity);
  return async (scope) => {
    const token = await credential.getToken(scope);
    if (!token) throw new Error(`No token for ${scope}`);
    return token.token;
  };
}

/** For a site, and all that its address leads to. */
export const siteScope = (siteUrl: string): string => `${new URL(siteUrl).origin}/.default`;
