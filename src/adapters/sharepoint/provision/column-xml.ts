import { holdsMany } from '../lists';
import type { Column, ColumnKind, Language } from '../lists';

/** What SharePoint calls each kind of column. */
export const SHAREPOINT_TYPES: Readonly<Record<ColumnKind, string>> = {
  text: 'Text',
  note: 'Note',
  choice: 'Choice',
  number: 'Number',
  dateOnly: 'DateTime',
  dateTime: 'DateTime',
  boolean: 'Boolean',
  user: 'User',
  users: 'UserMulti',
  lookup: 'Lookup',
  lookups: 'LookupMulti',
  url: 'URL',
};

const KIND_ATTRIBUTES: Readonly<Record<ColumnKind, Readonly<Record<string, string>>>> = {
  text: { MaxLength: '255' },
  note: { RichText: 'FALSE', AppendOnly: 'FALSE', NumLines: '6' },
  choice: { FillInChoice: 'FALSE', Format: 'Dropdown' },
  number: { Decimals: '0' },
  dateOnly: { Format: 'DateOnly', FriendlyDisplayFormat: 'Disabled' },
  dateTime: { Format: 'DateTime', FriendlyDisplayFormat: 'Disabled' },
  boolean: {},
  user: { UserSelectionMode: 'PeopleOnly' },
  users: { UserSelectionMode: 'PeopleOnly' },
  lookup: { ShowField: 'Title' },
  lookups: { ShowField: 'Title' },
  url: { Format: 'Hyperlink' },
};

/**
 * The schema that creates a column in one request, whole: stopped before it there is no column, stopped after it there is nothing left to say.
 * Its index is added afterwards, save that of a unique column: SharePoint is not agreed with itself on whether a new column may be born with one.
 */
export function columnXml(name: string, column: Column, language: Language, listIdOf: (name: NonNullable<Column['to']>) => string): string {
  const attributes: Record<string, string> = {
    Type: SHAREPOINT_TYPES[column.kind],
    Name: name,
    StaticName: name,
    DisplayName: column.title[language],
    ...KIND_ATTRIBUTES[column.kind],
    ...(holdsMany(column.kind) && { Mult: 'TRUE' }),
    ...(column.to && { List: `{${listIdOf(column.to)}}` }),
    ...(column.help && { Description: column.help[language] }),
    ...(column.unique && { Indexed: 'TRUE', EnforceUniqueValues: 'TRUE' }),
    ...(column.byProductOnly && { ShowInNewForm: 'FALSE', ShowInEditForm: 'FALSE' }),
  };
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`).join('');
  const inside = column.choices ? `<CHOICES>${column.choices.map((code) => `<CHOICE>${escaped(code)}</CHOICE>`).join('')}</CHOICES>` : '';
  return `<Field${written}>${inside}</Field>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
