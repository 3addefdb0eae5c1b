/** The types a column may have, by the names `TypeAsString` gives them. */
export type FieldType =
  | 'Counter' | 'Text' | 'Note' | 'DateTime' | 'Choice' | 'Lookup' | 'LookupMulti' | 'Boolean' | 'Number' | 'Currency' | 'URL' | 'MultiChoice'
  | 'Calculated' | 'User' | 'UserMulti' | 'Computed' | 'Guid' | 'Attachments' | 'ContentTypeId' | 'File' | 'Integer';

/** A column of a list. What a type does not know (a Text has no choices) is `undefined`. */
export interface Field {
  readonly guid: string;
  readonly internalName: string;
  readonly title: string;
  readonly type: FieldType;
  /** The site fills it in; it can not be deleted. */
  readonly isBuiltIn?: boolean;
  readonly isHidden?: boolean;
  readonly isReadOnly?: boolean;
  readonly isRequired?: boolean;
  readonly isIndexed?: boolean;
  /** From when on the index serves, in milliseconds; later than its making on a list past the threshold. */
  readonly indexServesFrom?: number;
  readonly isUnique?: boolean;
  readonly description?: string;
  readonly group?: string;
  readonly defaultValue?: string;
  readonly customFormatter?: string;
  readonly validationFormula?: string;
  readonly validationMessage?: string;
  readonly maxLength?: number;
  readonly choices?: readonly string[];
  readonly fillInChoice?: boolean;
  readonly editFormat?: number;
  readonly isDateOnly?: boolean;
  readonly friendlyFormat?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly isPercentage?: boolean;
  readonly decimals?: number;
  readonly currencyLocale?: number;
  readonly lookupList?: string;
  readonly lookupField?: string;
  /** On a lookup that only shows another column of what `primaryField` (a GUID) points at. */
  readonly primaryField?: string;
  readonly isRichText?: boolean;
  readonly isAppendOnly?: boolean;
  readonly numberOfLines?: number;
  readonly formula?: string;
  readonly outputType?: number;
  readonly selectionMode?: number;
  readonly selectionGroup?: number;
  readonly urlFormat?: number;
  readonly showInNewForm?: boolean;
  readonly showInEditForm?: boolean;
  readonly showInDisplayForm?: boolean;
}

interface Kind {
  readonly kind: number;
  readonly entity: string;
  readonly isIndexable: boolean;
}

const kind = (number: number, entity: string, isIndexable = false): Kind => ({ kind: number, entity, isIndexable });

/** `FieldTypeKind`, entity type, and whether an index may be made on it. */
export const KINDS: Readonly<Record<FieldType, Kind>> = {
  Integer: kind(1, 'SP.FieldNumber', true), Text: kind(2, 'SP.FieldText', true), Note: kind(3, 'SP.FieldMultiLineText'), DateTime: kind(4, 'SP.FieldDateTime', true),
  Counter: kind(5, 'SP.Field'), Choice: kind(6, 'SP.FieldChoice', true), Lookup: kind(7, 'SP.FieldLookup', true), LookupMulti: kind(7, 'SP.FieldLookup'),
  Boolean: kind(8, 'SP.Field', true), Number: kind(9, 'SP.FieldNumber', true), Currency: kind(10, 'SP.FieldCurrency', true), URL: kind(11, 'SP.FieldUrl'),
  Computed: kind(12, 'SP.FieldComputed'), Guid: kind(14, 'SP.FieldGuid'), MultiChoice: kind(15, 'SP.FieldMultiChoice'), Calculated: kind(17, 'SP.FieldCalculated'),
  File: kind(18, 'SP.Field'), Attachments: kind(19, 'SP.Field'), User: kind(20, 'SP.FieldUser', true), UserMulti: kind(20, 'SP.FieldUser'), ContentTypeId: kind(25, 'SP.Field'),
};

/** The types a person may make a column of, by kind. */
export const TYPE_OF_KIND: ReadonlyMap<number, FieldType> = new Map<number, FieldType>([
  [2, 'Text'], [3, 'Note'], [4, 'DateTime'], [6, 'Choice'], [7, 'Lookup'], [8, 'Boolean'], [9, 'Number'], [10, 'Currency'], [11, 'URL'], [15, 'MultiChoice'], [17, 'Calculated'], [20, 'User'],
]);

export const isUserType = (type: FieldType): boolean => type === 'User' || type === 'UserMulti';
export const isLookupType = (type: FieldType): boolean => type === 'Lookup' || type === 'LookupMulti';
/** Points at another row: its value takes a join to show. */
export const isJoin = (field: Field): boolean => isUserType(field.type) || isLookupType(field.type);

/** Internal names that begin with an underscore gain a prefix in OData. */
export const propertyName = (field: Field): string => (field.internalName.startsWith('_') ? `OData_${field.internalName}` : field.internalName);

export const canBeIndexed = (field: Field): boolean => KINDS[field.type].isIndexable && field.primaryField === undefined;

const NAME_LENGTH = 32;

/** `Årsag 1` → `_x00c5_rsag_x0020_1`: everything but ASCII letters and digits (and no digit first), cut at 32 characters. */
export function internalNameOf(title: string): string {
  const encoded = Array.from({ length: title.length }, (_, i) => title.charAt(i)).map((unit, place) => {
    const isPlain = /[A-Za-z_]/.test(unit) || (place > 0 && /\d/.test(unit));
    return isPlain ? unit : `_x${unit.charCodeAt(0).toString(16).padStart(4, '0')}_`;
  });
  return encoded.join('').slice(0, NAME_LENGTH);
}

/** The name itself or, when taken, with the first free digit behind it: `Field`, `Field0`, `Field1` … */
export function freeName(name: string, isTaken: (candidate: string) => boolean): string {
  if (!isTaken(name)) return name;
  for (let digit = 0; ; digit += 1) {
    const suffix = String(digit);
    const candidate = `${name.slice(0, NAME_LENGTH - suffix.length)}${suffix}`;
    if (!isTaken(candidate)) return candidate;
  }
}
