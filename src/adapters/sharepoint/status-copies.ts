import { PlanError } from '../../application/errors';
import type { CopyToMove, StatusCopies } from '../../application/ports';
import { isNewer, asId, type StatusUpdateId } from '../../domain';
import { bodyOf, initiatives, plans } from './lists';
import { READ_WITHIN_MS, withVersion, WRITE_WITHIN_MS, type Site } from './site';

interface VersionRow {
  readonly 'odata.etag': string;
}
type MarkRow = VersionRow & { readonly StatusThrough: number | null };

/** More rows than one batch takes are written in several; the mark is moved when every one of them is. */
export const sharePointStatusCopies = (site: Site): StatusCopies => ({
  async moveOn(plan, copies, through) {
    const { mark, versions } = await readVersions(site, Number(plan), copies);
    const known = mark.StatusThrough ? asId<StatusUpdateId>(mark.StatusThrough) : undefined;
    if (known !== undefined && (through === undefined || isNewer(known, through))) throw new PlanError('conflict', `Plans item ${plan}: its copies are true up to ${known} already`);
    await writeCopies(site, copies, versions);
    if (through === undefined || through === known) return;
    await Promise.all(site.together(WRITE_WITHIN_MS, (web) => [site.rows(web, plans).getById(Number(plan)).update(bodyOf(plans, { StatusThrough: Number(through) }), mark['odata.etag'])]));
  },
});

async function readVersions(site: Site, plan: number, copies: readonly CopyToMove[]): Promise<{ readonly mark: MarkRow; readonly versions: readonly string[] }> {
  const [mark, ...rows] = await Promise.all(
    site.together(READ_WITHIN_MS, (web) => [
      withVersion(site.rows(web, plans).getById(plan).select('Id', 'StatusThrough'))<MarkRow>(),
      ...copies.map(({ initiative }) => withVersion(site.rows(web, initiatives).getById(Number(initiative)).select('Id'))<VersionRow>()),
    ]),
  );
  return { mark: mark as MarkRow, versions: (rows as readonly VersionRow[]).map((row) => row['odata.etag']) };
}

/** @throws PlanError `conflict` when somebody has touched one of the rows since: whoever read them again knows more. */
async function writeCopies(site: Site, copies: readonly CopyToMove[], versions: readonly string[]): Promise<void> {
  const writes = site.together(WRITE_WITHIN_MS, (web) => copies.map((copy, at) => site.rows(web, initiatives).getById(Number(copy.initiative)).update(bodyOf(initiatives, valuesOf(copy)), versions[at])));
  await Promise.allSettled(writes); // all of them are tried, whatever becomes of one
  await Promise.all(writes);
}

const valuesOf = ({ update, success }: CopyToMove) => ({
  ...(update
    ? { Light: update.light, StatusText: update.text, StatusAt: update.at, StatusBy: Number(update.statedBy), StatusId: Number(update.id) }
    : { Light: null, StatusText: null, StatusAt: null, StatusBy: null, StatusId: null }),
  ...(success?.success
    ? { SuccessReached: success.success, SuccessAt: success.at, SuccessBy: Number(success.statedBy), SuccessId: Number(success.id) }
    : { SuccessReached: null, SuccessAt: null, SuccessBy: null, SuccessId: null }),
});
