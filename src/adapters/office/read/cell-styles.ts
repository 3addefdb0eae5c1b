import { colourOf, darker, fillOrNone, lighter, type Colour, type Theme } from './colours';
import { numberFormat, type NumberFormat } from './number-text';
import { readXml, type Attributes, type Path } from './xml';

/** What a cell's style says of it. */
export interface CellStyle {
  readonly fill?: Colour;
  readonly format: NumberFormat;
}

/** Workbooks number the colours of their theme in this order. */
const THEME_ORDER = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];

/** The palette of Excel's first versions, by number; the first eight are there twice (ECMA-376, 18.8.27). */
const FIRST_EIGHT = '000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff';
const PALETTE = `${FIRST_EIGHT} ${FIRST_EIGHT} 800000 008000 000080 808000 800080 008080 c0c0c0 808080 9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff 000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff 00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99 3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333`.split(' ');

/** Theirs is the colour of the paper. */
const NO_PATTERN = new Set(['none', 'gray125', 'gray0625']);

const ASKED = new Set(['numFmt', 'patternFill', 'fgColor', 'color', 'xf', 'rgbColor']);

/** The styles of cells by their number. */
export function readStyles(bytes: Uint8Array, part: string, theme: Theme): readonly CellStyle[] {
  const formats = new Map<number, string>();
  /** Found when all is read: a palette of the workbook's own comes last. */
  const fills: (() => Colour | undefined)[] = [];
  const cells: { readonly fill: number; readonly format: number }[] = [];
  const palette: Colour[] = [];
  let pattern = '';
  let colour: Attributes | undefined;

  const colourFrom = (attributes: Attributes): Colour | undefined => {
    const [rgb, number, indexed, tint] = ['rgb', 'theme', 'indexed', 'tint'].map((key) => attributes[key]);
    const plain = rgb !== undefined ? colourOf(rgb) : number !== undefined ? theme.get(THEME_ORDER[Number(number)] ?? '') : indexed !== undefined ? (palette[Number(indexed)] ?? PALETTE[Number(indexed)]) : undefined;
    const change = Number(tint ?? 0);
    return plain && (change > 0 ? lighter(plain, change) : change < 0 ? darker(plain, -change) : plain);
  };

  const open = (name: string, attributes: Attributes, path: Path): void => {
    const within = path[path.length - 2]?.local;
    if (name === 'numFmt' && within === 'numFmts') formats.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
    else if (name === 'fill' && within === 'fills') [pattern, colour] = ['', undefined];
    else if (name === 'patternFill') pattern = attributes.patternType ?? 'none';
    else if (name === 'gradientFill') pattern = 'solid';
    else if (name === 'fgColor' && within === 'patternFill') colour = attributes;
    else if (name === 'color' && within === 'stop') colour ??= attributes;
    else if (name === 'xf' && within === 'cellXfs') cells.push({ fill: Number(attributes.fillId ?? 0), format: Number(attributes.numFmtId ?? 0) });
    else if (name === 'rgbColor' && within === 'indexedColors') palette.push(colourOf(attributes.rgb) ?? '000000');
  };
  const close = (name: string, path: Path): void => {
    if (name !== 'fill' || path[path.length - 1]?.local !== 'fills') return;
    const of = NO_PATTERN.has(pattern) ? undefined : colour;
    fills.push(() => fillOrNone(of && colourFrom(of)));
  };
  readXml(bytes, { asks: ASKED, names: new Set(['fill', 'gradientFill']), open, close }, part);
  const colours = fills.map((find) => find());
  const known = new Map<number, NumberFormat>();
  return cells.map(({ fill, format: id }) => {
    const format = known.get(id) ?? numberFormat(id, formats);
    known.set(id, format);
    return { format, ...(colours[fill] && { fill: colours[fill] }) };
  });
}
