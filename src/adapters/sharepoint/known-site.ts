import type { Instant } from '../../domain';
import { asId } from '../../domain';
import { FIRST_STATEMENTS, type SiteRows } from './read-site';
import type { StatusUpdateRow } from './rows/status-update';

/** Rows that lie together: in the order of their ids, those of one stretch of {@link ROWS_A_CHUNK} ids. */
export type Chunk<Row> = readonly Row[];
export const ROWS_A_CHUNK = 500;

/** All that has been read of a site, as it came. */
export interface KnownSite {
  readonly rows: SiteRows;
  /** Every statement before those among `rows`, by chunks; `undefined`: they have not been read. */
  readonly older?: readonly Chunk<StatusUpdateRow>[];
  /** When it was last brought up to date, and when all of it was last read. */
  readonly readAt: Instant;
  readonly wholeAt: Instant;
}

const stretchOf = ({ Id }: { readonly Id: number }): number => Math.floor(Id / ROWS_A_CHUNK);

/** @param rows in the order of their ids. */
export function chunksOf<Row extends { readonly Id: number }>(rows: readonly Row[]): readonly Chunk<Row>[] {
  const chunks: Row[][] = [];
  let stretch: number | undefined;
  for (const row of rows) {
    if (stretch === stretchOf(row)) chunks.at(-1)?.push(row);
    else chunks.push([row]);
    stretch = stretchOf(row);
  }
  return chunks;
}

/** The number of a chunk, the same for the same ids for ever. */
export const numberOfChunk = ([first]: Chunk<{ readonly Id: number }>): number => (first ? stretchOf(first) : 0);

const appended = (chunks: readonly Chunk<StatusUpdateRow>[], rows: readonly StatusUpdateRow[]): readonly Chunk<StatusUpdateRow>[] =>
  rows.length === 0 ? chunks : [...chunks.slice(0, -1), ...chunksOf([...(chunks.at(-1) ?? []), ...rows])];

const withoutLast = (chunks: readonly Chunk<StatusUpdateRow>[], count: number): { readonly left: readonly Chunk<StatusUpdateRow>[]; readonly taken: readonly StatusUpdateRow[] } => {
  let [left, taken]: [readonly Chunk<StatusUpdateRow>[], readonly StatusUpdateRow[]] = [chunks, []];
  while (taken.length < count && left.length > 0) {
    const last = left.at(-1) ?? [];
    const split = Math.max(0, last.length - (count - taken.length));
    taken = [...last.slice(split), ...taken];
    left = split > 0 ? [...left.slice(0, -1), last.slice(0, split)] : left.slice(0, -1);
  }
  return { left, taken };
};

/** As many of the newest statements among the rows as a first read brings, and the others behind them: what is known is cut as it would be if it were read now. */
export function settled(known: KnownSite): KnownSite {
  const { statusUpdates } = known.rows;
  const surplus = statusUpdates.length - FIRST_STATEMENTS;
  const { left, taken } = surplus < 0 && known.older ? withoutLast(known.older, -surplus) : { left: known.older, taken: [] };
  const newest = [...taken, ...statusUpdates.slice(Math.max(0, surplus))];
  const older = left && appended(left, statusUpdates.slice(0, Math.max(0, surplus)));
  const [first, last] = [newest[0], newest.at(-1)];
  const { statementsRead: _before, ...rows } = known.rows;
  return {
    ...known,
    rows: {
      ...rows,
      statusUpdates: newest,
      hasOlderUpdates: newest.length === FIRST_STATEMENTS || (rows.hasOlderUpdates && !older),
      ...(first && last && { statementsRead: { from: asId(first.Id), to: asId(last.Id) } }),
    },
    ...(older && { older }),
  };
}
