import { ClientCertificateCredential, DeviceCodeCredential, type TokenCredential } from '@azure/identity';
import type { RealRun } from './arguments';

/** Somebody who could not be signed in. `message` is Entra's own reason. */
export class NotSignedIn extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause), { cause });
    this.name = 'NotSignedIn';
  }
}

/**
 * Tokens of Microsoft Entra for a site: as a person, who enters a code in a browser, or as the app itself with its certificate.
 * SharePoint takes no app that signs in with a secret. Every token is asked for; what is still good is given again. @throws NotSignedIn
 */
export function entraTokens({ siteUrl, tenant, client, certificate }: RealRun, showCode: (address: string, code: string) => void): () => Promise<string> {
  const credential: TokenCredential =
    certificate === undefined
      ? new DeviceCodeCredential({ tenantId: tenant, clientId: client, userPromptCallback: ({ verificationUri, userCode }) => showCode(verificationUri, userCode) })
      : new ClientCertificateCredential(tenant, client, { certificatePath: certificate });
  const scope = `${new URL(siteUrl).origin}/.default`;
  return async () => {
    const token = await credential.getToken(scope).catch((error: unknown) => { throw new NotSignedIn(error); });
    if (!token) throw new NotSignedIn(new Error('No token was given.'));
    return token.token;
  };
}
