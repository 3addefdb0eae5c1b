import { listPath } from '../lists';
import { LISTS } from '../lists/all-lists';
import type { List } from '../lists';
import { columnsInPlace, isOurs } from './find-columns';
import type { Difference, Findings, Wanted } from './difference';
import { rightsInPlace } from './find-rights';
import type { ListState, SiteState } from './site-state';
import { listAddress, UNFINISHED } from './site-state';

const TEMPLATES = { list: 100, library: 101 } as const;
/** Versions kept of a row where the site keeps fewer. 0 is SharePoint's word for all of them. */
const VERSIONS_KEPT = 500;
const OWN_ROWS_ONLY = 2;

/** A list stands at our address that nobody made for us: neither begun by us nor with any of our columns. */
export class ForeignList extends Error {
  constructor(readonly path: string) {
    super(`a foreign list at ${path}`);
    this.name = 'ForeignList';
  }
}

/** Lists that are missing, and settings of those that are there. @throws ForeignList */
export function findLists(state: SiteState, wanted: Wanted): Findings {
  const found = LISTS.map((list): Findings => {
    const present = state.lists.get(list.name);
    if (!present) return { differences: [making(list, wanted)], left: [] };
    if (present.Description !== UNFINISHED && !isOurs(list, present)) throw new ForeignList(listPath(state.sitePath, list));
    return settings(state, list, present, wanted);
  });
  return { differences: found.flatMap(({ differences }) => differences), left: found.flatMap(({ left }) => left) };
}

/** A list is born with the English name, which its address is made from, and is given the other one afterwards. */
function making(list: List, { language, sentences }: Wanted): Difference {
  const body = { Title: list.name, Description: UNFINISHED, BaseTemplate: TEMPLATES[list.template], EnableVersioning: true };
  return { says: sentences.makeList(list.title[language]), ask: { path: 'web/lists', body } };
}

function settings(state: SiteState, list: List, present: ListState, { language, sentences }: Wanted): Findings {
  const changes = { ...versions(present), ...visibility(list, present), ...itemSecurity(list, present) };
  const address = listAddress(state.sitePath, list);
  if (present.Description === UNFINISHED) {
    if (!columnsInPlace(list, present) || !rightsInPlace(state, list)) return { differences: [], left: [] };
    const body = { Title: freeTitle(state, list.title[language], present.Title), Description: list.description[language], ...changes };
    return { differences: [{ says: sentences.finishList(list.title[language]), ask: { path: address, method: 'MERGE', body } }], left: [] };
  }
  const what = [
    ...('EnableVersioning' in changes || 'MajorVersionLimit' in changes ? [sentences.versions] : []),
    ...('Hidden' in changes || 'NoCrawl' in changes ? [sentences.visibility] : []),
    ...('WriteSecurity' in changes ? [sentences.itemSecurity] : []),
  ];
  const isRenamed = !Object.values(list.title).some((title) => present.Title === title || present.Title === second(title));
  return {
    differences: what.length > 0 ? [{ says: sentences.mendList(present.Title, what.join(', ')), ask: { path: address, method: 'MERGE', body: changes } }] : [],
    left: isRenamed ? [sentences.keptName(sentences.list(list.title[language]), present.Title)] : [],
  };
}

const versions = (present: ListState): object => ({
  ...(!present.EnableVersioning && { EnableVersioning: true }),
  ...((!present.EnableVersioning || present.MajorVersionLimit !== 0) && present.MajorVersionLimit < VERSIONS_KEPT && { EnableVersioning: true, MajorVersionLimit: VERSIONS_KEPT }),
});
const visibility = (list: List, present: ListState): object => ({
  ...(list.hidden && !present.Hidden && { Hidden: true }),
  ...(list.hidden && !present.NoCrawl && { NoCrawl: true }),
});
const itemSecurity = (list: List, present: ListState): object => (list.writable === 'own' && present.WriteSecurity < OWN_ROWS_ONLY ? { WriteSecurity: OWN_ROWS_ONLY } : {});

/** The site may have another list of that name. */
const freeTitle = (state: SiteState, title: string, now: string): string => (title !== now && state.listTitles.includes(title) ? second(title) : title);
const second = (title: string): string => `${title} (Handleplan)`;
