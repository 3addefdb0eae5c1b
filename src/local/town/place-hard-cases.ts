import { goals, initiatives, statusUpdates, themes, type List } from '../../adapters/sharepoint/lists';
import { listAddress } from '../../adapters/sharepoint/provision';
import type { Day } from '../../domain';
import { hardCaseGoal, hardCaseRows, hardCaseStatements, hardCaseTheme } from './hard-cases';
import type { KnownRows, Numbers } from './known-rows';
import { placeRows, type TownRow } from './seed-rest';
import { KEEPER } from './structure-rows';
import type { TownSite } from './tell-story';
import { TEXTS } from './texts';

/** Adds the hard values to a town that is told, under a theme of their own. @returns how many rows were added */
export async function placeHardCases({ desk, owner, known, dayZero, people, report }: TownSite & { readonly known: KnownRows; readonly dayZero: Day }): Promise<number> {
  const { plan } = known;
  if (plan === undefined) throw new Error('The town has no plan to put the hard cases in');
  let added = 0;
  const place = async (list: List, rows: readonly TownRow[], present: Numbers): Promise<(key: string) => number> => {
    const numbers = await placeRows(desk, listAddress(owner.sitePath, list), rows, present);
    const count = rows.filter(({ key }) => !present.has(key)).length;
    if (count > 0) report(TEXTS.seeded.rows(list.title.da, count));
    added += count;
    return (key) => numbers.get(key) ?? 0;
  };
  const theme = hardCaseTheme(plan);
  const goal = hardCaseGoal((await place(themes, [theme], known.themes))(theme.key));
  const goalNumber = (await place(goals, [goal], known.goals))(goal.key);
  const numbers = { plan, goal: goalNumber, owner: people.get(KEEPER)?.id ?? 0, centre: known.centres.get('CBA') ?? null };
  const initiative = await place(initiatives, hardCaseRows(dayZero, numbers), known.initiatives);
  await place(statusUpdates, hardCaseStatements(dayZero, { plan, initiative }), known.statements);
  return added;
}
