import type { ClosedOn } from '../../domain';
import town from './town.json';

/** What the town calls the days on which its town hall is closed. */
const NAMES: Readonly<Record<string, string>> = { '06-05': 'Grundlovsdag', '12-24': 'Juleaftensdag', '12-31': 'Nytårsaftensdag' };
const SUMMER = 'Sommerferie';

export interface TownClosedDays {
  /** The key its row is known by. */
  readonly id: string;
  readonly title: string;
  readonly on: ClosedOn;
}

/** Its closing days, and then its quiet weeks. */
export const townClosedDays = (): readonly TownClosedDays[] => [
  ...town.municipality.closingDays.map((monthDay) => ({ id: `eksempelby-${monthDay}`, title: NAMES[monthDay] ?? '', on: { kind: 'everyYear', monthDay } as const })),
  ...town.municipality.quietWeeks.map((week) => ({ id: `eksempelby-uge-${week}`, title: SUMMER, on: { kind: 'quietWeek', week } as const })),
];
