import { FileError, PlanError, type OfficeFiles } from '../../application';
import type { Answered, Asked, AskedFor, Made } from './asked';

export { KEPT_PIECE, KEPT_SHEET, keptPieces } from './kept-part';

/** Longer than this nobody waits for a file to be read; one that takes longer was made to. */
const READING_MS = 10_000;

/** As much of a worker as is used: a browser's, or one of Node's made to look like it. */
export type OfficeWorker = Pick<Worker, 'onmessage' | 'onerror' | 'onmessageerror' | 'postMessage' | 'terminate'>;

/** In the browser: a script of the tab's own. */
export const startOfficeWorker = (): OfficeWorker => new Worker(/* webpackChunkName: "office-worker" */ new URL('./worker.ts', import.meta.url));

/**
 * Files of Word, Excel and PowerPoint. Each is read or made by a worker of its own, which is ended with the answer: the page goes on meanwhile, and a file
 * that would take for ever takes ten seconds.
 */
export function officeFiles({ startWorker = startOfficeWorker, readingMs = READING_MS }: { readonly startWorker?: () => OfficeWorker; readonly readingMs?: number } = {}): OfficeFiles {
  const ask = async <K extends Asked['kind']>(asked: AskedFor<K>, ending: Ending = {}): Promise<Made[K]> => askWorker(startWorker(), asked, ending);
  return {
    read: (file, signal) => ask<'read'>({ kind: 'read', file }, { withinMs: readingMs, ...(signal && { signal }) }),
    word: (paper) => ask<'word'>({ kind: 'word', paper }),
    workbook: (book) => ask<'workbook'>({ kind: 'workbook', book }),
    slides: (deck, template) => ask<'slides'>({ kind: 'slides', deck, ...(template && { template }) }),
  };
}

/** What ends a worker before it has answered. */
interface Ending {
  readonly withinMs?: number;
  readonly signal?: AbortSignal;
}

async function askWorker<K extends Asked['kind']>(worker: OfficeWorker, asked: AskedFor<K>, { withinMs, signal }: Ending): Promise<Made[K]> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const answered = await new Promise<Answered<Made[K]>>((done, failed) => {
      worker.onmessage = ({ data }: MessageEvent<Answered<Made[K]>>) => done(data);
      worker.onmessageerror = () => failed(new Error(`The answer to ${asked.kind} cannot be read`));
      worker.onerror = ({ message }) => failed(new PlanError('no-answer', `The worker for ${asked.kind} did not start: ${message}`));
      if (withinMs !== undefined) timer = setTimeout(() => failed(new FileError('too-slow', `The file was not read within ${withinMs} ms`)), withinMs);
      signal?.addEventListener('abort', () => failed(signal.reason as Error), { once: true });
      worker.postMessage(asked);
    });
    if ('made' in answered) return answered.made;
    throw answered.problem ? new FileError(answered.problem, answered.message) : new Error(answered.message);
  } finally {
    clearTimeout(timer);
    worker.terminate();
  }
}
