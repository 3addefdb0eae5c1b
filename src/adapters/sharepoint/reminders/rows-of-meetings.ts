import type { MeetingId } from '../../../domain';
import { PAGES_A_REQUEST } from '../history-pages';
import { selectOf, type List, type RowOf } from '../lists';
import { READ_WITHIN_MS, withVersion, type Site } from '../site';
import type { Rows } from '../web';

export type VersionedRow<L extends List> = RowOf<L> & { readonly 'odata.etag'?: string };

/**
 * Every row of a list that points to one of these meetings, oldest first. Stretches of ids come first in the question: a filter on meetings
 * alone would be refused where more than 5,000 rows fit. One request while the list is short.
 */
export async function rowsOfMeetings<L extends List>(site: Site, list: L, meetings: readonly MeetingId[]): Promise<readonly VersionedRow<L>[]> {
  if (meetings.length === 0) return [];
  const { largestPage } = site;
  const ours = meetings.map((meeting) => `MeetingId eq ${Number(meeting)}`).join(' or ');
  const page = (rows: Rows, start: number): Promise<readonly VersionedRow<L>[]> =>
    withVersion(rows).select(selectOf(list)).filter(`Id gt ${start} and Id le ${start + largestPage} and (${ours})`).top(largestPage)<readonly VersionedRow<L>[]>();
  const [first, newest] = await Promise.all(
    site.together(READ_WITHIN_MS, (web) => [page(site.rows(web, list), 0), site.rows(web, list).select('Id').orderBy('Id', false).top(1)<readonly { readonly Id: number }[]>()]),
  );
  const last = newest[0]?.Id ?? 0;
  const starts = Array.from({ length: Math.max(0, Math.ceil(last / largestPage) - 1) }, (_, at) => (at + 1) * largestPage);
  const requests = Array.from({ length: Math.ceil(starts.length / PAGES_A_REQUEST) }, (_, request) => starts.slice(request * PAGES_A_REQUEST, (request + 1) * PAGES_A_REQUEST));
  const others = await Promise.all(requests.flatMap((some) => site.together(READ_WITHIN_MS, (web) => some.map((start) => page(site.rows(web, list), start)))));
  return [...first, ...others.flat()];
}
