import { bodyOf, centres, goals, initiatives, listPath, plans, statusUpdates, themes, type List } from '../../src/adapters/sharepoint/lists';
import { literal, restOf, taken, type Ask, type Rest } from '../../src/adapters/sharepoint/provision';
import type { Day } from '../../src/domain';
import { SITE_OWNER, type LocalSite } from './local-site';

const THEMES = 4;
const GOALS_EACH = 2;
const LIGHTS = ['green', 'green', 'yellow', 'red'] as const;

/** Writes rows in as few requests as there may be. @returns their numbers */
async function addAll(rest: Rest, list: List, bodies: readonly unknown[]): Promise<readonly number[]> {
  const asks: readonly Ask[] = bodies.map((body) => ({ path: `web/GetList(${literal(listPath(rest.sitePath, list))})/items`, body }));
  const answers = await rest.askTogether(asks);
  return answers.map((answer, at) => taken<{ readonly Id: number }>(asks[at]!, answer).Id);
}

/** A rolled-out plan of any size on a provisioned site, every initiative with one statement, all by the site's owner. */
export async function putPlan(site: LocalSite, { count, statements = count }: { readonly count: number; readonly statements?: number }): Promise<void> {
  const rest = restOf(site.url, site.fetchAs(SITE_OWNER));
  const me = taken<{ readonly Id: number }>({ path: 'web/currentuser' }, await rest.ask({ path: 'web/currentuser' })).Id;
  const [plan = 0] = await addAll(rest, plans, [bodyOf(plans, { Title: 'Handleplan', Stage: 'rolledOut', PeriodFrom: '2023-11-01' as Day, PeriodTo: '2027-12-31' as Day })]);
  const ofThemes = await addAll(rest, themes, Array.from({ length: THEMES }, (_, at) => bodyOf(themes, { Title: `Tema ${at + 1}`, Plan: plan, SortOrder: at + 1 })));
  const ofGoals = await addAll(rest, goals, Array.from({ length: THEMES * GOALS_EACH }, (_, at) => bodyOf(goals, { Title: `Mål ${at + 1}`, Theme: ofThemes[at % THEMES] ?? 0, SortOrder: at + 1 })));
  const [centre = 0] = await addAll(rest, centres, [bodyOf(centres, { Title: 'BMC' })]);
  const numbers = await addAll(rest, initiatives, Array.from({ length: count }, (_, at) => bodyOf(initiatives, {
    Title: `Indsats ${at + 1}`, Description: 'Virksomheder får et gratis energitjek på to timer og en prioriteret liste over besparelser.', Plan: plan, Goal: ofGoals[at % ofGoals.length] ?? 0,
    Kind: at % 2 === 0 ? 'course' : 'strategic', PeriodText: '2024-2026', PeriodFrom: '2024-01-01' as Day, PeriodTo: '2026-12-31' as Day, Owner: me, Centre: centre, Phase: 'running', MutationKey: `indsats-${at}`,
  })));
  await addAll(rest, statusUpdates, Array.from({ length: statements }, (_, at) => bodyOf(statusUpdates, {
    Initiative: numbers[at % count] ?? 0, Plan: plan, Light: LIGHTS[at % LIGHTS.length] ?? 'green', Text: 'Vi er i gang, og det går efter planen.', ConfirmsUnchanged: false, Source: 'tab', MutationKey: `status-${at}`,
  })));
}
