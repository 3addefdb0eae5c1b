import type { PlanId } from '../../../domain';

/** One key a plan, wide to narrow: the cache holds the whole tree, and screens derive from it. */
export const planKeys = {
  all: ['plan'] as const,
  ofSite: (siteUrl: string) => [...planKeys.all, siteUrl] as const,
  /** Without `plan`: the first one of the site. */
  one: (siteUrl: string, plan?: PlanId) => [...planKeys.ofSite(siteUrl), plan ?? 'first'] as const,
  /** All plans of the site side by side. */
  every: (siteUrl: string) => ['plans', siteUrl] as const,
};
