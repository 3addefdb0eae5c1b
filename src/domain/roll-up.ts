import type { Phase } from './initiative';
import { worstOf, type LightOrNone, type TrafficLight } from './traffic-light';

export type LightCounts = Readonly<Record<LightOrNone, number>>;

/** How a goal, a theme or a plan stands (rule 7). */
export interface RollUp {
  /** Of the running initiatives. */
  readonly counts: LightCounts;
  readonly running: number;
  /** Of the running initiatives; `undefined`: none runs, or none of them has a status. Never green from nothing. */
  readonly worst: TrafficLight | undefined;
  /** All of them, running or not. */
  readonly all: number;
}

export interface Standing {
  readonly phase: Phase;
  readonly light: TrafficLight | undefined;
}

export function rollUp(standings: Iterable<Standing>): RollUp {
  const counts: Record<LightOrNone, number> = { green: 0, yellow: 0, red: 0, none: 0 };
  const lights: (TrafficLight | undefined)[] = [];
  let all = 0;
  for (const { phase, light } of standings) {
    all += 1;
    if (phase !== 'running') continue;
    counts[light ?? 'none'] += 1;
    lights.push(light);
  }
  return { counts, running: lights.length, worst: worstOf(lights), all };
}
