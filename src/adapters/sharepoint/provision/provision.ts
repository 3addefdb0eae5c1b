import type { Language } from '../lists';
import { RefusedRequest, taken } from './ask';
import { together } from './difference';
import type { Findings, Wanted } from './difference';
import { findColumns } from './find-columns';
import { findLists, ForeignList } from './find-lists';
import { findRights, renamedRights } from './find-rights';
import { findViews } from './find-views';
import { restOf } from './rest';
import type { Rest } from './rest';
import { SENTENCES } from './sentences';
import { readSite } from './site-state';
import type { SiteState } from './site-state';

export interface ProvisionOptions {
  readonly siteUrl: string;
  /** Signs in by itself. Must not repeat a POST: a list made twice is two lists. */
  readonly fetch: typeof globalThis.fetch;
  readonly report: (line: ReportLine) => void;
  /** What new things are called. Default Danish. */
  readonly language?: Language;
  /** Only tells what would be done. */
  readonly check?: boolean;
}

export interface ReportLine {
  /** `done`: was changed; `differs`: would be; `left`: is somebody's choice and stays. */
  readonly kind: 'done' | 'differs' | 'left';
  readonly says: string;
}

export interface Provisioned {
  readonly done: number;
  readonly differs: number;
  readonly left: number;
}

/** Set-up stopped, and can be run again. `message` is a sentence for the person who installs, in their language. */
export class ProvisionStopped extends Error {
  constructor(message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.name = 'ProvisionStopped';
  }
}

/** More rounds than creation ever takes: what still differs then does not stay as it is put. */
const MOST_ROUNDS = 12;

/**
 * Makes the lists of a site as declared: reads what is there, mends what can be mended now, one request each, and reads again, until nothing differs.
 * It may be stopped after any request and run again: every round starts from what is really there, so there is nothing to remember.
 * @throws ProvisionStopped with what to do about it.
 */
export async function provision(options: ProvisionOptions): Promise<Provisioned> {
  const { language = 'da', report } = options;
  const sentences = SENTENCES[language];
  const rest = restOf(options.siteUrl, options.fetch);
  const wanted: Wanted = { language, sentences };
  let done = 0;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const found = findAll(await read(rest, wanted), wanted);
    if (options.check) {
      found.differences.forEach(({ says }) => report({ kind: 'differs', says }));
      found.left.forEach((says) => report({ kind: 'left', says }));
      return { done, differs: found.differences.length, left: found.left.length };
    }
    if (found.differences.length === 0) {
      found.left.forEach((says) => report({ kind: 'left', says }));
      return { done, differs: 0, left: found.left.length };
    }
    if (round === MOST_ROUNDS - 1) throw new ProvisionStopped(sentences.stuck(found.differences[0]?.says ?? ''));
    for (const { says, ask } of found.differences) {
      try {
        taken(ask, await rest.ask(ask));
      } catch (error) {
        throw stopped(error, wanted, says);
      }
      done += 1;
      report({ kind: 'done', says });
    }
  }
  return { done, differs: 0, left: 0 };
}

async function read(rest: Rest, wanted: Wanted): Promise<SiteState> {
  try {
    return await readSite(rest);
  } catch (error) {
    throw stopped(error, wanted);
  }
}

function findAll(state: SiteState, wanted: Wanted): Findings {
  try {
    return together([findRights(state, wanted), findLists(state, wanted), findColumns(state, wanted), findViews(state, wanted), { differences: [], left: renamedRights(state, wanted) }]);
  } catch (error) {
    if (error instanceof ForeignList) throw new ProvisionStopped(wanted.sentences.foreignList(error.path), { cause: error });
    throw error;
  }
}

/** What the person is told. Without `doing` we were only reading: then nobody knows what is there. */
function stopped(error: unknown, { sentences }: Wanted, doing?: string): ProvisionStopped {
  const why = error instanceof Error ? error.message : String(error);
  const isRefusal = error instanceof RefusedRequest;
  if (isRefusal && error.status === 401) return new ProvisionStopped(sentences.notBelieved(why), { cause: error });
  if (isRefusal && error.status === 403) return new ProvisionStopped(sentences.noAccess(doing ?? '', why), { cause: error });
  if (isRefusal && doing !== undefined && error.status !== 429 && error.status !== 503) return new ProvisionStopped(sentences.refused(doing, why), { cause: error });
  return new ProvisionStopped(sentences.unknown(why), { cause: error });
}
