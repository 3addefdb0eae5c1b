import { RestError } from '@azure/data-tables';
import { PlanError, type ErrorCode } from '../../application/errors';

/** The status with which the table refused; `undefined` where no answer came. */
export const statusOf = (error: unknown): number | undefined => (error instanceof RestError ? error.statusCode : undefined);

/** What a failure of the table means to whoever looks after the service. */
export function failureOf(error: unknown): Error {
  const status = statusOf(error);
  const code = codeOf(status);
  return new PlanError(code, `Reminder table: ${status ?? 'no answer'}`, { cause: error });
}

function codeOf(status: number | undefined): ErrorCode {
  switch (status) {
    case 401:
      return 'signed-out';
    case 403:
      return 'no-access';
    case 404:
      return 'not-found';
    case 429:
    case 503:
      return 'busy';
    default:
      return 'no-answer';
  }
}
