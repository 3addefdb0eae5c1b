import { numberArgument, type Step } from '../address/path';
import { entity, set, type Call, type Resource } from '../call';
import { pageOf } from '../items/page';
import { nextLink, tokenAfter } from '../items/paging';
import { itemType, itemUri } from '../items/view';
import { addItem, valuesOf } from '../items/write';
import { PERMISSION } from '../rights/permissions';
import type { List } from '../store/lists';
import { etagOf } from '../values/stored';
import { deskOf, itemResource, itemView } from './item';

/** `items` of a list. */
export function itemsResource(list: List, step: Step, outer: Call): Resource {
  if (step.arguments.length > 0) return itemResource(list, numberArgument(step, 'id'), outer);
  return {
    get: (call) => {
      call.guard.needList(list, PERMISSION.viewListItems);
      const desk = deskOf(call, list);
      const shown = itemView(call, desk);
      const page = pageOf(call.host, call.guard, desk.joined, list, call.query);
      const last = page.items.at(-1);
      return set(page.items.map(shown), page.hasMore && last ? nextLink(call.host.api, list.guid, tokenAfter(last, page.columns), call.options) : undefined);
    },
    post: (call) => {
      const desk = deskOf(call, list);
      call.guard.needList(list, PERMISSION.addListItems);
      const item = addItem(desk, valuesOf(desk, call.body.values, itemType(list)));
      return entity(itemView(call, desk)(item), 201, { ETag: etagOf(item), Location: `${call.host.api}/${itemUri(list, item.id)}` });
    },
    members: { getbyid: (inner, call) => itemResource(list, numberArgument(inner, 'id'), call), getitembyid: (inner, call) => itemResource(list, numberArgument(inner, 'id'), call) },
  };
}
