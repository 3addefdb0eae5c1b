import { NOTHING_KEPT, type KeptSheets } from '../../application/ports';

/** The sheets of somebody who has none on this device yet: there is nothing to read, and what keeps them comes when the first is to be kept. Where it does not come, nothing is. */
export function sheetsLater(fetch: () => Promise<KeptSheets>): KeptSheets {
  let coming: Promise<KeptSheets> | undefined;
  const sheets = (): Promise<KeptSheets> => (coming ??= fetch().catch(() => NOTHING_KEPT));
  return {
    read: () => Promise.resolve(undefined),
    replace: async (...given) => (await sheets()).replace(...given),
    change: async (...given) => (await sheets()).change(...given),
    clear: async () => (await sheets()).clear(),
  };
}
