import { readFile, rm, writeFile } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { Configuration, EntryObject, FileCacheOptions, Stats } from 'webpack';
import { fingerprint } from '../../../config/tasks/fingerprint';

const ROOT = resolve(__dirname, '..', '..', '..');

/** Whether names and spaces are taken out, which takes as long as all the rest and makes a page no quicker; where bytes are counted they are. */
type Form = 'minified' | 'readable';

/** Builds a page as the tab itself is built, into a folder of its own. @param entry a script, or several by name. @param ahead the parts it has the browser fetch at once. @returns the folder. */
export async function buildPage(name: string, entry: string | EntryObject, form: Form = 'readable', ahead: readonly string[] = []): Promise<string> {
  const folder = join(ROOT, '.cache', name);
  const [{ default: webpack }, { default: tab }] = await Promise.all([import('webpack'), import('../../../config/webpack.tab')]); // most who ask for a page find it built
  const config: Configuration = tab({ ahead }, { mode: 'production' }); // React as people have it: the one for developers takes twice as long to draw a large plan
  const compiler = webpack({
    ...config,
    entry: typeof entry === 'string' ? { [name]: entry } : entry,
    output: { ...config.output, path: folder },
    optimization: { ...config.optimization, minimize: form === 'minified' },
    cache: { ...(config.cache as FileCacheOptions), name: `${name}-${form}` },
  });
  const stats = await new Promise<Stats | undefined>((done, failed) => compiler.run((error, result) => (error ? failed(error) : done(result))));
  await new Promise<void>((done) => compiler.close(() => done()));
  if (stats?.hasErrors()) throw new Error(stats.toString('errors-only'));
  return folder;
}

/** All that the preview is made of. */
const INPUTS = ['src/domain', 'src/application', 'src/adapters', 'src/faces', 'tests/support', 'config/webpack', 'config/webpack.tab.js', 'package-lock.json'];

/** The tab over a site in memory: see `main.ts` for what its address may ask for. It is built once from the very same files. */
export async function buildPreview(form: Form = 'readable'): Promise<string> {
  const builtFrom = join(ROOT, '.cache', 'preview-built-from');
  const print = `${form} ${fingerprint(INPUTS)}`;
  if ((await readFile(builtFrom, 'utf8').catch(() => '')) === print) return join(ROOT, '.cache', 'preview');
  await rm(builtFrom, { force: true });
  const folder = await buildPage('preview', join(__dirname, 'main.ts'), form);
  await writeFile(builtFrom, print);
  return folder;
}

/** Where {@link showPage} shows a page; its name is none that exists. */
export const PAGE = 'http://page.test/';

const TYPES: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8' };

/** Hands the files of a folder to a browser, at {@link PAGE}, without a server. */
export async function showPage(context: BrowserContext, folder: string): Promise<void> {
  await context.route(`${PAGE}**`, async (route) => {
    const name = new URL(route.request().url()).pathname.slice(1) || 'index.html';
    await route.fulfill({ contentType: TYPES[extname(name)] ?? 'application/octet-stream', body: await readFile(join(folder, name)) });
  });
}

/** A page of a folder, opened at what stands after its address: a query, a place in the tab. */
export async function openPage(context: BrowserContext, folder: string, at = ''): Promise<Page> {
  await showPage(context, folder);
  const page = await context.newPage();
  await page.goto(`${PAGE}${at}`);
  return page;
}
