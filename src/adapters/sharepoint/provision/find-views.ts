import { camlOf } from '../lists';
import { LISTS } from '../lists/all-lists';
import type { List, View } from '../lists';
import { together } from './difference';
import type { Findings, Wanted } from './difference';
import { columnsInPlace } from './find-columns';
import type { ListState, SiteState, ViewState } from './site-state';
import { listAddress } from './site-state';

const ROWS_A_PAGE = 100;
/** SharePoint's names for the view it makes with every list. */
const UNNAMED_VIEWS = ['AllItems', 'All Items', 'Alle elementer'];

/** Views that are missing or have lost a column of ours, on lists whose columns are all there. Known by the end of their address, which a new title does not change. */
export function findViews(state: SiteState, wanted: Wanted): Findings {
  return together(
    LISTS.flatMap((list) => {
      const present = state.lists.get(list.name);
      return present && columnsInPlace(list, present) ? list.views.map((view) => one(state, list, present, view, wanted)) : [];
    }),
  );
}

function one(state: SiteState, list: List, present: ListState, view: View, { language, sentences }: Wanted): Findings {
  const address = `${listAddress(state.sitePath, list)}/views`;
  const found = present.views.find(({ ServerRelativeUrl }) => ServerRelativeUrl.toLowerCase().endsWith(`/${view.name.toLowerCase()}.aspx`));
  const title = view.title[language];
  if (!found) {
    const body = { Title: view.name, PersonalView: false, RowLimit: ROWS_A_PAGE, ViewQuery: camlOf(view) };
    return { differences: [{ says: sentences.makeView(present.Title, title), ask: { path: address, body } }], left: [] };
  }
  const wanted = view.columns.map((name) => (name === 'Title' ? 'LinkTitle' : name));
  const shown = columnsShown(found);
  const missing = wanted.filter((name) => !shown.includes(name) && !(name === 'LinkTitle' && shown.includes('Title')));
  const isFresh = !wanted.some((name) => name !== 'LinkTitle' && shown.includes(name));
  if (missing.length > 0) {
    const xml = withColumns(found.ListViewXml, isFresh ? wanted : [...shown, ...missing], isFresh ? camlOf(view) : undefined);
    const says = isFresh ? sentences.layOutView(present.Title, title) : sentences.mendView(present.Title, title);
    return { differences: [{ says, ask: { path: `${address}(guid'${found.Id}')/SetViewXml`, body: { viewXml: xml } } }], left: [] };
  }
  if (found.Title !== title && (found.Title === view.name || UNNAMED_VIEWS.includes(found.Title))) {
    return { differences: [{ says: sentences.nameView(present.Title, title), ask: { path: `${address}(guid'${found.Id}')`, method: 'MERGE', body: { Title: title } } }], left: [] };
  }
  return {
    differences: [],
    left: [
      ...(Object.values(view.title).includes(found.Title) ? [] : [sentences.keptName(`${list.name}/${view.name}.aspx`, found.Title)]),
      ...(isSameQuery(queryOf(found), camlOf(view)) ? [] : [sentences.keptQuery(present.Title, found.Title)]),
    ],
  };
}

const VIEW_FIELDS = /<ViewFields\s*\/>|<ViewFields>.*?<\/ViewFields>/s;
const QUERY = /<Query\s*\/>|<Query>.*?<\/Query>/s;

const columnsShown = ({ ListViewXml }: ViewState): readonly string[] =>
  Array.from((VIEW_FIELDS.exec(ListViewXml)?.[0] ?? '').matchAll(/<FieldRef[^>]*?\sName="([^"]+)"/g), ([, name = '']) => name);
const queryOf = ({ ListViewXml }: ViewState): string => (QUERY.exec(ListViewXml)?.[0] ?? '').replace(/^<Query\s*\/?>|<\/Query>$/g, '');

/** The view's own schema with other columns, and another query where one is given; all else in it stays as it is. */
function withColumns(xml: string, columns: readonly string[], query: string | undefined): string {
  const fields = `<ViewFields>${columns.map((name) => `<FieldRef Name="${name}" />`).join('')}</ViewFields>`;
  const laidOut = VIEW_FIELDS.test(xml) ? xml.replace(VIEW_FIELDS, () => fields) : xml.replace('</View>', () => `${fields}</View>`);
  if (query === undefined) return laidOut;
  const asked = `<Query>${query}</Query>`;
  return QUERY.test(laidOut) ? laidOut.replace(QUERY, () => asked) : laidOut.replace('</View>', () => `${asked}</View>`);
}

/** SharePoint writes CAML back with its own spaces and quotes, and leaves out what is understood. */
const isSameQuery = (a: string, b: string): boolean => plain(a) === plain(b);
const plain = (caml: string): string => caml.replace(/'/g, '"').replace(/\s*\/>/g, '/>').replace(/>\s+</g, '><').trim().toLowerCase();
