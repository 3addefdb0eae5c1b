import type { HostPage } from './told';

/** What msal sends over the bridge of nested app auth. */
interface BridgeRequest {
  readonly messageType: string;
  readonly method: string;
  readonly requestId: string;
  readonly tokenParams?: { readonly clientId?: string; readonly scope?: string; readonly authority?: string };
}

interface BridgeError {
  readonly status: 'USER_INTERACTION_REQUIRED' | 'USER_CANCEL' | 'NO_NETWORK' | 'PERSISTENT_ERROR' | 'ACCOUNT_UNAVAILABLE' | 'NESTED_APP_AUTH_UNAVAILABLE';
  readonly code?: string;
  readonly subError?: string;
  readonly description?: string;
}

interface Tokens {
  readonly id_token: string;
  readonly access_token: string;
  readonly expires_in: number;
  readonly scope: string;
}
interface Refusal {
  readonly error: string;
  readonly error_description: string;
  readonly error_codes: readonly number[];
  readonly suberror: string;
}

export interface BridgeOptions {
  readonly told: HostPage;
  readonly fetch: typeof window.fetch;
  /** Asks the person whether the app may; resolves with what they pressed. */
  readonly askConsent: (scope: string) => Promise<boolean>;
  /** The person must sign in to the host again: leaves the page. */
  readonly signInAgain: () => void;
  /** They have consented. */
  readonly onConsent: () => Promise<void>;
}

/** By Entra's numbers: what the person themselves can do something about. */
const CONSENT = 65001;
const SIGN_IN_AGAIN = 50173;

/** The host's end of the bridge: answers in JSON what came as JSON, as Teams does for @azure/msal-browser. @throws Error for what is no request of the bridge's */
export function nestedAppAuth({ told, fetch, askConsent, signInAgain, onConsent }: BridgeOptions): (request: string, from: string) => Promise<string> {
  const { person, environment } = told;
  const account = { homeAccountId: `${person.objectId}.${person.tenantId}`, environment, tenantId: person.tenantId };

  const ask = async ({ clientId, scope }: NonNullable<BridgeRequest['tokenParams']>, framedFrom: string): Promise<Tokens | Refusal> => {
    const answer = await fetch('/token', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ clientId, scope, framedFrom }) });
    return (await answer.json()) as Tokens | Refusal;
  };

  const tokenFor = async (parameters: NonNullable<BridgeRequest['tokenParams']>, from: string, mayAsk: boolean): Promise<object> => {
    const answer = await ask(parameters, from).catch(() => undefined);
    if (!answer) return refusedBy({ status: 'NO_NETWORK' });
    if ('access_token' in answer) return { success: true, token: answer, account: { ...account, localAccountId: person.objectId, username: person.login, name: person.name } };
    const [number] = answer.error_codes ?? [];
    const isTheirs = number === CONSENT || number === SIGN_IN_AGAIN;
    const error = { code: number === CONSENT ? 'consent_required' : isTheirs ? 'interaction_required' : answer.error, subError: answer.suberror, description: answer.error_description };
    if (!isTheirs) return refusedBy({ status: 'PERSISTENT_ERROR', ...error });
    if (!mayAsk) return refusedBy({ status: 'USER_INTERACTION_REQUIRED', ...error });
    if (number === SIGN_IN_AGAIN) {
      signInAgain();
      return new Promise(() => undefined);
    }
    if (!(await askConsent(parameters.scope ?? ''))) return refusedBy({ status: 'USER_CANCEL' });
    await onConsent();
    return tokenFor(parameters, from, false);
  };

  return async (text, from) => {
    const request = JSON.parse(text) as BridgeRequest;
    if (request.messageType !== 'NestedAppAuthRequest' || typeof request.requestId !== 'string') throw new TypeError(`messageType ${String(request.messageType)}`);
    const { method, requestId, tokenParams = {} } = request;
    const answered = (answer: object): string => JSON.stringify({ messageType: 'NestedAppAuthResponse', requestId, ...answer });
    switch (method) {
      case 'GetInitContext': return answered({ success: true, initContext: { sdkName: 'local-teams', sdkVersion: '1.0.0', accountContext: account, capabilities: {} } });
      case 'GetToken': return answered(await tokenFor(tokenParams, from, false));
      case 'GetTokenPopup': return answered(await tokenFor(tokenParams, from, true));
      default: throw new TypeError(method);
    }
  };
}

const refusedBy = (error: BridgeError): object => ({ success: false, error });
