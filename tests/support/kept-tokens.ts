import type { Page } from 'playwright-core';

const TOKEN = /eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}/;

/** Writes down what a page tells its console and where it goes, from now on. */
export function listenTo(page: Page): readonly string[] {
  const told: string[] = [];
  page.on('console', (message) => told.push(message.text()));
  page.on('framenavigated', (frame) => told.push(frame.url()));
  return told;
}

/** Where a token stands that a stranger could read, in a page's storage, its address or what it told; empty when there is none. */
export async function tokensKept(page: Page, told: readonly string[] = []): Promise<readonly string[]> {
  const kept = await page.evaluate(async () => {
    const places: [place: string, text: string][] = [['address', window.location.href], ['cookie', document.cookie]];
    for (const [name, storage] of [['localStorage', window.localStorage], ['sessionStorage', window.sessionStorage]] as const)
      for (let at = 0; at < storage.length; at += 1) places.push([`${name} ${storage.key(at)}`, storage.getItem(storage.key(at) ?? '') ?? '']);
    const done = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => ((request.onsuccess = () => resolve(request.result)), (request.onerror = () => reject(request.error ?? new Error('IndexedDB')))));
    for (const { name = '' } of await window.indexedDB.databases()) {
      const database = await done(window.indexedDB.open(name));
      for (const store of database.objectStoreNames) places.push([`IndexedDB ${name} ${store}`, JSON.stringify(await done(database.transaction(store).objectStore(store).getAll()))]);
      database.close();
    }
    return places;
  });
  return [...kept, ...told.map((text) => ['told', text] as const)].filter(([, text]) => TOKEN.test(text)).map(([place]) => place);
}
