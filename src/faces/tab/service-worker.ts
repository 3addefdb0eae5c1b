/**
 * Keeps the tab itself on the device, so that it opens without a connection. Its files are named by their content and come from the cache;
 * the page is asked for first and comes from the cache when nobody answers. Nothing else passes here: no word of SharePoint's and none of the sign-in's.
 */

/** What the build writes in place of this name. */
declare const __TAB_BUILD__: { readonly version: string; readonly files: readonly string[] };

interface ExtendableEvent extends Event {
  waitUntil(task: Promise<unknown>): void;
}
interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly caches: CacheStorage;
  addEventListener(type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
}

const worker = self as unknown as WorkerScope;
const { version, files } = __TAB_BUILD__;
const OURS = 'handleplan ';
const CACHE = OURS + version;
const KEPT: ReadonlySet<string> = new Set(files);
/** Somebody who waits longer for the page sees the one that is kept. */
const PATIENCE_MS = 3000;

const home = new URL(worker.registration.scope);

/** A page goes with its scripts: that of another version is kept by that version's own worker. */
async function isOfThisBuild(page: Response): Promise<boolean> {
  const [, entry] = /src="(tab\.[^"]+\.js)"/.exec(await page.clone().text()) ?? [];
  return page.ok && !page.redirected && entry !== undefined && KEPT.has(entry);
}

async function keepAll(): Promise<void> {
  const page = await fetch(home, { cache: 'no-cache' });
  if (!(await isOfThisBuild(page))) throw new Error('The page is of another build');
  const cache = await worker.caches.open(CACHE);
  await cache.addAll(files.map((name) => new URL(name, home).href));
  await cache.put(home, page);
}

async function dropOthers(): Promise<void> {
  const names = await worker.caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(OURS) && name !== CACHE).map((name) => worker.caches.delete(name)));
}

const kept = async (address: URL): Promise<Response | undefined> => (await worker.caches.open(CACHE)).match(address);

async function fromCacheFirst(request: Request): Promise<Response> {
  return (await kept(new URL(request.url))) ?? fetch(request);
}

async function fromNetworkFirst(request: Request): Promise<Response> {
  const network = fetch(request).then(async (page) => {
    if (await isOfThisBuild(page)) await (await worker.caches.open(CACHE)).put(home, page.clone());
    return page;
  });
  const answer = await Promise.race([network.catch(() => undefined), new Promise<undefined>((done) => setTimeout(done, PATIENCE_MS, undefined))]);
  return answer ?? (await kept(home)) ?? network;
}

worker.addEventListener('install', (event) => event.waitUntil(keepAll()));
worker.addEventListener('activate', (event) => event.waitUntil(dropOthers()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== home.origin || !pathname.startsWith(home.pathname)) return;
  const name = pathname.slice(home.pathname.length);
  if (KEPT.has(name)) event.respondWith(fromCacheFirst(request));
  else if (request.mode === 'navigate' && (name === '' || name === 'index.html')) event.respondWith(fromNetworkFirst(request));
});
