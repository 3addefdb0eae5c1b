import { numberArgument } from '../address/path';
import { entity, getter, property, saved, type Call, type Resource } from '../call';
import { refuse } from '../errors';
import { MEMBERS_GROUP, OWNERS_GROUP, VISITORS_GROUP } from '../host';
import { show } from '../odata/show';
import { WEB_SCOPE } from '../rights/access';
import { PERMISSION } from '../rights/permissions';
import { readSetting, writeSetting } from '../store/store';
import { fileByUrl, folderByUrl } from './files';
import { listByUrl, listsResource } from './list';
import { ensureUser, groupById, siteGroups, siteUsers, userResource } from './people';
import { recycleBin } from './recycle-bin';
import { regionalSettingsEntity, timeZoneEntity } from './regional-settings';
import { roleDefinitions } from './role-definitions';
import { securableMembers } from './securable';
import { webEntity } from './web-entity';

const PROPERTIES = new Set(['Title', 'Description']);

const readWeb = (call: Call): void => call.guard.needWeb(PERMISSION.open);

/** `web`: the site itself. */
export const webResource: Resource = {
  get: (call) => {
    readWeb(call);
    return entity(show(webEntity(call.host, call.guard), call.query));
  },
  merge: (call) => {
    call.guard.needWeb(PERMISSION.manageWeb);
    call.fields.refuseOthers(PROPERTIES, 'SP.Web');
    for (const [name, key] of [['Title', 'title'], ['Description', 'description']] as const) {
      const text = call.fields.text(name);
      if (text !== undefined) writeSetting(call.host.db, key, text);
    }
    return saved();
  },
  members: {
    ...securableMembers({
      uri: 'Web', scope: WEB_SCOPE, parentScope: WEB_SCOPE, rights: (guard) => guard.web(),
      setScope: () => { throw refuse.notAllowed('The root of a site has rights of its own.'); },
    }),
    title: () => getter((call) => {
      readWeb(call);
      return property('Title', readSetting(call.host.db, 'title') ?? '');
    }),
    lists: listsResource,
    getlist: listByUrl,
    getfolderbyserverrelativepath: folderByUrl('decodedUrl'),
    getfolderbyserverrelativeurl: folderByUrl('serverRelativeUrl'),
    getfilebyserverrelativepath: fileByUrl('decodedUrl'),
    getfilebyserverrelativeurl: fileByUrl('serverRelativeUrl'),
    currentuser: (_step, call) => userResource(call.guard.needUser()),
    siteusers: siteUsers,
    getuserbyid: (step, { host }) => {
      const user = host.principals.findUser(numberArgument(step, 'userId'));
      if (!user) throw refuse.noUser();
      return userResource(user);
    },
    ensureuser: () => ensureUser,
    sitegroups: siteGroups,
    associatedownergroup: (_step, { host }) => groupById(host, OWNERS_GROUP),
    associatedmembergroup: (_step, { host }) => groupById(host, MEMBERS_GROUP),
    associatedvisitorgroup: (_step, { host }) => groupById(host, VISITORS_GROUP),
    roledefinitions: roleDefinitions,
    recyclebin: recycleBin,
    regionalsettings: () => ({
      get: (call) => {
        readWeb(call);
        return entity(show(regionalSettingsEntity(call.host), call.query));
      },
      members: {
        timezone: () => ({
          get: (call) => {
            readWeb(call);
            return entity(show(timeZoneEntity(call.host), call.query));
          },
        }),
      },
    }),
  },
};
