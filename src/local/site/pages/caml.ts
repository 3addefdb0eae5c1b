import { instantOf, isoSeconds, localMidnight, readInstant, wallClock } from '../dates';
import { refuse } from '../errors';
import type { Host } from '../host';
import type { Literal } from '../address/literal';
import type { Comparison, Filter } from '../odata/filter';
import type { SortKey } from '../odata/query';
import type { User } from '../rights/principals';
import { isJoin, isUserType, propertyName, type Field } from '../values/field';
import { childNamed, isTrue, readXml, type Element } from '../xml';
import { sourceOf } from './columns';

/** Who asks, and of which columns. */
export interface CamlReading {
  readonly host: Pick<Host, 'zone' | 'now'>;
  readonly fields: readonly Field[];
  readonly user: User | undefined;
  /** Past the threshold a list is sorted by what its indexes know: the id a lookup keeps, not the title it shows. */
  readonly isLong: boolean;
}

export interface CamlQuery {
  readonly filter: Filter | undefined;
  readonly orderBy: readonly SortKey[];
}

const COMPARISONS: Readonly<Record<string, Comparison>> = { Eq: 'eq', Neq: 'ne', Lt: 'lt', Leq: 'le', Gt: 'gt', Geq: 'ge' };
const LONGEST_IN = 500;

/** Reads what stands inside a view's `<Query>`. @throws SiteError 400 for what is no query, 501 for words of CAML the site does not know */
export function readCaml(query: string, reading: CamlReading): CamlQuery {
  const root = readXml(`<Query>${query}</Query>`);
  const unknown = root.children.find(({ name }) => name !== 'Where' && name !== 'OrderBy');
  if (unknown) throw refuse.notSpoken(`<${unknown.name}> in a view`);
  const [condition, ...others] = childNamed(root, 'Where')?.children ?? [];
  if (others.length > 0) throw refuse.badValue('A view has one condition.');
  return {
    filter: condition && filterOf(condition, reading),
    orderBy: (childNamed(root, 'OrderBy')?.children ?? []).map((reference) => ({ path: sortPath(fieldOf(reference, reading), reading.isLong), isDescending: reference.attributes.Ascending?.toUpperCase() === 'FALSE' })),
  };
}

function fieldOf(reference: Element | undefined, { fields }: CamlReading): Field {
  const name = reference?.attributes.Name ?? '';
  const field = fields.find(({ internalName }) => internalName === name);
  if (!field) throw refuse.noColumn(name);
  return sourceOf(fields, field);
}

const titlePath = (field: Field): string => (isJoin(field) ? `${propertyName(field)}/${isUserType(field.type) ? 'Title' : (field.lookupField ?? 'Title')}` : propertyName(field));
const sortPath = (field: Field, isLong: boolean): string => (isJoin(field) && isLong ? `${propertyName(field)}Id` : titlePath(field));

function filterOf(condition: Element, reading: CamlReading): Filter {
  const { name, children } = condition;
  if (name === 'And' || name === 'Or') {
    const [left, right, ...others] = children;
    if (!left || !right || others.length > 0) throw refuse.badValue(`<${name}> takes two conditions.`);
    return { kind: name === 'And' ? 'and' : 'or', left: filterOf(left, reading), right: filterOf(right, reading) };
  }
  const reference = childNamed(condition, 'FieldRef');
  const field = fieldOf(reference, reading);
  const comparison = Object.hasOwn(COMPARISONS, name) ? COMPARISONS[name] : undefined;
  if (comparison) return comparisonOf(field, comparison, needValue(condition), isTrue(reference?.attributes.LookupId), reading);
  switch (name) {
    case 'IsNull':
    case 'IsNotNull':
      return compare(isJoin(field) ? `${propertyName(field)}Id` : propertyName(field), name === 'IsNull' ? 'eq' : 'ne', { kind: 'null' });
    case 'BeginsWith':
    case 'Contains':
      return { kind: name === 'Contains' ? 'substringof' : 'startswith', path: titlePath(field), text: needValue(condition).text };
    case 'In': {
      const values = childNamed(condition, 'Values')?.children ?? [];
      if (values.length === 0 || values.length > LONGEST_IN) throw refuse.badValue('<In> takes from 1 to 500 values.');
      const each = values.map((value) => comparisonOf(field, 'eq', value, isTrue(reference?.attributes.LookupId), reading));
      return each.reduce((left, right) => ({ kind: 'or', left, right }));
    }
    default: throw refuse.notSpoken(`<${name}> in a view`);
  }
}

function needValue(condition: Element): Element {
  const value = childNamed(condition, 'Value');
  if (!value) throw refuse.badValue(`<${condition.name}> lacks its value.`);
  return value;
}

const compare = (path: string, comparison: Comparison, value: Literal): Filter => ({ kind: 'compare', path, part: undefined, comparison, value });

function comparisonOf(field: Field, comparison: Comparison, value: Element, isById: boolean, reading: CamlReading): Filter {
  const isMe = childNamed(value, 'UserID') !== undefined;
  if (isJoin(field) && (isById || isMe)) {
    const id = isMe ? (reading.user?.id ?? 0) : Number(value.text);
    return compare(`${propertyName(field)}Id`, comparison, { kind: 'number', value: id });
  }
  if (isJoin(field)) return compare(titlePath(field), comparison, { kind: 'text', value: value.text });
  switch (field.type) {
    case 'DateTime': return dateComparison(field, comparison, value, reading);
    case 'Number':
    case 'Currency':
    case 'Counter':
    case 'Integer': return compare(propertyName(field), comparison, { kind: 'number', value: Number(value.text) });
    case 'Boolean': return compare(propertyName(field), comparison, { kind: 'boolean', value: value.text === '1' || isTrue(value.text) });
    default: return compare(propertyName(field), comparison, { kind: 'text', value: value.text });
  }
}

const DAY = 86_400_000;

/** Unless the value says that the time counts, a whole day of the site's zone is compared with. */
function dateComparison(field: Field, comparison: Comparison, value: Element, { host }: CamlReading): Filter {
  const today = childNamed(value, 'Today');
  const given = today ? host.now() + Number(today.attributes.OffsetDays ?? 0) * DAY : readInstant(/Z|[+-]\d{2}:\d{2}$/.test(value.text) ? value.text : `${value.text.replace(' ', 'T')}Z`);
  if (given === undefined || Number.isNaN(given)) throw refuse.badValue('That is no date.');
  const path = propertyName(field);
  const at = (instant: number): Literal => ({ kind: 'datetime', value: isoSeconds(instant) });
  if (isTrue(value.attributes.IncludeTimeValue)) return compare(path, comparison, at(given));
  const start = localMidnight(given, host.zone);
  const clock = wallClock(start, host.zone);
  const next = instantOf({ ...clock, day: clock.day + 1 }, host.zone);
  switch (comparison) {
    case 'lt':
    case 'ge': return compare(path, comparison, at(start));
    case 'le': return compare(path, 'lt', at(next));
    case 'gt': return compare(path, 'ge', at(next));
    case 'eq': return { kind: 'and', left: compare(path, 'ge', at(start)), right: compare(path, 'lt', at(next)) };
    case 'ne': return { kind: 'not', of: { kind: 'and', left: compare(path, 'ge', at(start)), right: compare(path, 'lt', at(next)) } };
  }
}
