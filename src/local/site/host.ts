import { Faults } from './transport/faults';
import type { Directory, DirectoryPerson, SiteOptions } from './options';
import { Access, WEB_SCOPE } from './rights/access';
import { Principals } from './rights/principals';
import { EDIT, FULL_CONTROL, READ, Roles, STANDARD_ROLES } from './rights/roles';
import type { Database } from './store/database';
import { Files } from './store/files';
import { Items } from './store/items';
import { Lists } from './store/lists';
import { readSetting, writeSetting } from './store/store';

/** Everything a request may need of the site it came to. */
export interface Host {
  readonly db: Database;
  readonly lists: Lists;
  readonly items: Items;
  readonly files: Files;
  readonly principals: Principals;
  readonly roles: Roles;
  readonly access: Access;
  readonly directory: Directory;
  readonly faults: Faults;
  /** As in `http://localhost:4820`. */
  readonly origin: string;
  /** As in `/sites/erhverv`. */
  readonly path: string;
  /** `origin` and `path` together. */
  readonly url: string;
  /** Absolute address of `_api`. */
  readonly api: string;
  readonly webGuid: string;
  readonly siteGuid: string;
  readonly created: number;
  readonly zone: string;
  readonly locale: number;
  readonly threshold: number;
  /** Now, in milliseconds cut to the second: no instant of the site is finer. */
  readonly now: () => number;
  readonly newGuid: () => string;
}

/** The groups every new site has, by the numbers SharePoint gives them. */
export const OWNERS_GROUP = 3;
export const VISITORS_GROUP = 4;
export const MEMBERS_GROUP = 5;
const FIRST_USER = 6;

/** Puts the site together over its store, and furnishes the store when it is new. */
export function hostOf(options: SiteOptions): Host {
  const { db } = options.store;
  const path = options.path.replace(/\/+$/, '');
  const url = `${options.origin}${path}`;
  const now = (): number => Math.floor(options.now().getTime() / 1000) * 1000;
  const rooms = { db, lists: new Lists(options.store), items: new Items(db), files: new Files(db), principals: new Principals(db), roles: new Roles(db), access: new Access(db) };
  db.transaction(() => {
    if (readSetting(db, 'web') === undefined) furnish(rooms, options.title, options.owner, now(), options.newGuid);
  });
  const setting = (key: string): string => readSetting(db, key) ?? '';
  return {
    ...rooms, directory: options.directory, faults: options.faults ?? new Faults(),
    origin: options.origin, path, url, api: `${url}/_api`,
    webGuid: setting('web'), siteGuid: setting('site'), created: Number(setting('created')),
    zone: options.timeZone ?? 'Europe/Copenhagen', locale: options.locale ?? 1030, threshold: options.threshold ?? 5000,
    now, newGuid: options.newGuid,
  };
}

function furnish(rooms: Pick<Host, 'db' | 'principals' | 'roles' | 'access'>, title: string, owner: DirectoryPerson, now: number, newGuid: () => string): void {
  const { db, principals, roles, access } = rooms;
  const settings = { web: newGuid(), site: newGuid(), digest: newGuid(), title, description: '', created: String(now) };
  for (const [key, value] of Object.entries(settings)) writeSetting(db, key, value);
  for (const role of STANDARD_ROLES) roles.insert(role);
  db.run('INSERT INTO scopes (id) VALUES (?)', WEB_SCOPE);
  const groups = [[OWNERS_GROUP, 'Owners', FULL_CONTROL], [VISITORS_GROUP, 'Visitors', READ], [MEMBERS_GROUP, 'Members', EDIT]] as const;
  for (const [id, name, role] of groups) {
    principals.addGroup({ title: `${title} ${name}`, description: '', owner: OWNERS_GROUP, allowMembersEditMembership: false, onlyMembersViewMembership: false }, id);
    access.assign(WEB_SCOPE, id, role);
  }
  const user = principals.addUser(owner, true, FIRST_USER);
  principals.join(OWNERS_GROUP, user.id);
}
