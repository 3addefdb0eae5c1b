import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8', '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.json': 'application/json', '.png': 'image/png', '.svg': 'image/svg+xml', '.woff2': 'font/woff2',
};
/** The pages and their files: not the header files for other hosts that lie beside them. */
const isServed = (name: string): boolean => extname(name) in TYPES && name !== 'staticwebapp.config.json';
const INDEX = 'index.html';

/** A folder of static files, read once: a name that is not among them leads nowhere, however it is spelled. @throws Error where there is no page */
export function filesIn(folder: string, headersOf: (name: string) => Readonly<Record<string, string>>): (request: Request) => Response | undefined {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile() && isServed(entry.name)).map((entry) => entry.name);
  if (!names.includes(INDEX)) throw new Error(`${folder} holds no ${INDEX}`);
  const files = new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
  return (request) => {
    const { pathname } = new URL(request.url);
    const name = pathname === '/' ? INDEX : pathname.slice(1);
    const bytes = files.get(name);
    if (!bytes) return undefined;
    if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405, headers: { allow: 'GET, HEAD' } });
    return new Response(new Uint8Array(bytes), { headers: { 'content-type': TYPES[extname(name)] ?? '', ...headersOf(name) } });
  };
}
