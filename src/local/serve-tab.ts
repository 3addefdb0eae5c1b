import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { headersOf, type Reach } from '../../config/tab/headers';
import { withSettings } from '../../config/tab/settings-block';
import type { Handler } from './listen';

export interface TabOptions extends Reach {
  /** The built tab: `index.html`, its other pages and the files they name, each beside its compressed forms `.br` and `.gz` where there are any. */
  readonly folder: string;
  /** What each page is told of where it stands, as JSON; asked for anew with each page. */
  readonly settings: () => Readonly<Record<string, unknown>>;
}

interface File {
  readonly type: string;
  readonly bytes: Buffer;
  /** By content coding, the smallest first. */
  readonly compressed: ReadonlyMap<string, Buffer>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const CODINGS = [['br', '.br'], ['gzip', '.gz']] as const;
const INDEX = 'index.html';

/**
 * Serves the built tab as any static host would, with its settings written into its pages. The files are read once: a name
 * that is not among them leads nowhere, however it is spelled. @throws Error when the folder does not hold a built tab
 */
export function serveTab(options: TabOptions): Handler {
  const files = readFiles(options.folder);
  if (!files.has(INDEX)) throw notBuilt(options.folder, INDEX);
  for (const [name, page] of files) if (name.endsWith('.html')) filled(page, name, options);
  return async (request) => {
    const { pathname } = new URL(request.url);
    const name = pathname === '/' ? INDEX : pathname.slice(1);
    const file = files.get(name);
    if (!file) return new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' } });
    if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(undefined, { status: 405, headers: { allow: 'GET, HEAD' } });
    return answer(name.endsWith('.html') ? filled(file, name, options) : file, request, headersOf(name, options));
  };
}

function readFiles(folder: string): Map<string, File> {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => entry.name);
  const read = (name: string): Buffer => readFileSync(join(folder, name));
  const files = new Map<string, File>();
  for (const name of names) {
    const type = TYPES[extname(name)];
    if (type === undefined) continue;
    const compressed = CODINGS.filter(([, ending]) => names.includes(name + ending)).map(([coding, ending]) => [coding, read(name + ending)] as const);
    files.set(name, { type, bytes: read(name), compressed: new Map(compressed) });
  }
  return files;
}

/** @throws Error when it has no place for settings */
function filled(page: File, name: string, { folder, settings }: TabOptions): File {
  const written = withSettings(page.bytes.toString('utf8'), settings());
  if (written === undefined) throw notBuilt(folder, name);
  return { ...page, bytes: Buffer.from(written), compressed: new Map() };
}

const notBuilt = (folder: string, name: string): Error => new Error(`${join(folder, name)} has no place for the settings: it is not the built tab`);

function answer(file: File, request: Request, headers: Readonly<Record<string, string>>): Response {
  const wanted = codingsOf(request.headers.get('accept-encoding') ?? '');
  const [coding, bytes] = Array.from(file.compressed).find(([name]) => wanted.has(name)) ?? [undefined, file.bytes];
  return new Response(request.method === 'HEAD' ? undefined : new Uint8Array(bytes), {
    headers: {
      ...headers,
      'content-type': file.type, 'content-length': String(bytes.length),
      ...(file.compressed.size > 0 && { vary: 'accept-encoding' }), ...(coding !== undefined && { 'content-encoding': coding }),
    },
  });
}

/** The codings a client takes: `br;q=0` is one it does not. */
function codingsOf(header: string): ReadonlySet<string> {
  const parts = header.toLowerCase().split(',').map((part) => part.replaceAll(/\s/g, ''));
  return new Set(parts.filter((part) => !/;q=0(\.0*)?$/.test(part)).map((part) => part.split(';')[0] ?? ''));
}
