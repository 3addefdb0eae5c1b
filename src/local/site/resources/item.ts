import { action, done, entity, property, saved, type Answer, type Call, type Resource } from '../call';
import { refuse } from '../errors';
import { deleteItem, recycleItem } from '../items/bin';
import { Joined } from '../items/joined';
import { itemType, itemUri, viewOf } from '../items/view';
import { changeItem, touchItem, valuesOf, type Desk } from '../items/write';
import type { Shown } from '../odata/values';
import { WEB_SCOPE } from '../rights/access';
import { basePermissions, PERMISSION, type Rights } from '../rights/permissions';
import type { List } from '../store/lists';
import { etagOf, type Item } from '../values/stored';
import { needMatch } from './etag';
import { securableMembers } from './securable';
import { validateItem } from './validate';
import { itemVersions } from './versions';

export const deskOf = ({ host, guard }: Call, list: List): Desk => ({ host, guard, joined: new Joined(host), list });

/** Shows rows as `call` asks for them. @throws SiteError 400 for an unknown column, 500 past 12 joins */
export function itemView({ host, guard, query }: Call, { joined, list }: Desk): (item: Item) => Shown {
  return viewOf(host, joined, list, query, {
    EffectiveBasePermissions: (item) => basePermissions(guard.item(list, item)),
    HasUniqueRoleAssignments: (item) => item.scope !== undefined,
  });
}

/** One row. @throws SiteError 404 when it is not there, or may not be read */
export function itemResource(list: List, id: number, { host, guard }: Call): Resource {
  const item = host.items.find(list, id);
  if (!item || !guard.canRead(list, item)) throw refuse.noItem();

  const take = (call: Call, rights: Rights): void => {
    call.guard.needItemWrite(list, item, rights);
    needMatch(call, etagOf(item));
  };
  const write = (call: Call): Answer => {
    take(call, PERMISSION.editListItems);
    const desk = deskOf(call, list);
    return saved(etagOf(changeItem(desk, item, valuesOf(desk, call.body.values, itemType(list)))));
  };
  const remove = (call: Call): Answer => {
    take(call, PERMISSION.deleteListItems);
    deleteItem(call.host, list, item, call.guard.needUser().id);
    return done;
  };
  return {
    get: (call) => entity(itemView(call, deskOf(call, list))(item), 200, { ETag: etagOf(item) }),
    merge: write,
    remove,
    members: {
      ...securableMembers({
        uri: itemUri(list, item.id),
        scope: item.scope,
        parentScope: list.scope ?? WEB_SCOPE,
        rights: (asker) => asker.item(list, item),
        setScope: (scope) => void touchItem({ host, guard, joined: new Joined(host), list }, item, { scope }),
      }),
      deleteobject: () => action(remove),
      recycle: () => action((call) => {
        call.guard.needItemWrite(list, item, PERMISSION.deleteListItems);
        return property('Recycle', recycleItem(call.host, list, item, call.guard.needUser().id));
      }),
      validateupdatelistitem: () => action((call) => validateItem(call, deskOf(call, list), item)),
      versions: (step, call) => itemVersions(list, item, step, call),
    },
  };
}
