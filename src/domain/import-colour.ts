import type { TrafficLight } from './traffic-light';

/** What a ground says of a light: one light; several that it may be; `undefined`: it is no light's colour. */
export type Shown = readonly TrafficLight[] | undefined;

interface HueClass {
  /** From this hue on, in degrees; up to the next one's. */
  readonly from: number;
  readonly shows: Shown;
}

/** Between the lights lie hues that one person calls the one and another the other. */
const HUES: readonly HueClass[] = [
  { from: 0, shows: ['red'] },
  { from: 13, shows: ['yellow', 'red'] }, // orange
  { from: 42, shows: ['yellow'] },
  { from: 66, shows: ['green', 'yellow'] },
  { from: 75, shows: ['green'] },
  { from: 160, shows: ['green'] },
  { from: 170, shows: undefined }, // blue, violet
  { from: 325, shows: ['red'] }, // pink
  { from: 346, shows: ['red'] },
];
/** Of these hues a single light is still in doubt. */
const isBetween = (hue: number): boolean => (hue >= 160 && hue < 170) || (hue >= 325 && hue < 346);

/** Of 0 to 1: less is grey. */
const LEAST_CHROMA = 0.06;
/** Cream and beige, and the faintest of rose: as likely paper as a light. */
const FAINT: Readonly<Record<TrafficLight, number>> = { green: 0.06, yellow: 0.13, red: 0.08 };
const DARKEST = 0.1;
/** Dark and dull red, gold and orange is brown. */
const isBrown = (light: TrafficLight | undefined, lightness: number, saturation: number): boolean =>
  (light === 'red' && lightness < 0.45 && saturation < 0.65) || (light === 'yellow' && lightness < 0.42);

export interface ColourShown {
  readonly lights: readonly TrafficLight[];
  /** Whether anybody would call it so. */
  readonly isCertain: boolean;
}

/**
 * The light that a cell's ground shows, pale tints included; `undefined`: grey, blue, black and white show none.
 * @param fill six hexadecimal figures.
 */
export function lightOfFill(fill: string | undefined): ColourShown | undefined {
  if (fill === undefined || !/^[0-9a-f]{6}$/i.test(fill)) return undefined;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(fill.slice(at, at + 2), 16) / 255);
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const chroma = most - least;
  const lightness = (most + least) / 2;
  if (chroma < LEAST_CHROMA || lightness < DARKEST) return undefined;
  const hue = hueOf(red, green, blue, most, chroma);
  const lights = [...HUES].reverse().find(({ from }) => hue >= from)?.shows;
  if (!lights) return undefined;
  const [only] = lights;
  const saturation = chroma / (1 - Math.abs(2 * lightness - 1));
  const isCertain = lights.length === 1 && only !== undefined && !isBetween(hue) && chroma >= FAINT[only] && !isBrown(only, lightness, saturation);
  return { lights, isCertain };
}

function hueOf(red: number, green: number, blue: number, most: number, chroma: number): number {
  const sixth = most === red ? ((green - blue) / chroma + 6) % 6 : most === green ? (blue - red) / chroma + 2 : (red - green) / chroma + 4;
  return sixth * 60;
}
