/** How an initiative stands, worst last. */
export const TRAFFIC_LIGHTS = ['green', 'yellow', 'red'] as const;
export type TrafficLight = (typeof TRAFFIC_LIGHTS)[number];

/** A light, or `none`: no status yet. */
export type LightOrNone = TrafficLight | 'none';

/** As whoever has little time looks at them. */
export const WORST_FIRST: readonly TrafficLight[] = ['red', 'yellow', 'green'];
export const WORST_FIRST_OR_NONE: readonly LightOrNone[] = [...WORST_FIRST, 'none'];

/** One alphabet of shapes, in nearly every font: where text is all there is, and in grey print, each light is another. */
export const LIGHT_SIGN: Readonly<Record<LightOrNone, string>> = { green: '●', yellow: '▲', red: '■', none: '○' };

/** 0 green, 1 yellow, 2 red. */
export const weightOf = (light: TrafficLight): number => TRAFFIC_LIGHTS.indexOf(light);

/** Whether the light got worse; the first light of all did not. */
export const isWorse = (from: TrafficLight | undefined, to: TrafficLight): boolean => from !== undefined && weightOf(to) > weightOf(from);

/** The worst of them; `undefined` when there is none: that is "no status", never green. */
export function worstOf(lights: Iterable<TrafficLight | undefined>): TrafficLight | undefined {
  let worst: TrafficLight | undefined;
  for (const light of lights) if (light && (!worst || isWorse(worst, light))) worst = light;
  return worst;
}
