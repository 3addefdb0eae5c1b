import type { FileRemark, FileTable } from '../../../domain';
import type { Budget } from './budget';
import { colourOf, darker, fillOrNone, lighter, mixed, type Colour, type Theme } from './colours';
import { isOn, type Attributes, type Path, type XmlListener } from './xml';
import { DocumentTable, type DocumentCell } from './document-table';

interface Given {
  readonly theme: Theme;
  /** The ids of the styles that make a heading. */
  readonly headings: ReadonlySet<string>;
  readonly remarks: Set<FileRemark>;
  readonly budget: Budget;
}

/** What a person sees of a paragraph, while it is read. */
interface Paragraph {
  text: string;
  isHeading: boolean;
  /** So far all its words are bold: many write their headings so. */
  isBold: boolean;
}

/** How the words of a run look. */
interface Run {
  /** Its letters are signs: `l` is a dot. */
  isSigns: boolean;
  isHidden: boolean;
  isBold: boolean;
  ink?: Colour;
}

const PLAIN: Run = { isSigns: false, isHidden: false, isBold: false };

/** What of the rest is more than its name. */
const ASKED = new Set('b cellDel color gridBefore gridSpan hMerge highlight outlineLvl oval pStyle rFonts rect roundrect shape shd showingPlcHdr srgbClr sym t vMerge vanish'.split(' '));
const NAMED = new Set('Fallback br cellIns commentReference cr del ins moveFrom moveTo noBreakHyphen p pPrChange ptab r rPrChange rt sdt tab tbl tblGridChange tblPrChange tblPrExChange tc tcPrChange tr trPrChange txbxContent'.split(' '));
const LONGEST_BOLD_HEADING = 120;

/** Follows a document from its beginning to its end and keeps its tables. */
export function documentReader({ theme, headings, remarks, budget }: Given): XmlListener & { tables(): readonly FileTable[] } {
  const finished: DocumentTable[] = [];
  /** Where we stand: one within the other. */
  const tables: DocumentTable[] = [];
  const placeholders: boolean[] = [];
  let passingOver = 0;
  let inTextBox = 0;
  let isBoxText = false;
  let paragraph: Paragraph | undefined;
  let run: Run = PLAIN;
  /** The words of a piece of a run, while they are heard. */
  let words: string | undefined;
  let isExact = false;
  let heading = '';
  let boldLine = '';
  /** A table that nothing but another table follows: on paper the two are one. */
  let unparted: DocumentTable | undefined;

  const cell = (): DocumentCell | undefined => tables[tables.length - 1]?.cell;

  function say(text: string): void {
    if (!paragraph || run.isHidden || placeholders.includes(true)) return;
    paragraph.text += text;
    if (text.trim() === '') return;
    paragraph.isBold &&= run.isBold;
    cell()?.inkSeen(run.ink);
  }

  function openTable(): void {
    const within = tables.length > 0;
    const table = !within && unparted ? unparted : new DocumentTable(within ? '' : boldLine || heading, budget);
    if (!finished.includes(table)) finished.push(table);
    table.begin();
    tables.push(table);
  }

  function closeTable(): void {
    const table = tables.pop();
    if (tables.length > 0 && table) cell()?.addLines(table.words());
    else unparted = table;
  }

  function openParagraph(): void {
    paragraph = { text: '', isHeading: false, isBold: true };
    if (tables.length === 0) unparted = undefined;
  }

  function closeParagraph(): void {
    if (!paragraph) return;
    const { text, isHeading, isBold } = paragraph;
    paragraph = undefined;
    if (tables.length > 0) return cell()?.addLines(text);
    const line = text.replace(/\s+/g, ' ').trim();
    if (line === '') return;
    if (isHeading) heading = line;
    boldLine = !isHeading && isBold && line.length <= LONGEST_BOLD_HEADING ? line : '';
  }

  function look(name: string, attributes: Attributes, path: Path): void {
    const parent = (above = 1): string | undefined => path[path.length - 1 - above]?.local;
    const value = attributes.val;
    switch (name) {
      case 'pStyle':
        if (paragraph) paragraph.isHeading ||= headings.has(value ?? '');
        return;
      case 'outlineLvl':
        if (paragraph && parent() === 'pPr') paragraph.isHeading ||= Number(value) < 9;
        return;
      case 'b':
        if (parent() === 'rPr' && parent(2) === 'r') run.isBold = isOn(value);
        return;
      case 'vanish':
        if (parent() === 'rPr' && parent(2) === 'r') run.isHidden = isOn(value);
        return;
      case 'rFonts':
        if (parent() === 'rPr' && parent(2) === 'r') run.isSigns = SIGNS.test(attributes.ascii ?? '');
        return;
      case 'color':
        if (parent() === 'rPr') run.ink = colourOf(value);
        return;
      case 'highlight':
        return parent(2) === 'r' ? cell()?.groundOfWordsSeen(HIGHLIGHTS.get(value ?? '')) : undefined;
      case 'shd':
        if (parent() === 'tcPr') cell()?.groundSeen(shadeOf(attributes, theme));
        else if (parent() === 'pPr' || parent(2) === 'r') cell()?.groundOfWordsSeen(shadeOf(attributes, theme));
        return;
      case 'srgbClr':
        if (parent() === 'solidFill' && parent(2) === 'spPr') cell()?.shapeSeen(colourOf(value));
        return;
      case 'showingPlcHdr':
        if (placeholders.length > 0) placeholders[placeholders.length - 1] = isOn(value);
        return;
    }
  }

  function open(name: string, attributes: Attributes, path: Path): void {
    if (passingOver > 0) {
      passingOver += 1;
      return;
    }
    if (inTextBox > 0) {
      inTextBox += 1;
      isBoxText = name === 't';
      return;
    }
    const table = tables[tables.length - 1];
    switch (name) {
      case 't':
        words = '';
        isExact = attributes.space === 'preserve';
        return;
      case 'r':
        run = { ...PLAIN };
        return;
      case 'tbl':
        return openTable();
      case 'tr':
        return table?.openRow();
      case 'gridBefore':
        return table?.skipColumns(Number(attributes.val));
      case 'tc':
        return table?.openCell();
      case 'gridSpan':
        return table?.cell?.span(Number(attributes.val));
      case 'vMerge':
        return table?.cell?.mergeDown(attributes.val === 'restart');
      case 'hMerge':
        return table?.cell?.mergeRight(attributes.val === 'restart');
      case 'cellDel':
        remarks.add('trackedChanges');
        return table?.cell?.leaveOut();
      case 'p':
        return openParagraph();
      case 'sdt':
        placeholders.push(false);
        return;
      case 'tab':
        return path[path.length - 2]?.local === 'r' ? say(' ') : undefined;
      case 'ptab':
        return say(' ');
      case 'br':
      case 'cr':
        return say('\n');
      case 'noBreakHyphen':
        return say('\u2011');
      case 'sym':
        return say(symbolOf(attributes.font, attributes.char));
      case 'commentReference':
        remarks.add('comments');
        return;
      case 'ins':
      case 'moveTo':
      case 'cellIns':
        remarks.add('trackedChanges');
        return;
      case 'del':
      case 'moveFrom':
        remarks.add('trackedChanges');
        if (path[path.length - 2]?.local === 'trPr') table?.leaveRowOut();
        passingOver = 1;
        return;
      case 'rPrChange': // as it looked before
      case 'pPrChange':
      case 'tcPrChange':
      case 'trPrChange':
      case 'tblPrChange':
      case 'tblPrExChange':
      case 'tblGridChange':
      case 'Fallback': // the same a second time, for old programs
      case 'rt': // how the words below it are read aloud
        passingOver = 1;
        return;
      case 'txbxContent':
        inTextBox = 1;
        return;
      case 'shape':
      case 'oval':
      case 'rect':
      case 'roundrect':
        return cell()?.shapeSeen(colourOf(attributes.fillcolor?.split(' ')[0]));
      default:
        return look(name, attributes, path);
    }
  }

  function close(name: string): void {
    if (passingOver > 0) {
      passingOver -= 1;
      return;
    }
    if (inTextBox > 0) {
      inTextBox -= 1;
      isBoxText = false;
      return;
    }
    const table = tables[tables.length - 1];
    switch (name) {
      case 'tbl':
        return closeTable();
      case 'tr':
        return table?.closeRow();
      case 'tc':
        return table?.closeCell();
      case 'p':
        return closeParagraph();
      case 't':
        if (words !== undefined) say(run.isSigns ? signsOf(words) : isExact ? words : words.trim());
        words = undefined;
        return;
      case 'sdt':
        placeholders.pop();
        return;
    }
  }

  function text(heard: string): void {
    if (passingOver > 0) return;
    if (words !== undefined && inTextBox === 0) words += heard;
    else if (isBoxText && heard.trim() !== '') remarks.add('textBoxes');
  }

  return { asks: ASKED, names: NAMED, open, close, text, tables: () => finished.map((table) => table.asTable()).filter(({ rows }) => rows.length > 0) };
}

/** Of a theme by the names that documents have for its colours. */
const IN_THEME: Readonly<Record<string, string>> = {
  dark1: 'dk1', text1: 'dk1', light1: 'lt1', background1: 'lt1', dark2: 'dk2', text2: 'dk2', light2: 'lt2', background2: 'lt2', hyperlink: 'hlink', followedHyperlink: 'folHlink',
};

/** The colour of a ground: Word writes it out beside the theme's, and what is written out is what other programs show. */
function shadeOf(attributes: Attributes, theme: Theme): Colour | undefined {
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
const HIGHLIGHTS: ReadonlyMap<string, Colour> = new Map(
  Object.entries({ yellow: 'ffff00', green: '00ff00', cyan: '00ffff', magenta: 'ff00ff', blue: '0000ff', red: 'ff0000', darkBlue: '000080', darkCyan: '008080', darkGreen: '008000', darkMagenta: '800080', darkRed: '800000', darkYellow: '808000' }),
);

/** What the signs of Wingdings that stand for a light look like; any other is a dot too. */
const SYMBOLS: ReadonlyMap<number, string> = new Map([[0x6e, '■'], [0x6f, '□'], [0xa7, '▪'], [0x75, '◆'], [0xfc, '✓'], [0xfb, '✗'], [0xfe, '☑'], [0xa8, '□'], [0xe8, '→'], [0xe0, '→']]);

const SIGNS = /^(wingdings|webdings)/i;

const signsOf = (letters: string): string => [...letters].map((letter) => (letter.trim() === '' ? letter : signOf(letter.charCodeAt(0)))).join('');

const signOf = (code: number): string => SYMBOLS.get(code & 0xff) ?? '●';

function symbolOf(font: string | undefined, code: string | undefined): string {
  const number = parseInt(code ?? '', 16);
  if (!(number > 0)) return '';
  if (SIGNS.test(font ?? '') || (number & 0xff00) === 0xf000) return signOf(number); // the latter are a font's own
  return number <= 0xffff && (number & 0xf800) !== 0xd800 ? String.fromCharCode(number) : '';
}
