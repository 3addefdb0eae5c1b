import { strToU8, zipSync, type Zippable } from 'fflate';

/** The parts of a file by their names. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

const bytesOf = (content: string | Uint8Array): Uint8Array => (typeof content === 'string' ? strToU8(content) : content);

export const zipOf = (parts: Parts, level: 0 | 6 = 6): Uint8Array<ArrayBuffer> => zipSync(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, bytesOf(content)])) as Zippable, { level });

export const blobOf = (bytes: Uint8Array | string): Blob => new Blob([bytes as Uint8Array<ArrayBuffer>]);

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const S = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';

export const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
export const EXCEL_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

const contentTypes = (main: string, type: string): string => `${HEAD}<Types xmlns="${TYPES}"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${main}" ContentType="${type}"/></Types>`;

export interface Reference {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly isExternal?: boolean;
}

export const relationships = (references: readonly Reference[]): string =>
  `${HEAD}<Relationships xmlns="${RELATIONSHIPS}">${references.map(({ id, type, target, isExternal }) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${isExternal ? ' TargetMode="External"' : ''}/>`).join('')}</Relationships>`;

const theme = `${HEAD}<a:theme xmlns:a="${A}"><a:themeElements><a:clrScheme name="Office"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1><a:accent2><a:srgbClr val="ED7D31"/></a:accent2><a:accent3><a:srgbClr val="A5A5A5"/></a:accent3><a:accent4><a:srgbClr val="FFC000"/></a:accent4><a:accent5><a:srgbClr val="5B9BD5"/></a:accent5><a:accent6><a:srgbClr val="70AD47"/></a:accent6><a:hlink><a:srgbClr val="0563C1"/></a:hlink><a:folHlink><a:srgbClr val="954F72"/></a:folHlink></a:clrScheme></a:themeElements></a:theme>`;

const styles = `${HEAD}<w:styles xmlns:w="${W}"><w:style w:type="paragraph" w:styleId="Overskrift1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="Tema"><w:name w:val="Tema"/><w:basedOn w:val="Overskrift1"/></w:style></w:styles>`;

/** The parts of a document whose body is this. */
export const documentParts = (body: string, more: { readonly references?: readonly Reference[]; readonly parts?: Parts; readonly type?: string } = {}): Parts => ({
  '[Content_Types].xml': contentTypes('word/document.xml', more.type ?? WORD_TYPE),
  '_rels/.rels': relationships([{ id: 'rId1', type: 'officeDocument', target: 'word/document.xml' }]),
  'word/_rels/document.xml.rels': relationships([{ id: 'rId1', type: 'styles', target: 'styles.xml' }, { id: 'rId2', type: 'theme', target: 'theme/theme1.xml' }, ...(more.references ?? [])]),
  'word/document.xml': `${HEAD}<w:document xmlns:w="${W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:a="${A}" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"><w:body>${body}</w:body></w:document>`,
  'word/styles.xml': styles,
  'word/theme/theme1.xml': theme,
  ...more.parts,
});

export const aDocument = (...given: Parameters<typeof documentParts>): Blob => blobOf(zipOf(documentParts(...given)));

export const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Pieces of a document's body. */
export const p = (text: string, properties = ''): string => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
export const tc = (content: string, properties = ''): string => `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${content.startsWith('<') ? content : p(content)}</w:tc>`;
export const tr = (...cells: readonly string[]): string => `<w:tr>${cells.map((cell) => (cell.startsWith('<w:t') ? cell : tc(cell))).join('')}</w:tr>`;
export const tbl = (...rows: readonly string[]): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;

export interface SheetOf {
  readonly name?: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** Before its rows, `<cols>` for one. */
  readonly before?: string;
  /** What stands in `<sheetData>`. */
  readonly rows: string;
  readonly after?: string;
}

export interface WorkbookOf {
  readonly sheets: readonly SheetOf[];
  readonly strings?: readonly string[];
  /** Of the cells, from number 1 on: what stands in `<fill>`, and the code of a format. */
  readonly styles?: readonly { readonly fill?: string; readonly format?: string | number }[];
  readonly is1904?: boolean;
  readonly references?: readonly Reference[];
  readonly parts?: Parts;
  readonly type?: string;
}

function stylesOf(styles: NonNullable<WorkbookOf['styles']>): string {
  const formats = styles.map(({ format }, at) => (typeof format === 'string' ? `<numFmt numFmtId="${164 + at}" formatCode="${escaped(format)}"/>` : ''));
  const fills = styles.map(({ fill }) => `<fill>${fill ?? '<patternFill patternType="none"/>'}</fill>`);
  const cells = styles.map(({ format = 0 }, at) => `<xf numFmtId="${typeof format === 'string' ? 164 + at : format}" fillId="${at + 2}"/>`);
  return `${HEAD}<styleSheet xmlns="${S}"><numFmts>${formats.join('')}</numFmts><fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fills.join('')}</fills><cellStyleXfs><xf fillId="1"/></cellStyleXfs><cellXfs><xf numFmtId="0" fillId="0"/>${cells.join('')}</cellXfs></styleSheet>`;
}

export const solid = (colour: string): string => `<patternFill patternType="solid"><fgColor ${colour}/></patternFill>`;

export function workbookParts({ sheets, strings = [], styles: cellStyles = [], is1904, references = [], parts, type }: WorkbookOf): Parts {
  const entries = sheets.map(({ name, state }, at) => `<sheet name="${escaped(name ?? `Ark${at + 1}`)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`);
  const [stringsId, stylesId, themeId] = [1, 2, 3].map((more) => `rId${sheets.length + more}`) as [string, string, string];
  return {
    '[Content_Types].xml': contentTypes('xl/workbook.xml', type ?? EXCEL_TYPE),
    '_rels/.rels': relationships([{ id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' }]),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, at) => ({ id: `rId${at + 1}`, type: 'worksheet', target: `worksheets/sheet${at + 1}.xml` })),
      { id: stringsId, type: 'sharedStrings', target: 'sharedStrings.xml' },
      { id: stylesId, type: 'styles', target: 'styles.xml' },
      { id: themeId, type: 'theme', target: '/xl/theme/theme1.xml' },
      ...references,
    ]),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${S}" xmlns:r="${OFFICE}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${entries.join('')}</sheets></workbook>`,
    ...Object.fromEntries(sheets.map(({ before = '', rows, after = '' }, at) => [`xl/worksheets/sheet${at + 1}.xml`, `${HEAD}<worksheet xmlns="${S}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`])),
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${S}">${strings.map((one) => `<si>${one.startsWith('<') ? one : `<t xml:space="preserve">${escaped(one)}</t>`}</si>`).join('')}</sst>`,
    'xl/styles.xml': stylesOf(cellStyles),
    'xl/theme/theme1.xml': theme,
    ...parts,
  };
}

export const aWorkbook = (book: WorkbookOf): Blob => blobOf(zipOf(workbookParts(book)));

/** A row of texts, as any writer may put them. */
export const row = (number: number, texts: readonly string[], attributes = ''): string =>
  `<row r="${number}"${attributes && ` ${attributes}`}>${texts.map((text, at) => (text === '' ? '' : `<c r="${String.fromCharCode(65 + at)}${number}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`)).join('')}</row>`;
