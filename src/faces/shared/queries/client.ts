import { QueryClient } from '@tanstack/react-query';

/** Younger than this, what was read is not asked for again when somebody comes back to the page. Whoever comes from answering a card in the chat wants to see it. */
const FRESH_MS = 5_000;

/**
 * Waiting and repeating are the adapter's business alone, hence no retries; and it says `offline` itself, hence no pausing:
 * a query that waits in silence for a connection shows nobody why.
 */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { retry: false, networkMode: 'always', staleTime: FRESH_MS, cacheTime: Infinity, refetchOnWindowFocus: true, refetchOnReconnect: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
    logger: { log: () => undefined, warn: () => undefined, error: () => undefined }, // a failed query is shown where it matters, not in the console
  });
