import { answer } from '../../../src/adapters/office/answer';
import { readOffice } from '../../../src/adapters/office/read';
import type { Sheet, Workbook } from '../../../src/application';
import hard from '../../../src/local/town/hard-cases.json';
import { day } from '../../support/builders';
import { fetched, partsOf } from './parts-of';

const VALUES = hard.cases.map(({ value }) => value);
const COLUMNS = [
  { title: 'Indsats/projekt', width: 40 },
  { title: 'Status', width: 14 },
  { title: 'Fra', width: 12 },
  { title: 'Antal', width: 8 },
];

async function written(sheet: Partial<Sheet>, more: Partial<Workbook> = {}): Promise<Blob> {
  const answered = await answer({ kind: 'workbook', book: { title: 'Handleplan', language: 'da', sheets: [{ name: 'Handleplan', columns: COLUMNS, rows: [], ...sheet }], ...more } });
  if (!('made' in answered)) throw new Error(answered.message);
  return answered.made as Blob;
}

/** What a program might take for a formula, in full-width signs as well, or for the end of a cell. */
const ACTIVE = ['=1+1', '+45 12 34', '-1', '@SUM(A1)', '\t=1', '\r=1', '\0=1', '\uff1d1+1', '\uff0b1', '\uff0d1', '\uff20SUM(A1)', '";=1', 'a;b,c\t"d"', '=HYPERLINK("https://ond.example";"x")'];

const sheetOf = async (file: Blob): Promise<string> => (await partsOf(file))['xl/worksheets/sheet1.xml'] ?? '';

describe('a workbook that is written', () => {
  it('gives back every value that has ever been trouble, letter by letter', async () => {
    const file = await written({ rows: VALUES.map((value) => [value]) });
    const rows = (await readOffice(file)).tables[0]?.rows ?? [];
    expect(rows.slice(1).map(({ cells }) => cells[0]?.text)).toEqual(VALUES.map((value) => value.replace(/\r\n?/g, '\n')));
  });

  it('holds no formula, whatever a text begins with, and nothing that is fetched', async () => {
    const file = await written({ rows: ACTIVE.map((value) => [value]) }, { kept: '=1+1' });
    const content = await readOffice(file);
    expect(content.remarks).toEqual([]);
    expect(content.tables[0]?.rows.slice(1).map(({ cells }) => cells[0]?.text)).toEqual(ACTIVE.map((text) => text.replace('\r', '\n').replace('\0', '')));
    expect(fetched(await partsOf(file))).toEqual([]);
  });

  it('keeps figures of text as text: a leading zero, a date, a long number', async () => {
    const rows = (await readOffice(await written({ rows: [['007'], ['1.2.2026'], ['12345678901234567890'], ['TRUE']] }))).tables[0]?.rows ?? [];
    expect(rows.slice(1).map(({ cells }) => cells[0])).toMatchObject([{ text: '007' }, { text: '1.2.2026' }, { text: '12345678901234567890' }, { text: 'TRUE' }]);
    expect(rows[2]?.cells[0]).not.toHaveProperty('day');
  });

  it('keeps what Excel would read as a letter’s number', async () => {
    const texts = ['_x0041_', '_X005f_x0041_', '_xD83D_', '_x41_'];
    const file = await written({ columns: [{ title: '_x0042_', width: 10 }], rows: texts.map((text) => [text]) }, { kept: '{"_x0041_":1}' });
    const { tables, kept } = await readOffice(file);
    expect(tables[0]?.rows.map(({ cells }) => cells[0]?.text)).toEqual(['_x0042_', ...texts]);
    expect(kept).toBe('{"_x0041_":1}');
  });

  it('leaves out what XML cannot hold, and the rest of the text stands', async () => {
    const rows = (await readOffice(await written({ rows: [['a\u0000b\u0007c\u001f'], ['halv \ud83d!'], ['slut \udc00'], ['\ufffe\uffff'], ['🏭']] }))).tables[0]?.rows ?? [];
    expect(rows.slice(1).map(({ cells }) => cells[0]?.text)).toEqual(['abc', 'halv \ufffd!', 'slut \ufffd', '\ufffd\ufffd', '🏭']);
  });

  it('has days as days, numbers as numbers, and lights as shape and word on their ground', async () => {
    const row = (await readOffice(await written({ rows: [['Havnen', { light: 'red' }, { day: day('2026-02-28') }, 1000], ['Torvet', { light: 'none' }, { day: day('2024-02-29') }, undefined]] }))).tables[0]?.rows ?? [];
    expect(row.slice(1).map(({ cells }) => cells)).toMatchObject([
      [{ text: 'Havnen' }, { text: '■ Rød', fill: 'fde7e9' }, { day: '2026-02-28', text: '28.2.2026' }, { text: '1000' }],
      [{ text: 'Torvet' }, { text: '○ Ingen status endnu' }, { day: '2024-02-29' }],
    ]);
    expect(row[2]?.cells[1]).not.toHaveProperty('fill');
  });

  it('speaks the language it is asked for', async () => {
    const row = (await readOffice(await written({ rows: [['Havnen', { light: 'yellow' }]] }, { language: 'en' }))).tables[0]?.rows[1];
    expect(row?.cells[1]?.text).toBe('▲ Yellow');
  });

  it('has filters over all columns, and a heading that stays in sight and is printed on each page', async () => {
    const file = await written({ name: 'Fælles om mere', rows: [['a'], ['b']] });
    const sheet = await sheetOf(file);
    expect(sheet).toContain('<autoFilter ref="A1:D3"/>');
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect((await partsOf(file))['xl/workbook.xml']).toContain(">'Fælles om mere'!$1:$1</definedName>");
  });

  it('says on paper what it is and which page, within what Excel takes of a foot, and has lines around its cells', async () => {
    const footOf = async (title: string): Promise<string> => /<oddFooter>([^<]*)</.exec(await sheetOf(await written({ rows: [['a']] }, { title })))?.[1]?.replace(/&amp;/g, '&') ?? '';
    expect(await footOf('Erhverv & klima')).toBe('&LErhverv && klima&RSide &P af &N');
    expect((await footOf('& '.repeat(300))).length).toBeLessThan(255);
    const parts = await partsOf(await written({ rows: [['a']] }));
    expect(parts['xl/styles.xml']).toMatch(/<left style="thin">/);
    expect(parts['docProps/core.xml']).toContain('<dc:title>Handleplan</dc:title>');
  });

  it('gives wrapped text the height it needs, and no row more than Excel allows', async () => {
    const heights = [...(await sheetOf(await written({ rows: [['x'], ['x\n'.repeat(9)], ['x\n'.repeat(500)]] }))).matchAll(/<row [^>]*\bht="([\d.]+)"/g)].map((found) => Number(found[1]));
    expect(heights[1]).toBeLessThan(20);
    expect(heights[2]).toBeGreaterThan(9 * 14);
    expect(heights[3]).toBe(409);
  });

  it('carries what is kept for its way back where nobody sees it, however long', async () => {
    const kept = '🏭å'.repeat(40_000);
    const file = await written({ rows: [['a']] }, { kept });
    const content = await readOffice(file);
    expect(content.kept).toBe(kept);
    expect(content.tables).toHaveLength(1);
    expect((await partsOf(file))['xl/workbook.xml']).toContain('state="veryHidden"');
  });

  it('names its sheet as Excel allows', async () => {
    expect((await readOffice(await written({ name: "Byer: [nord] / 'syd' \\ øst? * " + 'x'.repeat(40), rows: [['a']] }))).tables[0]?.name).toMatch(/^[^\\/?*[\]:']{1,31}$/);
  });
});
