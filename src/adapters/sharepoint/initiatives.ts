import type { Initiatives, Versioned } from '../../application/ports';
import { PlanError } from '../../application/errors';
import { asId, type Initiative, type InitiativeId, type PlanId } from '../../domain';
import { behindWrite } from './behind-write';
import { bodyOf, initiatives as list, instantOf, selectOf } from './lists';
import { versionOf } from './open-plan';
import { recycleRow } from './recycle';
import { initiativeOf, valuesOfContent, type InitiativeRow } from './rows/initiative';
import { RowReader, Unreadable } from './rows/reading';
import { byKey, keyed, READ_WITHIN_MS, withVersion, WRITE_WITHIN_MS, type Site } from './site';
import type { Row, Rows } from './web';

type SavedRow = InitiativeRow & { readonly 'odata.etag'?: string; readonly Editor?: { readonly Title?: string } };

export const sharePointInitiatives = (site: Site): Initiatives => ({
  async get(id) {
    const [row] = await Promise.all(site.together(READ_WITHIN_MS, (web) => [savedRow(site.rows(web, list).getById(Number(id)))<SavedRow>()]));
    return versioned(row);
  },

  async add({ key, plan, continues, ...content }) {
    const values = bodyOf(list, { ...valuesOfContent(content), Plan: Number(plan), MutationKey: key, ...(continues && { Continues: Number(continues) }) });
    const [adding, reading] = site.together(WRITE_WITHIN_MS, (web) => [
      keyed(() => site.rows(web, list), list, 'MutationKey', key).add(values),
      savedRow(byKey(site.rows(web, list), list, 'MutationKey', key))<readonly SavedRow[]>(),
    ]);
    const added = (await adding) as InitiativeRow;
    const [row] = await behindWrite(reading);
    return row ? versioned(row) : this.get(asId<InitiativeId>(added.Id));
  },

  async added(key) {
    const [rows] = await Promise.all(site.together(READ_WITHIN_MS, (web) => [savedRow(byKey(site.rows(web, list), list, 'MutationKey', key))<readonly SavedRow[]>()]));
    return rows[0] && versioned(rows[0]);
  },

  async save(id, { value, version }) {
    const [saving, reading] = site.together(WRITE_WITHIN_MS, (web) => {
      const row = (): Row => site.rows(web, list).getById(Number(id));
      return [row().update(bodyOf(list, valuesOfContent(value)), version), savedRow(row())<SavedRow>()];
    });
    await saving;
    return versioned(await behindWrite(reading));
  },

  recycle: (id, version) => recycleRow(site, list, Number(id), version),
});

/** The row with its version, and who saved it. */
const savedRow = <Q extends Row | Rows>(query: Q): Q => withVersion(query).select(selectOf(list), 'Editor/Title').expand('Editor') as Q;

/** @throws PlanError `malformed-row`. */
function versioned(raw: SavedRow): Versioned<Initiative> {
  const savedBy = raw.Editor?.Title;
  const savedAt = instantOf(raw.Modified);
  return { value: readable(raw), version: versionOf(raw), ...(savedBy && { savedBy }), ...(savedAt && { savedAt }) };
}

function readable(raw: SavedRow): Initiative {
  try {
    return initiativeOf(new RowReader(list, raw), raw, asId<PlanId>(raw.PlanId ?? ''));
  } catch (problem) {
    if (!(problem instanceof Unreadable)) throw problem;
    throw new PlanError('malformed-row', `Initiatives item ${raw.Id}: ${problem.column} is "${problem.value}"`, { cause: problem });
  }
}
