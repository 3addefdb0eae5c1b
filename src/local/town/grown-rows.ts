import { bodyOf, initiatives } from '../../adapters/sharepoint/lists';
import type { Phase, TrafficLight } from '../../domain';
import town from './town.json';

/** Of ten initiatives of a plan that has grown. */
const PHASES: readonly Phase[] = ['running', 'running', 'running', 'running', 'running', 'running', 'running', 'planned', 'completed', 'proposed'];
const LIGHTS: readonly TrafficLight[] = ['green', 'green', 'green', 'yellow', 'green', 'green', 'red', 'green', 'yellow', 'green', 'green'];

/** What the rows point to, by number. */
export interface GrownPlace {
  readonly plan: number;
  readonly goals: readonly number[];
  readonly centres: readonly number[];
  readonly owners: readonly number[];
}

export interface GrownRow {
  readonly key: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** What was last said of it; one that does not run has none. */
  readonly statement?: { readonly key: string; readonly light: TrafficLight; readonly text: string };
}

const turn = <T>(all: readonly T[], at: number): T => all[at % all.length] as T;

/** The initiative at a place beyond the town's own: the words of one of the town's under a number of its own, elsewhere in the plan. */
export function grownRow(at: number, { plan, goals, centres, owners }: GrownPlace): GrownRow {
  const like = turn(town.initiatives, at);
  const phase = turn(PHASES, at);
  const light = turn(LIGHTS, at);
  const said = town.statusUpdates.filter((update) => update.light === light && update.text !== '');
  const key = `stor-${at + 1}`;
  return {
    key,
    body: bodyOf(initiatives, {
      Title: `${like.title} (${at + 1})`, Plan: plan, Goal: turn(goals, at), Description: like.description, Kind: like.kind as 'course' | 'strategic', Success: like.success,
      PeriodText: like.periodText, Owner: turn(owners, at), Centre: turn(centres, at), Phase: phase, MutationKey: key,
    }),
    ...(phase === 'running' && { statement: { key: `stor-status-${at + 1}`, light, text: turn(said, at).text } }),
  };
}
