import { includes, PERMISSION } from '../rights/permissions';
import { viewsOf } from '../schema/views';
import { isLibrary, type List } from '../store/lists';
import { readSetting } from '../store/store';
import { pageAddress } from './address';
import { html, type Html } from '../../html';
import { pageAround, type Visit } from './page';

/** The address a list is opened at: its default view. */
export function listAddress({ host }: Visit, list: List): string {
  const views = viewsOf(host, list);
  return pageAddress(host, list, (views.find(({ isDefault }) => isDefault) ?? views[0])?.page ?? 'AllItems.aspx');
}

/** The site's front page: the lists the person may read. @throws SiteError 403 to who may not open the site */
export function contentsPage(visit: Visit): Response {
  const { host, guard, texts } = visit;
  guard.needWeb(PERMISSION.open);
  const lists = host.lists.all().filter((list) => !list.properties.hidden && includes(guard.list(list), PERMISSION.viewListItems));
  const title = readSetting(host.db, 'title') ?? '';
  const headings = [texts.name, texts.kind, texts.elements, texts.modified, texts.description];
  const body = html`
      <h1><bdi>${title}</bdi></h1>
      <h2 id="contents">${texts.contents}</h2>
      ${lists.length === 0 ? html`<p class="empty">${texts.noLists}</p>` : html`<div class="sheet">
        <table role="table" aria-labelledby="contents">
          <thead role="rowgroup"><tr role="row">${headings.map((heading) => html`<th role="columnheader" scope="col">${heading}</th>`)}</tr></thead>
          <tbody role="rowgroup">${lists.map((list) => listRow(visit, list, headings))}</tbody>
        </table>
      </div>`}`;
  return pageAround(visit, { title, body });
}

function listRow(visit: Visit, list: List, headings: readonly string[]): Html {
  const { texts, saying } = visit;
  const cells = [
    html`<a class="way" href="${listAddress(visit, list)}"><bdi>${list.title}</bdi></a>`, html`${isLibrary(list) ? texts.library : texts.list}`, html`${saying.number(list.itemCount)}`,
    html`${saying.dateAndTime(list.itemModified)}`, html`<div class="value" dir="auto">${list.properties.description}</div>`,
  ];
  return html`<tr role="row">${cells.map((cell, place) => html`<td role="cell" data-heading="${headings[place]}">${cell}</td>`)}</tr>`;
}
