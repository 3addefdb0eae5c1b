import { colourOf, darker, fillOrNone, lighter, mixed, type Colour, type Theme } from './colours';
import type { Attributes } from './xml';

/** Of a theme by the names that documents have for its colours. */
const IN_THEME: Readonly<Record<string, string>> = {
  dark1: 'dk1', text1: 'dk1', light1: 'lt1', background1: 'lt1', dark2: 'dk2', text2: 'dk2', light2: 'lt2', background2: 'lt2', hyperlink: 'hlink', followedHyperlink: 'folHlink',
};

/** The colour of a ground: Word writes it out beside the theme's, and what is written out is what other programs show. */
export function shadeOf(attributes: Attributes, theme: Theme): Colour | undefined {
  const fill = colourOf(attributes.fill) ?? themeColour(attributes, theme, 'themeFill');
  const pattern = attributes.val ?? 'clear';
  const share = pattern === 'solid' ? 1 : Number(/^pct(\d+)$/.exec(pattern)?.[1] ?? 0) / 100;
  if (share === 0) return fillOrNone(fill);
  const ink = colourOf(attributes.color) ?? themeColour(attributes, theme, 'themeColor') ?? '000000';
  return fillOrNone(mixed(ink, fill ?? 'ffffff', share));
}

function themeColour(attributes: Attributes, theme: Theme, key: 'themeFill' | 'themeColor'): Colour | undefined {
  const name = attributes[key];
  const colour = name === undefined ? undefined : theme.get(IN_THEME[name] ?? name);
  if (!colour) return undefined;
  const prefix = key === 'themeFill' ? 'themeFill' : 'theme';
  const [tint, shade] = [attributes[`${prefix}Tint`], attributes[`${prefix}Shade`]].map((part) => (part === undefined ? 1 : parseInt(part, 16) / 255)) as [number, number];
  return darker(lighter(colour, 1 - (tint || 0)), 1 - (shade || 0));
}

/** Word's marker pens. */
export const HIGHLIGHTS: ReadonlyMap<string, Colour> = new Map(
  Object.entries({ yellow: 'ffff00', green: '00ff00', cyan: '00ffff', magenta: 'ff00ff', blue: '0000ff', red: 'ff0000', darkBlue: '000080', darkCyan: '008080', darkGreen: '008000', darkMagenta: '800080', darkRed: '800000', darkYellow: '808000' }),
);
