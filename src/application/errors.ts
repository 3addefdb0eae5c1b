/** What can go wrong in a way a person can act on. The face looks the sentence up by this code. */
export const ERROR_CODES = [
  'conflict',
  'not-found',
  'no-access',
  'read-only',
  'offline',
  'no-answer',
  'busy',
  'signed-out',
  'consent-needed',
  'access-blocked',
  'other-organisation',
  'malformed-row',
  'lists-changed',
  'text-needed',
  'text-needed-worse',
  'text-too-long',
  'title-needed',
  'title-too-long',
  'goal-needed',
  'owner-needed',
  'period-reversed',
  'gate-closed',
  'in-use',
  'not-valid',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** A failure a person can act on. Anything else is a bug: let it reach the error boundary. */
export class PlanError extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message);
    this.name = 'PlanError'; // asked by name, not instanceof: tab and web part may each bundle the class
    this.code = code;
    if (options && 'cause' in options) this.cause = options.cause;
  }
  declare cause?: unknown;
}

export const isPlanError = (error: unknown): error is PlanError => error instanceof Error && error.name === 'PlanError';
