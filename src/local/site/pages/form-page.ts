import { readGuid } from '../address/literal';
import { refuse, SiteError } from '../errors';
import { addItem, changeItem, checkPointers, type Desk } from '../items/write';
import { PERMISSION } from '../rights/permissions';
import { viewsOf, type View } from '../schema/views';
import { isLibrary, type List } from '../store/lists';
import { digestFor } from '../transport/digest';
import type { Field } from '../values/field';
import { etagOf, type Item, type Stored } from '../values/stored';
import { editAddress, itemAddress, pageAddress, parameter } from './address';
import { formColumns, headingOf, shownColumns, titleOf, type Row } from './columns';
import { listAddress } from './contents-page';
import { entryHtml, inputName, type Entry } from './form-controls';
import { formTexts, NotAccepted, valueOf, withPlainLineEnds } from './form-values';
import { html, NOTHING, type Html } from '../../html';
import { itemAt } from './item-page';
import { pageAround, type Visit } from './page';
import { shownValue } from './cell';
import { storedIn } from './plain';

/** A form on its way: the row it changes, or none when it makes one, and what stands in it. */
interface Form {
  readonly list: List;
  readonly fields: readonly Field[];
  readonly item: Item | undefined;
  readonly entries: readonly Entry[];
  /** What is wrong with the form as a whole. */
  readonly complaint?: string;
  /** Somebody else changed the row: it is shown beside what was typed. */
  readonly isOvertaken?: boolean;
}

/** The row a form is about. @throws SiteError 403, 404 */
function subject(visit: Visit, list: List, kind: 'edit' | 'new'): Item | undefined {
  const { guard } = visit;
  if (kind === 'new') {
    if (isLibrary(list)) throw refuse.noListByUrl(visit.url.pathname);
    guard.needList(list, PERMISSION.addListItems);
    guard.needUser();
    return undefined;
  }
  const item = itemAt(visit, list);
  guard.needItemWrite(list, item, PERMISSION.editListItems);
  return item;
}

/** The view a row's form was opened from, when it was. */
function viewOpenedFrom({ host, url }: Visit, list: List): View | undefined {
  const guid = readGuid(parameter(url, 'viewid') ?? '');
  return guid === undefined ? undefined : viewsOf(host, list).find((view) => view.guid === guid);
}

const columnsOf = (visit: Visit, list: List, fields: readonly Field[], kind: 'edit' | 'new'): readonly Field[] => formColumns(fields, kind, kind === 'edit' ? viewOpenedFrom(visit, list)?.fields : []);

const storedFor = (fields: readonly Field[], item: Item | undefined, field: Field): Stored => (item ? storedIn({ fields, item }, field) : null);

/** An empty row's form shows the choice, number or truth a new row begins with. */
function beginning(visit: Visit, field: Field): readonly string[] {
  const given = field.defaultValue ?? '';
  const isPlain = ['Text', 'Note', 'Choice', 'Boolean', 'Number', 'Currency'].includes(field.type);
  if (field.type === 'MultiChoice') return given.split(';#').filter((choice) => choice !== '');
  return isPlain && given !== '' ? [given] : formTexts(visit, field, null);
}

const textsNow = (visit: Visit, fields: readonly Field[], item: Item | undefined, field: Field): readonly string[] => (item ? formTexts(visit, field, storedFor(fields, item, field)) : beginning(visit, field));

/** The form of a row, or of a new one. */
export function formPage(visit: Visit, list: List, kind: 'edit' | 'new'): Response {
  const item = subject(visit, list, kind);
  const fields = visit.host.lists.fields(list);
  const entries = columnsOf(visit, list, fields, kind).map((field) => ({ field, texts: textsNow(visit, fields, item, field), complaint: undefined }));
  return shown(visit, { list, fields, item, entries });
}

/** Takes in what a person wrote; what cannot be saved is shown again as it was typed. @throws SiteError 403, 404 */
export function formPosted(visit: Visit, list: List, kind: 'edit' | 'new', posted: URLSearchParams): Response {
  const { host, guard, joined } = visit;
  const item = subject(visit, list, kind);
  const fields = host.lists.fields(list);
  const was = wasTexts(posted);
  const isOvertaken = item !== undefined && text(posted, 'etag') !== etagOf(item);
  const typed = columnsOf(visit, list, fields, kind).map((field) => {
    const texts = typedIn(posted, field);
    return { field, texts, isTouched: item === undefined || !isSame(field, texts, was.get(field.internalName) ?? textsNow(visit, fields, item, field)) };
  });
  const again = (more: Partial<Form>): Response => shown(visit, { list, fields, item, entries: typed.map(({ field, texts, isTouched }) => ({ field, texts: isTouched ? texts : textsNow(visit, fields, item, field), complaint: undefined })), ...more }, 400);
  if (isOvertaken) return again({ isOvertaken, complaint: visit.texts.changedMeanwhile });
  const desk: Desk = { host, guard, joined, list };
  try {
    const saved = host.db.transaction(() => {
      const { values, entries } = readAll(visit, fields, typed);
      if (entries.some(({ complaint }) => complaint !== undefined)) throw new Unfit(entries);
      checkPointers(desk, values);
      return item ? (Object.keys(values).length === 0 ? item : changeItem(desk, item, values)) : addItem(desk, values);
    });
    return new Response(undefined, { status: 303, headers: { location: new URL(itemAddress(host, list, saved.id), visit.url).href, 'cache-control': 'no-store' } });
  } catch (error) {
    if (error instanceof Unfit) return again({ entries: error.entries });
    if (error instanceof SiteError && error.status !== 403 && error.status !== 404) return again({ complaint: visit.texts.refused(error.message) });
    throw error;
  }
}

/** Carries the complaints out of the transaction, which then leaves nothing behind. */
class Unfit extends Error {
  constructor(readonly entries: readonly Entry[]) {
    super('What was typed does not fit the columns.');
    this.name = 'Unfit';
  }
}

interface Typed {
  readonly field: Field;
  readonly texts: readonly string[];
  readonly isTouched: boolean;
}

/** Only what was touched is read and written: a value no form can show stays as it is. */
function readAll(visit: Visit, fields: readonly Field[], typed: readonly Typed[]): { readonly values: Readonly<Record<string, Stored>>; readonly entries: readonly Entry[] } {
  const values: Record<string, Stored> = {};
  const entries = typed.map(({ field, texts, isTouched }): Entry => {
    try {
      if (isTouched) values[field.internalName] = valueOf(visit, fields, field, texts);
      return { field, texts, complaint: undefined };
    } catch (error) {
      if (error instanceof NotAccepted) return { field, texts, complaint: error.message };
      if (error instanceof SiteError) return { field, texts, complaint: visit.texts.refused(error.message) };
      throw error;
    }
  });
  return { values, entries };
}

const text = (posted: URLSearchParams, name: string): string => posted.get(name) ?? '';

function typedIn(posted: URLSearchParams, field: Field): readonly string[] {
  const texts = posted.getAll(inputName(field)).map(withPlainLineEnds);
  if (field.type === 'Boolean') return [texts.includes('1') ? '1' : '0'];
  return field.type === 'MultiChoice' || field.type === 'LookupMulti' ? texts : [texts[0] ?? '', ...texts.slice(1)];
}

/** An input of one line loses its line ends on the way through a browser. */
function isSame(field: Field, a: readonly string[], b: readonly string[]): boolean {
  const comparable = (texts: readonly string[]): string => JSON.stringify(field.type === 'Note' ? texts.map(withPlainLineEnds) : texts.map((one) => one.replace(/[\r\n]/g, '')));
  return comparable(a) === comparable(b) || (field.type === 'Boolean' && (a[0] ?? '0') === (b[0] || '0'));
}

/** What stood in the form when it was opened. */
function wasTexts(posted: URLSearchParams): ReadonlyMap<string, readonly string[]> {
  try {
    const was: unknown = JSON.parse(text(posted, 'was'));
    if (!Array.isArray(was)) return new Map();
    return new Map(was.flatMap((entry: unknown) => (Array.isArray(entry) && typeof entry[0] === 'string' && Array.isArray(entry[1]) ? [[entry[0], entry[1].map(String)] as const] : [])));
  } catch {
    return new Map();
  }
}

function shown(visit: Visit, form: Form, status = 200): Response {
  const { host, guard, texts } = visit;
  const { list, fields, item, entries } = form;
  const title = item ? texts.editElement(titleOf(texts, { list, item })) : `${texts.newElement} – ${list.title}`;
  const back = item ? itemAddress(host, list, item.id) : listAddress(visit, list);
  const action = item ? editAddress(host, list, item.id, viewOpenedFrom(visit, list)?.guid) : pageAddress(host, list, 'NewForm.aspx');
  const was = entries.map(({ field }) => [field.internalName, textsNow(visit, fields, item, field)]);
  const body = html`
      <h1 dir="auto">${title}</h1>
      ${complaints(visit, form)}
      <form class="entries" method="post" action="${action}">
        <input type="hidden" name="__REQUESTDIGEST" value="${guard.user && digestFor(host, guard.user)}">
        ${item && html`<input type="hidden" name="etag" value="${etagOf(item)}"><input type="hidden" name="was" value="${JSON.stringify(was)}">`}
        ${entries.map((entry) => entryHtml(visit, fields, entry))}
        <div class="actions">
          <button class="button primary" name="act" value="save">${texts.save}</button>
          <a class="button" href="${back}">${texts.cancel}</a>
        </div>
      </form>
      ${form.isOvertaken && item ? standing(visit, { list, fields, item }) : NOTHING}`;
  return pageAround(visit, { title, body, status });
}

function complaints({ texts }: Visit, { complaint, entries }: Form): Html {
  const each = entries.flatMap(({ field, complaint: wrong }) => (wrong === undefined ? [] : [html`<li><a href="#${inputName(field)}">${wrong}</a></li>`]));
  if (complaint === undefined && each.length === 0) return NOTHING;
  return html`<div class="complaints" role="alert"><h2>${texts.notSaved}</h2>${complaint !== undefined && html`<p>${complaint}</p>`}${each.length > 0 && html`<ul>${each}</ul>`}</div>`;
}

function standing(visit: Visit, row: Row): Html {
  return html`<h2>${visit.texts.now}</h2>
      <dl class="columns">${shownColumns(row.fields).map((field) => html`<div><dt><bdi>${headingOf(visit.texts, row.fields, field)}</bdi></dt><dd>${shownValue(visit, row, field)}</dd></div>`)}</dl>`;
}
