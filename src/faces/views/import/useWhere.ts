import type { ReadTable, RowPlace } from '../../../domain';
import { useImportTexts } from '../../shared/texts/import';

/** Where in the file a row stands, as people count there. A table needs no name where it is the only one. */
export function useWhere(tables: readonly ReadTable[]): (where: RowPlace) => string {
  const { where: words } = useImportTexts().importing;
  return ({ table, name, row }) => (tables.length === 1 ? words.row(row) : name ? words.named(name, row) : words.table(table, row));
}
