import { bodyOf, initiatives, statusUpdates } from '../../adapters/sharepoint/lists';
import { asDay, instantOf, type Day, type Instant } from '../../domain';
import { townDay } from './days';
import { townKey } from './keys';
import type { TownRow } from './seed-rest';
import type { NumberOf } from './structure-rows';
import town from './town.json';

/** A row of the story, and when it was made. */
export interface DatedRow extends TownRow {
  readonly at: Instant;
}

/** What the rows of the story point to. */
export interface StoryNumbers {
  readonly plan: number;
  readonly person: NumberOf;
  readonly goal: NumberOf;
  readonly centre: NumberOf;
  readonly strategy: NumberOf;
  readonly body: NumberOf;
}

/** Nobody knows any more at what hour an initiative was written. */
const MADE_AT = '09:00';
const maybe = <T, R>(value: T | null, of: (value: T) => R): R | null => (value === null ? null : of(value));

/** In the order of the town's own list: the one in which the plan shows them under their goals. */
export const initiativeRows = (dayZero: Day, { plan, person, goal, centre, strategy, body }: StoryNumbers): readonly DatedRow[] =>
  town.initiatives.map((initiative) => ({
    key: townKey(dayZero, initiative.id),
    by: initiative.createdBy,
    at: instantOf(townDay(dayZero, initiative.createdDay), MADE_AT),
    body: bodyOf(initiatives, {
      Title: initiative.title,
      Plan: plan,
      Goal: goal(initiative.goal),
      Description: initiative.description,
      Kind: initiative.kind,
      Success: initiative.success,
      PeriodText: initiative.periodText,
      PeriodFrom: maybe(initiative.from, asDay) ?? null,
      PeriodTo: maybe(initiative.to, asDay) ?? null,
      Owner: person(initiative.owner),
      Deputies: initiative.deputies.map(person),
      Centre: centre(initiative.centre),
      Strategies: initiative.strategies.map(strategy),
      WorkingGroup: maybe(initiative.workingGroup, body),
      Phase: initiative.phase,
      MutationKey: townKey(dayZero, initiative.id),
    }),
  }));

/** A statement as the town tells it. */
export interface TownStatement {
  readonly id: string;
  readonly key: string;
  readonly initiative: string;
  readonly light: string;
  readonly text: string;
  readonly at: Instant;
  /** Whose statement it is. */
  readonly statedBy: string;
}

const statementsOf = (dayZero: Day) =>
  town.statusUpdates
    .map((update) => ({ ...update, key: townKey(dayZero, update.id), at: instantOf(townDay(dayZero, update.day), update.time), statedBy: update.by }))
    .sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));

/** Every statement, oldest first. */
export const townStatements = (dayZero: Day): readonly TownStatement[] => statementsOf(dayZero);

/** Oldest first. What was answered on a card was written by the reminder service, for the person who answered. */
export const statementRows = (
  dayZero: Day,
  service: string,
  numbers: { readonly plan: number; readonly person: NumberOf; readonly initiative: NumberOf; readonly meeting: NumberOf },
): readonly DatedRow[] =>
  statementsOf(dayZero).map(({ key, at, ...update }) => ({
    key,
    at,
    by: update.source === 'card' ? service : update.by,
    body: bodyOf(statusUpdates, {
      Initiative: numbers.initiative(update.initiative),
      Plan: numbers.plan,
      Light: update.light,
      Text: update.text === '' ? null : update.text,
      ConfirmsUnchanged: update.confirmsUnchanged,
      Success: update.success ?? null,
      Meeting: maybe(update.meeting, numbers.meeting),
      Source: update.source,
      StatedBy: update.source === 'card' ? numbers.person(update.by) : null,
      MutationKey: key,
    }),
  }));
