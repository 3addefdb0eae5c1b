import { selectOf, type List, type RowOf } from './lists';
import { READ_WITHIN_MS, type Site } from './site';
import type { Rows } from './web';

/** Pages in one request: more of them go side by side. */
export const PAGES_A_REQUEST = 4;

/** The newest rows of a list, newest first: sorted by id, which every list can do at any size. */
export const newest = (rows: Rows, list: List, most: number, select = selectOf(list)): Rows => rows.select(select).orderBy('Id', false).top(most);

/** All rows before an id, oldest first. The ranges of ids are known beforehand, so nothing waits for a page before it. */
export async function rowsBefore<L extends List>(site: Site, list: L, before: number, ask: (rows: Rows) => Rows = (rows) => rows, select = selectOf(list)): Promise<readonly RowOf<L>[]> {
  const { largestPage } = site;
  const starts = Array.from({ length: Math.ceil((before - 1) / largestPage) }, (_, page) => page * largestPage);
  const requests = Array.from({ length: Math.ceil(starts.length / PAGES_A_REQUEST) }, (_, request) => starts.slice(request * PAGES_A_REQUEST, (request + 1) * PAGES_A_REQUEST));
  const pages = await Promise.all(
    requests.flatMap((some) =>
      site.together(READ_WITHIN_MS, (web) =>
        some.map((start) => {
          const end = Math.min(start + largestPage, before - 1);
          return ask(site.rows(web, list)).select(select).filter(`Id gt ${start} and Id le ${end}`).top(largestPage)<readonly RowOf<L>[]>();
        }),
      ),
    ),
  );
  return pages.flat();
}

/** All rows after an id, oldest first, page by page. It pages without a filter: one that fits too many rows would be refused. */
export async function rowsAfter<L extends List>(site: Site, list: L, after: number): Promise<readonly RowOf<L>[]> {
  const rows: RowOf<L>[] = [];
  for (;;) {
    const last = rows.at(-1)?.Id ?? after;
    // `skip` is the mark of a page that begins behind that id: see `Rows`
    const [page] = await Promise.all(site.together(READ_WITHIN_MS, (web) => [site.rows(web, list).select(selectOf(list)).skip(last).top(site.largestPage)<readonly RowOf<L>[]>()]));
    rows.push(...page);
    if (page.length < site.largestPage) return rows;
  }
}
