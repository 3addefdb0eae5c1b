import {
  AlignmentType, BorderStyle, Document, Footer, HeadingLevel, LevelFormat, LineRuleType, Packer, PageNumber, PageOrientation, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlign, WidthType,
  type ParagraphChild,
} from 'docx';
import type { Paper, PaperBlock, PaperCell, PaperRow } from '../../../application';
import type { LightOrNone } from '../../../domain';
import { GROUND, INK, lightInWords } from './lights';
import { writable } from './text';
import { linesOf } from './wrapping';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Lengths in Word's twentieths of a point. */
const A4 = { short: 11_906, long: 16_838 };
const MARGIN = { across: 1000, upright: 1240 };
const FONT = 'Calibri';
const BULLETS = 'punkter';
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'BFBFBF' };
const BELOW_TABLE = 160;
const CELL_MARGINS = { top: 60, bottom: 60, left: 100, right: 100 };
const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

const PAGE = { da: { page: 'Side ', of: ' af ' }, en: { page: 'Page ', of: ' of ' } } as const;

/** Half points. */
const SIZE = { text: 20, small: 18, heading1: 30, heading2: 25, heading3: 21, title: 40 };

/** What a letter of the text takes, on the whole. */
const LETTER = SIZE.text * 10 * 0.48;
/** Lines. A higher row goes on over the end of a page: kept whole it could leave more than a third of the page before it empty. */
const HIGHEST_WHOLE = 12;

/**
 * A document for Word: A4, headings as headings, table headings that come again on each page, and every light as shape and word. Whoever listens to it hears the same
 * as whoever reads it.
 */
export async function writtenPaper(paper: Paper): Promise<Blob> {
  const { title, subtitle, language, isLandscape, footer, blocks } = paper;
  const margin = isLandscape ? MARGIN.across : MARGIN.upright;
  const width = (isLandscape ? A4.long : A4.short) - 2 * margin;
  const { page, of } = PAGE[language];
  const document = new Document({
    title: writable(title),
    creator: 'Handleplan',
    lastModifiedBy: 'Handleplan',
    styles: {
      default: {
        document: { run: { font: FONT, size: SIZE.text, language: { value: language === 'da' ? 'da-DK' : 'en-GB' } }, paragraph: { spacing: { after: 120, line: 264 } } },
        title: { run: { font: FONT, size: SIZE.title, bold: true }, paragraph: { spacing: { after: 60 } } },
        heading1: heading(1, SIZE.heading1, 360),
        heading2: heading(2, SIZE.heading2, 260),
        heading3: heading(3, SIZE.heading3, 180),
      },
    },
    numbering: { config: [{ reference: BULLETS, levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 360, hanging: 240 } } } }] }] },
    sections: [
      {
        properties: {
          page: {
            // docx turns the page itself: it is given upright
            size: { width: A4.short, height: A4.long, orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
        },
        footers: { default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.LEFT, children: [small(`${writable(footer)}  ·  `), new TextRun({ children: [page, PageNumber.CURRENT, of, PageNumber.TOTAL_PAGES], size: SIZE.small, color: INK.none })] })] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: lines(title) }),
          ...(subtitle === '' ? [] : [new Paragraph({ children: lines(subtitle, { color: INK.none }), spacing: { after: 240 } })]),
          ...blocks.flatMap((block, at) => written(block, { width, language, leads: leadsTo(block, blocks[at + 1]) })),
        ],
      },
    ],
  });
  const file = await Packer.toBlob(document);
  return file.type === DOCX ? file : new Blob([file], { type: DOCX });
}

const heading = (level: number, size: number, before: number) => ({ run: { font: FONT, size, bold: true, color: '242424' }, paragraph: { spacing: { before, after: 80 }, keepNext: true, outlineLevel: level - 1 } });

interface Setting {
  readonly width: number;
  readonly language: Paper['language'];
  /** To what follows, from which no end of a page is to part it. */
  readonly leads: boolean;
}

/** To a list its words do, and what is said below a heading in passing to the text of it. */
const leadsTo = (block: PaperBlock, next: PaperBlock | undefined): boolean => next?.kind === 'list' || (block.kind === 'text' && block.isQuiet === true && next?.kind === 'text');

function written(block: PaperBlock, { width, language, leads }: Setting): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: HEADINGS[block.level], children: lines(block.text) })];
    case 'text':
      return [new Paragraph({ keepNext: leads, children: lines(block.text, block.isQuiet ? { color: INK.none } : {}) })];
    case 'list':
      return block.items.map((item) => new Paragraph({ numbering: { reference: BULLETS, level: 0 }, spacing: { after: 40 }, children: lines(item) }));
    case 'lights':
      return block.items.flatMap(({ light, title, text }) => [
        new Paragraph({ keepNext: text !== '', spacing: { before: 100, after: text === '' ? 100 : 20 }, children: [lightRun(light, language), new TextRun({ text: '   ' }), ...lines(title, { bold: true })] }),
        ...(text === '' ? [] : [new Paragraph({ indent: { left: 360 }, children: lines(text) })]),
      ]);
    case 'table':
      return [
        ...(block.caption === '' ? [] : [new Paragraph({ keepNext: true, spacing: { before: 120, after: 60 }, children: lines(block.caption, { bold: true }) })]),
        table(block, width, language),
        new Paragraph({ spacing: { after: 0, line: BELOW_TABLE, lineRule: LineRuleType.EXACT }, children: [] }), // without it Word joins two tables in a row
      ];
  }
}

function table({ columns, rows }: Extract<PaperBlock, { kind: 'table' }>, width: number, language: Paper['language']): Table {
  const shares = columns.reduce((all, { share }) => all + share, 0);
  const widths = columns.map(({ share }) => Math.floor((width * share) / shares));
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title }, at) => cell([new Paragraph({ keepNext: true, spacing: { after: 0 }, children: lines(title, { bold: true }) })], { width: widths[at] ?? 0, fill: 'E6E6E6' })),
  });
  return new Table({
    width: { size: widths.reduce((all, each) => all + each, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    rows: [head, ...rows.map((row) => tableRow(row, widths, language))],
  });
}

function tableRow(row: PaperRow, widths: readonly number[], language: Paper['language']): TableRow {
  if (row.kind === 'group') {
    const whole = { width: widths.reduce((all, each) => all + each, 0), span: widths.length, fill: row.level === 1 ? 'D9E7F5' : 'F3F3F3' };
    return new TableRow({ cantSplit: true, children: [cell([new Paragraph({ heading: HEADINGS[row.level], keepNext: true, spacing: { before: 0, after: 0 }, children: lines(row.text, { bold: true, size: SIZE.text }) })], whole)] });
  }
  const high = Math.max(...widths.map((width, at) => heightOf(row.cells[at], width)));
  return new TableRow({ ...(high <= HIGHEST_WHOLE && { cantSplit: true }), children: widths.map((width, at) => filled(row.cells[at], width, language)) });
}

/** In lines, of which a light has one of its own. */
const heightOf = (cell: PaperCell | undefined, width: number): number => (cell?.light ? 1 : 0) + linesOf(cell?.text ?? '', Math.floor((width - CELL_MARGINS.left - CELL_MARGINS.right) / LETTER));

function filled(given: PaperCell | undefined, width: number, language: Paper['language']): TableCell {
  const { text, light } = given ?? { text: '' };
  const paragraphs = [
    ...(light ? [new Paragraph({ spacing: { after: text === '' ? 0 : 40 }, children: [lightRun(light, language)] })] : []),
    ...(text === '' && light ? [] : [new Paragraph({ spacing: { after: 0 }, children: lines(text) })]),
  ];
  return cell(paragraphs, { width, ...(light && light !== 'none' && { fill: GROUND[light] }) });
}

const cell = (children: readonly Paragraph[], { width, span, fill }: { readonly width: number; readonly span?: number; readonly fill?: string }): TableCell =>
  new TableCell({
    children,
    width: { size: width, type: WidthType.DXA },
    margins: CELL_MARGINS,
    verticalAlign: VerticalAlign.TOP,
    ...(span !== undefined && { columnSpan: span }),
    ...(fill !== undefined && { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
  });

const lightRun = (light: LightOrNone, language: Paper['language']): TextRun => new TextRun({ text: lightInWords(light, language), bold: light !== 'none', color: INK[light] });

const small = (text: string): TextRun => new TextRun({ text, size: SIZE.small, color: INK.none });

/** Text as it was typed, line by line: nothing in it is a field, a link or a style. */
const lines = (text: string, look: { readonly bold?: boolean; readonly color?: string; readonly size?: number } = {}): ParagraphChild[] =>
  writable(text).split('\n').map((line, at) => new TextRun({ text: line, ...look, ...(at > 0 && { break: 1 }) }));
