import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOffice } from '../../../src/adapters/office/read';
import type { FileCell, FileContent, FileTable } from '../../../src/domain';
import { aDocument, blobOf, p, tbl, tc, tr } from '../../support/office-files';

const read = (body: string): Promise<FileContent> => readOffice(aDocument(body));
const only = async (body: string): Promise<FileTable> => (await read(body)).tables[0]!;
/** Cells as one would sketch them: text, ground, columns × rows; `·` where there is none. */
const sketched = ({ text, fill, columns, rows }: FileCell): string => `${text}${fill ? `#${fill}` : ''}${columns > 1 || rows > 1 ? ` ${columns}×${rows}` : ''}`;
const sketch = ({ rows }: FileTable): readonly string[] => rows.map(({ number, cells }) => `${number}: ${cells.map((cell) => (cell ? sketched(cell) : '·')).join(' | ')}`);

const red = '<w:shd w:val="clear" w:color="auto" w:fill="FF0000"/>';

describe('the tables of a document', () => {
  it('are read as a person sees them, cell by cell', async () => {
    const table = await only(tbl(tr('Indsats', 'Status'), tr('Byggemodning', tc('', red))));
    expect(sketch(table)).toEqual(['1: Indsats | Status', '2: Byggemodning | #ff0000']);
  });

  it('lie on a grid: what is merged is one cell, and what it covers has none', async () => {
    const table = await only(
      tbl(
        tr(tc('Tema', '<w:gridSpan w:val="3"/>')),
        tr(tc('Messe', '<w:vMerge w:val="restart"/>'), 'a', 'b'),
        tr(tc('', '<w:vMerge/>'), 'c', 'd'),
        tr(tc('', '<w:vMerge/>'), 'e', 'f'),
        `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('midt')}${tc('ude')}</w:tr>`,
        tr(tc('ny', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge/>'), 'sidst'),
      ),
    );
    expect(sketch(table)).toEqual(['1: Tema 3×1', '2: Messe 1×3 | a | b', '3: · | c | d', '4: · | e | f', '5: · | midt | ude', '6: ny 2×1 | · | sidst']);
  });

  it('keep lines apart, and pass over rows without a word', async () => {
    const table = await only(tbl(tr('Indsats', 'Tekst'), tr('', ''), tr('A', tc(`${p('en')}<w:p><w:r><w:t>to</w:t><w:br/><w:t>tre</w:t><w:tab/><w:t>fire</w:t></w:r></w:p>${p('')}`))));
    expect(sketch(table)).toEqual(['1: Indsats | Tekst', '3: A | en\nto\ntre fire']);
  });

  it('take the ground of the words where the cell has none, and the colour of a dot or a shape where there are no words', async () => {
    const run = (look: string, content: string): string => `<w:p><w:r><w:rPr>${look}</w:rPr>${content}</w:r></w:p>`;
    const shape = '<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:wsp><wps:spPr><a:solidFill><a:srgbClr val="92D050"/></a:solidFill><a:ln><a:solidFill><a:srgbClr val="000001"/></a:solidFill></a:ln></wps:spPr></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:oval fillcolor="#123456 [3214]"/></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>';
    const table = await only(
      tbl(
        tr(tc(run('<w:highlight w:val="yellow"/>', '<w:t>gul</w:t>')), tc(run('<w:shd w:fill="00B050"/>', '<w:t>grøn</w:t>')), tc(run('<w:color w:val="FF0000"/>', '<w:t>●</w:t>')), tc(run('<w:color w:val="FF0000"/>', '<w:t>rødt</w:t>'))),
        tr(tc(run('<w:rFonts w:ascii="Wingdings"/><w:color w:val="92D050"/>', '<w:t>l</w:t>')), tc(run('<w:color w:val="000000"/>', '<w:t>?</w:t>')), tc(run('<w:color w:val="FF0000"/>', '<w:sym w:font="Symbol" w:char="2022"/>'))),
        tr('x', tc(run('<w:color w:val="FFC000"/>', '<w:sym w:font="Wingdings" w:char="F06C"/>')), tc(shape), tc('<w:p><w:r><w:pict><v:oval fillcolor="#ff0000"/></w:pict></w:r></w:p>')),
      ),
    );
    expect(sketch(table)).toEqual(['1: gul#ffff00 | grøn#00b050 | ●#ff0000 | rødt', '2: ●#92d050 | ? | •#ff0000', '3: x | ●#ffc000 | #92d050 | #ff0000']);
  });

  it('know grounds by the theme and by patterns, and white for none', async () => {
    const shade = (attributes: string): string => tc('x', `<w:shd ${attributes}/>`);
    const table = await only(
      tbl(tr(shade('w:val="clear" w:fill="FFFFFF"'), shade('w:val="clear" w:fill="auto"'), shade('w:themeFill="accent6"'), shade('w:themeFill="accent6" w:themeFillTint="99"'), shade('w:themeFill="accent6" w:themeFillShade="BF"'), shade('w:val="solid" w:color="FF0000" w:fill="auto"'), shade('w:val="pct50" w:color="000000" w:fill="FFFFFF"'))),
    );
    expect(sketch(table)).toEqual(['1: x | x | x#70ad47 | x#a9d18e | x#548235 | x#ff0000 | x#808080']);
  });

  it('are named by the heading they stand under, or the bold line above them', async () => {
    const table = tbl(tr('a'));
    const bold = '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Mål 2</w:t></w:r></w:p>';
    const body = `${table}${p('Tema 1', '<w:pStyle w:val="Overskrift1"/>')}${p('Om temaet.')}${table}${p('Tema 2', '<w:pStyle w:val="Tema"/>')}${table}${bold}${p('')}${table}${p('Tema 3', '<w:outlineLvl w:val="0"/>')}${table}`;
    expect((await read(body)).tables.map(({ name }) => name)).toEqual(['', 'Tema 1', 'Tema 2', 'Mål 2', 'Tema 3']);
  });

  it('that nothing parts are one, as on paper', async () => {
    const { tables } = await read(`${tbl(tr('Indsats'), tr('A'))}${tbl(tr('B'))}${p('')}${tbl(tr('C'))}`);
    expect(tables.map(sketch)).toEqual([['1: Indsats', '2: A', '3: B'], ['1: C']]);
  });

  it('within a table are tables of their own, and words of the cell around them', async () => {
    const { tables } = await read(tbl(tr('ydre', tc(`${p('før')}${tbl(tr('Indsats', 'Status'), tr('A', tc('', red)))}${p('')}`))));
    expect(tables.map(sketch)).toEqual([['1: ydre | før\nIndsats Status\nA'], ['1: Indsats | Status', '2: A | #ff0000']]);
  });

  it('in content controls are read, but no placeholder of one', async () => {
    const control = (content: string, properties = ''): string => `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const table = await only(tbl(control(tr('A', tc(`<w:p>${control('<w:r><w:t>valgt</w:t></w:r>')}</w:p>`), control(tc('B')))), tr('C', tc(`<w:p>${control('<w:r><w:t>Klik her</w:t></w:r>', '<w:showingPlcHdr/>')}</w:p>`))));
    expect(sketch(table)).toEqual(['1: A | valgt | B', '2: C | ']);
  });

  it('say nothing that is hidden, a field’s code, or spaces that XML drops', async () => {
    const table = await only(tbl(tr(tc('<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>skjult</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>  set </w:t></w:r></w:p>'))));
    expect(sketch(table)).toEqual(['1: set']);
  });
});

describe('what is passed over in a document', () => {
  it('is what tracked changes take out; what they put in is read', async () => {
    const words = '<w:p><w:del w:id="1"><w:r><w:delText>gammelt</w:delText><w:tab/></w:r></w:del><w:ins w:id="2"><w:r><w:t>nyt</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>flyttet</w:t></w:r></w:moveFrom></w:p>';
    const { tables, remarks } = await read(
      tbl(tr('Indsats', 'B'), tr(tc(words), tc('x', '<w:shd w:fill="00FF00"/><w:tcPrChange><w:tcPr><w:shd w:fill="FF0000"/></w:tcPr></w:tcPrChange>')), `<w:tr><w:trPr><w:del w:id="3"/></w:trPr>${tc('slettet række')}</w:tr>`, tr(tc('væk', '<w:cellDel/>'), 'bliver')),
    );
    expect(tables.map(sketch)).toEqual([['1: Indsats | B', '2: nyt | x#00ff00', '3: bliver']]);
    expect(remarks).toEqual(['trackedChanges']);
  });

  it('is what stands in text boxes, once', async () => {
    const box = '<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>i boks</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>i boks</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>';
    const { tables, remarks } = await read(tbl(tr(tc(`${p('uden for')}${box}`))));
    expect(tables.map(sketch)).toEqual([['1: uden for']]);
    expect(remarks).toEqual(['textBoxes']);
  });

  it('is what stands there a second time, for old programs', async () => {
    const twice = '<mc:AlternateContent><mc:Choice><w:r><w:t>én gang</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>én gang</w:t></w:r></mc:Fallback></mc:AlternateContent>';
    expect((await read(tbl(tr(tc(`<w:p>${twice}</w:p>`))))).tables.map(sketch)).toEqual([['1: én gang']]);
  });

  it('is comments', async () => {
    const { remarks } = await read(tbl(tr(tc('<w:p><w:r><w:t>x</w:t><w:commentReference w:id="0"/></w:r></w:p>'))));
    expect(remarks).toEqual(['comments']);
  });
});

it('reads what Word’s neighbour LibreOffice writes', async () => {
  const file = blobOf(readFileSync(join(__dirname, 'files', 'plan.docx')));
  const { kind, tables } = await readOffice(file);
  expect(kind).toBe('docx');
  expect(tables.map(({ name }) => name)).toEqual(['Tema 1: Grøn omstilling']);
  expect(tables.map(sketch)).toEqual([
    [
      '1: Indsats/projekt | Beskrivelse | Tidsperiode | Status | Ansvarlig',
      '2: Mål 1#d9d9d9 5×1',
      '3: Byggemodning | Linje 1\nLinje 2 | 2024-2026 | #92d050 | Lone Hansen',
      '4: Fælles messe & mere 1×2 | a | primo 2025 | gul#ffff00 | Per',
      '5: · | b | ultimo 2025 | rød!#ff0000 | Per',
    ],
  ]);
});
