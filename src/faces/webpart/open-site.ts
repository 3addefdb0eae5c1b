import type { QueryClient } from '@tanstack/react-query';
import type { SiteSetUp } from '../../application/ports';
import type { DeskKeeper } from '../shared/desk';
import type { Ports } from '../shared/ports';

/** One site as all parts of a page see it: read once, and with one desk to hand in at. */
export interface OpenSite {
  readonly ports: Ports;
  readonly setUp: SiteSetUp;
  readonly client: QueryClient;
  readonly desk: DeskKeeper;
}

export interface TakenSite<Site> {
  readonly site: Promise<Site>;
  /** Nobody here shows it any more. */
  release(): void;
}

/** Two addresses of one site have one name. */
export const nameOfSite = (siteUrl: string): string => siteUrl.replace(/\/+$/, '').toLowerCase();

/** Opens each site once for all who ask. A site that nobody shows any more is forgotten, and so is one that could not be opened. */
export function sharedSites<Asked, Site>(open: (asked: Asked) => Promise<Site>, nameOf: (asked: Asked) => string): (asked: Asked) => TakenSite<Site> {
  const shared = new Map<string, { readonly site: Promise<Site>; users: number }>();
  return (asked) => {
    const key = nameOf(asked);
    const entry = shared.get(key) ?? { site: open(asked), users: 0 };
    const forget = () => shared.get(key) === entry && shared.delete(key);
    if (entry.users === 0) entry.site.catch(forget);
    entry.users += 1;
    shared.set(key, entry);
    let isReleased = false;
    return {
      site: entry.site,
      release() {
        if (isReleased) return;
        isReleased = true;
        entry.users -= 1;
        if (entry.users === 0) forget();
      },
    };
  };
}
