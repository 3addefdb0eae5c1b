import { refuse } from '../errors';
import type { Host } from '../host';
import type { List } from '../store/lists';
import { foldText } from '../text';
import { canBeIndexed, freeName, internalNameOf, type Field } from '../values/field';

const MOST_INDEXES = 20;
/** How long a list past the threshold builds an index before it serves. */
const BUILDING = 60_000;
const LONGEST_TITLE = 255;
const REFERENCE = /\[([^\]]+)\]/g;
const NOT_IN_FORMULAS: ReadonlySet<Field['type']> = new Set(['User', 'UserMulti', 'Lookup', 'LookupMulti', 'Note', 'URL', 'MultiChoice']);

export interface NewField {
  /** The internal name wished for; made from the title when left out, and given a digit when taken. */
  readonly name: string | undefined;
  readonly field: Omit<Field, 'guid' | 'internalName'> & { readonly guid?: string | undefined };
}

/** Adds a column, with its index when it has one. @throws SiteError 500 for an index or formula the type does not allow */
export function addField(host: Host, list: List, { name, field: wished }: NewField): Field {
  if (wished.title.length > LONGEST_TITLE) throw refuse.badValue('The name of the column is too long.');
  const fields = host.lists.fields(list);
  const taken = new Set(fields.flatMap((field) => [foldText(field.internalName)]));
  const internalName = freeName(internalNameOf(name ?? wished.title), (candidate) => taken.has(foldText(candidate)));
  const guid = wished.guid === undefined || fields.some((field) => field.guid === wished.guid) ? host.newGuid() : wished.guid;
  const field: Field = checked(host, list, fields, { ...wished, guid, internalName });
  if (field.isIndexed && !field.isUnique) throw refuse.indexAtCreation();
  host.lists.addField(list, field);
  if (field.isIndexed) host.items.buildIndex(list, field);
  return field;
}

/** Changes a column. @throws SiteError 500 as for a new one */
export function changeField(host: Host, list: List, before: Field, change: Partial<Field>): Field {
  const fields = host.lists.fields(list).filter((field) => field.internalName !== before.internalName);
  const merged = { ...before, ...change };
  const isBegun = merged.isIndexed && !before.isIndexed;
  const serves = isBegun && list.itemCount > host.threshold ? { indexServesFrom: host.now() + BUILDING } : {};
  const field = checked(host, list, fields, { ...merged, ...serves });
  host.lists.saveField(list, field);
  if (field.isIndexed && (!before.isIndexed || field.isUnique !== before.isUnique)) host.items.buildIndex(list, field);
  if (!field.isIndexed && before.isIndexed) host.items.dropIndex(list, field);
  return field;
}

/** Takes a column away with its values and its index. @throws SiteError 500 for one the site needs */
export function removeField(host: Host, list: List, field: Field): void {
  if (field.isBuiltIn) throw refuse.builtInColumn(field.title);
  host.items.dropIndex(list, field);
  host.items.forgetValues(list, field);
  host.lists.removeField(list, field);
}

/** By internal name or, failing that, by title. */
export function findField(fields: readonly Field[], nameOrTitle: string): Field | undefined {
  const wanted = foldText(nameOrTitle);
  return fields.find((field) => foldText(field.internalName) === wanted) ?? fields.find((field) => foldText(field.title) === wanted && !field.isHidden) ?? fields.find((field) => foldText(field.title) === wanted);
}

function checked(host: Host, list: List, others: readonly Field[], field: Field): Field {
  if ((field.isIndexed || field.isUnique) && !canBeIndexed(field)) throw refuse.notIndexable();
  if (field.isUnique && !field.isIndexed) throw refuse.uniqueNeedsIndex();
  if (field.isIndexed && others.filter((other) => other.isIndexed).length >= MOST_INDEXES) throw refuse.tooManyIndexes();
  if (field.maxLength !== undefined && (field.maxLength < 1 || field.maxLength > 255)) throw refuse.badValue('The maximum length of a text column is from 1 to 255.');
  if (field.type === 'Calculated') checkFormula(others, field.formula ?? '');
  if (field.lookupList !== undefined && field.lookupList !== list.guid && !host.lists.findByGuid(field.lookupList)) throw refuse.noListById();
  return field;
}

function checkFormula(fields: readonly Field[], formula: string): void {
  if (!formula.startsWith('=') || formula.length > 1024) throw refuse.badValue('The formula contains a syntax error or is not supported.');
  for (const [, name = ''] of formula.matchAll(REFERENCE)) {
    const field = findField(fields, name);
    if (!field) throw refuse.badValue('The formula refers to a column that does not exist.');
    if (NOT_IN_FORMULAS.has(field.type)) throw refuse.formulaOperand();
  }
}
