import { isPlanError, PlanError } from '../../application/errors';
import type { Version } from '../../application/ports';
import type { List } from './lists';
import { versionOf } from './open-plan';
import { harmless, READ_WITHIN_MS, withVersion, WRITE_WITHIN_MS, type Site } from './site';

/**
 * Puts a row into the recycle bin; done too when it is there already. SharePoint recycles whatever state a row is in, so its state is asked for first.
 * @throws PlanError `conflict` when it has been saved since `version` was read.
 */
export async function recycleRow(site: Site, list: List, id: number, version: Version): Promise<void> {
  const unlessGone = (error: unknown): void => {
    if (!isPlanError(error) || error.code !== 'not-found') throw error;
  };
  const [present] = site.together(READ_WITHIN_MS, (web) => [withVersion(site.rows(web, list).getById(id).select('Id'))<{ readonly 'odata.etag'?: string }>()]);
  const found = await present.catch(unlessGone);
  if (!found) return;
  if (versionOf(found) !== version) throw new PlanError('conflict', `${list.name} item ${id} has been saved since it was read`);
  const [recycling] = site.together(WRITE_WITHIN_MS, (web) => [harmless(site.rows(web, list).getById(id)).recycle()]);
  await recycling.catch(unlessGone);
}
