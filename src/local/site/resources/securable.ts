import { booleanArgument, numberArgument, textArgument, type Step } from '../address/path';
import { action, done, entity, getter, property, set, type Answer, type Call, type Resource } from '../call';
import { refuse } from '../errors';
import type { Host } from '../host';
import { show, showMany } from '../odata/show';
import type { Entity } from '../odata/values';
import type { Assignment } from '../rights/access';
import { WEB_SCOPE } from '../rights/access';
import { Guard } from '../rights/guard';
import { basePermissions, includes, PERMISSION, type Rights } from '../rights/permissions';
import { principalEntity } from './people';
import { roleEntity } from './role-definitions';

/** Something with rights of its own or inherited: the web, a list, an item. */
export interface Securable {
  readonly uri: string;
  /** Its own scope, `undefined` while it inherits. */
  readonly scope: number | undefined;
  /** The scope it would inherit. */
  readonly parentScope: number;
  readonly rights: (guard: Guard) => Rights;
  /** Makes `scope` its own, or lets it inherit again. */
  readonly setScope: (scope: number | undefined) => void;
}

type Member = (step: Step, call: Call) => Resource;

/** The members every securable has. */
export function securableMembers(securable: Securable): Readonly<Record<string, Member>> {
  const needManage = (call: Call): void => {
    if (!includes(securable.rights(call.guard), PERMISSION.managePermissions)) throw refuse.accessDenied();
  };
  return {
    roleassignments: (step, call) => roleAssignments(securable, step, call, needManage),
    breakroleinheritance: (step) => action((call) => {
      needManage(call);
      if (securable.scope === undefined) securable.setScope(call.host.access.newScope(booleanArgument(step, 'copyRoleAssignments', 0, false) ? securable.parentScope : undefined));
      return done;
    }),
    resetroleinheritance: () => action((call) => {
      needManage(call);
      if (securable.scope !== undefined && securable.scope !== WEB_SCOPE) {
        const { scope } = securable;
        securable.setScope(undefined);
        call.host.access.removeScope(scope);
      }
      return done;
    }),
    effectivebasepermissions: () => getter((call) => property('EffectiveBasePermissions', basePermissions(needSome(securable.rights(call.guard))))),
    getusereffectivepermissions: (step) => getter((call) => property('GetUserEffectivePermissions', basePermissions(rightsOfOther(call, securable, textArgument(step, 'userName'))))),
    hasuniqueroleassignments: () => getter((call) => {
      needSome(securable.rights(call.guard));
      return property('HasUniqueRoleAssignments', securable.scope !== undefined);
    }),
  };
}

/** @throws SiteError 403 for somebody without any right */
function needSome(rights: Rights): Rights {
  if (rights.high === 0 && rights.low === 0) throw refuse.accessDenied();
  return rights;
}

function rightsOfOther(call: Call, securable: Securable, login: string): Rights {
  if (!includes(securable.rights(call.guard), PERMISSION.enumeratePermissions)) throw refuse.accessDenied();
  return securable.rights(new Guard(call.host, call.host.principals.findByLogin(login)));
}

function assignmentEntity(host: Host, securable: Securable, { principal, roles }: Assignment): Entity {
  return {
    type: 'SP.RoleAssignment', uri: `${securable.uri}/RoleAssignments/GetByPrincipalId(${principal})`, own: { PrincipalId: principal },
    links: {
      Member: () => { const found = host.principals.find(principal); return found ? principalEntity(host, found) : null; },
      RoleDefinitionBindings: () => roles.flatMap((id) => { const role = host.roles.find(id); return role ? [roleEntity(role)] : []; }),
    },
  };
}

function roleAssignments(securable: Securable, step: Step, outer: Call, needManage: (call: Call) => void): Resource {
  const { host } = outer;
  const scope = securable.scope ?? securable.parentScope;
  const change = (inner: Step, apply: (principal: number, role: number) => void): Resource => action((call) => {
    needManage(call);
    if (securable.scope === undefined) throw refuse.inherits();
    const principal = numberArgument(inner, 'principalId', 0);
    const role = numberArgument(inner, 'roleDefId', 1);
    if (!host.principals.find(principal)) throw refuse.noPrincipal(String(principal));
    if (!host.roles.find(role)) throw refuse.noRoleDefinition();
    apply(principal, role);
    return done;
  });
  const one = (principal: number): Resource => {
    const needAssignment = (): Assignment => {
      const found = host.access.assignments(scope).find((assignment) => assignment.principal === principal);
      if (!found) throw refuse.noPrincipal(String(principal));
      return found;
    };
    const remove = (call: Call): Answer => {
      needManage(call);
      if (securable.scope === undefined) throw refuse.inherits();
      host.access.unassignAll(securable.scope, needAssignment().principal);
      return done;
    };
    return {
      get: (call) => { needSee(call, securable); return entity(show(assignmentEntity(host, securable, needAssignment()), call.query)); },
      remove,
      members: {
        deleteobject: () => action(remove),
        roledefinitionbindings: () => ({ get: (call) => { needSee(call, securable); return set(showMany(needAssignment().roles.flatMap((id) => host.roles.find(id) ?? []).map(roleEntity), call.query)); } }),
      },
    };
  };
  if (step.arguments.length > 0) return one(numberArgument(step, 'principalId'));
  return {
    get: (call) => {
      needSee(call, securable);
      return set(showMany(host.access.assignments(scope).map((assignment) => assignmentEntity(host, securable, assignment)), call.query));
    },
    members: {
      addroleassignment: (inner) => change(inner, (principal, role) => host.access.assign(scope, principal, role)),
      removeroleassignment: (inner) => change(inner, (principal, role) => host.access.unassign(scope, principal, role)),
      getbyprincipalid: (inner) => one(numberArgument(inner, 'principalId')),
    },
  };
}

function needSee(call: Call, securable: Securable): void {
  if (!includes(securable.rights(call.guard), PERMISSION.enumeratePermissions)) throw refuse.accessDenied();
}
