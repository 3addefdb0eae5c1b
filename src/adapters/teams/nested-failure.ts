import { PlanError, type ErrorCode } from '../../application/errors';
import { tokenFailure } from './token-failure';

/** Entra's numbers for what stands between somebody who is signed in and a token (learn.microsoft.com/entra/identity-platform/reference-error-codes). */
const BY_NUMBER: readonly (readonly [numbers: RegExp, code: ErrorCode])[] = [
  [/AADSTS(65001|65004|90094|90095)\b/, 'consent-needed'],
  [/AADSTS(530\d\d|50005)\b/, 'access-blocked'],
  [/AADSTS(50020|50034|90072|51004|700016)\b/, 'other-organisation'],
];

/** Said in a window that Teams opened. */
const CANCELLED: ReadonlySet<string> = new Set(['user_cancelled', 'user_canceled', 'access_denied', 'consent_required']);

/** What a sign-in through Teams that failed means to a person. @throws PlanError; anything that is no answer of the sign-in's as it came, for it is a bug */
export function nestedFailure(error: unknown): never {
  const code = error instanceof Error && 'errorCode' in error ? String(error.errorCode) : undefined;
  if (code === undefined) return tokenFailure(error);
  const said = `${code} ${error instanceof Error ? error.message : ''}`;
  const [, known] = BY_NUMBER.find(([numbers]) => numbers.test(said)) ?? [];
  const meant = known ?? (CANCELLED.has(code) ? 'consent-needed' : undefined);
  if (!meant) return tokenFailure(error);
  throw new PlanError(meant, `Sign-in: ${code}`, { cause: error });
}
