import type { Absences } from '../../../application/ports';
import type { Absence, PersonId } from '../../../domain';
import { rowsAfter } from '../history-pages';
import { absences as list } from '../lists/service';
import { readRows, Unreadable } from '../rows/reading';
import type { Site } from '../site';

/** A row that leaves open who is away, or from when to when, counts nowhere: nobody is passed over by guess. */
export const sharePointAbsences = (site: Site): Absences => ({
  all: async () =>
    readRows(site.url, list, await rowsAfter(site, list, 0), (row): Absence => {
      const [person, from, to] = [row.needed<PersonId>('Person'), row.day('From'), row.day('To')];
      if (!from || !to) throw new Unreadable(from ? 'To' : 'From', 'missing', '');
      return { person, from, to };
    }).values,
});
