import {
  bodies, bodyOf, centres, closedDays, decisions, goals, initiatives, meetings, plans, statusUpdates, strategies, themes, type List,
} from '../../adapters/sharepoint/lists';
import { listAddress, type Rest } from '../../adapters/sharepoint/provision';
import { asInstant, danishDayOf, type Day } from '../../domain';
import { townClosedDays } from './closed-days';
import { dayZeroIn } from './keys';
import type { KnownRows, Numbers } from './known-rows';
import { townService } from './people';
import type { SitePerson } from './seed-people';
import { placeRows, takeTogether, type Desk, type TownRow } from './seed-rest';
import { formTimeOf, stampRows } from './stamps';
import { initiativeRows, statementRows, townStatements, type DatedRow, type TownStatement } from './story-rows';
import { bodyRows, centreRows, closedDayRows, decisionRows, goalRows, KEEPER, meetingRows, planRow, strategyRows, themeRows, type NumberOf } from './structure-rows';
import { TEXTS } from './texts';
import town from './town.json';

/** A site on the way to becoming the town. */
export interface TownSite {
  readonly desk: Desk;
  readonly owner: Rest;
  readonly people: ReadonlyMap<string, SitePerson>;
  readonly report: (sentence: string) => void;
}

/** Where the story begins. */
interface Beginning extends TownSite {
  readonly known: KnownRows;
  /** The day from which the story's days are counted, unless the rows that are there say otherwise. */
  readonly today: Day | undefined;
}

/** Adds what is missing of the town's story, from its structure to the mark up to which the copies of the status are true. @returns how many rows were added, and the day their days count from */
export async function tellStory(site: Beginning): Promise<{ readonly added: number; readonly dayZero: Day }> {
  const { known } = site;
  const begun = dayZeroIn([...known.initiatives.keys()]);
  if (begun !== undefined && isTold(known, begun)) return { added: 0, dayZero: begun };
  let added = 0;
  /** Places the rows, and finds the number of each by the id that the town has for it. */
  const place = async (list: List, ids: readonly { readonly id: string }[], rows: readonly TownRow[], present: Numbers): Promise<NumberOf> => {
    const numbers = await placeRows(site.desk, addressOf(site, list), rows, present);
    const count = rows.filter(({ key }) => !present.has(key)).length;
    if (count > 0) site.report(TEXTS.seeded.rows(list.title.da, count));
    added += count;
    return numberOf(list.name, ids.map(({ id }, index) => [id, numbers.get(rows[index]?.key ?? '')]));
  };

  const person = numberOf('people', Array.from(site.people, ([id, { id: number }]) => [id, number]));
  const plan = known.plan ?? (await place(plans, [town.plan], [planRow()], known.plans))(town.plan.id);
  const centre = await place(centres, town.centres, centreRows(person), known.centres);
  const body = await place(bodies, town.bodies, bodyRows(person), known.bodies);
  await place(closedDays, townClosedDays(), closedDayRows(), known.closedDays);
  const theme = await place(themes, town.themes, themeRows(plan), known.themes);
  const strategy = await place(strategies, town.strategies, strategyRows(centre), known.strategies);
  const goal = await place(goals, town.goals, goalRows(theme), known.goals);

  const dayZero = begun ?? site.today ?? (await dayOn(site, plan));
  const ideas = initiativeRows(dayZero, { plan, person, goal, centre, strategy, body });
  const initiative = await place(initiatives, town.initiatives, ideas, known.initiatives);
  await stamp(site, known, initiatives, ideas, town.initiatives.map(({ id }) => initiative(id)));

  const meeting = await place(meetings, town.meetings, meetingRows(dayZero, plan, body, initiative), known.meetings);
  await place(decisions, town.decisions, decisionRows(dayZero, { meeting, initiative, person }), known.decisions);
  const statements = townStatements(dayZero);
  const said = statementRows(dayZero, townService().id, { plan, person, initiative, meeting });
  const statement = await place(statusUpdates, statements, said, known.statements);
  await stamp(site, known, statusUpdates, said, statements.map(({ id }) => statement(id)));
  site.report(TEXTS.seeded.stamps);

  await moveCopiesOn(site, statements, { plan, presentedAt: meeting(town.plan.presentedAt), person, initiative, statement });
  site.report(TEXTS.seeded.copies);
  return { added, dayZero };
}

/** Nobody can take a statement away: once they are all there, and dated, what else is missing was somebody's choice. */
const isTold = (known: KnownRows, dayZero: Day): boolean => known.isPresented && townStatements(dayZero).every(({ key, at }) => known.createdAt.get(key) === at);

const addressOf = ({ owner }: TownSite, list: List): string => listAddress(owner.sitePath, list);

function numberOf(what: string, entries: readonly (readonly [id: string, number: number | undefined])[]): NumberOf {
  const numbers = new Map(entries);
  return (id) => {
    const found = numbers.get(id);
    if (found === undefined) throw new TypeError(`The site has no ${id} among its ${what}`);
    return found;
  };
}

/** Gives rows the time at which the story has them made; those that have it are left alone. */
async function stamp(site: TownSite, known: KnownRows, list: List, rows: readonly DatedRow[], numbers: readonly number[]): Promise<void> {
  const stamps = rows.flatMap(({ key, by, at }, index) =>
    known.createdAt.get(key) === at
      ? []
      : [{ path: `${addressOf(site, list)}/items(${numbers[index] ?? 0})`, created: at, modified: at, editorLogin: site.people.get(by)?.login ?? '' }],
  );
  await stampRows(site.owner, formTimeOf(await localeOf(site)), stamps);
}

/** The day it was on the site when its plan was made. */
async function dayOn(site: TownSite, plan: number): Promise<Day> {
  const [row] = await takeTogether(site.owner, [{ path: `${addressOf(site, plans)}/items(${plan})?$select=Created` }]);
  const { Created } = row as { readonly Created: string };
  const at = asInstant(Created);
  if (!at) throw new Error(`${plans.name} item ${plan}: Created is "${Created}"`);
  return danishDayOf(at);
}

async function localeOf({ owner }: TownSite): Promise<number> {
  const [settings] = await takeTogether(owner, [{ path: 'web/regionalsettings?$select=LocaleId' }]);
  return (settings as { readonly LocaleId: number }).LocaleId;
}

interface CopyNumbers {
  readonly plan: number;
  readonly presentedAt: number;
  readonly person: NumberOf;
  readonly initiative: NumberOf;
  readonly statement: NumberOf;
}

/** What an editor's screen does now and then: the newest statement onto each initiative's row, and last the plan's mark. With it goes the meeting that the plan was presented at, by which the next run knows that the story is told. */
async function moveCopiesOn(site: TownSite, statements: readonly TownStatement[], { plan, presentedAt, person, initiative, statement }: CopyNumbers): Promise<void> {
  const newest = new Map(statements.map((one) => [one.initiative, one]));
  const copies = Array.from(newest.values(), (one) => ({
    path: `${addressOf(site, initiatives)}/items(${initiative(one.initiative)})`,
    method: 'MERGE' as const,
    body: bodyOf(initiatives, { Light: one.light, StatusText: one.text === '' ? null : one.text, StatusAt: one.at, StatusBy: person(one.statedBy), StatusId: statement(one.id) }),
  }));
  const through = Math.max(...statements.map(({ id }) => statement(id)));
  const mark = { path: `${addressOf(site, plans)}/items(${plan})`, method: 'MERGE' as const, body: bodyOf(plans, { PresentedAt: presentedAt, StatusThrough: through }) };
  await takeTogether(site.desk.as(KEEPER), [...copies, mark]);
}
