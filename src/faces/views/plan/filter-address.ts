import { NO_FILTER, PHASES, SORTINGS, WORST_FIRST_OR_NONE, type CentreId, type GoalId, type LightOrNone, type PersonId, type Phase, type PlanFilter, type Sorting, type ThemeId } from '../../../domain';

export const GROUPINGS = ['goal', 'centre', 'owner', 'light', 'none'] as const;
/** What the rows are gathered under. */
export type Grouping = (typeof GROUPINGS)[number];

/** What a reader has asked the plan to show, and how. */
export interface PlanQuestion {
  readonly filter: PlanFilter;
  readonly grouping: Grouping;
  /** How the rows of a group stand. */
  readonly sorting: Sorting;
}

/** The orders that make a difference: under goals, by goal is the order anyway; by light it is there and among those of one light. */
export const sortingsFor = (grouping: Grouping): readonly Sorting[] => SORTINGS.filter((sorting) => grouping !== 'goal' || sorting !== 'goal');

/** From the heaviest, as the filter shows them. */
export const LIGHT_CHOICES: readonly LightOrNone[] = WORST_FIRST_OR_NONE;

/** The words of an address are Danish, because people read them; the values are codes, because labels get reworded. */
const NAME = { text: 'soeg', lights: 'lys', themes: 'tema', goals: 'maal', centres: 'fagcenter', owners: 'ansvarlig', phases: 'fase', due: 'spurgt', fresh: 'bekraeftet', grouping: 'gruppe', sorting: 'sorter' } as const;

const known = <V extends string>(all: readonly V[], asked: readonly string[]): readonly V[] => all.filter((value) => asked.includes(value));

/** Reads the query of an address. What it does not know is left out. */
export function readQuestion(filters: string): PlanQuestion {
  const query = new URLSearchParams(filters);
  const listed = (name: string) => (query.get(name) ?? '').split(',').filter((part) => part !== '');
  return {
    filter: {
      ...NO_FILTER,
      text: query.get(NAME.text) ?? '',
      lights: known(LIGHT_CHOICES, listed(NAME.lights)),
      themes: listed(NAME.themes) as ThemeId[],
      goals: listed(NAME.goals) as GoalId[],
      centres: listed(NAME.centres) as CentreId[],
      owners: listed(NAME.owners) as PersonId[],
      phases: known<Phase>(PHASES, listed(NAME.phases)),
      due: query.get(NAME.due) === '1',
      fresh: query.get(NAME.fresh) === '1',
    },
    grouping: known(GROUPINGS, [query.get(NAME.grouping) ?? ''])[0] ?? 'goal',
    sorting: known(SORTINGS, [query.get(NAME.sorting) ?? ''])[0] ?? 'light',
  };
}

/** Writes a question as the query of an address; nothing that goes without saying. */
export function writeQuestion({ filter, grouping, sorting }: PlanQuestion): string {
  const query = new URLSearchParams();
  const put = (name: string, value: string) => value !== '' && query.set(name, value);
  put(NAME.text, filter.text);
  put(NAME.lights, filter.lights.join(','));
  put(NAME.themes, filter.themes.join(','));
  put(NAME.goals, filter.goals.join(','));
  put(NAME.centres, filter.centres.join(','));
  put(NAME.owners, filter.owners.join(','));
  put(NAME.phases, filter.phases.join(','));
  put(NAME.due, filter.due ? '1' : '');
  put(NAME.fresh, filter.fresh ? '1' : '');
  put(NAME.grouping, grouping === 'goal' ? '' : grouping);
  put(NAME.sorting, sorting === 'light' ? '' : sorting);
  return query.toString();
}
