import { SPCollection, SPQueryable, spPost } from '@pnp/sp';
import { isPlanError, PlanError } from '../../application/errors';
import type { Snapshots } from '../../application/ports';
import { isSameOccasion, isSnapshotFinding, occasionNamed, readSnapshot, snapshotText, wordOfOccasion, type PlanId, type Snapshot, type SnapshotEntry, type SnapshotOccasion } from '../../domain';
import { behindWrite } from './behind-write';
import { instantOf } from './lists';
import { snapshots } from './lists/service';
import { marked, READ_WITHIN_MS, type Site } from './site';
import type { Web } from './web';

/** A whole history takes its time over a slow line. */
const FILE_WITHIN_MS = 90_000;

interface FileRow {
  readonly Name: string;
  readonly TimeCreated: string;
}

/**
 * One file a plan and an occasion, whose name is all that finds it: nobody but an editor of the site itself may fill in a column of a row they may not
 * change, and a name is taken once, whoever is quicker.
 */
export const sharePointSnapshots = (site: Site): Snapshots => {
  const folder = inPath(site.pathOf(snapshots));
  const at = (path: string) => `_api/web/${path}`;
  const filesPath = at(`getFolderByServerRelativePath(decodedurl='${folder}')/files`);
  const files = (web: Web) => SPCollection([web, site.url], filesPath).select('Name', 'TimeCreated');
  const content = (web: Web, name: string): Promise<string> => asText(marked(SPQueryable([web, site.url], at(`getFileByServerRelativePath(decodedurl='${folder}%2F${name}')/$value`)), { isAlone: true }))<string>();

  return {
    async of(plan) {
      const [rows] = await Promise.all(site.together(READ_WITHIN_MS, (web) => [files(web)<readonly FileRow[]>()])).catch(libraryIsGone);
      return rows.flatMap((row) => entryOf(plan, row) ?? []).sort((a, b) => (a.storedAt < b.storedAt ? 1 : -1));
    },

    async read(plan, occasion) {
      const name = nameOf(plan, occasion);
      const [text] = await Promise.all(site.together(FILE_WITHIN_MS, (web) => [content(web, name)]));
      return snapshotIn(text, plan, occasion);
    },

    async add(snapshot) {
      const { actionPlan, occasion } = snapshot;
      const name = nameOf(actionPlan.plan.id, occasion);
      const [adding, reading] = site.together(FILE_WITHIN_MS, (web) => {
        const lookup = files(web).filter(`Name eq '${name}'`).toRequestUrl();
        const place = marked(SPQueryable([web, site.url], `${filesPath}/AddUsingPath(decodedurl='${name}',Overwrite=false)`), { isAlone: true, repeat: { lookup } });
        return [spPost<FileRow>(place, { body: snapshotText(snapshot) }), content(web, name)];
      });
      await adding.catch(libraryIsGone);
      return snapshotIn(await behindWrite(reading), actionPlan.plan.id, occasion);
    },
  };
};

/** As the library writes a path into an address. */
const inPath = (path: string): string => encodeURIComponent(path.replace(/'/g, "''"));

/** @throws Error for an id that no SharePoint list gave. */
function nameOf(plan: PlanId, occasion: SnapshotOccasion): string {
  const name = `plan-${plan}-${wordOfOccasion(occasion)}.json`;
  if (!/^plan-\d+-[a-z]+-\d+\.json$/.test(name)) throw new Error(`No name of a snapshot: ${name}`);
  return name;
}

/** `undefined` for another plan's, and for whatever else lies there. */
function entryOf(plan: PlanId, { Name, TimeCreated }: FileRow): SnapshotEntry | undefined {
  const [, of, word = ''] = /^plan-(\d+)-(.+)\.json$/.exec(Name) ?? [];
  const occasion = of === plan ? occasionNamed(word) : undefined;
  const storedAt = instantOf(TimeCreated);
  return occasion && storedAt && { occasion, plan, storedAt };
}

/** @throws PlanError `malformed-row`; its cause is what was found. */
function snapshotIn(text: string, plan: PlanId, occasion: SnapshotOccasion): Snapshot {
  const read = readSnapshot(text);
  const isThis = !isSnapshotFinding(read) && read.actionPlan.plan.id === plan && isSameOccasion(read.occasion, occasion);
  if (isThis) return read;
  throw new PlanError('malformed-row', `${nameOf(plan, occasion)}: ${isSnapshotFinding(read) ? JSON.stringify(read) : 'of another plan or occasion'}`, { cause: read });
}

function libraryIsGone(error: unknown): never {
  throw isPlanError(error) && error.code === 'not-found' ? new PlanError('lists-changed', 'The library of the snapshots is not there', { cause: error }) : error;
}

/** What a file holds is nobody's JSON until it has been read. */
const asText = <Q extends ReturnType<typeof SPQueryable>>(query: Q): Q => {
  query.on.parse.replace(async (url, response, result) => [url, response, result ?? (await response.text())]);
  return query;
};
