import { readGuid } from '../address/literal';
import { refuse } from '../errors';
import type { Field, FieldType } from '../values/field';
import { childNamed, escapeXml, isTrue, readXml, type Element } from '../xml';

const TYPES: ReadonlySet<string> = new Set<FieldType>(['Text', 'Note', 'DateTime', 'Choice', 'Lookup', 'LookupMulti', 'Boolean', 'Number', 'Currency', 'URL', 'MultiChoice', 'Calculated', 'User', 'UserMulti']);
const isFieldType = (type: string): type is FieldType => TYPES.has(type);
const OUTPUT_KINDS: Readonly<Record<string, number>> = { Text: 2, DateTime: 4, Boolean: 8, Number: 9, Currency: 10 };

/** A column as its schema wants it; the names are still to be settled. */
export interface FieldSchema {
  readonly name: string | undefined;
  readonly field: Omit<Field, 'internalName' | 'guid'> & { readonly guid: string | undefined };
}

/** Reads `<Field Type=… DisplayName=… />`. @throws SiteError 400 for what is no field, 501 for a type the site does not have */
export function readFieldXml(source: string): FieldSchema {
  const element = readXml(source);
  if (element.name !== 'Field') throw refuse.badValue('The schema does not describe a field.');
  const { attributes } = element;
  const isMultiple = isTrue(attributes.Mult);
  const type = `${attributes.Type ?? ''}${isMultiple && /^(User|Lookup)$/.test(attributes.Type ?? '') ? 'Multi' : ''}`;
  if (!isFieldType(type)) throw refuse.notSpoken(`columns of the type ${type === '' ? '(none)' : type}`);
  const title = attributes.DisplayName ?? attributes.Name;
  if (title === undefined || title === '') throw refuse.badValue('The schema gives the field no name.');
  const lookupList = attributes.List === undefined ? undefined : readGuid(attributes.List);
  if (type.startsWith('Lookup') && lookupList === undefined) throw refuse.badValue('The schema of a lookup must name its list by id.');
  const description = readValues(element, attributes);
  return {
    name: attributes.Name ?? attributes.StaticName,
    field: { ...description, type, title, guid: readGuid(attributes.ID ?? ''), ...(lookupList && { lookupList, lookupField: attributes.ShowField ?? 'Title' }) },
  };
}

type Described = Partial<Omit<Field, 'guid' | 'internalName' | 'title' | 'type'>>;

function readValues(element: Element, attributes: Readonly<Record<string, string>>): Described {
  const choices = childNamed(element, 'CHOICES')?.children.map((choice) => choice.text);
  const formatter = childNamed(element, 'CustomFormatter')?.text ?? attributes.CustomFormatter;
  const formula = childNamed(element, 'Formula')?.text;
  const validation = childNamed(element, 'Validation');
  const defaultValue = childNamed(element, 'Default')?.text;
  const number = (text: string | undefined): number | undefined => (text !== undefined && Number.isFinite(Number(text)) ? Number(text) : undefined);
  const all: Described = {
    isRequired: flag(attributes.Required), isHidden: flag(attributes.Hidden), isReadOnly: flag(attributes.ReadOnly), isIndexed: flag(attributes.Indexed), isUnique: flag(attributes.EnforceUniqueValues),
    description: attributes.Description, group: attributes.Group, defaultValue, customFormatter: formatter, choices, formula,
    validationFormula: validation?.text, validationMessage: validation?.attributes.Message, maxLength: number(attributes.MaxLength),
    fillInChoice: flag(attributes.FillInChoice), editFormat: attributes.Format === 'RadioButtons' ? 1 : undefined,
    isDateOnly: attributes.Type === 'DateTime' ? attributes.Format === 'DateOnly' : undefined, minimum: number(attributes.Min), maximum: number(attributes.Max), decimals: number(attributes.Decimals),
    isPercentage: flag(attributes.Percentage), currencyLocale: number(attributes.LCID), isRichText: flag(attributes.RichText), isAppendOnly: flag(attributes.AppendOnly), numberOfLines: number(attributes.NumLines),
    outputType: attributes.ResultType === undefined ? undefined : OUTPUT_KINDS[attributes.ResultType], selectionMode: attributes.UserSelectionMode === undefined ? undefined : Number(attributes.UserSelectionMode !== 'PeopleOnly'),
    selectionGroup: number(attributes.UserSelectionScope), urlFormat: attributes.Type === 'URL' ? Number(attributes.Format === 'Image') : undefined,
    showInNewForm: flag(attributes.ShowInNewForm), showInEditForm: flag(attributes.ShowInEditForm), showInDisplayForm: flag(attributes.ShowInDisplayForm),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

const flag = (text: string | undefined): boolean | undefined => (text === undefined ? undefined : isTrue(text));

/** `SchemaXml` of a column, written anew from what it is. */
export function fieldXml(field: Field): string {
  const yes = (value: boolean | undefined): string | undefined => (value === undefined ? undefined : value ? 'TRUE' : 'FALSE');
  const attributes: Record<string, string | number | undefined> = {
    ID: `{${field.guid}}`, Type: field.type, Name: field.internalName, StaticName: field.internalName, DisplayName: field.title, Required: yes(field.isRequired ?? false),
    Description: field.description, Group: field.group, Hidden: yes(field.isHidden), ReadOnly: yes(field.isReadOnly), Indexed: yes(field.isIndexed), EnforceUniqueValues: yes(field.isUnique ?? false),
    MaxLength: field.maxLength, Mult: field.type.endsWith('Multi') ? 'TRUE' : undefined, List: field.lookupList && `{${field.lookupList}}`, ShowField: field.lookupField,
    FieldRef: field.primaryField && `{${field.primaryField}}`, FillInChoice: yes(field.fillInChoice), Format: formatOf(field), Min: field.minimum, Max: field.maximum, Decimals: field.decimals, Percentage: yes(field.isPercentage),
    LCID: field.currencyLocale, RichText: yes(field.isRichText), AppendOnly: yes(field.isAppendOnly), NumLines: field.numberOfLines,
    UserSelectionMode: field.selectionMode === undefined ? undefined : field.selectionMode === 0 ? 'PeopleOnly' : 'PeopleAndGroups',
    ShowInNewForm: yes(field.showInNewForm), ShowInEditForm: yes(field.showInEditForm), ShowInDisplayForm: yes(field.showInDisplayForm),
  };
  const written = Object.entries(attributes).flatMap(([name, value]) => (value === undefined ? [] : [`${name}="${escapeXml(String(value))}"`])).join(' ');
  const choices = field.choices && `<CHOICES>${field.choices.map((choice) => `<CHOICE>${escapeXml(choice)}</CHOICE>`).join('')}</CHOICES>`;
  const inner = [
    field.defaultValue === undefined ? '' : `<Default>${escapeXml(field.defaultValue)}</Default>`, choices ?? '', field.formula === undefined ? '' : `<Formula>${escapeXml(field.formula)}</Formula>`,
    field.validationFormula === undefined ? '' : `<Validation Message="${escapeXml(field.validationMessage ?? '')}">${escapeXml(field.validationFormula)}</Validation>`,
    field.customFormatter === undefined ? '' : `<CustomFormatter>${escapeXml(field.customFormatter)}</CustomFormatter>`,
  ].join('');
  return inner === '' ? `<Field ${written} />` : `<Field ${written}>${inner}</Field>`;
}

function formatOf(field: Field): string | undefined {
  switch (field.type) {
    case 'DateTime': return field.isDateOnly ? 'DateOnly' : 'DateTime';
    case 'Choice': return field.editFormat === 1 ? 'RadioButtons' : 'Dropdown';
    case 'URL': return field.urlFormat === 1 ? 'Image' : 'Hyperlink';
    default: return undefined;
  }
}
