import { refuse } from '../errors';
import { PERMISSION } from '../rights/permissions';
import type { List } from '../store/lists';
import type { Visit } from './page';

/** A file at its own address: to keep, never to be shown as a page of the site. @throws SiteError 404 */
export function filePage({ host, guard, url }: Visit, list: List, name: string): Response {
  const item = host.items.findByLeaf(list, name);
  if (!item || !guard.canRead(list, item)) throw refuse.noFile(url.pathname);
  guard.needItem(list, item, PERMISSION.openItems);
  return new Response(host.files.read(list, item.id).slice(), {
    headers: {
      'content-type': 'application/octet-stream', 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(item.leaf)}`, 'content-security-policy': "default-src 'none'; sandbox", 'cache-control': 'no-store', 'x-content-type-options': 'nosniff',
    },
  });
}
