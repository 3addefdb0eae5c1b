import { numberArgument, textArgument, type Step } from '../address/path';
import { action, done, entity, saved, set, type Call, type Resource } from '../call';
import { refuse } from '../errors';
import { show, showMany } from '../odata/show';
import type { Entity } from '../odata/values';
import { basePermissions, PERMISSION, type Rights } from '../rights/permissions';
import { STANDARD_ROLES, type RoleDefinition } from '../rights/roles';

const LONGEST_DESCRIPTION = 512;
const PROPERTIES = new Set(['Name', 'Description', 'Order', 'BasePermissions', 'RoleTypeKind', 'Hidden']);

export function roleEntity(role: RoleDefinition): Entity {
  return {
    type: 'SP.RoleDefinition', uri: `Web/RoleDefinitions(${role.id})`,
    own: { BasePermissions: basePermissions(role.rights), Description: role.description, Hidden: role.kind === 1, Id: role.id, Name: role.name, Order: role.order, RoleTypeKind: role.kind },
  };
}

/** `roledefinitions`: the permission levels of the site. */
export function roleDefinitions(step: Step, { host }: Call): Resource {
  const need = (role: RoleDefinition | undefined): Resource => {
    if (!role) throw refuse.noRoleDefinition();
    return roleResource(role);
  };
  if (step.arguments.length > 0) return need(host.roles.find(numberArgument(step, 'id')));
  return {
    get: (call) => {
      call.guard.needWeb(PERMISSION.open);
      return set(showMany(call.host.roles.all().map(roleEntity), call.query));
    },
    post: (call) => {
      call.guard.needWeb(PERMISSION.managePermissions);
      call.fields.refuseOthers(PROPERTIES, 'SP.RoleDefinition');
      const wished = withBody({ id: 0, kind: 0, name: '', description: '', order: 0, rights: { high: 0, low: 0 } }, call);
      if (wished.name === '') throw refuse.badValue('A permission level must have a name.');
      return entity(show(roleEntity(call.host.roles.add(wished))), 201);
    },
    members: {
      getbyid: (inner) => need(host.roles.find(numberArgument(inner, 'id'))),
      getbyname: (inner) => need(host.roles.findByName(textArgument(inner, 'name'))),
      getbytype: (inner) => need(host.roles.findByKind(numberArgument(inner, 'roleType'))),
    },
  };
}

function roleResource(role: RoleDefinition): Resource {
  const remove = (call: Call): typeof done => {
    call.guard.needWeb(PERMISSION.managePermissions);
    if (STANDARD_ROLES.some(({ id, kind }) => id === role.id && (kind === 1 || kind === 5))) throw refuse.roleInUse();
    call.host.roles.remove(role.id);
    return done;
  };
  return {
    get: (call) => {
      call.guard.needWeb(PERMISSION.open);
      return entity(show(roleEntity(role), call.query));
    },
    merge: (call) => {
      call.guard.needWeb(PERMISSION.managePermissions);
      call.fields.refuseOthers(PROPERTIES, 'SP.RoleDefinition');
      if (role.kind === 1 || role.kind === 5) throw refuse.roleInUse();
      call.host.roles.save(withBody(role, call));
      return saved();
    },
    remove,
    members: { deleteobject: () => action(remove) },
  };
}

function withBody(role: RoleDefinition, call: Call): RoleDefinition {
  const body = call.fields;
  const description = body.text('Description') ?? role.description;
  if (description.length > LONGEST_DESCRIPTION) throw refuse.descriptionTooLong();
  return { ...role, name: body.text('Name') ?? role.name, description, order: body.number('Order') ?? role.order, rights: rightsAsked(call) ?? role.rights };
}

/** `BasePermissions: { High, Low }`, two decimal numbers sent as texts. @throws SiteError 400 */
function rightsAsked(call: Call): Rights | undefined {
  const mask = call.fields.object('BasePermissions');
  if (!mask) return undefined;
  const half = (name: string): number => {
    const text = mask.text(name);
    const number = Number(text);
    if (text === undefined || !/^\d{1,10}$/.test(text) || number > 0xffffffff) throw refuse.wrongLiteral(text ?? 'null', 'Edm.Int64');
    return number;
  };
  return { high: half('High'), low: half('Low') };
}
