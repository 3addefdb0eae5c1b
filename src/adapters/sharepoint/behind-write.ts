import { isPlanError, PlanError, type ErrorCode } from '../../application/errors';

/** Of a read, they say nothing of what was written before it. */
const SAY_NOTHING: ReadonlySet<ErrorCode> = new Set(['busy', 'offline', 'signed-out']);

/**
 * What was read behind a write that is done. Where it did not come, the write is as one without an answer: nobody may take
 * it for one that stayed at home, and sending it again with its key or version brings both.
 */
export const behindWrite = <T>(reading: Promise<T>): Promise<T> =>
  reading.catch((error: unknown) => {
    throw isPlanError(error) && SAY_NOTHING.has(error.code) ? new PlanError('no-answer', `${error.message}, behind a write that was done`, { cause: error }) : error;
  });
