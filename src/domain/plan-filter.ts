import { NO_CENTRE, type CentreId, type GoalId, type PersonId, type ThemeId } from './ids';
import { PHASES, type Phase } from './initiative';
import { answersFor } from './people';
import type { Centre, Person, Theme } from './plan';
import type { PlanRow } from './plan-rows';
import type { LightCounts } from './roll-up';
import { holdsAll, searchable, searchWords } from './search';
import type { LightOrNone } from './traffic-light';

/** What a reader asked to see. An empty list, and `false`, ask for nothing: all rows pass. */
export interface PlanFilter {
  readonly text: string;
  readonly lights: readonly LightOrNone[];
  readonly themes: readonly ThemeId[];
  readonly goals: readonly GoalId[];
  /** {@link NO_CENTRE} among them asks for those without one. */
  readonly centres: readonly CentreId[];
  readonly owners: readonly PersonId[];
  readonly phases: readonly Phase[];
  /** Only those that the next meeting would like to hear about. */
  readonly due: boolean;
  /** Only those that run and have been heard about for the next meeting. */
  readonly fresh: boolean;
  /** Only those that came after the knowledge body last met. */
  readonly news: boolean;
  /** Only those this person answers for. */
  readonly mine?: PersonId;
}

export const isFiltering = (filter: PlanFilter): boolean => tests(filter).length > 0;

/** The light by which a row is counted and found: only a running initiative shows one. */
const lightShown = (row: PlanRow): LightOrNone | undefined => (row.phase === 'running' ? (row.light ?? 'none') : undefined);

const searchTexts = new WeakMap<PlanRow, string>();

/** Worked out once a row, at the first search: a reader types letter by letter. */
function searchTextOf(row: PlanRow): string {
  let text = searchTexts.get(row);
  if (text === undefined) {
    const { title, description, success, period } = row.initiative;
    const parts = [title, description, success, period.text, row.words, row.owner?.name, row.centre?.code, row.centre?.name, row.goal.title];
    searchTexts.set(row, (text = parts.map((part) => searchable(part ?? '')).join('\n')));
  }
  return text;
}

type Facet = 'text' | 'lights' | 'themes' | 'goals' | 'centres' | 'owners' | 'phases' | 'due' | 'fresh' | 'news' | 'mine';
interface FacetTest {
  readonly facet: Facet;
  readonly passes: (row: PlanRow) => boolean;
}

function tests(filter: PlanFilter): readonly FacetTest[] {
  const found: FacetTest[] = [];
  const oneOf = <V>(facet: Facet, wanted: readonly V[], of: (row: PlanRow) => V | undefined): void => {
    if (wanted.length === 0) return;
    const set = new Set<V | undefined>(wanted);
    found.push({ facet, passes: (row) => set.has(of(row)) });
  };
  const { mine } = filter;
  oneOf('lights', filter.lights, lightShown);
  oneOf('themes', filter.themes, (row) => row.theme.id);
  oneOf('goals', filter.goals, (row) => row.goal.id);
  oneOf('centres', filter.centres, (row) => row.centre?.id ?? NO_CENTRE);
  oneOf('owners', filter.owners, (row) => row.initiative.owner);
  oneOf('phases', filter.phases, (row) => row.phase);
  if (filter.due) found.push({ facet: 'due', passes: (row) => row.isDue });
  if (filter.fresh) found.push({ facet: 'fresh', passes: (row) => row.phase === 'running' && !row.isDue });
  if (filter.news) found.push({ facet: 'news', passes: (row) => row.isNew });
  if (mine !== undefined) found.push({ facet: 'mine', passes: (row) => answersFor(row.initiative, mine) });
  const words = searchWords(filter.text);
  if (words.length > 0) found.push({ facet: 'text', passes: (row) => holdsAll(searchTextOf(row), words) });
  return found;
}

export function filteredRows(rows: readonly PlanRow[], filter: PlanFilter): readonly PlanRow[] {
  const asked = tests(filter);
  return asked.length === 0 ? rows : rows.filter((row) => asked.every(({ passes }) => passes(row)));
}

/** One choice of a filter, and how many rows it would leave beside the other filters. */
export interface Choice<V> {
  readonly value: V;
  readonly count: number;
}

/** What can be chosen. Every count follows the other filters and not its own, so that one sees what a choice would add. */
export interface PlanFacets {
  readonly lights: LightCounts;
  readonly themes: readonly Choice<Theme>[];
  readonly goals: readonly Choice<Pick<PlanRow, 'goal' | 'goalNumber'>>[];
  readonly centres: readonly Choice<Centre>[];
  /** How many {@link NO_CENTRE} would leave. */
  readonly withoutCentre: number;
  readonly owners: readonly Choice<Person>[];
  readonly phases: readonly Choice<Phase>[];
  readonly due: number;
  readonly fresh: number;
  readonly news: number;
}

/** In the order in which the rows first name them; choices of which no row is left keep their place, at 0. */
export function planFacets(rows: readonly PlanRow[], filter: PlanFilter): PlanFacets {
  const asked = tests(filter);
  const lights: Record<LightOrNone, number> = { green: 0, yellow: 0, red: 0, none: 0 };
  const phases = new Map<Phase, Choice<Phase>>(PHASES.map((phase) => [phase, { value: phase, count: 0 }]));
  const themes = new Map<string, Choice<Theme>>();
  const goals = new Map<string, Choice<Pick<PlanRow, 'goal' | 'goalNumber'>>>();
  const centres = new Map<string, Choice<Centre>>();
  const owners = new Map<string, Choice<Person>>();
  let withoutCentre = 0;
  let due = 0;
  let fresh = 0;
  let news = 0;
  for (const row of rows) {
    const failed = asked.filter(({ passes }) => !passes(row));
    const passesBut = (facet: Facet): number => (failed.length === 0 || (failed.length === 1 && failed[0]?.facet === facet) ? 1 : 0);
    const light = lightShown(row);
    if (light) lights[light] += passesBut('lights');
    count(phases, row.phase, row.phase, passesBut('phases'));
    count(themes, row.theme.id, row.theme, passesBut('themes'));
    count(goals, row.goal.id, row, passesBut('goals'));
    if (row.centre) count(centres, row.centre.id, row.centre, passesBut('centres'));
    else withoutCentre += passesBut('centres');
    if (row.owner) count(owners, row.owner.id, row.owner, passesBut('owners'));
    if (row.isDue) due += passesBut('due');
    else if (row.phase === 'running') fresh += passesBut('fresh');
    if (row.isNew) news += passesBut('news');
  }
  const choices = { themes: [...themes.values()], goals: [...goals.values()], centres: [...centres.values()], owners: [...owners.values()], phases: [...phases.values()] };
  return { lights, ...choices, withoutCentre, due, fresh, news };
}

function count<K, V>(choices: Map<K, Choice<V>>, key: K, value: V, more: number): void {
  choices.set(key, { value, count: (choices.get(key)?.count ?? 0) + more });
}
