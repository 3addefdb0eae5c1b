import { booleanArgument, textArgument, type Step } from '../address/path';
import { action, done, entity, property, raw, saved, set, type Call, type Resource } from '../call';
import { refuse } from '../errors';
import { deleteItem, recycleItem } from '../items/bin';
import { addFile, rewriteFile } from '../items/files';
import type { Host } from '../host';
import { show, showMany } from '../odata/show';
import { PERMISSION } from '../rights/permissions';
import { isLibrary, type List } from '../store/lists';
import type { Item } from '../values/stored';
import { needMatch } from './etag';
import { fileEntity, fileUrl } from './file-entity';
import { folderEntity } from './folder-entity';
import { deskOf, itemResource } from './item';

const BYTES = 'application/octet-stream';

/** What stands at a server-relative address: a folder, or what lies in it. Clients write it with a slash at its end, or without. */
const below = (host: Host, url: string): string | undefined => (url.toLowerCase().startsWith(`${host.path.toLowerCase()}/`) ? url.slice(host.path.length + 1).replace(/\/$/, '') : undefined);

/** `getfolderbyserverrelativepath` and its older sister: the folder of a list or library. There are no others. */
export function folderByUrl(argument: string): (step: Step, call: Call) => Resource {
  return (step, { host }) => {
    const url = textArgument(step, argument);
    const list = host.lists.findByFolder(below(host, url) ?? '');
    if (!list) throw refuse.noListByUrl(url);
    return folderResource(list);
  };
}

/** `getfilebyserverrelativepath` and its older sister. */
export function fileByUrl(argument: string): (step: Step, call: Call) => Resource {
  return (step, call) => {
    const url = textArgument(step, argument);
    const [, folder = '', name = ''] = /^(.*)\/([^/]+)$/.exec(below(call.host, url) ?? '') ?? [];
    const list = call.host.lists.findByFolder(folder);
    return fileNamed(call, list && isLibrary(list) ? list : undefined, name, url);
  };
}

export function folderResource(list: List): Resource {
  return {
    get: (call) => {
      call.guard.needList(list, PERMISSION.viewListItems);
      return entity(show(folderEntity(call.host, list), call.query));
    },
    members: { files: (step, call) => filesResource(list, step, call) },
  };
}

/** `files` of a library's folder. */
function filesResource(list: List, step: Step, outer: Call): Resource {
  if (!isLibrary(list)) throw refuse.notSpoken('files of a list that is no library');
  const nameOf = (inner: Step): string => textArgument(inner, 'urlOfFile').replace(/^.*\//, '');
  const named = (name: string): Resource => fileNamed(outer, list, name, `${outer.host.path}/${list.urlName}/${name}`);
  if (step.arguments.length > 0) return named(nameOf(step));
  const add = (name: string, mayOverwrite: boolean): Resource => action((call) => {
    const item = addFile(deskOf(call, list), name, call.bytes, mayOverwrite);
    return entity(show(fileEntity(call.host, list, item)));
  });
  return {
    get: (call) => {
      call.guard.needList(list, PERMISSION.viewListItems);
      const { host, query } = call;
      if (list.itemCount > host.threshold) throw refuse.threshold();
      const files = Array.from(host.items.byId(list)).filter((item) => call.guard.canRead(list, item));
      const byName = files.sort((a, b) => a.leaf.localeCompare(b.leaf, 'en'));
      return set(showMany(byName.map((item) => fileEntity(host, list, item)), query));
    },
    members: {
      addusingpath: (inner) => add(textArgument(inner, 'decodedUrl'), booleanArgument(inner, 'overwrite', 1, false)),
      add: (inner) => add(textArgument(inner, 'url'), booleanArgument(inner, 'overwrite', 1, false)),
      getbyurl: (inner) => named(nameOf(inner)),
    },
  };
}

/** @throws SiteError 404 for one that is not there, or may not be read */
function fileNamed({ host, guard }: Call, list: List | undefined, name: string, url: string): Resource {
  const item = list && host.items.findByLeaf(list, name);
  if (!list || !item || !guard.canRead(list, item)) throw refuse.noFile(url);
  return fileResource(list, item);
}

export function fileResource(list: List, item: Item): Resource {
  const needDeletion = (call: Call): void => call.guard.needItemWrite(list, item, PERMISSION.deleteListItems);
  const remove: Resource['remove'] = (call) => {
    needDeletion(call);
    needMatch(call, fileEntity(call.host, list, item).etag ?? '');
    deleteItem(call.host, list, item, call.guard.needUser().id);
    return done;
  };
  const rewrite: Resource['put'] = (call) => {
    rewriteFile(deskOf(call, list), item, call.bytes);
    return saved();
  };
  return {
    get: (call) => {
      if (call.query.expand.some((path) => /^listitemallfields/i.test(path))) throw refuse.notSpoken('$expand=ListItemAllFields: ask for …/ListItemAllFields itself');
      return entity(show(fileEntity(call.host, list, item), call.query));
    },
    remove,
    members: {
      $value: () => ({
        get: (call) => {
          call.guard.needItem(list, item, PERMISSION.openItems);
          return raw(call.host.files.read(list, item.id), BYTES);
        },
        put: rewrite,
      }),
      listitemallfields: (_step, call) => itemResource(list, item.id, call),
      serverrelativeurl: () => ({ get: (call) => property('ServerRelativeUrl', fileUrl(call.host, list, item)) }),
      deleteobject: () => action(remove),
      recycle: () => action((call) => {
        needDeletion(call);
        return property('Recycle', recycleItem(call.host, list, item, call.guard.needUser().id));
      }),
    },
  };
}
