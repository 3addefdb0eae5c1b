import { isPlanError, PlanError } from '../../../application/errors';
import type { AbsenceBook } from '../../../application/ports';
import { asId, type AbsenceId, type NotedAbsence, type PersonId } from '../../../domain';
import { rowsAfter } from '../history-pages';
import { bodyOf, type RowOf } from '../lists';
import { absences as list } from '../lists/service';
import { readRows, Unreadable } from '../rows/reading';
import { harmless, keyed, WRITE_WITHIN_MS, type Site } from '../site';

type Row = RowOf<typeof list>;

/** A row that leaves open who is away, or from when to when, counts nowhere: nobody is passed over by guess. */
const absencesIn = (site: Site, rows: readonly Row[]): readonly NotedAbsence[] =>
  readRows(site.url, list, rows, (row): NotedAbsence => {
    const [person, from, to] = [row.needed<PersonId>('Person'), row.day('From'), row.day('To')];
    if (!from || !to) throw new Unreadable(from ? 'To' : 'From', 'missing', '');
    return { id: asId<AbsenceId>(row.id), person, from, to };
  }).values;

export const sharePointAbsences = (site: Site): AbsenceBook => ({
  all: async () => absencesIn(site, await rowsAfter(site, list, 0)),

  async add({ person, from, to }, key) {
    const values = bodyOf(list, { Person: Number(person), From: from, To: to, MutationKey: key });
    const [row] = await Promise.all(site.together(WRITE_WITHIN_MS, (web) => [keyed(() => site.rows(web, list), list, 'MutationKey', key).add(values) as Promise<Row>]));
    const [added] = absencesIn(site, [row]);
    if (!added) throw new PlanError('malformed-row', `Absences item ${row.Id} is no absence`);
    return added;
  },

  /** Contributors may not delete rows: without its days it counts nowhere, and its versions tell what it was. */
  async remove(id) {
    const [emptying] = site.together(WRITE_WITHIN_MS, (web) => [harmless(site.rows(web, list).getById(Number(id))).update(bodyOf(list, { From: null, To: null }))]);
    await emptying.catch((error: unknown) => {
      if (!isPlanError(error) || error.code !== 'not-found') throw error;
    });
  },
});
