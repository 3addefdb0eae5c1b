import { isoSeconds } from '../dates';
import type { Host } from '../host';
import { complex, type Entity } from '../odata/values';
import { folderOf, type List } from '../store/lists';

/** The folder a list lies in. */
export function folderEntity(host: Host, list: List): Entity {
  const url = `${host.path}/${folderOf(list)}`;
  return {
    type: 'SP.Folder', uri: `Web/GetFolderByServerRelativePath(decodedurl='${url}')`,
    own: {
      Exists: true, ExistsAllowThrowForPolicyFailures: true, ExistsWithException: true, IsWOPIEnabled: false, ItemCount: list.itemCount, Name: list.urlName, ProgID: null, ServerRelativeUrl: url,
      ServerRelativePath: complex('SP.ResourcePath', { DecodedUrl: url }), TimeCreated: isoSeconds(list.created), TimeLastModified: isoSeconds(list.itemModified), UniqueId: list.guid, WelcomePage: '',
    },
  };
}
