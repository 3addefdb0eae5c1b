import { action, property, type Answer, type Call, type Resource } from '../call';
import { refuse, SiteError } from '../errors';
import { addItem, changeItem, checkPointers, formValuesOf, type Desk, type Stamps } from '../items/write';
import { complex, valueList } from '../odata/values';
import { PERMISSION } from '../rights/permissions';
import { findField } from '../schema/fields';
import type { Field } from '../values/field';
import { FormRefusal, fromForm } from '../values/from-form';
import type { Item, Stored, StoredValues } from '../values/stored';

interface Told {
  readonly name: string;
  readonly value: string;
  readonly refusal: string | undefined;
}

/** What a form may stamp a row with, when its caller manages the list and asks for it. */
const STAMPED: Readonly<Record<string, keyof Stamps>> = { Created: 'created', Modified: 'modified', Author: 'author', Editor: 'editor' };

/** `validateUpdateListItem`: values as a form holds them. Answers 200 also when a value was refused, and then nothing was written. */
export function validateItem(call: Call, desk: Desk, item: Item): Answer {
  desk.guard.needItemWrite(desk.list, item, PERMISSION.editListItems);
  const read = readForm(call, desk);
  if (read.isRefused) return answer('ValidateUpdateListItem', read.told, item.id);
  const refusal = refusalOf(desk, () => changeItem(desk, item, values(desk, read), read.stamps));
  return answer('ValidateUpdateListItem', toldAll(read.told, refusal), item.id);
}

/** `AddValidateUpdateItemUsingPath`: the same for a new row, whose number is the value of a field `Id`. */
export function addValidated(desk: (call: Call) => Desk): Resource {
  return action((call) => {
    const at = desk(call);
    at.guard.needList(at.list, PERMISSION.addListItems);
    const read = readForm(call, at);
    const name = 'AddValidateUpdateItemUsingPath';
    if (read.isRefused) return answer(name, read.told, 0);
    let made = 0;
    const refusal = refusalOf(at, () => { made = addItem(at, values(at, read), read.stamps).id; });
    if (refusal !== undefined) return answer(name, toldAll(read.told, refusal), 0);
    return answer(name, [...read.told, { name: 'Id', value: String(made), refusal: undefined }], made);
  });
}

interface ReadForm {
  readonly values: StoredValues;
  readonly stamps: Stamps;
  readonly told: readonly Told[];
  readonly isRefused: boolean;
}

function readForm(call: Call, { host, guard, list }: Desk): ReadForm {
  const fields = host.lists.fields(list);
  const mayStamp = call.fields.boolean('bNewDocumentUpdate') === true && guard.managesList(list);
  const values: Record<string, Stored> = {};
  const stamps: { -readonly [S in keyof Stamps]: Stamps[S] } = {};
  const told = formValuesOf(call.fields).map(({ name, value }): Told => {
    const field = findField(fields, name);
    if (!field) throw refuse.noColumn(name);
    const stamp = Object.hasOwn(STAMPED, field.internalName) ? STAMPED[field.internalName] : undefined;
    try {
      const stored = fromForm(host, field, value);
      if (stamp === undefined) values[field.internalName] = stored;
      else if (mayStamp && typeof stored === 'number') stamps[stamp] = stored;
      return { name, value, refusal: stamp === undefined ? needless(field, stored) : undefined };
    } catch (error) {
      if (!(error instanceof FormRefusal)) throw error;
      return { name, value, refusal: error.message };
    }
  });
  return { values, stamps, told, isRefused: told.some(({ refusal }) => refusal !== undefined) };
}

/** A form, unlike a plain save, insists on what is required. */
const needless = (field: Field, stored: Stored): string | undefined => (field.isRequired && stored === null ? `You must specify a value for this required field: ${field.title}.` : undefined);

function values(desk: Desk, read: ReadForm): StoredValues {
  checkPointers(desk, read.values);
  return read.values;
}

/** What only the list itself can refuse: a duplicate, a row that is gone. Then nothing of it is written. */
function refusalOf({ host }: Desk, write: () => void): string | undefined {
  try {
    host.db.transaction(write);
    return undefined;
  } catch (error) {
    if (!(error instanceof SiteError) || error.status === 403 || error.status === 404) throw error;
    return error.message;
  }
}

/** On every field, as nothing says which one it was. */
const toldAll = (told: readonly Told[], refusal: string | undefined): readonly Told[] => (refusal === undefined ? told : told.map((field) => ({ ...field, refusal })));

function answer(name: string, told: readonly Told[], item: number): Answer {
  const rows = told.map(({ name: field, value, refusal }) => complex('SP.ListItemFormUpdateValue', {
    ErrorCode: refusal === undefined ? 0 : -2130575155, ErrorMessage: refusal ?? null, FieldName: field, FieldValue: value, HasException: refusal !== undefined, ItemId: item,
  }));
  return property(name, valueList('SP.ListItemFormUpdateValue', rows));
}
