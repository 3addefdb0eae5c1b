import { answer } from '../../../src/adapters/office/answer';
import { readOffice } from '../../../src/adapters/office/read';
import type { Paper, PaperBlock } from '../../../src/application';
import hard from '../../../src/local/town/hard-cases.json';
import { fetched, partsOf } from './parts-of';

const VALUES = hard.cases.map(({ value }) => value);

async function written(blocks: readonly PaperBlock[], more: Partial<Paper> = {}): Promise<Blob> {
  const answered = await answer({ kind: 'word', paper: { title: 'Handleplan', subtitle: '', language: 'da', isLandscape: true, footer: 'Eksempelby', blocks, ...more } });
  if (!('made' in answered)) throw new Error(answered.message);
  return answered.made as Blob;
}

const documentOf = async (file: Blob): Promise<string> => (await partsOf(file))['word/document.xml'] ?? '';

const tableOf = (values: readonly string[]): PaperBlock => ({
  kind: 'table',
  caption: '',
  columns: [
    { title: 'Indsats/projekt', share: 2 },
    { title: 'Status', share: 1 },
  ],
  rows: values.map((text) => ({ kind: 'cells', cells: [{ text }, { text, light: 'red' }] })),
});

/** A paragraph's words as they stand in the file, with its line breaks. */
const wordsIn = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)].map(([whole, text]) => (whole === '<w:br/>' ? '\n' : (text ?? ''))).join('').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&amp;/g, '&');

describe('a document that is written', () => {
  it('holds every value that has ever been trouble, letter by letter', async () => {
    const cells = (await documentOf(await written([tableOf(VALUES)]))).split('<w:tr>').slice(2).map((row) => wordsIn(row.split('</w:tc>')[0] ?? ''));
    expect(cells).toEqual(VALUES.map((value) => value.replace(/\r\n?/g, '\n')));
  });

  it('is read back as it was written', async () => {
    const content = await readOffice(await written([tableOf(['Havnen\nog kajen', '<script>', 'æøå 🏭'])]));
    expect(content.remarks).toEqual([]);
    expect(content.tables[0]?.rows.map(({ cells }) => cells.map((cell) => [cell?.text, cell?.fill]))).toEqual([
      [['Indsats/projekt', 'e6e6e6'], ['Status', 'e6e6e6']],
      [['Havnen\nog kajen', undefined], ['■ Rød\nHavnen\nog kajen', 'fde7e9']],
      [['<script>', undefined], ['■ Rød\n<script>', 'fde7e9']],
      [['æøå 🏭', undefined], ['■ Rød\næøå 🏭', 'fde7e9']],
    ]);
  });

  it('has neither field nor link in what people wrote, and fetches nothing', async () => {
    const file = await written([{ kind: 'text', text: '{ INCLUDETEXT "C:\\\\x" } https://ond.example' }, tableOf(VALUES)]);
    expect(fetched(await partsOf(file)).filter((name) => !name.startsWith('word/footer'))).toEqual([]);
  });

  it('has headings as headings, at their level, and its title as title', async () => {
    const xml = await documentOf(await written([{ kind: 'heading', level: 1, text: 'Tema 1' }, { kind: 'heading', level: 2, text: 'Mål 1.1' }, { kind: 'heading', level: 3, text: 'Og mere' }]));
    expect([...xml.matchAll(/<w:pStyle w:val="([^"]+)"\/>.*?<w:t[^>]*>([^<]*)/g)].map(([, style, text]) => [style, text])).toEqual([['Title', 'Handleplan'], ['Heading1', 'Tema 1'], ['Heading2', 'Mål 1.1'], ['Heading3', 'Og mere']]);
  });

  it('repeats the heading of a table on each page, and breaks no group from what it heads', async () => {
    const table: PaperBlock = { kind: 'table', caption: 'Indsatser', columns: [{ title: 'A', share: 1 }, { title: 'B', share: 1 }], rows: [{ kind: 'group', level: 1, text: 'Tema 1' }, { kind: 'cells', cells: [{ text: 'x' }, { text: 'y' }] }] };
    const [, head = '', group = ''] = (await documentOf(await written([table]))).split('<w:tr>');
    expect(head).toContain('<w:tblHeader/>');
    expect(group).toContain('<w:gridSpan w:val="2"/>');
    expect(head).toContain('<w:keepNext/>');
    expect(group).toContain('<w:keepNext/>');
  });

  it('keeps a row on one page, and lets one go on over its end that would leave much of a page empty', async () => {
    const rows = (await documentOf(await written([tableOf(['Stadig grøn.', 'Vi er gået i stå, fordi høringssvarene ændrede forudsætningerne. '.repeat(15), 'ord\n'.repeat(30)])]))).split('<w:tr>').slice(1);
    expect(rows.map((row) => row.includes('<w:cantSplit/>'))).toEqual([true, true, false, false]);
  });

  it('has what stands across a table as a heading too', async () => {
    const groups = ([1, 2] as const).map((level) => ({ kind: 'group', level, text: `Niveau ${level}` }) as const);
    const xml = await documentOf(await written([{ kind: 'table', caption: '', columns: [{ title: 'A', share: 1 }], rows: groups }]));
    expect([...xml.matchAll(/<w:pStyle w:val="(Heading\d)"\/>.*?<w:t[^>]*>([^<]*)/g)].map(([, style, text]) => [style, text])).toEqual([['Heading1', 'Niveau 1'], ['Heading2', 'Niveau 2']]);
  });

  it('parts no list from the words that lead to it, and nothing from what is said of it in passing', async () => {
    const xml = await documentOf(await written([{ kind: 'text', text: 'Alene.' }, { kind: 'text', text: 'Tre har nået det:' }, { kind: 'list', items: ['Havnen'] }, { kind: 'text', text: 'Forslag', isQuiet: true }, { kind: 'text', text: 'Byggemodning.' }, { kind: 'text', text: 'Bygger på det der er meldt.', isQuiet: true }]));
    const kept = [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].flatMap(([, inside = '']) => (inside.includes('<w:keepNext/>') ? [wordsIn(inside)] : []));
    expect(kept).toEqual(['Tre har nået det:', 'Forslag']);
  });

  it('lies on A4 as it is asked for, wide or upright, and its table keeps within the margins', async () => {
    const sizeOf = async (isLandscape: boolean): Promise<readonly number[]> => {
      const xml = await documentOf(await written([tableOf(['x'])], { isLandscape }));
      const page = /<w:pgSz w:w="(\d+)" w:h="(\d+)"/.exec(xml);
      const margin = /<w:pgMar [^>]*w:left="(\d+)"/.exec(xml);
      const columns = [...xml.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].reduce((all, found) => all + Number(found[1]), 0);
      return [Number(page?.[1]), Number(page?.[2]), Number(page?.[1]) - 2 * Number(margin?.[1]) - columns];
    };
    expect((await sizeOf(true)).slice(0, 2)).toEqual([16_838, 11_906]);
    expect((await sizeOf(false)).slice(0, 2)).toEqual([11_906, 16_838]);
    expect((await sizeOf(true))[2]).toBeGreaterThanOrEqual(0);
  });

  it('says each light in shape and word, with its text below', async () => {
    const words = wordsIn(await documentOf(await written([{ kind: 'lights', items: [{ light: 'yellow', title: 'Havnen', text: 'Vi venter' }, { light: 'none', title: 'Torvet', text: '' }] }], { language: 'en' })));
    expect(words).toContain('▲ Yellow   HavnenVi venter');
    expect(words).toContain('○ No status yet   Torvet');
  });

  it('tells its name and language, its points as points, and its page of how many', async () => {
    const parts = await partsOf(await written([{ kind: 'list', items: ['et', 'to'] }]));
    expect(parts['docProps/core.xml']).toContain('<dc:title>Handleplan</dc:title>');
    expect(parts['word/styles.xml']).toContain('w:lang w:val="da-DK"');
    expect((parts['word/document.xml'] ?? '').match(/<w:numPr>/g)).toHaveLength(2);
    expect(parts['word/footer1.xml']).toMatch(/Eksempelby.*Side.*PAGE.* af .*NUMPAGES/);
    expect(parts['word/styles.xml']).toMatch(/w:styleId="Heading2">.*?<w:outlineLvl w:val="1"\/>/);
  });

  it('leaves out what XML cannot hold', async () => {
    expect(wordsIn(await documentOf(await written([{ kind: 'text', text: 'a\u0000b\u000bc \ud83d' }])))).toContain('abc \ufffd');
  });
});
