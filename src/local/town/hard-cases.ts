import { bodyOf, goals, initiatives, statusUpdates, themes } from '../../adapters/sharepoint/lists';
import type { Day } from '../../domain';
import hard from './hard-cases.json';
import { townKey } from './keys';
import type { TownRow } from './seed-rest';
import { KEEPER, within } from './structure-rows';
import { TEXTS } from './texts';

const words = TEXTS.hardCases;
const AFTER_THE_POLICY = 5;
const IN_A_STATEMENT = 'statusUpdate.text';
const fresh = (dayZero: Day, id: string): string => townKey(dayZero, `hard-${id}`);

/** A theme of their own: what they do to a roll-up is nobody's news. */
export const hardCaseTheme = (plan: number): TownRow => ({ key: within(plan, words.theme), by: KEEPER, body: bodyOf(themes, { Title: words.theme, SortOrder: AFTER_THE_POLICY, Plan: plan }) });
export const hardCaseGoal = (theme: number): TownRow => ({ key: within(theme, words.goal), by: KEEPER, body: bodyOf(goals, { Title: words.goal, SortOrder: 1, Theme: theme }) });

/** One initiative a value, each as it stands in the file: nothing trimmed, nothing put right. */
export const hardCaseRows = (dayZero: Day, numbers: { readonly plan: number; readonly goal: number; readonly owner: number; readonly centre: number | null }): readonly TownRow[] =>
  hard.cases.map(({ id, field, value }) => ({
    key: fresh(dayZero, id),
    by: KEEPER,
    body: bodyOf(initiatives, {
      Title: field === 'initiative.title' ? value : words.initiative(id),
      Description: field === 'initiative.description' ? value : null,
      PeriodText: field === 'initiative.periodText' ? value : words.period,
      Plan: numbers.plan,
      Goal: numbers.goal,
      Kind: 'course',
      Phase: 'running',
      Owner: numbers.owner,
      Centre: numbers.centre,
      MutationKey: fresh(dayZero, id),
    }),
  }));

/** Those that are said of an initiative: in green, where any text is allowed. */
export const hardCaseStatements = (dayZero: Day, numbers: { readonly plan: number; readonly initiative: (key: string) => number }): readonly TownRow[] =>
  hard.cases
    .filter(({ field }) => field === IN_A_STATEMENT)
    .map(({ id, value }) => ({
      key: fresh(dayZero, `${id}-said`),
      by: KEEPER,
      body: bodyOf(statusUpdates, {
        Initiative: numbers.initiative(fresh(dayZero, id)),
        Plan: numbers.plan,
        Light: 'green',
        Text: value,
        ConfirmsUnchanged: false,
        Source: 'tab',
        MutationKey: fresh(dayZero, `${id}-said`),
      }),
    }));
