import { isoSeconds } from '../dates';
import type { Host } from '../host';
import { complex, type Entity } from '../odata/values';
import { folderOf, type List } from '../store/lists';
import type { Item } from '../values/stored';
import { userEntity } from './people';

/** What a version counts in. */
const STEP = 512;

export const fileUrl = (host: Host, list: List, item: Item): string => `${host.path}/${folderOf(list)}/${item.leaf}`;

/** A file of a library, which is a row of it as well. */
export function fileEntity(host: Host, list: List, item: Item): Entity {
  const url = fileUrl(host, list, item);
  const person = (id: number) => () => { const user = host.principals.findUser(id); return user ? userEntity(host, user) : null; };
  const tag = `{${item.guid.toUpperCase()}},${item.version}`;
  return {
    type: 'SP.File', uri: `Web/GetFileByServerRelativePath(decodedurl='${url}')`, etag: `"${tag}"`,
    own: {
      CheckInComment: '', CheckOutType: 2, ContentTag: `${tag},1`, CustomizedPageStatus: 0, ETag: `"${tag}"`, Exists: true, ExistsAllowThrowForPolicyFailures: true, ExistsWithException: true, IrmEnabled: false,
      Length: String(host.files.size(list, item.id)), Level: 1, LinkingUri: null, LinkingUrl: '', MajorVersion: item.revision, MinorVersion: 0, Name: item.leaf, ServerRelativeUrl: url, TimeCreated: isoSeconds(item.created),
      TimeLastModified: isoSeconds(item.modified), Title: typeof item.values.Title === 'string' ? item.values.Title : null, UIVersion: item.revision * STEP, UIVersionLabel: `${item.revision}.0`, UniqueId: item.guid,
    },
    onDemand: { ServerRelativePath: () => complex('SP.ResourcePath', { DecodedUrl: url }) },
    links: { Author: person(item.author), ModifiedBy: person(item.editor) },
  };
}
