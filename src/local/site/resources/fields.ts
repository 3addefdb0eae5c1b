import { readGuid } from '../address/literal';
import { argumentOf, booleanArgument, textArgument, type Step } from '../address/path';
import { action, done, entity, saved, set, type Answer, type Call, type Resource } from '../call';
import { refuse } from '../errors';
import { show, showMany } from '../odata/show';
import { PERMISSION } from '../rights/permissions';
import { describedBy, knownProperties, typeAsked } from '../schema/field-body';
import { fieldEntity } from '../schema/field-entity';
import { readFieldXml } from '../schema/field-xml';
import { addField, changeField, findField, removeField } from '../schema/fields';
import type { List } from '../store/lists';
import { KINDS, TYPE_OF_KIND, type Field } from '../values/field';

/** `SP.AddFieldOptions`: with this bit the schema's own name becomes the internal name. */
const INTERNAL_NAME_HINT = 8;
const ADD_TO_DEFAULT_VIEW = 16;

const created = (list: List, field: Field): Answer => entity(show(fieldEntity(list, field)), 201);

/** `fields` of a list. */
export function fieldsResource(list: List, step: Step, outer: Call): Resource {
  const { host } = outer;
  const all = (): readonly Field[] => host.lists.fields(list);
  const byName = (name: string): Resource => {
    const field = findField(all(), name);
    if (!field) throw refuse.noColumn(name);
    return fieldResource(list, field);
  };
  const byGuid = (text: string): Resource => {
    const field = all().find(({ guid }) => guid === readGuid(text));
    if (!field) throw refuse.noColumn(text);
    return fieldResource(list, field);
  };
  if (step.arguments.length > 0) {
    const text = textArgument(step, 'id');
    return argumentOf(step, 'id')?.kind === 'guid' || readGuid(text) !== undefined ? byGuid(text) : byName(text);
  }
  return {
    get: (call) => {
      call.guard.needList(list, PERMISSION.viewListItems);
      return set(showMany(all().map((field) => fieldEntity(list, field)), call.query));
    },
    post: (call) => {
      call.guard.needList(list, PERMISSION.manageLists);
      if (call.body.isVerbose && call.body.type === undefined) throw refuse.badJson('An entry without a type name was found, but no expected type was specified.');
      call.fields.refuseOthers(knownProperties(call.body.type ?? 'SP.Field'), call.body.type ?? 'SP.Field');
      const type = typeAsked(call.fields, call.body.type);
      return created(list, addField(call.host, list, { name: undefined, field: { ...describedBy(call.fields, type), type, title: needTitle(call.fields.text('Title')) } }));
    },
    members: {
      getbyinternalnameortitle: (inner) => byName(textArgument(inner, 'strName')),
      getbytitle: (inner) => byName(textArgument(inner, 'title')),
      getbyid: (inner) => byGuid(textArgument(inner, 'id')),
      addfield: () => action((call) => addByParameters(call, list)),
      createfieldasxml: () => action((call) => addByXml(call, list)),
      adddependentlookupfield: (inner) => action((call) => addDependent(call, list, inner)),
    },
  };
}

function needTitle(title: string | undefined): string {
  if (title === undefined || title.trim() === '') throw refuse.badValue('A column must have a title.');
  return title;
}

const CREATION_PROPERTIES = new Set(['Title', 'FieldTypeKind', 'LookupListId', 'LookupFieldName', 'LookupWebId', 'Required', 'Choices', 'IsCompactName']);

function addByParameters(call: Call, list: List): Answer {
  call.guard.needList(list, PERMISSION.manageLists);
  const parameters = call.fields.object('parameters');
  if (!parameters) throw refuse.missingParameter('parameters');
  parameters.refuseOthers(CREATION_PROPERTIES, 'SP.FieldCreationInformation');
  const type = TYPE_OF_KIND.get(parameters.number('FieldTypeKind') ?? 0);
  if (!type) throw refuse.notSpoken(`columns of the kind ${parameters.number('FieldTypeKind') ?? '(none)'}`);
  const lookupList = readGuid(parameters.text('LookupListId') ?? '');
  if (type === 'Lookup' && lookupList === undefined) throw refuse.missingParameter('LookupListId');
  const lookup = type === 'Lookup' ? { lookupList, lookupField: parameters.text('LookupFieldName') ?? 'Title' } : {};
  const choices = parameters.texts('Choices');
  const field = { type, title: needTitle(parameters.text('Title')), isRequired: parameters.boolean('Required') ?? false, ...lookup, ...(choices && { choices }) };
  return created(list, addField(call.host, list, { name: undefined, field }));
}

function addByXml(call: Call, list: List): Answer {
  call.guard.needList(list, PERMISSION.manageLists);
  const parameters = call.fields.object('parameters');
  const xml = parameters?.text('SchemaXml');
  if (!parameters || xml === undefined) throw refuse.missingParameter('parameters');
  parameters.refuseOthers(new Set(['SchemaXml', 'Options']), 'SP.XmlSchemaFieldCreationInformation');
  const options = parameters.number('Options') ?? 0;
  const { name, field } = readFieldXml(xml);
  const made = addField(call.host, list, { name: options & INTERNAL_NAME_HINT ? name : undefined, field });
  if (options & ADD_TO_DEFAULT_VIEW) throw refuse.notSpoken('AddFieldOptions.AddFieldToDefaultView');
  return created(list, made);
}

function addDependent(call: Call, list: List, step: Step): Answer {
  call.guard.needList(list, PERMISSION.manageLists);
  const primaryGuid = readGuid(textArgument(step, 'primaryLookupFieldId', 1));
  const primary = call.host.lists.fields(list).find(({ guid }) => guid === primaryGuid);
  if (!primary?.lookupList) throw refuse.noColumn(textArgument(step, 'primaryLookupFieldId', 1));
  const field = { type: primary.type, title: textArgument(step, 'displayName', 0), isReadOnly: true, lookupList: primary.lookupList, lookupField: textArgument(step, 'showField', 2), primaryField: primary.guid };
  return created(list, addField(call.host, list, { name: undefined, field }));
}

function fieldResource(list: List, field: Field): Resource {
  const manage = (call: Call): void => call.guard.needList(list, PERMISSION.manageLists);
  const remove = (call: Call): Answer => {
    manage(call);
    removeField(call.host, list, field);
    return done;
  };
  const showIn = (form: 'showInNewForm' | 'showInEditForm' | 'showInDisplayForm') => (step: Step): Resource => action((call) => {
    manage(call);
    changeField(call.host, list, field, { [form]: booleanArgument(step, 'value', 0, true) });
    return done;
  });
  return {
    get: (call) => {
      call.guard.needList(list, PERMISSION.viewListItems);
      return entity(show(fieldEntity(list, field), call.query));
    },
    merge: (call) => {
      manage(call);
      const type = KINDS[field.type].entity;
      if (call.body.type !== undefined && call.body.type !== type && call.body.type !== 'SP.Field') throw refuse.badJson(`The type '${call.body.type}' is not the type of this column.`);
      call.fields.refuseOthers(knownProperties(call.body.type ?? type), call.body.type ?? type);
      const title = call.fields.text('Title');
      changeField(call.host, list, field, { ...describedBy(call.fields, field.type), ...(title !== undefined && { title: needTitle(title) }) });
      return saved();
    },
    remove,
    members: {
      deleteobject: () => action(remove),
      setshowinnewform: showIn('showInNewForm'), setshowineditform: showIn('showInEditForm'), setshowindisplayform: showIn('showInDisplayForm'),
    },
  };
}

