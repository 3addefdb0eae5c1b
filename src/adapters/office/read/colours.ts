import { readXml, type Attributes } from './xml';

/** Six hexadecimal figures in small letters. */
export type Colour = string;

/** The colours of a file's theme by their names there: `dk1`, `accent6`. */
export type Theme = ReadonlyMap<string, Colour>;

const WHITE = 'ffffff';
const IN_SCHEME = ['dk1', 'lt1', 'dk2', 'lt2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];

/** `FF92D050`, `#92d050`, `92D050` → `92d050`; `undefined` for anything else, `auto` included. */
export function colourOf(text: string | undefined): Colour | undefined {
  return /^#?(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(text?.trim() ?? '')?.[1]?.toLowerCase();
}

/** Black, white and what lies between: the ink that words have anyway. */
export function isGrey(colour: Colour): boolean {
  const parts = partsOf(colour);
  return Math.max(...parts) - Math.min(...parts) < 0.1;
}

/** White is what a page is: as good as no fill. */
export const fillOrNone = (colour: Colour | undefined): Colour | undefined => (colour === WHITE ? undefined : colour);

export function readTheme(bytes: Uint8Array, part: string): Theme {
  const theme = new Map<string, Colour>();
  let isScheme = false;
  let name: string | undefined;
  const open = (element: string, attributes: Attributes): void => {
    if (element === 'clrScheme') isScheme = true;
    else if (isScheme && (element === 'srgbClr' || element === 'sysClr')) {
      const colour = colourOf(attributes[element === 'sysClr' ? 'lastClr' : 'val']);
      if (name && colour) theme.set(name, colour);
    } else if (isScheme) name = element;
  };
  readXml(bytes, { asks: new Set(['srgbClr', 'sysClr']), names: new Set(['clrScheme', ...IN_SCHEME]), open, close: (element) => void (element === 'clrScheme' && (isScheme = false)) }, part);
  return theme;
}

/** @param amount 0 leaves it as it is, 1 makes it white. */
export const lighter = (colour: Colour, amount: number): Colour => withLightness(colour, (lightness) => lightness * (1 - amount) + amount);

/** @param amount 0 leaves it as it is, 1 makes it black. */
export const darker = (colour: Colour, amount: number): Colour => withLightness(colour, (lightness) => lightness * (1 - amount));

/** So much of `colour` on a ground of the other, from 0 to 1. */
export function mixed(colour: Colour, ground: Colour, share: number): Colour {
  const of = partsOf(ground);
  return joined(partsOf(colour).map((part, at) => part * share + of[at]! * (1 - share)));
}

const partsOf = (colour: Colour): number[] => [0, 2, 4].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
const joined = (parts: readonly number[]): Colour => parts.map((part) => Math.round(Math.min(1, Math.max(0, part)) * 255).toString(16).padStart(2, '0')).join('');

/** Office changes colours by their lightness as hue, saturation and lightness have it. */
function withLightness(colour: Colour, change: (lightness: number) => number): Colour {
  const parts = partsOf(colour);
  const [least, most] = [Math.min(...parts), Math.max(...parts)];
  const lightness = (least + most) / 2;
  const range = most - least;
  const saturation = range === 0 ? 0 : range / (1 - Math.abs(2 * lightness - 1));
  const next = Math.min(1, Math.max(0, change(lightness)));
  const reach = saturation * (1 - Math.abs(2 * next - 1));
  return joined(parts.map((part) => (range === 0 ? next : next + reach * ((part - lightness) / range))));
}
