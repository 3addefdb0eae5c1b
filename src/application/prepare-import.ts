import { namesOfRows, personMeant, planTablesIn, unmetPerson, type ActionPlan, type FileContent, type NameFound, type PeopleFound, type Person, type ReadTables, type WrittenName } from '../domain';
import { inLanes } from './lanes';
import type { People } from './ports';

/** A file as it stands, and who its names are: what `importProposal` lays beside the plan. */
export interface PreparedImport {
  readonly read: ReadTables & Pick<FileContent, 'kept'>;
  readonly found: PeopleFound;
}

/** As many at a time as a browser asks one site. */
const SEARCHES_AT_ONCE = 4;

export interface Preparing {
  /** Told after each name that was looked up. */
  readonly onSearched?: (progress: ImportProgress) => void;
  /** Once it is aborted no more names are looked up, and it fails with the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * Reads the plan tables of a file and looks its names up, each once. Nothing is written.
 * @throws PlanError when people cannot be searched: who is merely not found must not be taken for unknown.
 */
export async function prepareImport({ people }: { readonly people: People }, content: FileContent, plan: ActionPlan, { onSearched, signal }: Preparing = {}): Promise<PreparedImport> {
  const read = planTablesIn(content, plan);
  const names = namesOfRows(read, plan);
  const found = new Map<string, NameFound>();
  await inLanes(SEARCHES_AT_ONCE, names, async (name) => {
    if (signal?.aborted) throw signal.reason;
    found.set(name.key, personMeant(name, await candidatesFor(people, name, plan), plan.centres));
    onSearched?.({ done: found.size, of: names.length });
  });
  return { read: { ...read, ...(content.kept !== undefined && { kept: content.kept }) }, found };
}

/** How far something has come that goes on for a while. */
export interface ImportProgress {
  readonly done: number;
  readonly of: number;
}

/** Whom the site knows, and whom its search finds. Somebody in both is the one whom the site knows. */
async function candidatesFor(people: People, { name }: WrittenName, plan: ActionPlan): Promise<readonly Person[]> {
  const known = [...plan.people.values()];
  const addresses = new Set(known.map(({ email }) => email.toLowerCase()));
  const searched = await people.search(name);
  const strangers = searched.filter(({ email }) => email === '' || !addresses.has(email.toLowerCase()));
  return [...known, ...strangers.map(({ login, name: called, email }): Person => ({ id: unmetPerson(login), name: called, email }))];
}
