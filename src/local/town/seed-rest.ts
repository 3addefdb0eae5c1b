import { taken } from '../../adapters/sharepoint/provision';
import type { Ask, Rest } from '../../adapters/sharepoint/provision';

/** A row as the town wants it: known again by its key, made by one of its people. */
export interface TownRow {
  readonly key: string;
  /** The person's id in the town. */
  readonly by: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The site as each of the town's people reaches it. */
export interface Desk {
  /** The person's id in the town. */
  as(person: string): Rest;
}

/** All answers of a batch. @throws RefusedRequest for the first that is no success: what went before it stands. */
export async function takeTogether(rest: Rest, asks: readonly Ask[]): Promise<readonly unknown[]> {
  if (asks.length === 0) return [];
  const answers = await rest.askTogether(asks);
  return asks.map((ask, index) => {
    const answer = answers[index];
    if (!answer) throw new Error(`$batch: no answer ${index}`);
    return taken(ask, answer);
  });
}

/**
 * Adds the rows that are missing, in their order, so that numbers grow as the town's days do: one request for all that the same person adds in a row.
 * @returns the number of every row by its key.
 */
export async function placeRows(desk: Desk, address: string, rows: readonly TownRow[], present: ReadonlyMap<string, number>): Promise<ReadonlyMap<string, number>> {
  const numbers = new Map(present);
  for (const run of runsOf(rows.filter(({ key }) => !present.has(key)))) {
    const [first] = run;
    if (!first) continue;
    const added = await takeTogether(desk.as(first.by), run.map(({ body }) => ({ path: `${address}/items`, body })));
    run.forEach(({ key }, index) => numbers.set(key, (added[index] as { readonly Id: number }).Id));
  }
  return numbers;
}

/** The rows cut where the person changes. */
function runsOf(rows: readonly TownRow[]): readonly (readonly TownRow[])[] {
  const runs: TownRow[][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last?.[0]?.by === row.by) last.push(row);
    else runs.push([row]);
  }
  return runs;
}
