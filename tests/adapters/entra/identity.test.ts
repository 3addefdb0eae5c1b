import { AuthenticationError, CredentialUnavailableError } from '@azure/identity';
import { hasManagedIdentity } from '../../../src/adapters/entra';

const answering = (answer: () => Promise<never> | Promise<{ readonly token: string; readonly expiresOnTimestamp: number }>) => ({ getToken: answer });

it.each([
  ['there', () => Promise.resolve({ token: 'x', expiresOnTimestamp: 0 }), true],
  ['not there', () => Promise.reject(new CredentialUnavailableError('no IMDS')), false],
  ['there, and cannot be asked just now', () => Promise.reject(new AuthenticationError(500, 'later')), true],
] as const)('a managed identity that is %s', async (_what, answer, isThere) => expect(await hasManagedIdentity(answering(answer), 'https://x/.default')).toBe(isThere));
