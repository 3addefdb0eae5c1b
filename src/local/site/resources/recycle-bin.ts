import { textArgument, type Step } from '../address/path';
import { readGuid } from '../address/literal';
import { action, done, entity, set, type Call, type Resource } from '../call';
import { isoSeconds } from '../dates';
import { refuse } from '../errors';
import { findRecycled, purge, recycled, restore, type Recycled } from '../items/bin';
import { show, showMany } from '../odata/show';
import type { Entity } from '../odata/values';
import { includes, PERMISSION } from '../rights/permissions';
import { userEntity } from './people';

const ROW = 3;
const LIST = 4;

/** `recyclebin` of the site: one's own deletions, and all of them for those who manage the site. */
export function recycleBin(step: Step, outer: Call): Resource {
  const isVisible = (call: Call, entry: Recycled): boolean => entry.deletedBy === call.guard.needUser().id || includes(call.guard.web(), PERMISSION.manageWeb);
  if (step.arguments.length === 0) {
    return { get: (call) => set(showMany(recycled(call.host).filter((entry) => isVisible(call, entry)).map((entry) => binEntity(call, entry)), call.query)) };
  }
  const entry = findRecycled(outer.host, readGuid(textArgument(step, 'id')) ?? '');
  if (!entry || !isVisible(outer, entry)) throw refuse.noItem();
  return {
    get: (call) => entity(show(binEntity(call, entry), call.query)),
    members: {
      restore: () => action((call) => {
        restore(call.host, entry, call.guard.needUser().id);
        return done;
      }),
      deleteobject: () => action((call) => {
        purge(call.host, entry);
        return done;
      }),
    },
  };
}

function binEntity({ host }: Call, entry: Recycled): Entity {
  const person = (id: number) => () => { const user = host.principals.findUser(id); return user ? userEntity(host, user) : null; };
  return {
    type: 'SP.RecycleBinItem', uri: `Web/RecycleBin(guid'${entry.guid}')`,
    own: { AuthorName: host.principals.find(entry.author)?.title ?? '', DeletedByName: host.principals.find(entry.deletedBy)?.title ?? '', DeletedDate: isoSeconds(entry.deleted), Id: entry.guid, ItemState: 1, ItemType: entry.item ? ROW : LIST, LeafName: entry.leaf, Title: entry.title },
    links: { Author: person(entry.author), DeletedBy: person(entry.deletedBy) },
  };
}
