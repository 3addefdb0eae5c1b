import { isLibrary, type List } from '../store/lists';
import type { Field } from '../values/field';
import type { Item } from '../values/stored';
import type { Texts } from './texts';

/** A row with what is needed to show it. */
export interface Row {
  readonly list: List;
  readonly fields: readonly Field[];
  readonly item: Item;
}

const TITLES: ReadonlySet<string> = new Set(['LinkTitle', 'LinkTitleNoMenu']);

/** The column a computed one shows. */
export const sourceOf = (fields: readonly Field[], field: Field): Field => (TITLES.has(field.internalName) ? (fields.find(({ internalName }) => internalName === 'Title') ?? field) : field);

/** What people call a column. SharePoint's own columns come in the language of the site until somebody renames them. */
export function headingOf(texts: Texts, fields: readonly Field[], field: Field): string {
  const source = sourceOf(fields, field);
  const known = Object.hasOwn(texts.columns, source.internalName) ? texts.columns[source.internalName] : undefined;
  return known?.[0] === source.title ? known[1] : source.title;
}

/** Whether the column's text is the way to its row. */
export const isLink = (field: Field): boolean => TITLES.has(field.internalName) || field.internalName === 'LinkFilename';

const NOBODYS_TO_WRITE: ReadonlySet<Field['type']> = new Set(['Counter', 'Computed', 'Calculated', 'Guid', 'Attachments', 'ContentTypeId', 'File', 'Integer']);

const isWritable = ({ isHidden, isReadOnly, primaryField, type }: Field): boolean => !isHidden && !isReadOnly && primaryField === undefined && !NOBODYS_TO_WRITE.has(type);

/** The columns the page of a row shows, in order. */
export const shownColumns = (fields: readonly Field[]): readonly Field[] =>
  fields.filter((field) => !field.isHidden && field.showInDisplayForm !== false && (!field.isBuiltIn || field.internalName === 'Title'));

/**
 * The columns a person fills in on one of the list's forms, in order. A form opened from a view offers the view's columns as
 * well, as SharePoint's grid does: keeping a column out of the forms keeps nobody from changing it.
 */
export function formColumns(fields: readonly Field[], form: 'edit' | 'new', viewColumns: readonly string[] = []): readonly Field[] {
  const isOffered = ({ showInEditForm, showInNewForm }: Field): boolean => (form === 'edit' ? showInEditForm : showInNewForm) !== false;
  return fields.filter((field) => isWritable(field) && (isOffered(field) || viewColumns.includes(field.internalName)));
}

/** What a row is called where only one line is for it. */
export function titleOf(texts: Texts, { list, item }: Pick<Row, 'list' | 'item'>): string {
  const title = item.values.Title;
  if (typeof title === 'string' && title.trim() !== '') return title;
  return isLibrary(list) ? item.leaf : texts.untitled(item.id);
}
