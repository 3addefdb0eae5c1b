import { refuse } from '../errors';
import type { BodyReader } from '../odata/body';
import { KINDS, TYPE_OF_KIND, type Field, type FieldType } from '../values/field';

/** The properties of a column a client may set, by entity type. */
const COMMON = [
  'Title', 'FieldTypeKind', 'Required', 'EnforceUniqueValues', 'Indexed', 'Hidden', 'ReadOnlyField', 'Description', 'DefaultValue', 'Group', 'StaticName', 'CustomFormatter', 'ValidationFormula', 'ValidationMessage',
  'Direction', 'JSLink', 'DefaultFormula', 'ShowInFiltersPane', 'InternalName', 'TypeAsString', 'ClientSideComponentId', 'ClientSideComponentProperties',
];
const CHOICE = ['Choices', 'FillInChoice', 'Mappings'];
const OWN: Readonly<Record<string, readonly string[]>> = {
  'SP.Field': [], 'SP.FieldText': ['MaxLength'],
  'SP.FieldMultiLineText': ['AllowHyperlink', 'AppendOnly', 'NumberOfLines', 'RestrictedMode', 'RichText', 'UnlimitedLengthInDocumentLibrary'],
  'SP.FieldChoice': [...CHOICE, 'EditFormat'], 'SP.FieldMultiChoice': CHOICE, 'SP.FieldNumber': ['MinimumValue', 'MaximumValue', 'ShowAsPercentage', 'DisplayFormat'],
  'SP.FieldCurrency': ['MinimumValue', 'MaximumValue', 'CurrencyLocaleId', 'DisplayFormat'], 'SP.FieldDateTime': ['DateTimeCalendarType', 'DisplayFormat', 'FriendlyDisplayFormat', 'DateFormat'],
  'SP.FieldUser': ['SelectionMode', 'SelectionGroup', 'AllowMultipleValues', 'Presence', 'AllowDisplay', 'LookupField'], 'SP.FieldUrl': ['DisplayFormat'],
  'SP.FieldCalculated': ['OutputType', 'Formula', 'DateFormat', 'DisplayFormat'], 'SP.FieldLookup': ['LookupField', 'AllowMultipleValues', 'IsRelationship', 'RelationshipDeleteBehavior', 'PrimaryFieldId'],
};

/** The properties `type` knows. @throws SiteError 400 for a type SharePoint does not have, as SP.FieldBoolean */
export function knownProperties(type: string): ReadonlySet<string> {
  const own = Object.hasOwn(OWN, type) ? OWN[type] : undefined;
  if (!own) throw refuse.badJson(`A type named '${type}' could not be resolved by the model. When a model is available, each type name must resolve to a valid type.`);
  return new Set([...COMMON, ...own]);
}

type Described = Partial<Omit<Field, 'guid' | 'internalName' | 'title' | 'type'>>;

/** What a body says about a column, whatever its type; absent properties stay absent. */
export function describedBy(body: BodyReader, type: FieldType): Described {
  const flag = (name: string): boolean | undefined => body.boolean(name);
  const all: Described = {
    isRequired: flag('Required'), isIndexed: flag('Indexed'), isUnique: flag('EnforceUniqueValues'), isHidden: flag('Hidden'), isReadOnly: flag('ReadOnlyField'), description: body.text('Description'),
    defaultValue: body.text('DefaultValue'), group: body.text('Group'), customFormatter: body.text('CustomFormatter'), validationFormula: body.text('ValidationFormula'), validationMessage: body.text('ValidationMessage'),
    maxLength: body.number('MaxLength'), choices: body.texts('Choices'), fillInChoice: flag('FillInChoice'), editFormat: body.number('EditFormat'), minimum: body.number('MinimumValue'), maximum: body.number('MaximumValue'),
    isPercentage: flag('ShowAsPercentage'), currencyLocale: body.number('CurrencyLocaleId'), isRichText: flag('RichText'), isAppendOnly: flag('AppendOnly'), numberOfLines: body.number('NumberOfLines'),
    formula: body.text('Formula'), outputType: body.number('OutputType'), selectionMode: body.number('SelectionMode'), selectionGroup: body.number('SelectionGroup'), friendlyFormat: body.number('FriendlyDisplayFormat'),
    lookupField: body.text('LookupField'), ...displayFormat(body, type),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

function displayFormat(body: BodyReader, type: FieldType): Described {
  const format = body.number('DisplayFormat');
  if (format === undefined) return {};
  if (type === 'DateTime') return { isDateOnly: format === 0 };
  return type === 'URL' ? { urlFormat: format } : { decimals: format };
}

/** The type of the column a creation body asks for. @throws SiteError 400 when kind and entity type do not go together */
export function typeAsked(body: BodyReader, entityType: string | undefined): FieldType {
  const kind = body.number('FieldTypeKind');
  if (kind === undefined) throw refuse.missingParameter('FieldTypeKind');
  const type = TYPE_OF_KIND.get(kind);
  if (type === undefined) throw refuse.notSpoken(`columns of the kind ${kind}`);
  if (type === 'Lookup') throw refuse.notAllowed('A lookup column is created through AddField or from a schema.');
  if (entityType !== undefined && entityType !== 'SP.Field' && entityType !== KINDS[type].entity) throw refuse.badJson(`The type '${entityType}' is not the type of a column of the kind ${kind}.`);
  return type;
}
