import type { Field } from './field';

const builtIn = (guid: string, internalName: string, title: string, type: Field['type'], more: Partial<Field> = {}): Field => ({ guid, internalName, title, type, isBuiltIn: true, ...more });
const stamped = { isReadOnly: true } as const;
const inner = { isReadOnly: true, isHidden: true } as const;

/** What every list has before anybody adds a column. Only Title is a person's to change. */
export const LIST_FIELDS: readonly Field[] = [
  builtIn('fa564e0f-0c70-4ab9-b863-0177e6ddd247', 'Title', 'Title', 'Text', { maxLength: 255, isRequired: true }),
  builtIn('03e45e84-1992-4d42-9116-26f756012634', 'ContentTypeId', 'Content Type ID', 'ContentTypeId', inner),
  builtIn('1d22ea11-1e32-424e-89ab-9fedbadb6ce1', 'ID', 'ID', 'Counter', stamped),
  builtIn('28cf69c5-fa48-462a-b5cd-27b6f9d2bd5f', 'Modified', 'Modified', 'DateTime', stamped),
  builtIn('8c06beca-0777-48f7-91c7-6da68bc07b69', 'Created', 'Created', 'DateTime', stamped),
  builtIn('1df5e554-ec7e-46a6-901d-d85a3881cb18', 'Author', 'Created By', 'User', stamped),
  builtIn('d31655d1-1d5b-4511-95a1-7a09e9b75bf2', 'Editor', 'Modified By', 'User', stamped),
  builtIn('dce8262a-3ae9-45aa-aab4-83bd75fb738a', '_UIVersionString', 'Version', 'Text', stamped),
  builtIn('67df98f4-9dec-48ff-a553-29bece9c5bf4', 'Attachments', 'Attachments', 'Attachments', {}),
  builtIn('ae069f25-3ac2-4256-b9c3-15dbc15da0e0', 'GUID', 'GUID', 'Guid', inner),
  builtIn('30bb605f-5bae-48fe-b4e3-1f81d9772af9', 'FileSystemObjectType', 'Item Type', 'Integer', inner),
  builtIn('94f89715-e097-4e8b-ba79-ea02aa8b7adb', 'FileRef', 'URL Path', 'Lookup', inner),
  builtIn('8553196d-ec8d-4564-9861-3dbe931050c8', 'FileLeafRef', 'Name', 'File', inner),
  builtIn('56605df6-8fa1-47e4-a04c-5b384d59609f', 'FileDirRef', 'Path', 'Lookup', inner),
  builtIn('bc91a437-52e7-49e1-8c4e-4698904b2b6d', 'LinkTitleNoMenu', 'Title', 'Computed', stamped),
  builtIn('82642ec8-ef9b-478f-acf9-31f7d45fbc31', 'LinkTitle', 'Title', 'Computed', stamped),
  builtIn('503f1caa-358e-4918-9094-4a2cdc4bc034', 'Edit', 'Edit', 'Computed', stamped),
];

/** A library's rows are files: they have a name, and no attachments. */
export const LIBRARY_FIELDS: readonly Field[] = [
  ...LIST_FIELDS.filter((field) => field.internalName !== 'Attachments').map((field) => {
    if (field.internalName === 'FileLeafRef') return { ...field, isHidden: false, isReadOnly: false };
    return field.internalName === 'Title' ? { ...field, isRequired: false } : field;
  }),
  builtIn('5cc6dc79-3710-4374-b433-61cb4a686c12', 'LinkFilename', 'Name', 'Computed', stamped),
  builtIn('8fca95c0-9b7d-456f-8dae-b41ee2728b85', 'File_x0020_Size', 'File Size', 'Integer', inner),
];

/** Columns whose value stands in the item's own row, not in its body. */
export const STAMPS: ReadonlySet<string> = new Set([
  'ID', 'Modified', 'Created', 'Author', 'Editor', '_UIVersionString', 'Attachments', 'GUID', 'FileSystemObjectType', 'FileRef', 'FileLeafRef', 'FileDirRef', 'ContentTypeId',
  'LinkTitleNoMenu', 'LinkTitle', 'Edit', 'LinkFilename', 'File_x0020_Size',
]);
