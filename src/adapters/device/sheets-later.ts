import type { KeptSheets } from '../../application/ports';

/** Where the code that keeps them does not come, nothing is kept. */
const NOWHERE: KeptSheets = { read: () => Promise.resolve(undefined), replace: () => Promise.resolve(undefined), change: () => Promise.resolve('gone'), clear: () => Promise.resolve() };

/** The sheets of somebody who has none on this device yet: there is nothing to read, and what keeps them comes when the first is to be kept. */
export function sheetsLater(fetch: () => Promise<KeptSheets>): KeptSheets {
  let coming: Promise<KeptSheets> | undefined;
  const sheets = (): Promise<KeptSheets> => (coming ??= fetch().catch(() => NOWHERE));
  return {
    read: () => Promise.resolve(undefined),
    replace: async (...given) => (await sheets()).replace(...given),
    change: async (...given) => (await sheets()).change(...given),
    clear: async () => (await sheets()).clear(),
  };
}
