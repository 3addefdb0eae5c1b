import { sharePointPorts, type SharePointPorts } from '../../../src/adapters/sharepoint';
import type { LocalSite } from '../../support/local-site';

/** The ports of one person on a local site, on whose clock nobody ever waits. */
export function portsOf(site: LocalSite, login: string, over: Partial<Omit<Parameters<typeof sharePointPorts>[0], 'page' | 'token'>> = {}): SharePointPorts {
  return sharePointPorts({
    siteUrl: site.url,
    fetch: site.fetchAs(login),
    token: () => Promise.resolve(login),
    now: () => site.clock.now,
    wait: (_ms, signal) => new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(new Error('given up')), { once: true })),
    ...over,
  });
}
