import { refuse } from '../errors';
import { recycleItem } from '../items/bin';
import { versionsOf } from '../items/versions';
import { includes, PERMISSION } from '../rights/permissions';
import type { List } from '../store/lists';
import { digestFor } from '../transport/digest';
import type { Field } from '../values/field';
import type { Item } from '../values/stored';
import { itemAddress, parameter } from './address';
import { shownValue } from './cell';
import { headingOf, shownColumns, titleOf, type Row } from './columns';
import { listAddress } from './contents-page';
import { html, NOTHING, type Html } from '../../html';
import { pageAround, type Visit } from './page';
import { nameOf, storedIn } from './plain';
import { mayWrite } from './rights';

const MOST_VERSIONS = 100;

/** The row an address names by `ID`. @throws SiteError 404 */
export function itemAt({ host, guard, url }: Visit, list: List): Item {
  const id = parameter(url, 'ID') ?? '';
  const item = /^\d{1,10}$/.test(id) ? host.items.find(list, Number(id)) : undefined;
  if (!item || !guard.canRead(list, item)) throw refuse.noItem();
  return item;
}

/** One row with all its columns, what may be done to it, and how it came to be what it is. */
export function itemPage(visit: Visit, list: List): Response {
  const { host, guard, texts, saying } = visit;
  guard.needList(list, PERMISSION.viewListItems);
  const item = itemAt(visit, list);
  const row: Row = { list, item, fields: host.lists.fields(list) };
  const title = titleOf(texts, row);
  const back = listAddress(visit, list);
  const body = html`
      <nav class="trail"><a href="${back}"><bdi>${texts.back(list.title)}</bdi></a></nav>
      <h1 dir="auto">${title}</h1>
      <div class="actions">
        ${mayWrite(guard, list, item) && html`<a class="button primary" href="${itemAddress(host, list, item.id, 'EditForm')}">${texts.edit}</a>`}
        ${removal(visit, list, item)}
      </div>
      <dl class="columns">${shownColumns(row.fields).map((field) => html`<div><dt><bdi>${headingOf(texts, row.fields, field)}</bdi></dt><dd>${valueOrNone(visit, row, field)}</dd></div>`)}</dl>
      <p class="facts">${texts.facts(saying.dateAndTime(item.created), nameOf(visit, item.author), saying.dateAndTime(item.modified), nameOf(visit, item.editor))}</p>
      ${includes(guard.item(list, item), PERMISSION.viewVersions) && list.properties.enableVersioning ? history(visit, row) : NOTHING}`;
  return pageAround(visit, { title: `${title} – ${list.title}`, body });
}

function valueOrNone(visit: Visit, row: Row, field: Field): Html {
  return storedIn(row, field) === null && !field.customFormatter ? html`<span class="none">${visit.texts.none}</span>` : shownValue(visit, row, field);
}

function removal({ host, guard, texts }: Visit, list: List, item: Item): Html {
  if (!guard.user || !mayWrite(guard, list, item, PERMISSION.deleteListItems)) return NOTHING;
  return html`<details class="removal">
          <summary class="button">${texts.remove}</summary>
          <form method="post" action="${itemAddress(host, list, item.id)}">
            <input type="hidden" name="__REQUESTDIGEST" value="${digestFor(host, guard.user)}">
            <p>${texts.removeHelp}</p>
            <button class="button danger" name="act" value="recycle">${texts.removeConfirm}</button>
          </form>
        </details>`;
}

function history(visit: Visit, { list, fields, item }: Row): Html {
  const { host, texts, saying } = visit;
  const versions = versionsOf(host, list, item.id).slice(0, MOST_VERSIONS + 1);
  const headings = [texts.version, texts.when, texts.who, texts.what];
  const rows = versions.slice(0, MOST_VERSIONS).map((version, place) => {
    const cells = [html`${version.revision}.0`, html`${saying.dateAndTime(version.modified)}`, html`<bdi>${nameOf(visit, version.editor)}</bdi>`, changes(visit, { list, fields, item: version }, versions[place + 1])];
    return html`<tr role="row">${cells.map((cell, column) => html`<td role="cell" data-heading="${headings[column]}">${cell}</td>`)}</tr>`;
  });
  return html`<h2 id="versions">${texts.versions}</h2>
      <div class="sheet">
        <table role="table" aria-labelledby="versions">
          <thead role="rowgroup"><tr role="row">${headings.map((heading) => html`<th role="columnheader" scope="col">${heading}</th>`)}</tr></thead>
          <tbody role="rowgroup">${rows}</tbody>
        </table>
      </div>`;
}

/** What one version did to the one before it, column by column. */
function changes(visit: Visit, row: Row, before: Item | undefined): Html {
  const { texts } = visit;
  if (!before) return html`${row.item.revision === 1 ? texts.firstVersion : ''}`;
  const old: Row = { ...row, item: before };
  const changed = shownColumns(row.fields).filter((field) => JSON.stringify(storedIn(old, field)) !== JSON.stringify(storedIn(row, field)));
  if (changed.length === 0) return html`${texts.nothingChanged}`;
  return html`<ul class="changes">${changed.map((field) => html`<li><strong><bdi>${headingOf(texts, row.fields, field)}</bdi></strong> ${texts.from} ${valueOrNone(visit, old, field)} ${texts.to} ${valueOrNone(visit, row, field)}</li>`)}</ul>`;
}

/** Moves a row to the recycle bin. @throws SiteError 403, 404 */
export function recyclePosted(visit: Visit, list: List): Response {
  const { host, guard, url } = visit;
  const item = itemAt(visit, list);
  guard.needItemWrite(list, item, PERMISSION.deleteListItems);
  host.db.transaction(() => recycleItem(host, list, item, guard.needUser().id));
  return new Response(undefined, { status: 303, headers: { location: new URL(listAddress(visit, list), url).href, 'cache-control': 'no-store' } });
}
