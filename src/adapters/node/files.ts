import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8', '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.json': 'application/json', '.png': 'image/png', '.svg': 'image/svg+xml', '.woff2': 'font/woff2',
};
/** The pages and their files: not the header files for other hosts that lie beside them. */
const isServed = (name: string): boolean => extname(name) in TYPES && name !== 'staticwebapp.config.json';
const INDEX = 'index.html';

type Compress = (bytes: Buffer) => Promise<Buffer>;
/** By content coding, the smallest first. Brotli's last two steps of effort take ten times as long for a twentieth. */
const CODINGS: readonly (readonly [string, Compress])[] = [
  ['br', (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } })],
  ['gzip', (bytes) => promisify(gzip)(bytes, { level: 9 })],
];
/** Pictures and fonts are compressed as they are. */
const isText = (name: string): boolean => /\.(css|html|js|json|svg)$/.test(name);

/**
 * A folder of static files, read once: a name that is not among them leads nowhere, however it is spelled. Text is sent compressed to whoever takes
 * it so, which is worked out when it is first asked for and kept. @throws Error where there is no page
 */
export function filesIn(folder: string, headersOf: (name: string) => Readonly<Record<string, string>>): (request: Request) => Promise<Response> | undefined {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile() && isServed(entry.name)).map((entry) => entry.name);
  if (!names.includes(INDEX)) throw new Error(`${folder} holds no ${INDEX}`);
  const files = new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
  const compressed = new Map<string, Promise<Buffer>>();
  const compressedAs = (name: string, bytes: Buffer, coding: string, compress: Compress): Promise<Buffer> => {
    const key = `${coding} ${name}`;
    const made = compressed.get(key) ?? compress(bytes);
    compressed.set(key, made);
    return made;
  };
  const answer = async (name: string, bytes: Buffer, taken: ReadonlySet<string>): Promise<Response> => {
    const headers = { 'content-type': TYPES[extname(name)] ?? '', ...headersOf(name) };
    if (!isText(name)) return new Response(new Uint8Array(bytes), { headers });
    const [coding, compress] = CODINGS.find(([one]) => taken.has(one)) ?? [];
    const body = coding && compress ? await compressedAs(name, bytes, coding, compress) : bytes;
    return new Response(new Uint8Array(body), { headers: { ...headers, vary: 'accept-encoding', ...(coding && { 'content-encoding': coding }) } });
  };
  return (request) => {
    const { pathname } = new URL(request.url);
    const name = pathname === '/' ? INDEX : pathname.slice(1);
    const bytes = files.get(name);
    if (!bytes) return undefined;
    if (request.method !== 'GET' && request.method !== 'HEAD') return Promise.resolve(new Response(null, { status: 405, headers: { allow: 'GET, HEAD' } }));
    return answer(name, bytes, codingsIn(request.headers.get('accept-encoding') ?? ''));
  };
}

/** What a client takes: `br;q=0` is what it does not. */
function codingsIn(header: string): ReadonlySet<string> {
  const parts = header.toLowerCase().split(',').map((part) => part.replaceAll(/\s/g, ''));
  return new Set(parts.filter((part) => !/;q=0(\.0*)?$/.test(part)).map((part) => part.split(';')[0] ?? ''));
}
