import { readGuid } from '../address/literal';
import { numberArgument, textArgument, type Step } from '../address/path';
import { action, done, entity, getter, property, saved, set, type Answer, type Call, type Resource } from '../call';
import { refuse } from '../errors';
import { recycleList } from '../items/bin';
import { currentToken } from '../items/changes';
import type { Host } from '../host';
import type { BodyReader } from '../odata/body';
import { show, showMany } from '../odata/show';
import { complex } from '../odata/values';
import { WEB_SCOPE } from '../rights/access';
import { includes, PERMISSION } from '../rights/permissions';
import { addList, checkTitle, USUAL } from '../schema/new-list';
import type { List, ListProperties } from '../store/lists';
import { listChanges } from './changes';
import { needMatch, unlessKnown } from './etag';
import { fieldsResource } from './fields';
import { folderResource } from './files';
import { deskOf, itemResource } from './item';
import { itemsResource } from './items';
import { listEntity, listEtag, listUri } from './list-entity';
import { securableMembers } from './securable';
import { addValidated } from './validate';
import { defaultView, viewsResource } from './views';

const GENERIC = 100;
const PROPERTIES = new Set([
  'Title', 'BaseTemplate', 'Description', 'EnableVersioning', 'MajorVersionLimit', 'NoCrawl', 'Hidden', 'EnableAttachments', 'DisableCommenting', 'ContentTypesEnabled', 'AllowContentTypes', 'EnableFolderCreation',
  'OnQuickLaunch', 'ReadSecurity', 'WriteSecurity',
]);

/** `lists` of the site: those the caller may see. */
export function listsResource(step: Step, { host }: Call): Resource {
  const byGuid = (text: string): Resource => {
    const guid = readGuid(text);
    const list = guid === undefined ? undefined : host.lists.findByGuid(guid);
    if (!list) throw refuse.noListById();
    return listResource(host, list);
  };
  if (step.arguments.length > 0) return byGuid(textArgument(step, 'id'));
  return {
    get: (call) => {
      call.guard.needWeb(PERMISSION.open);
      const visible = host.lists.all().filter((list) => includes(call.guard.list(list), PERMISSION.viewListItems));
      return set(showMany(visible.map((list) => listEntity(host, list, call.guard)), call.query));
    },
    post: (call) => {
      call.guard.needWeb(PERMISSION.manageLists);
      call.fields.refuseOthers(PROPERTIES, 'SP.List');
      const list = addList(host, call.fields.text('Title') ?? '', call.fields.number('BaseTemplate') ?? GENERIC, withBody(USUAL, call.fields));
      return entity(show(listEntity(host, list, call.guard)), 201, { Location: `${host.api}/${listUri(list)}` });
    },
    members: {
      getbyid: (inner) => byGuid(textArgument(inner, 'id')),
      getbytitle: (inner) => {
        const title = textArgument(inner, 'title');
        const list = host.lists.findByTitle(title);
        if (!list) throw refuse.noListByTitle(title, host.url);
        return listResource(host, list);
      },
    },
  };
}

/** `getlist`: by its server-relative address. */
export function listByUrl(step: Step, { host }: Call): Resource {
  const url = textArgument(step, 'strUrl');
  const folder = url.toLowerCase().startsWith(`${host.path.toLowerCase()}/`) ? url.slice(host.path.length + 1) : '';
  const list = host.lists.findByFolder(folder.replace(/\/(Forms\/)?[^/]+\.aspx$/i, '').replace(/\/$/, ''));
  if (!list) throw refuse.noListByUrl(url);
  return listResource(host, list);
}

function withBody(properties: ListProperties, body: BodyReader): ListProperties {
  return {
    description: body.text('Description') ?? properties.description, enableVersioning: body.boolean('EnableVersioning') ?? properties.enableVersioning,
    majorVersionLimit: body.number('MajorVersionLimit') ?? properties.majorVersionLimit, noCrawl: body.boolean('NoCrawl') ?? properties.noCrawl, hidden: body.boolean('Hidden') ?? properties.hidden,
    enableAttachments: body.boolean('EnableAttachments') ?? properties.enableAttachments, disableCommenting: body.boolean('DisableCommenting') ?? properties.disableCommenting,
    contentTypesEnabled: body.boolean('ContentTypesEnabled') ?? properties.contentTypesEnabled, allowContentTypes: body.boolean('AllowContentTypes') ?? properties.allowContentTypes,
    enableFolderCreation: body.boolean('EnableFolderCreation') ?? properties.enableFolderCreation, onQuickLaunch: body.boolean('OnQuickLaunch') ?? properties.onQuickLaunch,
    readSecurity: oneOf('ReadSecurity', body.number('ReadSecurity') ?? properties.readSecurity, [1, 2]), writeSecurity: oneOf('WriteSecurity', body.number('WriteSecurity') ?? properties.writeSecurity, [1, 2, 4]),
  };
}

function oneOf(name: string, value: number, allowed: readonly number[]): number {
  if (!allowed.includes(value)) throw refuse.badValue(`The value of ${name} is not valid.`);
  return value;
}

export function listResource(host: Host, list: List): Resource {
  const take = (call: Call): void => {
    call.guard.needList(list, PERMISSION.manageLists);
    needMatch(call, listEtag(list));
  };
  const remove = (call: Call): Answer => {
    take(call);
    call.host.lists.remove(list);
    return done;
  };
  return {
    get: (call) => {
      call.guard.needList(list, PERMISSION.viewListItems);
      return unlessKnown(call, listEtag(list), entity(show(listEntity(call.host, list, call.guard), call.query)));
    },
    merge: (call) => {
      take(call);
      call.fields.refuseOthers(PROPERTIES, 'SP.List');
      const title = call.fields.text('Title') ?? list.title;
      checkTitle(call.host, title, list);
      call.host.lists.save({ ...list, title, properties: withBody(list.properties, call.fields) });
      return saved();
    },
    remove,
    members: {
      ...securableMembers({
        uri: listUri(list), scope: list.scope, parentScope: WEB_SCOPE, rights: (guard) => guard.list(list), setScope: (scope) => host.lists.save({ ...list, scope }),
      }),
      items: (step, call) => itemsResource(list, step, call),
      getitembyid: (step, call) => itemResource(list, numberArgument(step, 'itemId'), call),
      fields: (step, call) => fieldsResource(list, step, call),
      views: (step, call) => viewsResource(list, step, call),
      getview: (step, call) => viewsResource(list, step, call),
      defaultview: (_step, call) => defaultView(list, call),
      getchanges: () => listChanges(list),
      currentchangetoken: () => getter((call) => {
        call.guard.needList(list, PERMISSION.viewListItems);
        return property('CurrentChangeToken', complex('SP.ChangeToken', { StringValue: currentToken(call.host, list) }));
      }),
      addvalidateupdateitemusingpath: () => addValidated((call) => deskOf(call, list)),
      rootfolder: () => folderResource(list),
      recycle: () => action((call) => {
        call.guard.needList(list, PERMISSION.manageLists);
        return property('Recycle', recycleList(call.host, list, call.guard.needUser().id));
      }),
      deleteobject: () => action(remove),
    },
  };
}
