import { sharePointPorts, type SharePointPorts } from '../../../src/adapters/sharepoint';
import type { LocalSite } from '../../support/local-site';

/** How somebody reaches a local site, on whose clock nobody ever waits. */
export const reaching = (site: LocalSite, login: string) => ({
  siteUrl: site.url,
  fetch: site.fetchAs(login),
  token: () => Promise.resolve(login),
  now: () => site.clock.now,
  wait: (_ms: number, signal?: AbortSignal) => new Promise<void>((_resolve, reject) => signal?.addEventListener('abort', () => reject(new Error('given up')), { once: true })),
});

/** The ports of one person there. */
export function portsOf(site: LocalSite, login: string, over: Partial<Omit<Parameters<typeof sharePointPorts>[0], 'page' | 'token'>> = {}): SharePointPorts {
  return sharePointPorts({ ...reaching(site, login), ...over });
}
