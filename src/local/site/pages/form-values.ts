import { instantOf, wallClock } from '../dates';
import { SiteError } from '../errors';
import type { Host } from '../host';
import { knownUser } from '../resources/people';
import { foldText } from '../text';
import type { Field } from '../values/field';
import { fitDate, fitHyperlink, fitNumber, fitText } from '../values/from-json';
import type { Hyperlink, Stored } from '../values/stored';
import { headingOf } from './columns';
import type { Visit } from './page';

/** A sentence on what a person wrote in a form; what they wrote is kept. */
export class NotAccepted extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NotAccepted';
  }
}

const LONGEST_NOTE = 63_999;
const two = (number: number): string => String(number).padStart(2, '0');
/** Line ends as a browser sends them back are no change. */
export const withPlainLineEnds = (text: string): string => text.replace(/\r\n?/g, '\n');

/** The texts a form shows a value as: one, but several for a column with several choices, and address and text of a hyperlink. */
export function formTexts({ host, joined }: Pick<Visit, 'host' | 'joined'>, field: Field, value: Stored): readonly string[] {
  if (value === null) return field.type === 'URL' ? ['', ''] : field.type === 'MultiChoice' || field.type === 'LookupMulti' ? [] : [''];
  switch (field.type) {
    case 'DateTime': return [typeof value === 'number' ? dateText(host, field, value) : ''];
    case 'Number':
    case 'Currency': return [numberText(host, Number(value))];
    case 'Boolean': return [value === true ? '1' : '0'];
    case 'MultiChoice':
    case 'LookupMulti': return Array.isArray(value) ? value.map(String) : [String(value)];
    case 'User':
    case 'UserMulti': return [(Array.isArray(value) ? value.map(Number) : [Number(value)]).flatMap((id) => principalText(joined.person(id)) ?? []).join('; ')];
    case 'URL': return [(value as Hyperlink).url, (value as Hyperlink).description];
    default: return [withPlainLineEnds(String(value))];
  }
}

function principalText(found: ReturnType<Visit['joined']['person']>): string | undefined {
  return found && (found.kind === 'user' ? found.email || found.upn : found.title);
}

function dateText({ zone }: Host, field: Field, instant: number): string {
  const { year, month, day, hour, minute } = wallClock(instant, zone);
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  return field.isDateOnly ? date : `${date}T${two(hour)}:${two(minute)}`;
}

const DANISH = 1030;
const numberText = ({ locale }: Host, value: number): string => (locale === DANISH ? String(value).replace('.', ',') : String(value));

/** What a person wrote, as the column keeps it. @throws NotAccepted, SiteError 500 for what the column refuses */
export function valueOf(visit: Visit, fields: readonly Field[], field: Field, texts: readonly string[]): Stored {
  const { host } = visit;
  const heading = headingOf(visit.texts, fields, field);
  const [text = '', second = ''] = texts.map((part) => part.trim() === '' ? '' : part);
  const isEmpty = texts.every((part) => part.trim() === '');
  if (isEmpty && field.isRequired && field.type !== 'Boolean') throw new NotAccepted(visit.texts.isRequired(heading));
  if (isEmpty && field.type !== 'Boolean') return null;
  switch (field.type) {
    case 'Text':
    case 'Choice': return fitText(text, field.maxLength ?? 255);
    case 'Note': return fitText(withPlainLineEnds(text), LONGEST_NOTE);
    case 'Number':
    case 'Currency': {
      const number = Number(text.trim().replace(/\s/g, '').replace(',', '.'));
      if (!Number.isFinite(number)) throw new NotAccepted(visit.texts.notANumber(heading));
      return fitNumber(field, number);
    }
    case 'Boolean': return texts.includes('1');
    case 'DateTime': {
      const instant = instantIn(host, text);
      if (instant === undefined) throw new NotAccepted(visit.texts.notADate(heading));
      return fitDate(field, instant, host.zone);
    }
    case 'URL': return fitHyperlink(text.trim(), second);
    case 'MultiChoice': return texts;
    case 'Lookup': return numberIn(visit, heading, text);
    case 'LookupMulti': return texts.map((id) => numberIn(visit, heading, id));
    case 'User': return personIn(visit, heading, text);
    case 'UserMulti': return text.split(';').filter((part) => part.trim() !== '').map((part) => personIn(visit, heading, part));
    default: throw new NotAccepted(visit.texts.notOffered(heading));
  }
}

function numberIn({ texts }: Visit, heading: string, text: string): number {
  if (!/^\d+$/.test(text)) throw new NotAccepted(texts.notOffered(heading));
  return Number(text);
}

const WRITTEN = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::\d{2})?)?$/;

function instantIn({ zone }: Host, text: string): number | undefined {
  const parts = WRITTEN.exec(text.trim());
  if (!parts) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  const calendar = new Date(Date.UTC(year, month - 1, day));
  if (calendar.getUTCMonth() !== month - 1 || calendar.getUTCDate() !== day || hour > 23 || minute > 59) return undefined;
  return instantOf({ year, month, day, hour, minute, second: 0 }, zone);
}

/** Somebody by mail address, login or full name, or a group by its name. */
function personIn({ host, texts }: Visit, heading: string, text: string): number {
  const wanted = text.trim();
  const group = host.principals.findGroupByName(wanted);
  if (group) return group.id;
  const named = host.principals.users().filter(({ title }) => foldText(title) === foldText(wanted));
  if (named.length === 1 && named[0]) return named[0].id;
  const inDirectory = host.directory.search(wanted).filter(({ name }) => foldText(name) === foldText(wanted));
  const login = named.length === 0 && inDirectory.length === 1 ? inDirectory[0]?.login : undefined;
  try {
    return knownUser(host, login ?? wanted).id;
  } catch (error) {
    if (error instanceof SiteError) throw new NotAccepted(texts.nobody(heading, wanted));
    throw error;
  }
}
