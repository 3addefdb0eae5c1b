import { bodyOf, initiatives, plans, statusUpdates, type List } from '../../adapters/sharepoint/lists';
import { listAddress, literal, RefusedRequest, taken, type Ask, type Rest } from '../../adapters/sharepoint/provision';
import type { Instant } from '../../domain';
import { grownRow, type GrownPlace } from './grown-rows';
import type { KnownRows } from './known-rows';
import { takeTogether } from './seed-rest';
import { KEEPER } from './structure-rows';
import type { TownSite } from './tell-story';
import { TEXTS } from './texts';
import town from './town.json';

/** Rows written before anything is said of them: a run that was cut off goes on from where it was. */
const SLICE = 500;
/** SharePoint's number for a value that has to be the only one of its kind and is not. */
const DUPLICATE = -2130575169;

/** A row as it was just added, or as it was found; only a new one tells when. */
interface Placed {
  readonly number: number;
  readonly addedAt?: Instant;
}

/**
 * Adds initiatives until the town's plan has `count` of them, every running one with a statement by the editor, for trying the product
 * at a size the town itself never has. May be stopped and run again: a row that is there is refused by its key, and left as it is.
 * @returns how many rows were added.
 */
export async function growTown({ desk, owner, people, report }: TownSite, known: KnownRows, count: number): Promise<number> {
  const { plan } = known;
  if (plan === undefined) throw new Error('The town has no plan to grow');
  const keeper = desk.as(KEEPER);
  const numberOf = (person: string): number => people.get(person)?.id ?? 0;
  const place: GrownPlace = { plan, goals: [...known.goals.values()], centres: [...known.centres.values()], owners: town.initiatives.map((initiative) => numberOf(initiative.owner)) };
  const path = (list: List, number: number): string => `${listAddress(owner.sitePath, list)}/items(${number})`;
  const { mark, newest } = await statementsOf(owner, path(plans, plan));
  let [added, through] = [0, newest];
  for (let first = town.initiatives.length; first < count; first += SLICE) {
    const rows = Array.from({ length: Math.min(SLICE, count - first) }, (_, at) => grownRow(first + at, place));
    const ideas = await placeKeyed(keeper, initiatives, rows);
    const said = rows.flatMap(({ statement }, at) => (statement ? [{ ...statement, initiative: ideas[at]?.number ?? 0 }] : []));
    const statements = await placeKeyed(keeper, statusUpdates, said.map(({ key, initiative, light, text }) => ({
      key, body: bodyOf(statusUpdates, { Initiative: initiative, Plan: plan, Light: light, Text: text, ConfirmsUnchanged: false, Source: 'tab', MutationKey: key }),
    })));
    await takeTogether(keeper, said.flatMap(({ initiative, light, text }, at) => {
      const { number, addedAt } = statements[at] ?? { number: 0 };
      const copy = bodyOf(initiatives, { Light: light, StatusText: text, StatusAt: addedAt ?? null, StatusBy: numberOf(KEEPER), StatusId: number });
      return addedAt ? [{ path: path(initiatives, initiative), method: 'MERGE' as const, body: copy }] : [];
    }));
    added += [...ideas, ...statements].filter(({ addedAt }) => addedAt).length;
    through = Math.max(through, ...statements.map(({ number }) => number));
    report(TEXTS.seeded.grown(Math.min(count, first + SLICE), count));
  }
  if (mark === newest && through > mark) await takeTogether(keeper, [{ path: path(plans, plan), method: 'MERGE', body: bodyOf(plans, { StatusThrough: through }) }]);
  return added;
}

/** The number up to which the copies of the status are true, and that of the newest statement: what lies between them is for the editors' screens. */
async function statementsOf(owner: Rest, plan: string): Promise<{ readonly mark: number; readonly newest: number }> {
  const [row, newest] = await takeTogether(owner, [{ path: `${plan}?$select=StatusThrough` }, { path: `${listAddress(owner.sitePath, statusUpdates)}/items?$select=Id&$orderby=Id%20desc&$top=1` }]);
  const { value } = newest as { readonly value: readonly { readonly Id: number }[] };
  return { mark: (row as { readonly StatusThrough: number | null }).StatusThrough ?? 0, newest: value[0]?.Id ?? 0 };
}

/** Adds the rows; those whose key is there already are found by it. */
async function placeKeyed(rest: Rest, list: List, rows: readonly { readonly key: string; readonly body: Readonly<Record<string, unknown>> }[]): Promise<readonly Placed[]> {
  const address = `${listAddress(rest.sitePath, list)}/items`;
  const asks = rows.map<Ask>(({ body }) => ({ path: address, body }));
  const answers = await rest.askTogether(asks);
  const placed = asks.map<Placed | undefined>((ask, at) => {
    try {
      const { Id, Created } = taken<{ readonly Id: number; readonly Created: Instant }>(ask, answers[at] ?? { status: 0, body: undefined });
      return { number: Id, addedAt: Created };
    } catch (refusal) {
      if (refusal instanceof RefusedRequest && refusal.reason === DUPLICATE) return undefined;
      throw refusal;
    }
  });
  const there = rows.filter((_, at) => !placed[at]);
  const found = await takeTogether(rest, there.map(({ key }) => ({ path: `${address}?$select=Id&$filter=MutationKey%20eq%20${literal(key)}` })));
  const numbers = new Map(there.map(({ key }, at) => [key, (found[at] as { readonly value: readonly { readonly Id: number }[] }).value[0]?.Id ?? 0]));
  return rows.map(({ key }, at) => placed[at] ?? { number: numbers.get(key) ?? 0 });
}
