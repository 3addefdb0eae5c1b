import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readOffice } from '../../../src/adapters/office/read';
import { FileError, type FileProblem } from '../../../src/application';
import type { FileRemark } from '../../../src/domain';
import hardCases from '../../../src/local/town/hard-cases.json';
import { aDocument, aWorkbook, blobOf, documentParts, escaped, p, row, tbl, tc, tr, workbookParts, zipOf, type Parts } from '../../support/office-files';
import { aCompound, rawZip, type RawEntry } from '../../support/raw-zip';

const table = tbl(tr('Indsats', 'Status'), tr('Byggemodning', 'grøn'));
const sheet = { rows: row(1, ['Indsats', 'Status']) };

/** What becomes of a file: its problem, or `read`. */
async function outcomeOf(file: Blob): Promise<FileProblem | 'read'> {
  try {
    structuredClone(await readOffice(file)); // as it goes from the worker to the page
    return 'read';
  } catch (error) {
    if (error instanceof FileError) return error.problem;
    throw error;
  }
}
const remarksOf = async (file: Blob): Promise<readonly FileRemark[]> => (await readOffice(file)).remarks;
const zipped = (parts: Parts): Blob => blobOf(zipOf(parts));
/** The parts of a file as entries, one of them changed. */
const entriesOf = (parts: Parts, changed = '', change: Partial<RawEntry> = {}): readonly RawEntry[] => Object.entries(parts).map(([name, content]) => ({ name, content, ...(name === changed && change) }));
const madeFile = (name: string): Blob => blobOf(readFileSync(join(__dirname, 'files', name)));

describe('a file that is none of Word’s or Excel’s', () => {
  const presentation = 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml';
  it.each<readonly [string, FileProblem, () => Blob]>([
    ['is empty', 'not-office', () => blobOf('')],
    ['is a web page by another name', 'not-office', () => blobOf('<html><table><tr><td>x</td></tr></table></html>')],
    ['is text with separators', 'not-office', () => blobOf('Indsats;Status\nA;grøn')],
    ['is rich text', 'not-office', () => blobOf('{\\rtf1 x}')],
    ['is a presentation', 'not-office', () => aDocument(table, { type: presentation })],
    ['is a zip of something else', 'not-office', () => zipped({ 'mimetype': 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' })],
    ['is a zip without entries', 'not-office', () => zipped({})],
    ['is a workbook in Excel’s binary form', 'old-format', () => aWorkbook({ sheets: [sheet], type: 'application/vnd.ms-excel.sheet.binary.macroEnabled.main' })],
    ['is a workbook from before 2007, whatever its name', 'old-format', () => madeFile('plan.xls')],
    ['is a document from before 2007', 'old-format', () => madeFile('plan.doc')],
    ['has a password', 'password', () => blobOf(aCompound(['EncryptionInfo', 'EncryptedPackage', '\u0006DataSpaces', 'a', 'b', 'c']))],
    ['has a password, far down its directory', 'password', () => blobOf(aCompound(['a', 'b', 'c', 'd', 'e', 'EncryptedPackage']))],
    ['is a message of Outlook’s', 'not-office', () => blobOf(aCompound(['__properties_version1.0']))],
    ['begins as a file from before 2007 and ends there', 'broken', () => blobOf(aCompound([]).slice(0, 600))],
    ['is a zip with a password', 'password', () => blobOf(rawZip(entriesOf(documentParts(table), 'word/document.xml', { flags: 1 })))],
    ['has no table', 'no-table', () => aDocument(p('Kun tekst'))],
    ['has a table without a word', 'no-table', () => aDocument(tbl(tr('', '')))],
    ['has nothing but empty sheets', 'no-table', () => aWorkbook({ sheets: [{ rows: '<row r="1"><c r="A1" s="0"/></row>' }] })],
  ])('%s: it is %s', async (_what, problem, file) => expect(await outcomeOf(file())).toBe(problem));
});

describe('a file that is damaged, or made to do harm', () => {
  const parts = documentParts(table);
  const withXml = (name: string, xml: string): Blob => zipped({ ...parts, [name]: xml });
  const body = String(parts['word/document.xml']);
  const doctype = '<!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY file SYSTEM "file:///etc/passwd">]>';

  it.each<readonly [string, () => Blob]>([
    ['is cut short', () => blobOf(zipOf(parts).slice(0, 900))],
    ['has a part that is damaged', () => blobOf(rawZip(entriesOf(parts, 'word/document.xml', { crc: 1 })))],
    ['has a part that cannot be unpacked', () => blobOf(rawZip(entriesOf(parts, 'word/document.xml', { packed: 40 })))],
    ['has a part of another size than it says', () => blobOf(rawZip(entriesOf(parts, 'word/document.xml', { size: 100 })))],
    ['has a part in an unknown packing', () => blobOf(rawZip(entriesOf(parts, 'word/document.xml', { method: 99 })))],
    ['has two parts of one name', () => zipped({ ...parts, 'Word/Document.xml': '<x/>' })],
    ['has a part whose XML ends early', () => withXml('word/document.xml', body.slice(0, body.indexOf('</w:tbl>')))],
    ['has no main part', () => zipped(Object.fromEntries(Object.entries(parts).filter(([name]) => name !== 'word/document.xml')))],
    ['has elements within elements without end', () => withXml('word/document.xml', body.replace('<w:tbl>', `${'<w:sdt>'.repeat(3000)}${'</w:sdt>'.repeat(3000)}<w:tbl>`))],
    ['has a name that leads out', () => zipped({ ...parts, '../../outside.xml': 'x' })],
    ['has a name from the top', () => zipped({ ...parts, '/etc/passwd': 'x' })],
    ['has a name on a drive', () => zipped({ ...parts, 'C:/x.xml': 'x' })],
    ['has entities of its own', () => withXml('word/document.xml', body.replace('<w:document', `${doctype}<w:document`).replace('Byggemodning', '&b;'))],
    ['has entities in what leads to its parts', () => withXml('_rels/.rels', String(parts['_rels/.rels']).replace('<Relationships', '<!DOCTYPE x SYSTEM "http://ude.test/x.dtd"><Relationships'))],
    ['has entries that share their bytes', () => blobOf(rawZip(entriesOf(parts, 'word/styles.xml', { leadsTo: 3 })))],
    ['quotes one entry within another', () => blobOf(rawZip([{ name: 'a.xml', content: 'x', packed: 200 }, ...entriesOf(parts)]))],
    ['lists entries outside of it', () => blobOf(rawZip([...entriesOf(parts), { name: 'z.xml', content: 'x', packed: 2 ** 31 }]))],
  ])('%s: it is broken', async (_what, file) => expect(await outcomeOf(file())).toBe('broken'));

  it.each<readonly [string, () => Blob]>([
    ['unpacks to thirty megabytes', () => blobOf(rawZip(entriesOf({ ...parts, 'word/document.xml': `${body.slice(0, -30)}${' '.repeat(30_000_000)}` })))],
    ['unpacks to more than a hundred times its size', () => withXml('word/document.xml', body.replace('</w:body>', `${'<w:p/>'.repeat(500_000)}</w:body>`))],
    ['unpacks to more than it says', () => blobOf(rawZip(entriesOf({ ...parts, 'word/styles.xml': ' '.repeat(30_000_000) }, 'word/styles.xml', { size: 25_000_000 })))],
    ['unpacks to twenty megabytes in all', () => blobOf(zipOf(workbookParts({ sheets: Array.from({ length: 5 }, () => ({ rows: `${row(1, ['x'])}${' '.repeat(5_000_000)}` })) }), 0))],
    ['unpacks to more than twenty megabytes, each part to less than one', () => blobOf(rawZip(entriesOf(workbookParts({ sheets: Array.from({ length: 25 }, () => ({ rows: `${row(1, ['x'])}${' '.repeat(900_000)}` })) }))))],
    ['has one long text in a thousand cells', () => aWorkbook({ strings: ['x'.repeat(30_000)], sheets: [{ rows: Array.from({ length: 1000 }, (_, at) => `<row r="${at + 1}"><c t="s"><v>0</v></c></row>`).join('') }] })],
    ['has cells at the end of a hundred rows', () => aWorkbook({ sheets: [{ rows: Array.from({ length: 100 }, (_, at) => `<row r="${at + 1}"><c r="XFD${at + 1}" t="str"><v>x</v></c></row>`).join('') }] })],
    ['has a thousand rows merged over a thousand times', () => aWorkbook({ sheets: [{ rows: Array.from({ length: 1000 }, (_, at) => row(at + 1, ['x'])).join(''), after: `<mergeCells>${'<mergeCell ref="A1:A1000"/>'.repeat(1001)}</mergeCells>` }] })],
    ['has more parts than any', () => blobOf(rawZip(Array.from({ length: 10_001 }, (_, at) => ({ name: `x/${at}.xml`, content: '' }))))],
  ])('%s: it is too large', async (_what, file) => expect(await outcomeOf(file())).toBe('too-large'));

  it('leaves alone what is not needed: more megabytes of pictures than all that is read may come to, a bomb within a file within the file, parts that are missing', async () => {
    const bomb = rawZip([{ name: 'bomb.xml', content: ' '.repeat(30_000_000) }]);
    const file = new Blob([zipOf({ ...documentParts(table, { references: [{ id: 'rId9', type: 'footer', target: 'gone.xml' }, { id: 'rId8', type: 'image', target: '../../../../etc/passwd' }], parts: { 'word/media/photo.png': new Uint8Array(25_000_000), 'word/embeddings/book.xlsx': bomb } }) }, 0)]);
    expect((await readOffice(file)).tables).toHaveLength(1);
  });

  it('reads a million rows that hold nothing', async () => {
    const empty = Array.from({ length: 1_048_000 }, (_, at) => `<row r="${at + 2}"/>`).join('');
    const { tables } = await readOffice(blobOf(zipOf(workbookParts({ sheets: [{ rows: `${row(1, ['Indsats'])}${empty}` }] }), 0)));
    expect(tables[0]?.rows.map(({ number }) => number)).toEqual([1]);
  });

  it('does not work out what an entity would be that nobody has defined', async () => {
    const { tables } = await readOffice(aDocument(tbl(tr(tc('<w:p><w:r><w:t>&lol; &amp; &#65;</w:t></w:r></w:p>')))));
    expect(tables[0]?.rows[0]?.cells[0]?.text).toBe('&lol; & A');
  });

  it('reads sizes where a writer has put them in 64 bits', async () => {
    expect(await outcomeOf(blobOf(rawZip(entriesOf(parts, 'word/document.xml', { isLong: true }))))).toBe('read');
  });
});

describe('what is never followed is told', () => {
  it('macros', async () => {
    expect(await remarksOf(aDocument(table, { parts: { 'word/vbaProject.bin': 'x' } }))).toEqual(['macros']);
    expect(await remarksOf(aWorkbook({ sheets: [sheet], type: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml' }))).toEqual(['macros']);
  });

  it('links to other files, but not those that a reader may press', async () => {
    const link = (type: string) => aDocument(table, { references: [{ id: 'rId9', type, target: 'http://ude.test/x', isExternal: true }] });
    expect(await remarksOf(link('attachedTemplate'))).toEqual(['externalLinks']);
    expect(await remarksOf(link('hyperlink'))).toEqual([]);
    const workbook = aWorkbook({ sheets: [sheet], references: [{ id: 'rId9', type: 'externalLink', target: 'externalLinks/externalLink1.xml' }], parts: { 'xl/externalLinks/externalLink1.xml': '<x/>' } });
    expect(await remarksOf(workbook)).toEqual(['externalLinks']);
  });
});

describe('words', () => {
  /** As Excel writes what XML has no place for. */
  const written = (text: string): string => escaped(text.replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x').replace(/[\0-\b\v\f\r\x0e-\x1f\ud800-\udfff\ufffe\uffff]/g, (one) => (one.length > 1 ? one : `_x${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)));

  it.each(hardCases.cases.map(({ id, value }) => [id, value] as const))('come from a cell unharmed: %s', async (_id, value) => {
    const { tables } = await readOffice(aWorkbook({ sheets: [{ rows: `<row><c t="inlineStr"><is><t>Indsats</t></is></c><c t="inlineStr"><is><t xml:space="preserve">${[...value].map((one) => (one.length > 1 ? one : written(one))).join('')}</t></is></c></row>` }] }));
    expect(tables[0]?.rows[0]?.cells[1]?.text).toBe(value === '' ? undefined : value.replace(/\r\n?/g, '\n'));
  });

  it('that look like a date are words, and only the file makes a day of them', async () => {
    const { tables } = await readOffice(aWorkbook({ sheets: [{ rows: row(1, ['31.12.2026', '12-06-2026', 'uge 53', '9999']) }] }));
    expect(tables[0]?.rows[0]?.cells.map((cell) => [cell?.text, cell?.day])).toEqual([['31.12.2026', undefined], ['12-06-2026', undefined], ['uge 53', undefined], ['9999', undefined]]);
  });
});

describe('whatever the bytes are, there is a table or a reason', () => {
  const isAnswered = async (file: Blob): Promise<void> => void (await outcomeOf(file));
  const files = [madeFile('plan.docx'), madeFile('plan.xlsx'), madeFile('plan.xls')];
  const bytesOf = async (): Promise<readonly Uint8Array[]> => Promise.all(files.map(async (file) => new Uint8Array(await file.arrayBuffer())));

  it('in bytes of any kind', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.constantFrom([], [0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), (bytes, head) => isAnswered(blobOf(Uint8Array.from([...head, ...bytes])))));
  });

  it('in files of which some bytes are others, or the end is missing', async () => {
    const originals = await bytesOf();
    const change = fc.tuple(fc.nat({ max: originals.length - 1 }), fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 255 })), { maxLength: 4 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean());
    await fc.assert(
      fc.asyncProperty(change, async ([which, flips, share, isCut]) => {
        const bytes = Uint8Array.from(originals[which]!);
        for (const [place, value] of flips) bytes[Math.floor(place * (bytes.length - 1))] = value;
        await isAnswered(blobOf(isCut ? bytes.slice(0, Math.floor(share * bytes.length)) : bytes));
      }),
      { numRuns: 100 },
    );
  });

  const soup = (elements: readonly string[], attributes: readonly string[]): fc.Arbitrary<string> =>
    fc
      .array(fc.oneof(fc.tuple(fc.constantFrom(...elements), fc.constantFrom('', ...attributes), fc.constantFrom('', '/', 'close')), fc.string({ maxLength: 5 })), { maxLength: 60 })
      .map((pieces) => pieces.map((piece) => (typeof piece === 'string' ? escaped(piece) : piece[2] === 'close' ? `</${piece[0]}>` : `<${piece[0]} ${piece[1]}${piece[2]}>`)).join(''));

  it('in documents whose elements stand where none expects them', async () => {
    const elements = ['tbl', 'tr', 'tc', 'p', 'r', 't', 'sdt', 'tcPr', 'trPr', 'gridSpan', 'vMerge', 'hMerge', 'gridBefore', 'shd', 'color', 'highlight', 'sym', 'del', 'ins', 'txbxContent', 'pStyle', 'showingPlcHdr', 'rPr', 'cellDel'].map((name) => `w:${name}`);
    const attributes = ['w:val="restart"', 'w:val="-3"', 'w:val="1e99"', 'w:val="yellow"', 'w:val="pct999"', 'w:fill="zz"', 'w:themeFill="accent6" w:themeFillTint="zz"', 'w:char="FFFFFF" w:font="Wingdings"', 'w:val="constructor"', 'w:val="__proto__"'];
    await fc.assert(fc.asyncProperty(soup(elements, attributes), (xml) => isAnswered(aDocument(xml))), { numRuns: 100 });
    await fc.assert(fc.asyncProperty(soup(elements, attributes), (xml) => isAnswered(aDocument(tbl(tr(tc(`<w:p>${xml}</w:p>`)))))), { numRuns: 100 });
  });

  it('in sheets whose elements stand where none expects them', async () => {
    const elements = ['row', 'c', 'v', 'is', 't', 'f', 'r', 'rPh', 'mergeCell', 'col', 'sheetData'];
    const attributes = ['r="1"', 'r="A1"', 'r="XFE9"', 'r="-1"', 'r="1e9"', 't="s"', 't="inlineStr"', 't="d"', 't="b"', 's="99"', 's="1"', 'ref="A1:XFD1048576"', 'ref="B2:A1"', 'ref="A1"', 'min="1" max="1e12" hidden="1"', 'hidden="1"'];
    const styles = [{ format: 'yyyy;;;@', fill: '<patternFill patternType="solid"><fgColor theme="99" tint="x"/></patternFill>' }];
    await fc.assert(fc.asyncProperty(soup(elements, attributes), (xml) => isAnswered(aWorkbook({ sheets: [{ rows: xml, after: xml }], styles, strings: ['x'] }))), { numRuns: 100 });
    const number = fc.oneof(fc.double(), fc.integer(), fc.constantFrom('1e400', '0x10', '', ' '));
    await fc.assert(fc.asyncProperty(fc.string(), number, (format, value) => isAnswered(aWorkbook({ sheets: [{ rows: `<row><c s="1"><v>${value}</v></c></row>` }], styles: [{ format: format.replace(/[^ -~]/g, '') }] }))), { numRuns: 100 });
  });
});
