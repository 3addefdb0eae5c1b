import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KEPT_PIECE, KEPT_SHEET, keptPieces } from '../../../src/adapters/office/kept-part';
import { readOffice } from '../../../src/adapters/office/read';
import type { FileCell, FileTable } from '../../../src/domain';
import { aWorkbook, blobOf, row, solid, type WorkbookOf } from '../../support/office-files';

const read = (book: WorkbookOf) => readOffice(aWorkbook(book));
const only = async (book: WorkbookOf): Promise<FileTable> => (await read(book)).tables[0]!;
const sketched = ({ text, fill, day, columns, rows }: FileCell): string => `${text}${fill ? `#${fill}` : ''}${day ? `=${day}` : ''}${columns > 1 || rows > 1 ? ` ${columns}×${rows}` : ''}`;
const sketch = ({ rows }: FileTable): readonly string[] => rows.map(({ number, cells }) => `${number}: ${cells.map((cell) => (cell ? sketched(cell) : '·')).join(' | ')}`);
const merged = (...references: readonly string[]): string => `<mergeCells>${references.map((reference) => `<mergeCell ref="${reference}"/>`).join('')}</mergeCells>`;

describe('the cells of a sheet', () => {
  it('have their text from wherever the workbook keeps it', async () => {
    const strings = ['delt', '<r><t>to </t></r><r><rPr><b/></rPr><t>slags</t></r><rPh><t>læst op</t></rPh>', 'linje_x000D_\nto', '_x005F_x0041_'];
    const cells = `${strings.map((_, at) => `<c t="s"><v>${at}</v></c>`).join('')}<c t="inlineStr"><is><r><t>ind</t></r><r><t>lejret</t></r></is></c><c t="str"><f>A1&amp;"x"</f><v>regnet</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="s"><v>99</v></c>`;
    const { tables, remarks } = await read({ sheets: [{ rows: `<row>${cells}</row>` }], strings });
    expect(tables.map(sketch)).toEqual([['1: delt | to slags | linje\nto | _x0041_ | indlejret | regnet | TRUE | #N/A']]);
    expect(remarks).toEqual(['formulas']);
  });

  it('of a formula hold its last result, and nothing is worked out', async () => {
    const table = await only({ sheets: [{ rows: '<row><c t="inlineStr"><is><t>x</t></is></c><c><f>1+1</f></c><c><f>WEBSERVICE("http://ude.test")</f><v>3</v></c></row>' }] });
    expect(sketch(table)).toEqual(['1: x | · | 3']);
  });

  it('show numbers as a Danish Excel does', async () => {
    const numbers: readonly (readonly [value: string, format: string | number, shown: string])[] = [
      ['0.5', 0, '0,5'],
      ['1234567', 0, '1234567'],
      ['0.30000000000000004', 0, '0,3'],
      ['0.5', 9, '50%'],
      ['1234.5', 4, '1.234,50'],
      ['3', '0" uger"', '3 uger'],
      ['12', '"uge "0', 'uge 12'],
      ['-5', '0;(0)', '(5)'],
      ['2026', '0', '2026'],
    ];
    const table = await only({ sheets: [{ rows: `<row>${numbers.map(([value], at) => `<c s="${at + 1}"><v>${value}</v></c>`).join('')}</row>` }], styles: numbers.map(([, format]) => ({ format })) });
    expect(table.rows[0]?.cells.map((cell) => cell?.text)).toEqual(numbers.map(([, , shown]) => shown));
  });

  it('are dates by their format, in the years from 1900 and from 1904', async () => {
    const formats = [14, 'd. mmmm yyyy', 'mmm yy', 'yyyy-mm-dd', '"uge" 0', 'hh:mm', '[$-406]dddd d/m'];
    const rows = `<row>${['46185', '46185.99', '46185', '46185', '24', '0.5', '46185'].map((value, at) => `<c s="${at + 1}"><v>${value}</v></c>`).join('')}</row>`;
    const styles = formats.map((format) => ({ format }));
    expect(sketch(await only({ sheets: [{ rows }], styles }))).toEqual(['1: 12-06-2026=2026-06-12 | 12. juni 2026=2026-06-12 | jun 26=2026-06-12 | 2026-06-12=2026-06-12 | uge 24 | 12:00 | fredag 12/6=2026-06-12']);
    expect(sketch(await only({ sheets: [{ rows: '<row><c s="1"><v>44723</v></c></row>' }], styles, is1904: true }))).toEqual(['1: 12-06-2026=2026-06-12']);
  });

  it('at the edges of the calendar are days or, where there is none, numbers', async () => {
    const values = ['1', '59', '60', '61', '2958465', '2958466', '-3', '0'];
    const table = await only({ sheets: [{ rows: `<row>${values.map((value) => `<c s="1"><v>${value}</v></c>`).join('')}<c t="d"><v>2026-12-31T00:00:00</v></c></row>` }], styles: [{ format: 'yyyy-mm-dd' }] });
    expect(table.rows[0]?.cells.map((cell) => cell?.day ?? cell?.text)).toEqual(['1900-01-01', '1900-02-28', '60', '1900-03-01', '9999-12-31', '2958466', '-3', '0', '2026-12-31']);
  });

  it('have the ground of their own fill: plain, of the theme, of the old palette', async () => {
    const fills = [solid('rgb="FF92D050"'), solid('theme="9"'), solid('theme="9" tint="0.5999938962981048"'), solid('theme="9" tint="-0.249977111117893"'), solid('indexed="10"'), solid('rgb="FFFFFFFF"'), solid('auto="1"'), '<gradientFill><stop position="0"><color rgb="FFFF0000"/></stop><stop position="1"><color rgb="FFFFFFFF"/></stop></gradientFill>', '<patternFill patternType="none"><fgColor rgb="FFFF0000"/></patternFill>'];
    const cells = fills.map((_, at) => `<c s="${at + 1}" t="inlineStr"><is><t>x</t></is></c>`).join('');
    const after = '<conditionalFormatting sqref="A1"><cfRule type="cellIs" dxfId="0" priority="1"><formula>1</formula></cfRule></conditionalFormatting>';
    expect(sketch(await only({ sheets: [{ rows: `<row>${cells}</row>`, after }], styles: fills.map((fill) => ({ fill })) }))).toEqual(['1: x#92d050 | x#70ad47 | x#c5e0b4 | x#548235 | x#ff0000 | x | x | x#ff0000 | x']);
  });

  it('that are merged are one, as far as there is anything on the sheet', async () => {
    const rows = `${row(1, ['Tema', '', ''])}${row(2, ['Indsats', 'a', 'b'])}${row(3, ['skjult tekst', 'c', 'd'])}`;
    expect(sketch(await only({ sheets: [{ rows, after: merged('A1:XFD1', 'A2:A1048576') }] }))).toEqual(['1: Tema 3×1', '2: Indsats 1×2 | a | b', '3: · | c | d']);
  });

  it('stand in the column that they name, or the next', async () => {
    expect(sketch(await only({ sheets: [{ rows: '<row r="7"><c r="B7" t="str"><v>b</v></c><c t="str"><v>c</v></c><c r="F7" t="str"><v>f</v></c></row><row><c t="str"><v>næste</v></c></row>' }] }))).toEqual(['7: · | b | c | · | · | f', '8: næste']);
  });
});

describe('the sheets of a workbook', () => {
  it('are all given, by name, but for empty ones; whose headings are double is for others to judge', async () => {
    const { tables } = await read({ sheets: [{ name: 'Forside', rows: '' }, { name: 'Plan & mål', rows: row(1, ['Status', 'Status']) }, { name: 'Arkiv', rows: row(1, ['x']) }] });
    expect(tables.map((table) => [table.name, ...sketch(table)])).toEqual([['Plan & mål', '1: Status | Status'], ['Arkiv', '1: x']]);
  });

  it('give no hidden sheet, row or column, and say so', async () => {
    const before = '<cols><col min="2" max="2" hidden="1"/></cols>';
    const { tables, remarks } = await read({ sheets: [{ before, rows: `${row(1, ['A', 'B', 'C'])}${row(2, ['skjult'], 'hidden="1"')}${row(3, ['a', 'b', 'c'])}` }, { name: 'Skjult', state: 'hidden', rows: row(1, ['x']) }] });
    expect(tables.map(sketch)).toEqual([['1: A | · | C', '3: a | · | c']]);
    expect(new Set(remarks)).toEqual(new Set(['hiddenRows', 'hiddenColumns', 'hiddenSheets']));
  });

  it('show a merged cell that begins in a hidden row or column where it is seen first', async () => {
    const rows = `${row(1, ['Tema', 'x'], 'hidden="1"')}${row(2, ['', 'y'])}${row(3, ['', 'z'])}`;
    expect(sketch(await only({ sheets: [{ rows, after: merged('A1:A3') }] }))).toEqual(['2: Tema 1×2 | y', '3: · | z']);
    const before = '<cols><col min="1" max="1" hidden="1"/></cols>';
    expect(sketch(await only({ sheets: [{ before, rows: `${row(1, ['Tema'])}${row(2, ['', 'y', 'z'])}`, after: merged('A1:C1') }] }))).toEqual(['1: · | Tema 2×1', '2: · | y | z']);
  });

  it('cost nothing for a million rows that hold nothing, wherever the last one is', async () => {
    const rows = `${row(1, ['først'])}<row r="1048576"><c r="A1048576" t="str"><v>sidst</v></c><c r="XFD1048576" s="1"/></row>`;
    expect(sketch(await only({ sheets: [{ rows, before: '<dimension ref="A1:XFD1048576"/>' }], styles: [{}] }))).toEqual(['1: først', '1048576: sidst']);
  });
});

describe('what an export of ours keeps in a workbook', () => {
  const keptSheet = (text: string, state?: 'hidden' | 'veryHidden') => ({ name: KEPT_SHEET, ...(state && { state }), rows: keptPieces(text).map((piece, at) => row(at + 1, [piece])).join('') });

  it.each(['veryHidden', 'hidden', undefined] as const)('comes back whole, and is no table of the plan’s (%s)', async (state) => {
    const text = `{"rows":"${'æ😀'.repeat(KEPT_PIECE)}"}`;
    const { tables, kept, remarks } = await read({ sheets: [{ rows: row(1, ['Plan']) }, keptSheet(text, state)] });
    expect(kept).toBe(text);
    expect(tables).toHaveLength(1);
    expect(remarks).toEqual([]);
  });

  it('is cut between characters, never within one', () => {
    const pieces = keptPieces('😀'.repeat(KEPT_PIECE));
    expect(pieces.join('')).toBe('😀'.repeat(KEPT_PIECE));
    const unevenly = keptPieces(`x${'😀'.repeat(KEPT_PIECE)}`);
    expect(() => unevenly.forEach(encodeURIComponent)).not.toThrow();
    expect(Math.max(...unevenly.map(({ length }) => length))).toBeLessThanOrEqual(KEPT_PIECE);
  });
});

it.each(['plan.xlsx', 'kept.xlsx'])('reads what Excel’s neighbour LibreOffice writes (%s)', async (name) => {
  const { kind, tables, kept } = await readOffice(blobOf(readFileSync(join(__dirname, 'files', name))));
  expect(kind).toBe('xlsx');
  expect(sketch(tables[0]!)).toEqual([
    '1: Handleplan 2026',
    '2: Tema 1: Grøn omstilling',
    '3: Indsats/projekt | Beskrivelse | Tidsperiode | Status | Ansvarlig',
    '4: Mål 1#d9d9d9 5×1',
    '5: Byggemodning | Linje 1\nLinje 2 | 2024-2026 | #92d050 | Lone Hansen',
    '6: Fælles messe & mere 1×2 | a | primo 2025 | gul#ffff00 | Per',
    '7: · | b | ultimo 2025 | rød!#ff0000 | Per',
  ]);
  expect(kept).toBe(name === 'kept.xlsx' ? '{"v":1,"navn":"Grøn & <omstilling>"}' : undefined);
});
