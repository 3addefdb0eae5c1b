import { numberOf, type Database } from '../store/database';
import { FULL_RIGHTS, NO_RIGHTS, union, type Rights } from './permissions';
import type { User } from './principals';
import { LIMITED_ACCESS } from './roles';

/** The scope of the web itself; lists and items without one of their own inherit it. */
export const WEB_SCOPE = 1;

export interface Assignment {
  readonly principal: number;
  readonly roles: readonly number[];
}

/** Who holds which permission levels where. A scope is the web, or a list or item whose inheritance was broken. */
export class Access {
  constructor(private readonly db: Database) {}

  /** What `user` may do in a scope: everything their own and their groups' levels allow, together. `undefined` is a stranger. */
  rightsIn(scope: number, user: User | undefined): Rights {
    if (!user) return NO_RIGHTS;
    if (user.isAdmin) return FULL_RIGHTS;
    const rows = this.db.all(
      `SELECT r.high, r.low FROM role_assignments a JOIN role_definitions r ON r.id = a.role
       WHERE a.scope = ?1 AND (a.principal = ?2 OR a.principal IN (SELECT group_id FROM members WHERE user_id = ?2))`,
      scope, user.id,
    );
    const held = rows.reduce<Rights>((rights, row) => union(rights, { high: numberOf(row, 'high'), low: numberOf(row, 'low') }), NO_RIGHTS);
    return scope === WEB_SCOPE ? union(held, this.limitedAccess(user)) : held;
  }

  assignments(scope: number): readonly Assignment[] {
    const byPrincipal = new Map<number, number[]>();
    for (const row of this.db.all('SELECT principal, role FROM role_assignments WHERE scope = ? ORDER BY principal, role', scope)) {
      const roles = byPrincipal.get(numberOf(row, 'principal')) ?? [];
      byPrincipal.set(numberOf(row, 'principal'), [...roles, numberOf(row, 'role')]);
    }
    return Array.from(byPrincipal, ([principal, roles]) => ({ principal, roles }));
  }

  assign(scope: number, principal: number, role: number): void {
    this.db.run('INSERT INTO role_assignments (scope, principal, role) VALUES (?, ?, ?) ON CONFLICT DO NOTHING', scope, principal, role);
  }

  unassign(scope: number, principal: number, role: number): void {
    this.db.run('DELETE FROM role_assignments WHERE scope = ? AND principal = ? AND role = ?', scope, principal, role);
  }

  unassignAll(scope: number, principal: number): void {
    this.db.run('DELETE FROM role_assignments WHERE scope = ? AND principal = ?', scope, principal);
  }

  /** A new scope, empty or with the assignments of another. */
  newScope(copyFrom: number | undefined): number {
    const scope = this.db.run('INSERT INTO scopes DEFAULT VALUES').id;
    if (copyFrom !== undefined) {
      this.db.run('INSERT INTO role_assignments (scope, principal, role) SELECT ?, principal, role FROM role_assignments WHERE scope = ? AND role <> ?', scope, copyFrom, LIMITED_ACCESS);
    }
    return scope;
  }

  removeScope(scope: number): void {
    this.db.run('DELETE FROM scopes WHERE id = ?', scope);
  }

  /** Whoever was given anything anywhere below may open the web on the way there, and no more. */
  private limitedAccess(user: User): Rights {
    const row = this.db.get(
      `SELECT r.high, r.low FROM role_definitions r WHERE r.id = ?1 AND EXISTS (
         SELECT 1 FROM role_assignments a WHERE a.principal = ?2 OR a.principal IN (SELECT group_id FROM members WHERE user_id = ?2))`,
      LIMITED_ACCESS, user.id,
    );
    return row ? { high: numberOf(row, 'high'), low: numberOf(row, 'low') } : NO_RIGHTS;
  }
}
