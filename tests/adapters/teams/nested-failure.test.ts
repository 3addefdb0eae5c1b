import { AuthError, ClientAuthError, InteractionRequiredAuthError, ServerError } from '@azure/msal-browser';
import { nestedFailure } from '../../../src/adapters/teams/nested-failure';

const meant = (error: unknown): unknown => {
  try {
    return nestedFailure(error);
  } catch (told) {
    return told;
  }
};

describe('a sign-in through Teams that failed', () => {
  it.each<[string, AuthError, string]>([
    ['the person has not consented', new InteractionRequiredAuthError('consent_required', '', 'AADSTS65001: The user or administrator has not consented to use the application.'), 'consent-needed'],
    ['consent takes an administrator', new ServerError('invalid_grant', '', 'AADSTS90094: The grant requires admin permission.'), 'consent-needed'],
    ['the person said no', new ClientAuthError('user_cancelled', ''), 'consent-needed'],
    ['a policy blocks the device', new ServerError('invalid_grant', '', 'AADSTS53003: Access has been blocked by Conditional Access policies.'), 'access-blocked'],
    ['the person is of another organisation', new ServerError('invalid_grant', '', 'AADSTS50020: User account does not exist in tenant.'), 'other-organisation'],
    ['the session is over', new InteractionRequiredAuthError('interaction_required', '', 'AADSTS50173: The provided grant has expired.'), 'signed-out'],
    ['there is no connection', new ClientAuthError('no_network_connectivity', ''), 'offline'],
  ])('because %s is told so', (_why, error, code) => {
    expect(meant(error)).toMatchObject({ name: 'PlanError', code, cause: error });
  });

  it('and is no answer of the sign-in’s is a bug, and stays it', () => {
    const bug = new TypeError('x is not a function');
    expect(meant(bug)).toBe(bug);
  });
});
