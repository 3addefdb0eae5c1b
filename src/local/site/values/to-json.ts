import { isoSeconds } from '../dates';
import { complex, textList, valueList, type Value } from '../odata/values';
import type { Field } from './field';
import type { Hyperlink, Stored } from './stored';

const isHyperlink = (value: Stored): value is Hyperlink => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A kept value as REST shows it; people and lookups as their ids. */
export function toJson(field: Field, value: Stored): Value {
  if (value === null) return null;
  if (field.type === 'DateTime' && typeof value === 'number') return isoSeconds(value);
  if (isHyperlink(value)) return complex('SP.FieldUrlValue', { Description: value.description, Url: value.url });
  if (typeof value !== 'object') return value;
  return field.type === 'MultiChoice' ? textList(value.map(String)) : valueList('Edm.Int32', value.map(Number));
}

/** The ids as texts, which REST shows beside the ids of people. */
export function idsAsText(value: Stored): Value {
  if (value === null) return null;
  return Array.isArray(value) ? textList(value.map(String)) : String(value);
}
