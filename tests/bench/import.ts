import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { strFromU8, unzipSync } from 'fflate';
import { Tokenizer } from 'htmlparser2';
import { readOffice } from '../../src/adapters/office/read';
import { buildOfficeWorker } from '../support/node-worker';
import { blobOf, documentParts, p, row, solid, tbl, tc, tr, workbookParts, zipOf, type Parts } from '../support/office-files';
import { rawZip } from '../support/raw-zip';

const ROWS = 1000;
const RUNS = 100;

const TEXTS = (at: number): readonly string[] => [`Indsats nummer ${at}`, `Det skal ske i løbet af perioden, og det handler om ${at} ting & sager.\nDen anden linje siger mere om hvem der er med.`, `${2024 + (at % 3)}-${2026 + (at % 3)}`, ['Grøn', 'Gul', 'Rød'][at % 3]!, `Medarbejder ${at % 40}, CBA`];
const LIGHTS = ['92D050', 'FFFF00', 'FF0000'];

const documentOf1000 = (): Parts =>
  documentParts(tbl(tr('Indsats', 'Beskrivelse', 'Tidsperiode', 'Status', 'Ansvarlig'), ...Array.from({ length: ROWS }, (_, at) => tr(...TEXTS(at).map((text, column) => tc(text.split('\n').map((line) => p(line)).join(''), `<w:tcW w:w="2000" w:type="dxa"/>${column === 3 ? `<w:shd w:val="clear" w:color="auto" w:fill="${LIGHTS[at % 3]}"/>` : ''}`))))));

/** As Excel writes it: each text once, each cell with its place and style. */
function workbookOf1000(): Parts {
  const strings = Array.from({ length: ROWS }, (_, at) => TEXTS(at)).flat();
  const rows = Array.from({ length: ROWS }, (_, at) => `<row r="${at + 2}" spans="1:5">${[0, 1, 2, 3, 4].map((column) => `<c r="${'ABCDE'[column]}${at + 2}" s="${column === 3 ? 1 + (at % 3) : 0}" t="s"><v>${at * 5 + column}</v></c>`).join('')}</row>`);
  return workbookParts({ sheets: [{ rows: row(1, ['Indsats', 'Beskrivelse', 'Tidsperiode', 'Status', 'Ansvarlig']) + rows.join('') }], strings, styles: LIGHTS.map((colour) => ({ fill: solid(`rgb="FF${colour}"`) })) });
}

const nothing = (): void => undefined;
const NOBODY = { onattribdata: nothing, onattribentity: nothing, onattribend: nothing, onattribname: nothing, oncdata: nothing, onclosetag: nothing, oncomment: nothing, ondeclaration: nothing, onend: nothing, onopentagend: nothing, onopentagname: nothing, onprocessinginstruction: nothing, onselfclosingtag: nothing, ontext: nothing, ontextentity: nothing };

/** The least that reading can be: the same parts unpacked, and told apart into elements and words that nobody listens to. */
function rawScan(zip: Uint8Array): void {
  for (const part of Object.values(unzipSync(zip))) {
    const scan = new Tokenizer({ xmlMode: true, decodeEntities: true }, NOBODY);
    scan.write(strFromU8(part));
    scan.end();
  }
}

/** Of processor time, the least of many runs: what disturbs a machine only ever adds. */
async function ratioOf(parts: Parts): Promise<number> {
  const zip = zipOf(parts);
  const file = blobOf(zip);
  const least = { ours: Infinity, raw: Infinity };
  const time = async (which: keyof typeof least, act: () => unknown): Promise<void> => {
    const from = process.cpuUsage();
    await act();
    const { user, system } = process.cpuUsage(from);
    least[which] = Math.min(least[which], user + system);
  };
  for (let run = 0; run < RUNS; run += 1) {
    const turns = [() => time('ours', () => readOffice(file)), () => time('raw', () => rawScan(zip))];
    for (const turn of run % 2 ? turns : turns.reverse()) await turn();
  }
  return least.ours / least.raw;
}

/** Reading a plan of 1,000 rows ÷ the least that it can be, the worse of a document and a workbook. */
export const importRatio = async (): Promise<number> => Math.max(await ratioOf(documentOf1000()), await ratioOf(workbookOf1000()));

export interface Refusal {
  /** With the start of the worker. */
  readonly ms: number;
  /** Of the whole process, Node's own included. */
  readonly peakMb: number;
}

const FIFTY_MB = 50_000_000;
const MOST_ENTRIES = 200;

/** Each a way to be larger than it looks. */
function bombs(): Readonly<Record<string, Uint8Array>> {
  const document = documentParts(tbl(tr('x')));
  const inDocument = String(document['word/document.xml']).replace('</w:body>', `${'<w:p/>'.repeat(FIFTY_MB / 6)}</w:body>`);
  const workbook = workbookParts({ sheets: [{ rows: row(1, ['x']) }] });
  const strings = `<sst>${'<si><t>xxxxxxxxxx</t></si>'.repeat(FIFTY_MB / 25)}</sst>`;
  const lying = Object.entries({ ...document, 'word/document.xml': inDocument }).map(([name, content]) => ({ name, content, ...(name === 'word/document.xml' && { size: 19_000_000 }) }));
  const overlapping = Array.from({ length: MOST_ENTRIES }, (_, at) => ({ name: `x/${at}.xml`, content: at === 0 ? inDocument.slice(0, 1_000_000) : 'x', leadsTo: 0 }));
  return {
    flatDocument: zipOf({ ...document, 'word/document.xml': inDocument }),
    flatWorkbook: zipOf({ ...workbook, 'xl/sharedStrings.xml': strings }),
    lying: rawZip(lying),
    overlapping: rawZip([...Object.entries(document).map(([name, content]) => ({ name, content })), ...overlapping]),
    repeatedText: zipOf(workbookParts({ strings: ['x'.repeat(30_000)], sheets: [{ rows: '<row><c t="s"><v>0</v></c></row>'.repeat(30_000) }] })),
  };
}

/** The slowest and the largest refusal of several bombs, each in a process of its own. */
export async function refusedBombs(): Promise<Refusal> {
  const folder = resolve(__dirname, '..', '..', '.cache', 'bench-import');
  await mkdir(folder, { recursive: true });
  const script = await buildOfficeWorker();
  const program = join(folder, 'refuse.cjs');
  await build({ entryPoints: [join(__dirname, 'import', 'refuse.ts')], outfile: program, bundle: true, platform: 'node', format: 'cjs', target: 'node20', external: ['esbuild'], logLevel: 'error' });
  const refusals: Refusal[] = [];
  for (const [name, bytes] of Object.entries(bombs())) {
    const file = join(folder, `${name}.zip`);
    await writeFile(file, bytes);
    const { stdout } = await promisify(execFile)(process.execPath, [program, script, file]);
    const told = JSON.parse(stdout) as Refusal & { readonly problem: string };
    if (told.problem !== 'too-large' && told.problem !== 'broken') throw new Error(`The ${name} was not refused: ${told.problem}`);
    refusals.push(told);
  }
  return { ms: Math.max(...refusals.map(({ ms }) => ms)), peakMb: Math.max(...refusals.map(({ peakMb }) => peakMb)) };
}
