import { instantOf } from '../dates';
import type { Host } from '../host';
import { upnOf } from '../rights/principals';
import { fitDate, fitHyperlink, fitNumber, fitText } from './from-json';
import type { Field } from './field';
import type { Stored } from './stored';

const DANISH = 1030;
const LONGEST_NOTE = 63_999;

/** A value of a form that does not fit its column: said to the person, not thrown at the client. */
export class FormRefusal extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'FormRefusal';
  }
}

/**
 * A value as a person would type it into a form of the site, in the site's locale: dates `8/6/2026 9:00 AM` or `06-08-2026 09:00`,
 * numbers with the site's decimal sign, people as `[{"Key":"i:0#.f|membership|…"}]`, lookups as ids, several as `1;#2`.
 * @throws FormRefusal
 */
export function fromForm(host: Host, field: Field, text: string): Stored {
  if (text === '') return null;
  switch (field.type) {
    case 'Text':
    case 'Choice': return fitted(() => fitText(text, field.maxLength ?? 255));
    case 'Note': return fitted(() => fitText(text, LONGEST_NOTE));
    case 'Number':
    case 'Currency': return fitted(() => fitNumber(field, numberOf(host, text)));
    case 'Boolean': return truth(text);
    case 'DateTime': return fitted(() => fitDate(field, dateOf(host, text), host.zone));
    case 'URL': {
      const [url = '', description = url] = text.split(/,\s+/);
      return fitted(() => fitHyperlink(url, description));
    }
    case 'MultiChoice': return text.split(';#').filter((part) => part !== '');
    case 'Lookup': return idOf(text);
    case 'LookupMulti': return text.split(';#').filter((part) => part !== '').map(idOf);
    case 'User': return peopleOf(host, text)[0] ?? null;
    case 'UserMulti': {
      const people = peopleOf(host, text);
      return people.length === 0 ? null : people;
    }
    default: throw new FormRefusal('This field is read only.');
  }
}

/** The rooms below speak HTTP; a form only wants the sentence. */
function fitted<T>(fit: () => T): T {
  try {
    return fit();
  } catch (error) {
    throw new FormRefusal(error instanceof Error ? error.message : String(error));
  }
}

function truth(text: string): boolean {
  if (['1', 'true', 'yes', 'ja', '-1'].includes(text.toLowerCase())) return true;
  if (['0', 'false', 'no', 'nej'].includes(text.toLowerCase())) return false;
  throw new FormRefusal(`'${text}' is not a yes or no.`);
}

function numberOf(host: Host, text: string): number {
  const plain = host.locale === DANISH ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', '');
  if (!/^-?\d+(\.\d+)?$/.test(plain)) throw new FormRefusal('You must specify a valid number.');
  return Number(plain);
}

const DANISH_DATE = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})(?:\s+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?)?$/;
const AMERICAN_DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(AM|PM)?)?$/i;

function dateOf(host: Host, text: string): number {
  const isDanish = host.locale === DANISH;
  const parts = (isDanish ? DANISH_DATE : AMERICAN_DATE).exec(text.trim());
  if (!parts) throw new FormRefusal('You must specify a valid date within the range of 1/1/1900 and 12/31/8900.');
  const [, first, second, year, hours = '0', minutes = '0', seconds = '0', half] = parts;
  const [day, month] = isDanish ? [Number(first), Number(second)] : [Number(second), Number(first)];
  const calendar = new Date(Date.UTC(Number(year), month - 1, day));
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toUpperCase() === 'PM' ? 12 : 0);
  if (calendar.getUTCMonth() !== month - 1 || calendar.getUTCDate() !== day || hour > 23 || Number(minutes) > 59) throw new FormRefusal('You must specify a valid date within the range of 1/1/1900 and 12/31/8900.');
  return instantOf({ year: Number(year), month, day, hour, minute: Number(minutes), second: Number(seconds) }, host.zone);
}

function idOf(text: string): number {
  if (!/^\d+$/.test(text)) throw new FormRefusal(`'${text}' is not the number of a row.`);
  return Number(text);
}

function peopleOf(host: Host, text: string): readonly number[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replaceAll("'", '"'));
  } catch {
    throw new FormRefusal('The people of the field cannot be read.');
  }
  return (Array.isArray(parsed) ? parsed : []).map((person) => {
    const key = typeof person === 'object' && person !== null && 'Key' in person ? String(person.Key) : '';
    const known = host.principals.findByLogin(key) ?? host.principals.findGroupByName(key);
    const found = known ?? host.directory.find(upnOf(key));
    if (!found) throw new FormRefusal(`The user '${key}' does not exist or is not unique.`);
    return 'id' in found ? found.id : host.principals.addUser(found).id;
  });
}
