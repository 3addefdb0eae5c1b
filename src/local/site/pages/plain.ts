import { isJoin, isUserType, type Field } from '../values/field';
import { storedValue, type Hyperlink, type Stored } from '../values/stored';
import { itemAddress } from './address';
import { sourceOf, type Row } from './columns';
import { leadsSomewhereSafe, moment, thing, type Value } from './formatting';
import { html, together, type Html } from '../../html';
import type { Visit } from './page';

const isHyperlink = (value: Stored): value is Hyperlink => typeof value === 'object' && value !== null && !Array.isArray(value);
const CURRENCIES: Readonly<Record<number, string>> = { 1030: 'DKK', 1033: 'USD', 2057: 'GBP', 1031: 'EUR', 1036: 'EUR', 1053: 'SEK', 1044: 'NOK' };

/** What the row keeps in a column; for a column that shows more of what another points at, the ids of that one. */
export function storedIn({ fields, item }: Pick<Row, 'fields' | 'item'>, field: Field): Stored {
  const source = field.primaryField === undefined ? sourceOf(fields, field) : fields.find(({ guid }) => guid === field.primaryField);
  return source ? storedValue(item, source.internalName) : null;
}

const idsOf = (value: Stored): readonly number[] => (Array.isArray(value) ? value.map(Number) : typeof value === 'number' ? [value] : []);

/** A column's value as one text; empty when the column is. */
export function plainText(visit: Visit, field: Field, value: Stored): string {
  const { saying, texts, joined } = visit;
  if (value === null) return '';
  if (isJoin(field)) return idsOf(value).flatMap((id) => joined.title(field, id) ?? []).join('; ');
  switch (field.type) {
    case 'DateTime':
      return typeof value !== 'number' ? '' : field.isDateOnly ? saying.date(value) : saying.dateAndTime(value);
    case 'Boolean': return saying.truth(value === true);
    case 'Number':
    case 'Currency': return typeof value === 'number' ? numberText(field, value, texts.tag) : '';
    case 'URL': return isHyperlink(value) ? value.description : '';
    case 'MultiChoice': return Array.isArray(value) ? value.join('; ') : String(value);
    case 'Calculated':
    case 'Computed': return '';
    default: return String(value);
  }
}

function numberText(field: Field, value: number, tag: string): string {
  const decimals = field.decimals !== undefined && field.decimals >= 0 ? { minimumFractionDigits: field.decimals, maximumFractionDigits: field.decimals } : { maximumFractionDigits: 10 };
  const currency = field.type === 'Currency' ? CURRENCIES[field.currencyLocale ?? 1030] : undefined;
  if (currency !== undefined) return new Intl.NumberFormat(tag, { style: 'currency', currency, ...(field.decimals !== undefined && field.decimals >= 0 && decimals) }).format(value);
  return new Intl.NumberFormat(tag, { ...decimals, ...(field.isPercentage && { style: 'percent' }) }).format(value);
}

/** A column's value as it stands in a table when the column has no formatting: what points elsewhere leads there. */
export function plainHtml(visit: Visit, row: Row, field: Field): Html {
  const value = storedIn(row, field);
  if (isHyperlink(value)) return leadsSomewhereSafe(value.url) ? html`<a href="${value.url}" rel="noopener noreferrer">${value.description}</a>` : html`${value.description}`;
  if (isJoin(field) && !isUserType(field.type)) {
    const shown = idsOf(value).map((id) => pointer(visit, field, id));
    return together(shown.map((one, place) => html`${place > 0 && '; '}${one}`));
  }
  return html`${plainText(visit, field, value)}`;
}

function pointer(visit: Visit, field: Field, id: number): Html {
  const title = visit.joined.title(field, id);
  const target = visit.joined.target(field);
  const row = target && visit.host.items.find(target, id);
  if (title === undefined || !target || !row || !visit.guard.canRead(target, row)) return html`${title}`;
  return html`<a href="${itemAddress(visit.host, target, id)}">${title}</a>`;
}

/** A column's value as column formatting speaks of it. */
export function formattingValue(visit: Visit, field: Field, value: Stored): Value {
  if (value === null) return '';
  if (isJoin(field)) {
    const things = idsOf(value).map((id) => (isUserType(field.type) ? person(visit, id) : thing(visit.joined.title(field, id) ?? '', { lookupId: id, lookupValue: visit.joined.title(field, id) ?? '' })));
    return field.type.endsWith('Multi') ? things : (things[0] ?? '');
  }
  if (field.type === 'DateTime' && typeof value === 'number') return moment(value);
  if (isHyperlink(value)) return thing(value.url, { desc: value.description });
  return typeof value === 'object' ? value.map(String) : value;
}

function person({ joined }: Visit, id: number): Value {
  const found = joined.person(id);
  if (!found) return '';
  const details = found.kind === 'user' ? { email: found.email, sip: found.email, department: found.department, jobTitle: found.jobTitle } : { email: '', sip: '', department: '', jobTitle: '' };
  return thing(found.title, { id, title: found.title, picture: '', ...details });
}

/** What the site calls a person or group; empty for one it no longer knows. */
export const nameOf = ({ joined }: Visit, id: number): string => joined.person(id)?.title ?? '';
