import type { Host } from '../host';
import { complex, textList, type Entity } from '../odata/values';
import { textOf } from '../store/database';
import { folderOf, isLibrary, type List } from '../store/lists';
import { foldText } from '../text';
import { internalNameOf } from '../values/field';
import { childNamed, escapeXml, isTrue, readXml, type Element } from '../xml';

/** A saved way of looking at a list. */
export interface View {
  readonly guid: string;
  readonly title: string;
  /** Internal names, in order. */
  readonly fields: readonly string[];
  /** What stands inside `<Query>`: CAML. */
  readonly query: string;
  readonly rowLimit: number;
  readonly isPaged: boolean;
  readonly isDefault: boolean;
  readonly isHidden: boolean;
  readonly isPersonal: boolean;
  readonly customFormatter: string | undefined;
  readonly viewType: string;
  /** The page it is shown on, below the list's folder. */
  readonly page: string;
}

const order = 'ORDER BY position';

export function viewsOf(host: Host, list: List): readonly View[] {
  return host.db.all(`SELECT definition FROM views WHERE list = ? ${order}`, list.serial).map((row) => JSON.parse(textOf(row, 'definition')) as View);
}

/** Adds a view; a default one takes that place from the one before. */
export function addView(host: Host, list: List, view: Omit<View, 'guid' | 'page'>): View {
  const others = viewsOf(host, list);
  const base = internalNameOf(view.title).replace(/_x[0-9a-f]{4}_/g, '') || 'View';
  const pages = new Set(others.map(({ page }) => foldText(page)));
  let page = `${base}.aspx`;
  for (let digit = 1; pages.has(foldText(page)); digit += 1) page = `${base}${digit}.aspx`;
  const made: View = { ...view, guid: host.newGuid(), page };
  const at = host.db.get('SELECT COALESCE(MAX(position), 0) + 1 AS position FROM views WHERE list = ?', list.serial);
  host.db.run('INSERT INTO views (list, guid, position, definition) VALUES (?, ?, ?, ?)', list.serial, made.guid, Number(at?.position), JSON.stringify(made));
  if (made.isDefault) others.filter((other) => other.isDefault).forEach((other) => store(host, list, { ...other, isDefault: false }));
  host.lists.touchSchema(list);
  return made;
}

export function saveView(host: Host, list: List, view: View): void {
  if (view.isDefault) viewsOf(host, list).filter((other) => other.isDefault && other.guid !== view.guid).forEach((other) => store(host, list, { ...other, isDefault: false }));
  store(host, list, view);
  host.lists.touchSchema(list);
}

export function removeView(host: Host, list: List, view: View): void {
  host.db.run('DELETE FROM views WHERE list = ? AND guid = ?', list.serial, view.guid);
  host.lists.touchSchema(list);
}

function store(host: Host, list: List, view: View): void {
  host.db.run('UPDATE views SET definition = ? WHERE list = ? AND guid = ?', JSON.stringify(view), list.serial, view.guid);
}

export function allItems(list: Pick<List, 'template'>): Omit<View, 'guid' | 'page'> {
  const fields = list.template === 101 ? ['LinkFilename', 'Modified', 'Editor'] : ['LinkTitle'];
  return { title: list.template === 101 ? 'All Documents' : 'All Items', fields, query: '', rowLimit: 30, isPaged: true, isDefault: true, isHidden: false, isPersonal: false, customFormatter: undefined, viewType: 'HTML' };
}

/** The whole view as `<View>`. */
export function viewXml(view: View): string {
  const fields = view.fields.map((name) => `<FieldRef Name="${escapeXml(name)}" />`).join('');
  const formatter = view.customFormatter === undefined ? '' : `<CustomFormatter>${escapeXml(view.customFormatter)}</CustomFormatter>`;
  return `<View Name="{${view.guid.toUpperCase()}}" DefaultView="${view.isDefault ? 'TRUE' : 'FALSE'}" Type="${view.viewType}" DisplayName="${escapeXml(view.title)}"><ViewFields>${fields}</ViewFields><Query>${view.query}</Query><RowLimit Paged="${view.isPaged ? 'TRUE' : 'FALSE'}">${view.rowLimit}</RowLimit>${formatter}</View>`;
}

/** Reads a `<View>` a client sets in one piece; what it does not name stays as it was. @throws SiteError 400 */
export function withViewXml(view: View, source: string): View {
  const element = readXml(source);
  const fields = childNamed(element, 'ViewFields')?.children.map((field) => field.attributes.Name ?? '').filter((name) => name !== '');
  const limit = childNamed(element, 'RowLimit');
  const query = childNamed(element, 'Query');
  const formatter = childNamed(element, 'CustomFormatter');
  return {
    ...view, ...(fields && { fields }), ...(query && { query: query.children.map(asXml).join('') }),
    ...(limit && { rowLimit: Number(limit.text) || view.rowLimit, isPaged: isTrue(limit.attributes.Paged) }), ...(formatter && { customFormatter: formatter.text }),
  };
}

/** An element as text again. */
export function asXml(element: Element): string {
  const attributes = Object.entries(element.attributes).map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join('');
  const inner = `${escapeXml(element.text)}${element.children.map(asXml).join('')}`;
  return inner === '' ? `<${element.name}${attributes} />` : `<${element.name}${attributes}>${inner}</${element.name}>`;
}

export function viewEntity(host: Host, list: List, view: View): Entity {
  const page = isLibrary(list) ? `${folderOf(list)}/Forms/${view.page}` : `${folderOf(list)}/${view.page}`;
  return {
    type: 'SP.View', uri: `Web/Lists(guid'${list.guid}')/Views(guid'${view.guid}')`,
    own: {
      Aggregations: null, AggregationsStatus: null, AssociatedContentTypeId: null, BaseViewId: '1', CalendarViewStyles: null, ColumnWidth: null, ContentTypeId: complex('SP.ContentTypeId', { StringValue: '0x' }),
      CustomFormatter: view.customFormatter ?? '', CustomOrder: null, DefaultView: view.isDefault, DefaultViewForContentType: false, EditorModified: false, Formats: null, GridLayout: null, Hidden: view.isHidden, HtmlSchemaXml: viewXml(view),
      Id: view.guid, ImageUrl: '/_layouts/15/images/generic.png', IncludeRootFolder: false, ViewJoins: null, JSLink: '', ListViewXml: viewXml(view), Method: null, MobileDefaultView: false, MobileView: false, ModerationType: null,
      NewDocumentTemplates: null, OrderedView: false, Paged: view.isPaged, PersonalView: view.isPersonal, ViewProjectedFields: null, ViewQuery: view.query, ReadOnlyView: false, RequiresClientIntegration: false, RowLimit: view.rowLimit,
      Scope: 0, ServerRelativePath: complex('SP.ResourcePath', { DecodedUrl: `${host.path}/${page}` }), ServerRelativeUrl: `${host.path}/${page}`, StyleId: null, TabularView: true, Threaded: false, Title: view.title, Toolbar: '',
      ToolbarTemplateName: null, ViewType: view.viewType, ViewData: '', ViewType2: null, VisualizationInfo: null,
    },
    links: { ViewFields: () => viewFieldsEntity(list, view) },
  };
}

export function viewFieldsEntity(list: List, view: View): Entity {
  const schema = view.fields.map((name) => `<FieldRef Name="${escapeXml(name)}" />`).join('');
  return { type: 'SP.ViewFieldCollection', uri: `Web/Lists(guid'${list.guid}')/Views(guid'${view.guid}')/ViewFields`, own: { SchemaXml: schema, Items: textList(view.fields) } };
}
