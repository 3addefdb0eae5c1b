import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Handler } from './listen';

export interface TabOptions {
  /** The built tab: `index.html` and the files it names, each beside its compressed forms `.br` and `.gz` where there are any. */
  readonly folder: string;
  /** What the page is told of where it stands, as JSON. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** The only origins the page may speak to. */
  readonly reaches: readonly string[];
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
const SETTINGS_PLACE = '<script type="application/json" id="settings"></script>';
const INDEX = 'index.html';
const NAMED_BY_CONTENT = /\.[0-9a-f]{8,}\.\w+$/;

/** What a style element without text hashes to. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * Serves the built tab as any static host would, with its settings written into the page. The files are read once: a name
 * that is not among them leads nowhere, however it is spelled. @throws Error when the folder does not hold a built tab
 */
export function serveTab(options: TabOptions): Handler {
  const files = readFiles(options.folder);
  files.set(INDEX, indexWith(files.get(INDEX), options));
  const policy = policyFor(options.reaches);
  return async (request) => {
    const { pathname } = new URL(request.url);
    const name = pathname === '/' ? INDEX : pathname.slice(1);
    const file = files.get(name);
    if (!file) return new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' } });
    if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(undefined, { status: 405, headers: { allow: 'GET, HEAD' } });
    return answer(file, request, {
      'cache-control': NAMED_BY_CONTENT.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(name === INDEX && { 'content-security-policy': policy, 'referrer-policy': 'no-referrer' }),
    });
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

/** JSON in a script that is not run; no `<` of it can end the script. */
function indexWith(index: File | undefined, { folder, settings }: TabOptions): File {
  const [before, after, ...more] = index?.bytes.toString('utf8').split(SETTINGS_PLACE) ?? [];
  if (before === undefined || after === undefined || more.length > 0) throw new Error(`${join(folder, INDEX)} has no place for the settings: it is not the built tab`);
  const written = JSON.stringify(settings).replaceAll('<', '\\u003c');
  const page = before + SETTINGS_PLACE.replace('></', () => `>${written}</`) + after;
  return { type: TYPES['.html'] ?? '', bytes: Buffer.from(page), compressed: new Map() };
}

/**
 * Scripts come from here alone, and none stands in the page. Fluent's styles are rules that its scripts add to style elements
 * without text, so of style elements only those without text are let in: what somebody slips into the page is not.
 */
function policyFor(reaches: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${EMPTY_STYLE}`,
    "font-src 'self'",
    "img-src 'self' data:",
    `connect-src ${reaches.join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function answer(file: File, request: Request, headers: Readonly<Record<string, string>>): Response {
  const wanted = codingsOf(request.headers.get('accept-encoding') ?? '');
  const [coding, bytes] = Array.from(file.compressed).find(([name]) => wanted.has(name)) ?? [undefined, file.bytes];
  return new Response(request.method === 'HEAD' ? undefined : new Uint8Array(bytes), {
    headers: {
      ...headers,
      'content-type': file.type, 'content-length': String(bytes.length), 'x-content-type-options': 'nosniff',
      ...(file.compressed.size > 0 && { vary: 'accept-encoding' }), ...(coding !== undefined && { 'content-encoding': coding }),
    },
  });
}

/** The codings a client takes: `br;q=0` is one it does not. */
function codingsOf(header: string): ReadonlySet<string> {
  const parts = header.toLowerCase().split(',').map((part) => part.replaceAll(/\s/g, ''));
  return new Set(parts.filter((part) => !/;q=0(\.0*)?$/.test(part)).map((part) => part.split(';')[0] ?? ''));
}
