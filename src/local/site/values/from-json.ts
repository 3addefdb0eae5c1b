import { localMidnight, readInstant } from '../dates';
import { refuse } from '../errors';
import type { Field } from './field';
import type { Stored } from './stored';

const LONGEST_TEXT = 255;
const LONGEST_NOTE = 63_999;
const LONGEST_URL = 255;

const show = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A JSON value of a body as the column keeps it. Choices are not checked and nothing is required here: SharePoint's REST does
 * neither. People and lookups come as ids; whether these exist is asked elsewhere.
 * @throws SiteError 400 for another JSON type, 500 for a value the column refuses.
 */
export function fromJson(field: Field, value: unknown, zone: string): Stored {
  if (value === null) return null;
  switch (field.type) {
    case 'Text':
    case 'Choice':
      return fitText(needText(value), field.maxLength ?? LONGEST_TEXT);
    case 'Note':
      return fitText(needText(value), LONGEST_NOTE);
    case 'Number':
    case 'Currency':
    case 'Integer':
      return fitNumber(field, needNumber(value));
    case 'Boolean':
      if (typeof value !== 'boolean') throw refuse.wrongLiteral(show(value), 'Edm.Boolean');
      return value;
    case 'DateTime':
      return fitDate(field, needInstant(value), zone);
    case 'URL':
      return needHyperlink(value);
    case 'MultiChoice':
      return orNull(needList(value).map((part) => fitText(needText(part), LONGEST_TEXT) ?? ''));
    case 'User':
    case 'Lookup':
      return needId(value);
    case 'UserMulti':
    case 'LookupMulti':
      return orNull(needList(value).map(needId).filter((id): id is number => id !== null));
    default:
      throw refuse.unknownProperty(field.internalName);
  }
}

function orNull<T>(values: readonly T[]): readonly T[] | null {
  return values.length === 0 ? null : values;
}

/** An empty text is no text. */
export function fitText(text: string, longest: number): string | null {
  if (text.length > longest) throw refuse.invalidText();
  return text === '' ? null : text;
}

export function fitNumber(field: Field, number: number): number {
  if (number < (field.minimum ?? -Infinity) || number > (field.maximum ?? Infinity)) throw refuse.invalidNumber(field.title);
  return number;
}

const EARLIEST = Date.UTC(1899, 11, 31);

/** A date-only column keeps the midnight with which that day began at the site. */
export function fitDate(field: Field, instant: number, zone: string): number {
  if (instant < EARLIEST) throw refuse.invalidDate();
  return field.isDateOnly ? localMidnight(instant, zone) : instant;
}

function needText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (isObject(value) || Array.isArray(value)) throw refuse.badJson("An unexpected 'StartObject' node was found when reading from the JSON reader. A 'PrimitiveValue' node was expected.");
  throw refuse.wrongLiteral(show(value), 'Edm.String');
}

function needNumber(value: unknown): number {
  if (typeof value !== 'number') throw refuse.wrongLiteral(show(value), 'Edm.Double');
  return value;
}

function needId(value: unknown): number | null {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw refuse.wrongLiteral(show(value), 'Edm.Int32');
  return value === 0 ? null : value;
}

function needInstant(value: unknown): number {
  const instant = typeof value === 'string' ? readInstant(value) : undefined;
  if (instant === undefined) throw refuse.wrongLiteral(show(value), 'Edm.DateTime');
  return instant;
}

function needList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const found = isObject(value) ? 'StartObject' : 'PrimitiveValue';
  throw refuse.badJson(`An unexpected '${found}' node was found when reading from the JSON reader. A 'StartArray' node was expected.`);
}

function needHyperlink(value: unknown): Stored {
  if (!isObject(value)) throw refuse.badJson("An unexpected 'PrimitiveValue' node was found when reading from the JSON reader. A 'StartObject' node was expected.");
  for (const name of Object.keys(value)) if (name !== 'Url' && name !== 'Description') throw refuse.unknownBodyProperty(name, 'SP.FieldUrlValue');
  const url = needText(value.Url ?? '');
  const description = needText(value.Description ?? url);
  return fitHyperlink(url, description);
}

/** @throws SiteError 500 for an address or a text past 255 characters. */
export function fitHyperlink(url: string, description: string): Stored {
  if (url.length > LONGEST_URL || description.length > LONGEST_URL) throw refuse.invalidUrl();
  return url === '' ? null : { url, description: description === '' ? url : description };
}
