import { readGuid } from '../address/literal';
import { refuse } from '../errors';
import { pageOf, type Page } from '../items/page';
import { tokenAfter } from '../items/paging';
import { includes, PERMISSION } from '../rights/permissions';
import { viewsOf, type View } from '../schema/views';
import { isLibrary, type List } from '../store/lists';
import { foldText } from '../text';
import { isUserType, type Field } from '../values/field';
import type { Item } from '../values/stored';
import { editAddress, itemAddress, pageAddress, parameter } from './address';
import { readCaml } from './caml';
import { shownCell, wayOf } from './cell';
import { headingOf, titleOf } from './columns';
import { html, NOTHING, type Html } from '../../html';
import { pageAround, type Visit } from './page';
import { mayWrite } from './rights';

const MOST_ROWS = 500;

/** The view an address names, by `viewid` or by its page. @throws SiteError 404 */
function viewAt({ host, url }: Visit, list: List, page: string): View {
  const guid = readGuid(parameter(url, 'viewid') ?? parameter(url, 'View') ?? '');
  const views = viewsOf(host, list);
  const view = guid === undefined ? views.find((candidate) => foldText(candidate.page) === foldText(page)) : views.find((candidate) => candidate.guid === guid);
  if (!view) throw refuse.noListByUrl(url.pathname);
  return view;
}

/** A list as one of its views shows it. @throws SiteError 403, 404, 501 for a query the site does not speak, 500 past the threshold */
export function viewPage(visit: Visit, list: List, page: string): Response {
  const { host, guard, joined, texts } = visit;
  guard.needList(list, PERMISSION.viewListItems);
  const view = viewAt(visit, list, page);
  const fields = host.lists.fields(list);
  const columns = view.fields.flatMap((name) => fields.find(({ internalName }) => internalName === name) ?? []);
  const { filter, orderBy } = readCaml(view.query, { host, fields, user: guard.user, isLong: list.itemCount > host.threshold });
  const skipToken = tokenIn(visit.url);
  const top = Math.max(1, Math.min(view.rowLimit, MOST_ROWS));
  const found = pageOf(host, guard, joined, list, { select: [], expand: [], filter, filterText: undefined, orderBy, top, skip: undefined, skipToken });
  const mayAdd = includes(guard.list(list), PERMISSION.addListItems) && !isLibrary(list);
  const body = html`
      <div class="heading">
        <h1><bdi>${list.title}</bdi></h1>
        ${mayAdd && html`<a class="button primary" href="${pageAddress(host, list, 'NewForm.aspx')}">${texts.newElement}</a>`}
      </div>
      ${viewMenu(visit, list, view)}
      ${found.items.length === 0 ? html`<p class="empty">${texts.noRows}</p>` : table(visit, list, { fields, columns, view }, found.items)}
      ${view.isPaged ? pager(visit, found, skipToken) : NOTHING}`;
  return pageAround(visit, { title: view.isDefault ? list.title : `${list.title}: ${view.title}`, body });
}

function viewMenu({ host, texts }: Visit, list: List, current: View): Html {
  const views = viewsOf(host, list).filter((view) => !view.isHidden || view.guid === current.guid);
  const links = views.map((view) => html`<li><a href="${pageAddress(host, list, view.page)}"${view.guid === current.guid && html` aria-current="page"`}><bdi>${view.title}</bdi></a></li>`);
  return html`<nav class="views" aria-label="${texts.views}"><ul>${links}</ul></nav>`;
}

interface Columns {
  readonly fields: readonly Field[];
  readonly columns: readonly Field[];
  readonly view: View;
}

function table(visit: Visit, list: List, { fields, columns, view }: Columns, items: readonly Item[]): Html {
  const { guard, host, texts } = visit;
  const headings = columns.map((column) => headingOf(texts, fields, column));
  const way = wayOf(columns);
  const hasActs = way === undefined || items.some((item) => mayWrite(guard, list, item));
  const rows = items.map((item) => {
    const row = { list, fields, item };
    const title = titleOf(texts, row);
    const cells = columns.map((column, place) => html`<td role="cell"${kindOf(column)} data-heading="${headings[place]}">${shownCell(visit, row, column, column === way)}</td>`);
    const open = way === undefined && html`<a href="${itemAddress(host, list, item.id)}" aria-label="${texts.openElement(title)}">${texts.open}</a>`;
    const edit = mayWrite(guard, list, item) && html`<a href="${editAddress(host, list, item.id, view.guid)}" aria-label="${texts.editElement(title)}">${texts.edit}</a>`;
    return html`<tr role="row">${cells}${hasActs && html`<td role="cell" class="short acts">${open}${edit}</td>`}</tr>`;
  });
  return html`<div class="sheet">
        <table role="table" aria-label="${texts.rows(list.title)}">
          <thead role="rowgroup"><tr role="row">${headings.map((heading) => html`<th role="columnheader" scope="col"><bdi>${heading}</bdi></th>`)}${hasActs && html`<th role="columnheader" scope="col"><span class="unseen">${texts.actions}</span></th>`}</tr></thead>
          <tbody role="rowgroup">${rows}</tbody>
        </table>
      </div>`;
}

const SHORT: ReadonlySet<Field['type']> = new Set(['DateTime', 'Number', 'Currency', 'Counter', 'Boolean']);
/** How much room a column needs: dates and names read badly when they are broken. */
function kindOf({ type, customFormatter }: Field): Html {
  if (customFormatter) return html` class="drawn"`;
  if (SHORT.has(type)) return html` class="short"`;
  return isUserType(type) ? html` class="person"` : NOTHING;
}

/** What the address says of where in the list the page begins. */
function tokenIn(url: URL): string | undefined {
  const token = new URLSearchParams(Array.from(url.searchParams).filter(([name]) => name === 'Paged' || name === 'PagedPrev' || name.startsWith('p_')));
  return token.has('Paged') || token.has('PagedPrev') ? token.toString() : undefined;
}

function pager({ texts, url }: Visit, { items, columns, hasMore }: Page, token: string | undefined): Html {
  const [first, last] = [items[0], items[items.length - 1]];
  const isBackwards = token !== undefined && new URLSearchParams(token).get('PagedPrev') === 'TRUE';
  const view = parameter(url, 'viewid');
  const address = (way: string): string => `?${way}${view === undefined ? '' : `&viewid=${encodeURIComponent(view)}`}`;
  const previous = first && (isBackwards ? hasMore : token !== undefined) ? address(tokenAfter(first, columns).replace('Paged=TRUE', 'PagedPrev=TRUE')) : undefined;
  const next = last && (isBackwards || hasMore) ? address(tokenAfter(last, columns)) : undefined;
  if (previous === undefined && next === undefined) return NOTHING;
  return html`<nav class="pages" aria-label="${texts.pages}">
        ${previous !== undefined && html`<a class="button" rel="prev" href="${previous}">${texts.previous}</a>`}
        ${next !== undefined && html`<a class="button" rel="next" href="${next}">${texts.next}</a>`}
      </nav>`;
}
