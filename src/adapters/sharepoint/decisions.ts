import { PlanError } from '../../application/errors';
import type { Decisions } from '../../application/ports';
import type { Decision } from '../../domain';
import { behindWrite } from './behind-write';
import { bodyOf, decisions as list, selectOf, type RowOf, type ValuesOf } from './lists';
import { RowReader, Unreadable } from './rows/reading';
import { decisionOf } from './rows/structure';
import { valuesOfDecided, valuesOfDone } from './rows/structure-values';
import { harmless, keyed, WRITE_WITHIN_MS, type Site } from './site';

type Row = RowOf<typeof list>;

/**
 * Two people seldom write in the minutes at once, and then the later word holds: what was decided is saved without a version, and the list keeps the
 * earlier ones. Whether it is done is saved apart, so that nobody opens it again who has only mended its words.
 */
export const sharePointDecisions = (site: Site): Decisions => ({
  async add(decision, key) {
    const values = bodyOf(list, { ...valuesOfDecided(decision), ...valuesOfDone(decision.doneOn, decision.isDone), MutationKey: key });
    const [row] = await Promise.all(site.together(WRITE_WITHIN_MS, (web) => [keyed(() => site.rows(web, list), list, 'MutationKey', key).add(values) as Promise<Row>]));
    return readable(row);
  },
  save: ({ id, ...decision }) => written(site, id, valuesOfDecided(decision)),
  settle: (id, doneOn) => written(site, id, valuesOfDone(doneOn)),
});

async function written(site: Site, id: Decision['id'], values: ValuesOf<typeof list>): Promise<Decision> {
  const [saving, reading] = site.together(WRITE_WITHIN_MS, (web) => {
    const row = () => site.rows(web, list).getById(Number(id));
    return [harmless(row()).update(bodyOf(list, values)), row().select(selectOf(list))<Row>()];
  });
  await saving;
  return readable(await behindWrite(reading));
}

/** @throws PlanError `malformed-row`. */
function readable(raw: Row): Decision {
  const row = new RowReader(list, raw);
  try {
    return decisionOf(row, new Set([row.needed('Meeting')]));
  } catch (problem) {
    if (!(problem instanceof Unreadable)) throw problem;
    throw new PlanError('malformed-row', `Decisions item ${raw.Id}: ${problem.column} is "${problem.value}"`, { cause: problem });
  }
}
