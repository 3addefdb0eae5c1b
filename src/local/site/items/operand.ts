import { localMidnight, readInstant } from '../dates';
import { refuse } from '../errors';
import type { Literal } from '../address/literal';
import type { Key } from '../odata/compare';
import { sortKey } from '../text';
import { isJoin, isUserType, propertyName, type Field } from '../values/field';
import { keyAt, keyOf, storedValue, type Item, type Stored } from '../values/stored';
import type { Joined } from './joined';

/** The column side of a comparison or of a sort. */
export interface Operand {
  readonly value: (item: Item) => Stored;
  readonly key: (item: Item) => Key;
  /** The text to search in; `undefined` for a column that is no text. */
  readonly text: ((item: Item) => string | null) | undefined;
  readonly field: Field;
  readonly type: 'text' | 'number' | 'instant' | 'truth' | 'id';
  /** The index that would serve it: a column's internal name or `ID`. */
  readonly index: string | undefined;
}

const ID = 'ID';
const FILTERABLE_USER_PARTS: ReadonlySet<string> = new Set(['Title', 'EMail', 'Name', 'UserName']);

/** Finds what `path` names. @throws SiteError 400 for an unknown column, or for one that may not stand in a filter or sort. */
export function operandAt(path: string, fields: readonly Field[], joined: Joined, now: number, use: 'filter' | 'sort' = 'filter'): Operand {
  const [head = '', part] = path.split('/');
  const refuseUse = (field: Field): Error => (use === 'filter' ? refuse.notFilterable(field.title, field.type) : refuse.notSortable(field.title, field.type));
  if (part === undefined) {
    const field = fields.find((candidate) => propertyName(candidate) === (head === 'Id' ? ID : head));
    if (field && !isJoin(field)) return plainOperand(field, now, refuseUse);
    const pointer = head.endsWith('Id') ? fields.find((candidate) => isJoin(candidate) && propertyName(candidate) === head.slice(0, -2)) : undefined;
    if (pointer) return idOperand(pointer, now, refuseUse);
    if (field && use === 'sort') return idOperand(field, now, refuseUse);
    throw field ? refuseUse(field) : refuse.noColumn(head);
  }
  const field = fields.find((candidate) => isJoin(candidate) && propertyName(candidate) === head);
  if (!field) throw refuse.noColumn(head);
  return part === 'Id' || part === ID ? idOperand(field, now, refuseUse) : partOperand(field, part, joined, refuseUse);
}

const servingIndex = (field: Field, now: number): string | undefined => (field.isIndexed && (field.indexServesFrom ?? 0) <= now ? field.internalName : undefined);

function plainOperand(field: Field, now: number, refuseUse: (field: Field) => Error): Operand {
  const name = field.internalName;
  const base = { value: (item: Item) => storedValue(item, name), key: (item: Item) => keyAt(item, field), text: undefined, field, index: servingIndex(field, now) };
  switch (field.type) {
    case 'Text':
    case 'Choice':
    case 'Guid':
    case 'File':
      return { ...base, text: (item) => textOrNull(storedValue(item, name)), type: 'text' };
    case 'Counter':
      return { ...base, type: 'id', index: ID };
    case 'Number':
    case 'Currency':
    case 'Integer':
      return { ...base, type: 'number' };
    case 'DateTime':
      return { ...base, type: 'instant' };
    case 'Boolean':
    case 'Attachments':
      return { ...base, type: 'truth' };
    default:
      throw refuseUse(field);
  }
}

function idOperand(field: Field, now: number, refuseUse: (field: Field) => Error): Operand {
  if (field.type !== 'User' && field.type !== 'Lookup') throw refuseUse(field);
  if (field.lookupList === undefined && field.type === 'Lookup') throw refuseUse(field);
  return { value: (item) => storedValue(item, field.internalName), key: (item) => keyAt(item, field), text: undefined, field, type: 'id', index: servingIndex(field, now) };
}

function partOperand(field: Field, part: string, joined: Joined, refuseUse: (field: Field) => Error): Operand {
  if (field.type !== 'User' && field.type !== 'Lookup') throw refuseUse(field);
  const isKnown = isUserType(field.type) ? FILTERABLE_USER_PARTS.has(part) : part === 'Title' || part === field.lookupField;
  const read = isKnown ? joined.part(field, part) : undefined;
  if (!read) throw refuse.noColumn(`${propertyName(field)}/${part}`);
  const valueOf = (item: Item): Stored => {
    const id = storedValue(item, field.internalName);
    const value = typeof id === 'number' ? read(id) : null;
    return typeof value === 'object' ? null : value;
  };
  return { value: valueOf, key: (item) => keyOf(valueOf(item)), text: (item) => textOrNull(valueOf(item)), field, type: 'text', index: undefined };
}

const textOrNull = (value: Stored): string | null => (typeof value === 'string' ? value : null);

/** The constant side, read as the column's type. @throws SiteError 400 when it is of another. */
export function keyOfLiteral(operand: Operand, literal: Literal, zone: string): Key {
  if (literal.kind === 'null') return null;
  switch (operand.type) {
    case 'text':
      if (literal.kind === 'text' || literal.kind === 'guid') return sortKey(literal.value);
      break;
    case 'number':
      if (literal.kind === 'number') return literal.value;
      break;
    case 'id':
      if (literal.kind === 'number' && Number.isInteger(literal.value)) return literal.value;
      break;
    case 'truth':
      if (literal.kind === 'boolean') return Number(literal.value);
      if (literal.kind === 'number' && (literal.value === 0 || literal.value === 1)) return literal.value;
      break;
    case 'instant': {
      const instant = literal.kind === 'datetime' || literal.kind === 'text' ? readInstant(literal.value) : undefined;
      if (instant !== undefined) return operand.field.isDateOnly ? localMidnight(instant, zone) : instant;
    }
  }
  throw refuse.wrongLiteral(String(literal.value), { text: 'Edm.String', number: 'Edm.Double', id: 'Edm.Int32', truth: 'Edm.Boolean', instant: 'Edm.DateTime' }[operand.type]);
}
