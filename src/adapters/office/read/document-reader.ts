import type { FileRemark, FileTable } from '../../../domain';
import type { Budget } from './budget';
import { colourOf, type Colour, type Theme } from './colours';
import { HIGHLIGHTS, shadeOf } from './document-shades';
import { isOfSigns, signsOf, symbolOf } from './document-signs';
import { DocumentTable, type DocumentCell } from './document-table';
import { isOn, type Attributes, type Path, type XmlListener } from './xml';

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
        if (parent() === 'rPr' && parent(2) === 'r') run.isSigns = isOfSigns(attributes.ascii);
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
