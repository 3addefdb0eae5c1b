import type { ListName } from './column';
import { initiatives } from './initiatives';
import type { List } from './list';
import { bodies, decisions, meetings } from './meetings';
import { statusUpdates } from './status-updates';
import { centres, closedDays, goals, plans, strategies, themes } from './structure';

export * from './codec';
export * from './column';
export * from './formatting';
export * from './groups';
export * from './list';
export * from './mark';
export * from './our-groups';
export * from './permissions';
export * from './rights';
export * from './view';
export * from './words';
export { bodies, centres, closedDays, decisions, goals, initiatives, meetings, plans, statusUpdates, strategies, themes };

/** Where the list is on its site; `sitePath` is the site's server-relative address, `/sites/erhverv`. */
export const listPath = (sitePath: string, list: { readonly name: ListName; readonly template: List['template'] }): string =>
  `${sitePath}/${list.template === 'library' ? '' : 'Lists/'}${list.name}`;
