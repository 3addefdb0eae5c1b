import { numberArgument, textArgument, type Step } from '../address/path';
import { action, done, entity, saved, set, type Call, type Resource } from '../call';
import { refuse } from '../errors';
import type { Host } from '../host';
import { show, showMany } from '../odata/show';
import { complex, type Entity } from '../odata/values';
import { includes, PERMISSION } from '../rights/permissions';
import { upnOf, type Group, type Principal, type User } from '../rights/principals';

const USER = 1;
const SHAREPOINT_GROUP = 8;
const LONGEST_DESCRIPTION = 512;

export function userEntity(host: Host, user: User): Entity {
  return {
    type: 'SP.User', uri: `Web/GetUserById(${user.id})`,
    own: {
      Id: user.id, IsHiddenInUI: false, LoginName: user.login, Title: user.title, PrincipalType: USER, Email: user.email, Expiration: '', IsEmailAuthenticationGuestUser: false, IsShareByEmailGuestUser: false,
      IsSiteAdmin: user.isAdmin, UserId: complex('SP.UserIdInfo', { NameId: user.upn, NameIdIssuer: 'urn:federation:microsoftonline' }), UserPrincipalName: user.upn,
    },
    links: { Groups: () => host.principals.groupsOf(user.id).map((group) => groupEntity(host, group)) },
  };
}

export function groupEntity(host: Host, group: Group): Entity {
  return {
    type: 'SP.Group', uri: `Web/SiteGroups/GetById(${group.id})`,
    own: {
      Id: group.id, IsHiddenInUI: false, LoginName: group.title, Title: group.title, PrincipalType: SHAREPOINT_GROUP, AllowMembersEditMembership: group.allowMembersEditMembership, AllowRequestToJoinLeave: false,
      AutoAcceptRequestToJoinLeave: false, Description: group.description, OnlyAllowMembersViewMembership: group.onlyMembersViewMembership, OwnerTitle: host.principals.find(group.owner)?.title ?? '', RequestToJoinLeaveEmailSetting: '',
    },
    links: {
      Users: () => host.principals.membersOf(group.id).map((user) => userEntity(host, user)),
      Owner: () => { const owner = host.principals.find(group.owner); return owner ? principalEntity(host, owner) : null; },
    },
  };
}

export const principalEntity = (host: Host, principal: Principal): Entity => (principal.kind === 'user' ? userEntity(host, principal) : groupEntity(host, principal));

/** One person of the site. */
export function userResource(user: User): Resource {
  return {
    get: (call) => {
      if (call.guard.user?.id !== user.id) call.guard.needWeb(PERMISSION.browseUserInfo);
      return entity(show(userEntity(call.host, user), call.query));
    },
    members: { groups: () => ({ get: (call) => set(showMany(call.host.principals.groupsOf(user.id).map((group) => groupEntity(call.host, group)), call.query)) }) },
  };
}

const need = (user: User | undefined): User => {
  if (!user) throw refuse.noUser();
  return user;
};

/** `siteusers`: the people the site has seen. */
export function siteUsers(step: Step, { host }: Call): Resource {
  if (step.arguments.length > 0) return userResource(need(host.principals.findByLogin(textArgument(step, 'loginName'))));
  return {
    get: (call) => {
      call.guard.needWeb(PERMISSION.browseUserInfo);
      return set(showMany(call.host.principals.users().map((user) => userEntity(call.host, user)), call.query));
    },
    members: {
      getbyemail: (inner) => userResource(need(host.principals.findByEmail(textArgument(inner, 'emailAddress')))),
      getbyid: (inner) => userResource(need(host.principals.findUser(numberArgument(inner, 'id')))),
      getbyloginname: (inner) => userResource(need(host.principals.findByLogin(textArgument(inner, 'loginName')))),
    },
  };
}

/** `ensureuser`: makes somebody of the organisation known to the site. */
export const ensureUser: Resource = action((call) => {
  const { host, guard } = call;
  guard.needWeb(PERMISSION.browseUserInfo);
  const login = call.fields.text('logonName');
  if (login === undefined) throw refuse.missingParameter('logonName');
  return entity(show(userEntity(host, knownUser(host, login)), call.query));
});

/** The person behind a login, taken into the site's list of people when need be. @throws SiteError 400 when the organisation has no such person */
export function knownUser(host: Host, login: string): User {
  const known = host.principals.findByLogin(login) ?? host.principals.findByEmail(login);
  if (known) return known;
  const person = host.directory.find(upnOf(login));
  if (!person) throw refuse.noSuchPerson(login);
  return host.principals.findByLogin(person.login) ?? host.principals.addUser(person);
}

/** `sitegroups`: the groups of the site. */
export function siteGroups(step: Step, { host }: Call): Resource {
  if (step.arguments.length > 0) return groupById(host, numberArgument(step, 'id'));
  return {
    get: (call) => {
      call.guard.needWeb(PERMISSION.browseUserInfo);
      return set(showMany(call.host.principals.groups().map((group) => groupEntity(call.host, group)), call.query));
    },
    post: (call) => {
      call.guard.needWeb(PERMISSION.createGroups);
      call.fields.refuseOthers(GROUP_PROPERTIES, 'SP.Group');
      const group = withBody({ kind: 'group', id: 0, title: '', description: '', owner: call.guard.needUser().id, allowMembersEditMembership: false, onlyMembersViewMembership: true }, call);
      if (group.title === '') throw refuse.badValue('A group must have a title.');
      return entity(show(groupEntity(call.host, call.host.principals.addGroup(group))), 201);
    },
    members: {
      getbyid: (inner) => groupById(host, numberArgument(inner, 'id')),
      getbyname: (inner) => groupResource(needGroup(host.principals.findGroupByName(textArgument(inner, 'name')))),
      removebyid: (inner) => action((call) => removeGroup(call, needGroup(host.principals.findGroup(numberArgument(inner, 'id'))))),
      removebyloginname: (inner) => action((call) => removeGroup(call, needGroup(host.principals.findGroupByName(textArgument(inner, 'loginName'))))),
    },
  };
}

const GROUP_PROPERTIES = new Set(['Title', 'Description', 'AllowMembersEditMembership', 'AllowRequestToJoinLeave', 'AutoAcceptRequestToJoinLeave', 'OnlyAllowMembersViewMembership', 'RequestToJoinLeaveEmailSetting']);

function needGroup(group: Group | undefined): Group {
  if (!group) throw refuse.noGroup();
  return group;
}

export const groupById = (host: Host, id: number): Resource => groupResource(needGroup(host.principals.findGroup(id)));

function withBody(group: Group, call: Call): Group {
  const body = call.fields;
  const description = body.text('Description') ?? group.description;
  if (description.length > LONGEST_DESCRIPTION) throw refuse.descriptionTooLong();
  return {
    ...group, description, title: body.text('Title') ?? group.title,
    allowMembersEditMembership: body.boolean('AllowMembersEditMembership') ?? group.allowMembersEditMembership,
    onlyMembersViewMembership: body.boolean('OnlyAllowMembersViewMembership') ?? group.onlyMembersViewMembership,
  };
}

/** Who may change a group: its owner, an owner's group member, managers of the site; members when the group lets them. */
function needManage(call: Call, group: Group, isMembership: boolean): void {
  const { host, guard } = call;
  const user = guard.needUser();
  if (includes(guard.web(), PERMISSION.managePermissions) || group.owner === user.id) return;
  const own = host.principals.groupsOf(user.id);
  const isMember = own.some(({ id }) => id === group.id);
  if (own.some(({ id }) => id === group.owner) || (isMembership && isMember && group.allowMembersEditMembership)) return;
  throw refuse.accessDenied();
}

function removeGroup(call: Call, group: Group): typeof done {
  needManage(call, group, false);
  call.host.principals.remove(group.id);
  return done;
}

export function groupResource(group: Group): Resource {
  const merge = (call: Call) => {
    needManage(call, group, false);
    call.fields.refuseOthers(GROUP_PROPERTIES, 'SP.Group');
    call.host.principals.saveGroup(withBody(group, call));
    return saved();
  };
  return {
    get: (call) => {
      call.guard.needWeb(PERMISSION.browseUserInfo);
      return entity(show(groupEntity(call.host, group), call.query));
    },
    merge,
    members: { users: (step, call) => groupUsers(group, step, call), setuserasowner: (step) => action((call) => setOwner(call, group, numberArgument(step, 'ownerId'))) },
  };
}

function setOwner(call: Call, group: Group, owner: number): typeof done {
  needManage(call, group, false);
  if (!call.host.principals.find(owner)) throw refuse.noPrincipal(String(owner));
  call.host.principals.saveGroup({ ...group, owner });
  return done;
}

function needMembershipView(call: Call, group: Group): void {
  call.guard.needWeb(PERMISSION.browseUserInfo);
  if (!group.onlyMembersViewMembership || includes(call.guard.web(), PERMISSION.enumeratePermissions)) return;
  const user = call.guard.needUser();
  if (group.owner !== user.id && !call.host.principals.groupsOf(user.id).some(({ id }) => id === group.id || id === group.owner)) throw refuse.accessDenied();
}

function groupUsers(group: Group, step: Step, { host }: Call): Resource {
  const leave = (user: User | undefined): Resource => action((call) => {
    needManage(call, group, true);
    call.host.principals.leave(group.id, need(user).id);
    return done;
  });
  if (step.arguments.length > 0) return userResource(need(host.principals.findByLogin(textArgument(step, 'loginName'))));
  return {
    get: (call) => {
      needMembershipView(call, group);
      return set(showMany(call.host.principals.membersOf(group.id).map((user) => userEntity(call.host, user)), call.query));
    },
    post: (call) => {
      needManage(call, group, true);
      const login = call.fields.text('LoginName');
      if (login === undefined) throw refuse.missingParameter('LoginName');
      const user = knownUser(call.host, login);
      call.host.principals.join(group.id, user.id);
      return entity(show(userEntity(call.host, user)), 201);
    },
    members: {
      removebyid: (inner) => leave(host.principals.findUser(numberArgument(inner, 'id'))),
      removebyloginname: (inner, call) => leave(host.principals.findByLogin(call.fields.text('loginName') ?? textArgument(inner, 'loginName'))),
      getbyid: (inner) => userResource(need(host.principals.findUser(numberArgument(inner, 'id')))),
      getbyemail: (inner) => userResource(need(host.principals.findByEmail(textArgument(inner, 'emailAddress')))),
    },
  };
}

