import { refuse } from '../errors';
import type { DirectoryPerson } from '../options';
import { foldText } from '../text';
import { isUniqueViolation, numberOf, textOf, type Database, type Row } from '../store/database';

export interface User {
  readonly kind: 'user';
  readonly id: number;
  /** `i:0#.f|membership|somebody@example.org` */
  readonly login: string;
  readonly title: string;
  readonly email: string;
  readonly upn: string;
  readonly jobTitle: string;
  readonly department: string;
  readonly isAdmin: boolean;
}

export interface Group {
  readonly kind: 'group';
  readonly id: number;
  readonly title: string;
  readonly description: string;
  readonly owner: number;
  readonly allowMembersEditMembership: boolean;
  readonly onlyMembersViewMembership: boolean;
}

export type Principal = User | Group;

const CLAIMS_PREFIX = 'i:0#.f|membership|';

/** The claims form of a login given as claims, UPN or mail. */
export function claimsLogin(login: string): string {
  return `${CLAIMS_PREFIX}${upnOf(login)}`;
}

/** The bare UPN, in lower case. */
export function upnOf(login: string): string {
  const bare = login.toLowerCase().startsWith(CLAIMS_PREFIX) ? login.slice(CLAIMS_PREFIX.length) : login;
  return bare.trim().toLowerCase();
}

/** The people the site has seen, and its groups. Both draw their ids from one row of numbers. */
export class Principals {
  constructor(private readonly db: Database) {}

  find(id: number): Principal | undefined {
    const row = this.db.get('SELECT * FROM principals WHERE id = ?', id);
    return row && fromRow(row);
  }

  findUser(id: number): User | undefined {
    const found = this.find(id);
    return found?.kind === 'user' ? found : undefined;
  }

  findByLogin(login: string): User | undefined {
    const row = this.db.get(`SELECT * FROM principals WHERE kind = 'user' AND login_key = ?`, upnOf(login));
    return row && asUser(row);
  }

  findByEmail(email: string): User | undefined {
    const row = this.db.get(`SELECT * FROM principals WHERE kind = 'user' AND lower(email) = ? ORDER BY id`, email.toLowerCase());
    return row && asUser(row);
  }

  users(): readonly User[] {
    return this.db.all(`SELECT * FROM principals WHERE kind = 'user' ORDER BY id`).map(asUser);
  }

  groups(): readonly Group[] {
    return this.db.all(`SELECT * FROM principals WHERE kind = 'group' ORDER BY title`).map(asGroup);
  }

  findGroup(id: number): Group | undefined {
    const found = this.find(id);
    return found?.kind === 'group' ? found : undefined;
  }

  findGroupByName(name: string): Group | undefined {
    const row = this.db.get(`SELECT * FROM principals WHERE kind = 'group' AND login_key = ?`, foldText(name));
    return row && asGroup(row);
  }

  addUser(person: DirectoryPerson, isAdmin = false, id?: number): User {
    const details = { upn: upnOf(person.login), jobTitle: person.jobTitle ?? '', department: person.department ?? '' };
    const made = this.db.run(
      'INSERT INTO principals (id, kind, login_key, login, title, email, details, is_admin) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      id ?? this.nextId(), 'user', upnOf(person.login), claimsLogin(person.login), person.name, person.email, JSON.stringify(details), Number(isAdmin),
    );
    return { kind: 'user', id: made.id, login: claimsLogin(person.login), title: person.name, email: person.email, isAdmin, ...details };
  }

  /** @throws SiteError 500 when another group has that name. */
  addGroup(group: Omit<Group, 'id' | 'kind'>, id?: number): Group {
    const { title } = group;
    try {
      const made = this.db.run(
        'INSERT INTO principals (id, kind, login_key, login, title, email, details) VALUES (?, ?, ?, ?, ?, ?, ?)',
        id ?? this.nextId(), 'group', foldText(title), title, title, '', detailsOf(group),
      );
      return { ...group, kind: 'group', id: made.id };
    } catch (error) {
      throw isUniqueViolation(error) ? refuse.nameTaken(title) : error;
    }
  }

  saveGroup(group: Group): void {
    const { id, title } = group;
    try {
      this.db.run('UPDATE principals SET login_key = ?, login = ?, title = ?, details = ? WHERE id = ?', foldText(title), title, title, detailsOf(group), id);
    } catch (error) {
      throw isUniqueViolation(error) ? refuse.nameTaken(title) : error;
    }
  }

  remove(id: number): void {
    this.db.run('DELETE FROM principals WHERE id = ?', id);
  }

  membersOf(group: number): readonly User[] {
    return this.db.all('SELECT p.* FROM members m JOIN principals p ON p.id = m.user_id WHERE m.group_id = ? ORDER BY p.id', group).map(asUser);
  }

  groupsOf(user: number): readonly Group[] {
    return this.db.all('SELECT p.* FROM members m JOIN principals p ON p.id = m.group_id WHERE m.user_id = ? ORDER BY p.id', user).map(asGroup);
  }

  join(group: number, user: number): void {
    this.db.run('INSERT INTO members (group_id, user_id) VALUES (?, ?) ON CONFLICT DO NOTHING', group, user);
  }

  leave(group: number, user: number): void {
    this.db.run('DELETE FROM members WHERE group_id = ? AND user_id = ?', group, user);
  }

  /** Ids are never used again, so a dangling reference can not come to mean somebody else. */
  private nextId(): number {
    const row = this.db.get(`INSERT INTO settings (key, value) VALUES ('next-principal', '11') ON CONFLICT (key) DO UPDATE SET value = CAST(value AS INTEGER) + 1 RETURNING value`);
    return Number(row?.value) - 1;
  }
}

const detailsOf = ({ description, owner, allowMembersEditMembership, onlyMembersViewMembership }: Omit<Group, 'id' | 'kind'>): string =>
  JSON.stringify({ description, owner, allowMembersEditMembership, onlyMembersViewMembership });

function fromRow(row: Row): Principal {
  return textOf(row, 'kind') === 'user' ? asUser(row) : asGroup(row);
}

function asUser(row: Row): User {
  const details = JSON.parse(textOf(row, 'details')) as { upn: string; jobTitle: string; department: string };
  return {
    kind: 'user', id: numberOf(row, 'id'), login: textOf(row, 'login'), title: textOf(row, 'title'), email: textOf(row, 'email'),
    isAdmin: numberOf(row, 'is_admin') === 1, ...details,
  };
}

function asGroup(row: Row): Group {
  const details = JSON.parse(textOf(row, 'details')) as Pick<Group, 'description' | 'owner' | 'allowMembersEditMembership' | 'onlyMembersViewMembership'>;
  return { kind: 'group', id: numberOf(row, 'id'), title: textOf(row, 'title'), ...details };
}
