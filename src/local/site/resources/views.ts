import { readGuid } from '../address/literal';
import { numberArgument, textArgument, type Step } from '../address/path';
import { action, done, entity, saved, set, type Answer, type Call, type Resource } from '../call';
import { refuse } from '../errors';
import type { BodyReader } from '../odata/body';
import { show, showMany } from '../odata/show';
import { PERMISSION } from '../rights/permissions';
import { findField } from '../schema/fields';
import { addView, removeView, saveView, viewEntity, viewFieldsEntity, viewsOf, withViewXml, type View } from '../schema/views';
import type { List } from '../store/lists';
import { foldText } from '../text';

const PROPERTIES = new Set([
  'Title', 'PersonalView', 'RowLimit', 'ViewQuery', 'DefaultView', 'Paged', 'Hidden', 'CustomFormatter', 'MobileView', 'MobileDefaultView', 'Scope', 'ViewType2', 'Aggregations', 'AggregationsStatus', 'ViewData', 'TabularView', 'IncludeRootFolder', 'ListViewXml',
]);
const CREATION = new Set(['Title', 'ViewFields', 'PersonalView', 'SetAsDefaultView', 'Paged', 'RowLimit', 'Query', 'ViewTypeKind', 'ViewType2', 'ViewData', 'baseViewId', 'AssociatedContentTypeId', 'CalendarViewStyles']);
const LONGEST_TITLE = 255;

const mayWrite = (call: Call, list: List): void => call.guard.needList(list, PERMISSION.manageLists);
const mayRead = (call: Call, list: List): void => call.guard.needList(list, PERMISSION.viewListItems);

function withBody(view: Omit<View, 'guid' | 'page'>, body: BodyReader): Omit<View, 'guid' | 'page'> {
  const title = body.text('Title') ?? view.title;
  if (title.trim() === '' || title.length > LONGEST_TITLE) throw refuse.badValue('The title of a view has from 1 to 255 characters.');
  return {
    ...view, title, query: body.text('ViewQuery') ?? body.text('Query') ?? view.query, rowLimit: body.number('RowLimit') ?? view.rowLimit, isPaged: body.boolean('Paged') ?? view.isPaged,
    isDefault: body.boolean('DefaultView') ?? body.boolean('SetAsDefaultView') ?? view.isDefault, isHidden: body.boolean('Hidden') ?? view.isHidden, isPersonal: body.boolean('PersonalView') ?? view.isPersonal,
    customFormatter: body.has('CustomFormatter') ? (body.text('CustomFormatter') ?? '') || undefined : view.customFormatter,
  };
}

const EMPTY: Omit<View, 'guid' | 'page'> = { title: '', fields: ['LinkTitle'], query: '', rowLimit: 30, isPaged: true, isDefault: false, isHidden: false, isPersonal: false, customFormatter: undefined, viewType: 'HTML' };

/** `views` of a list. */
export function viewsResource(list: List, step: Step, outer: Call): Resource {
  const views = (): readonly View[] => viewsOf(outer.host, list);
  const need = (view: View | undefined): Resource => {
    if (!view) throw refuse.noView();
    return viewResource(list, view);
  };
  const byGuid = (inner: Step): Resource => need(views().find(({ guid }) => guid === readGuid(textArgument(inner, 'id'))));
  if (step.arguments.length > 0) return byGuid(step);
  return {
    get: (call) => {
      mayRead(call, list);
      return set(showMany(views().map((view) => viewEntity(call.host, list, view)), call.query));
    },
    post: (call) => {
      mayWrite(call, list);
      call.fields.refuseOthers(PROPERTIES, 'SP.View');
      return entity(show(viewEntity(call.host, list, addView(call.host, list, withBody(EMPTY, call.fields)))), 201);
    },
    members: {
      add: () => action((call) => {
        mayWrite(call, list);
        const parameters = call.fields.object('parameters');
        if (!parameters) throw refuse.missingParameter('parameters');
        parameters.refuseOthers(CREATION, 'SP.ViewCreationInformation');
        const fields = parameters.texts('ViewFields')?.map((name) => needFieldName(call, list, name));
        const view = { ...withBody({ ...EMPTY, isPaged: false }, parameters), ...(fields && { fields }) };
        return entity(show(viewEntity(call.host, list, addView(call.host, list, view))));
      }),
      getbytitle: (inner) => need(views().find(({ title }) => foldText(title) === foldText(textArgument(inner, 'strTitle')))),
      getbyid: byGuid,
    },
  };
}

export function defaultView(list: List, { host }: Call): Resource {
  const view = viewsOf(host, list).find(({ isDefault }) => isDefault);
  if (!view) throw refuse.noView();
  return viewResource(list, view);
}

/** @throws SiteError 400 for a column the list does not have */
function needFieldName(call: Call, list: List, name: string): string {
  const field = findField(call.host.lists.fields(list), name);
  if (!field) throw refuse.noColumn(name);
  return field.internalName;
}

export function viewResource(list: List, view: View): Resource {
  const remove = (call: Call): Answer => {
    mayWrite(call, list);
    removeView(call.host, list, view);
    return done;
  };
  return {
    get: (call) => {
      mayRead(call, list);
      return entity(show(viewEntity(call.host, list, view), call.query));
    },
    merge: (call) => {
      mayWrite(call, list);
      call.fields.refuseOthers(PROPERTIES, 'SP.View');
      const xml = call.fields.text('ListViewXml');
      const base = xml === undefined ? view : withViewXml(view, xml);
      saveView(call.host, list, { ...base, ...withBody(base, call.fields) });
      return saved();
    },
    remove,
    members: {
      deleteobject: () => action(remove),
      setviewxml: () => action((call) => {
        mayWrite(call, list);
        const xml = call.fields.text('viewXml');
        if (xml === undefined) throw refuse.missingParameter('viewXml');
        saveView(call.host, list, withViewXml(view, xml));
        return done;
      }),
      viewfields: () => viewFields(list, view),
    },
  };
}

/** `viewfields`: the columns of a view, in order. */
function viewFields(list: List, view: View): Resource {
  const change = (apply: (fields: readonly string[], call: Call) => readonly string[]): Resource => action((call) => {
    mayWrite(call, list);
    saveView(call.host, list, { ...view, fields: apply(view.fields, call) });
    return done;
  });
  const without = (fields: readonly string[], name: string): readonly string[] => fields.filter((field) => foldText(field) !== foldText(name));
  return {
    get: (call) => {
      mayRead(call, list);
      return entity(show(viewFieldsEntity(list, view), call.query));
    },
    members: {
      addviewfield: (step) => change((fields, call) => {
        const name = needFieldName(call, list, textArgument(step, 'strField'));
        return fields.includes(name) ? fields : [...fields, name];
      }),
      removeviewfield: (step) => change((fields) => without(fields, textArgument(step, 'strField'))),
      removeallviewfields: () => change(() => []),
      moveviewfieldto: (step) => change((fields, call) => {
        const name = call.fields.text('field') ?? textArgument(step, 'field', 0);
        const index = call.fields.number('index') ?? numberArgument(step, 'index', 1);
        if (!fields.some((field) => foldText(field) === foldText(name))) throw refuse.noColumn(name);
        const others = without(fields, name);
        return [...others.slice(0, index), name, ...others.slice(index)];
      }),
    },
  };
}
