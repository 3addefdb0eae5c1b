import { textList, type Entity, type Value } from '../odata/values';
import type { List } from '../store/lists';
import { canBeIndexed, KINDS, propertyName, type Field, type FieldType } from '../values/field';
import { fieldXml } from './field-xml';

/** A column as REST shows it. */
export function fieldEntity(list: List, field: Field): Entity {
  const { kind, entity } = KINDS[field.type];
  return {
    type: entity, uri: `Web/Lists(guid'${list.guid}')/Fields(guid'${field.guid}')`,
    own: {
      AutoIndexed: false, CanBeDeleted: !field.isBuiltIn, ClientSideComponentId: '00000000-0000-0000-0000-000000000000', ClientSideComponentProperties: null, ClientValidationFormula: null,
      ClientValidationMessage: null, CustomFormatter: field.customFormatter ?? null, DefaultFormula: null, DefaultValue: field.defaultValue ?? null, Description: field.description ?? '', Direction: 'none',
      EnforceUniqueValues: field.isUnique ?? false, EntityPropertyName: propertyName(field), Filterable: canBeIndexed(field), FromBaseType: field.isBuiltIn ?? false, Group: field.group ?? 'Custom Columns',
      Hidden: field.isHidden ?? false, Id: field.guid, Indexed: field.isIndexed ?? false, IndexStatus: field.isIndexed ? 1 : 0, InternalName: field.internalName, IsModern: false, JSLink: 'clienttemplates.js',
      PinnedToFiltersPane: false, ReadOnlyField: field.isReadOnly ?? false, Required: field.isRequired ?? false, SchemaXml: fieldXml(field), Scope: '', Sealed: false, ShowInFiltersPane: 0, Sortable: canBeIndexed(field),
      StaticName: field.internalName, Title: field.title, FieldTypeKind: kind, TypeAsString: field.type, TypeDisplayName: field.type, TypeShortDescription: field.type, ValidationFormula: field.validationFormula ?? null,
      ValidationMessage: field.validationMessage ?? null, ...typed(field),
    },
    othersOwn: TYPED,
  };
}

function typed(field: Field): Readonly<Record<string, Value>> {
  switch (field.type) {
    case 'Text': return { MaxLength: field.maxLength ?? 255 };
    case 'Note':
      return { AllowHyperlink: false, AppendOnly: field.isAppendOnly ?? false, IsLongHyperlink: false, NumberOfLines: field.numberOfLines ?? 6, RestrictedMode: false, RichText: field.isRichText ?? false, UnlimitedLengthInDocumentLibrary: false, WikiLinking: false };
    case 'Choice':
    case 'MultiChoice':
      return { FillInChoice: field.fillInChoice ?? false, Mappings: null, Choices: textList(field.choices ?? []), ...(field.type === 'Choice' && { EditFormat: field.editFormat ?? 0 }) };
    case 'Number':
      return { CommaSeparator: false, CustomUnitName: null, CustomUnitOnRight: true, DisplayFormat: field.decimals ?? -1, MaximumValue: field.maximum ?? Number.MAX_VALUE, MinimumValue: field.minimum ?? -Number.MAX_VALUE, ShowAsPercentage: field.isPercentage ?? false, Unit: null };
    case 'Currency': return { CurrencyLocaleId: field.currencyLocale ?? 1030, DisplayFormat: field.decimals ?? -1, MaximumValue: field.maximum ?? Number.MAX_VALUE, MinimumValue: field.minimum ?? -Number.MAX_VALUE };
    case 'DateTime': return { DateTimeCalendarType: 1, DisplayFormat: field.isDateOnly ? 0 : 1, FriendlyDisplayFormat: field.friendlyFormat ?? 0 };
    case 'URL': return { DisplayFormat: field.urlFormat ?? 0 };
    case 'Calculated': return { CurrencyLocaleId: 1030, DateFormat: 0, DisplayFormat: -1, Formula: field.formula ?? '', OutputType: field.outputType ?? 2, ShowAsPercentage: false };
    case 'User':
    case 'UserMulti':
      return { AllowMultipleValues: field.type === 'UserMulti', DependentLookupInternalNames: textList([]), IsDependentLookup: false, LookupField: '', LookupList: '', Presence: true, AllowDisplay: true, SelectionGroup: field.selectionGroup ?? 0, SelectionMode: field.selectionMode ?? 1 };
    case 'Lookup':
    case 'LookupMulti':
      return {
        AllowMultipleValues: field.type === 'LookupMulti', DependentLookupInternalNames: textList([]), IsDependentLookup: field.primaryField !== undefined, IsRelationship: field.isIndexed ?? false,
        LookupField: field.lookupField ?? '', LookupList: field.lookupList === undefined ? '' : `{${field.lookupList}}`, LookupWebId: null, PrimaryFieldId: field.primaryField ?? null, RelationshipDeleteBehavior: 0, UnlimitedLengthInDocumentLibrary: false,
      };
    default: return {};
  }
}

/** Every property that some type of column has and others have not. */
const TYPED: ReadonlySet<string> = new Set(Object.keys(KINDS).flatMap((type) => Object.keys(typed({ guid: '', internalName: '', title: '', type: type as FieldType }))));
