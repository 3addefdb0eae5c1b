import { refuse } from '../errors';
import { foldText } from '../text';
import { isUniqueViolation, numberOf, textOf, type Database, type Row } from '../store/database';
import { FULL_RIGHTS, type Rights } from './permissions';

/** A permission level: a named set of rights. */
export interface RoleDefinition {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  /** 0 for one somebody made; 1 Limited Access, 2 Read, 3 Contribute, 4 Design, 5 Full Control, 6 Edit. */
  readonly kind: number;
  readonly order: number;
  readonly rights: Rights;
}

export const LIMITED_ACCESS = 1073741825;
export const FULL_CONTROL = 1073741829;
export const READ = 1073741826;
export const EDIT = 1073741830;

const role = (id: number, name: string, kind: number, order: number, rights: Rights, description: string): RoleDefinition => ({ id, name, kind, order, rights, description });

/** What every new site has. */
export const STANDARD_ROLES: readonly RoleDefinition[] = [
  role(FULL_CONTROL, 'Full Control', 5, 1, FULL_RIGHTS, 'Has full control.'),
  role(1073741828, 'Design', 4, 32, { high: 432, low: 1012866047 }, 'Can view, add, update, delete, approve, and customize.'),
  role(EDIT, 'Edit', 6, 48, { high: 432, low: 1011030767 }, 'Can add, edit and delete lists; can view, add, update and delete list items and documents.'),
  role(1073741827, 'Contribute', 3, 64, { high: 432, low: 1011028719 }, 'Can view, add, update, and delete list items and documents.'),
  role(READ, 'Read', 2, 128, { high: 176, low: 138612833 }, 'Can view pages and list items and download documents.'),
  role(LIMITED_ACCESS, 'Limited Access', 1, 160, { high: 48, low: 134287360 }, 'Can view specific lists, document libraries, list items, folders, or documents when given permissions.'),
];

/** The permission levels of the site. */
export class Roles {
  constructor(private readonly db: Database) {}

  all(): readonly RoleDefinition[] {
    return this.db.all('SELECT * FROM role_definitions ORDER BY position, id').map(fromRow);
  }

  find(id: number): RoleDefinition | undefined {
    const row = this.db.get('SELECT * FROM role_definitions WHERE id = ?', id);
    return row && fromRow(row);
  }

  findByName(name: string): RoleDefinition | undefined {
    const row = this.db.get('SELECT * FROM role_definitions WHERE name_key = ?', foldText(name));
    return row && fromRow(row);
  }

  findByKind(kind: number): RoleDefinition | undefined {
    const row = this.db.get('SELECT * FROM role_definitions WHERE kind = ? ORDER BY position', kind);
    return row && fromRow(row);
  }

  /** Ids of levels somebody makes follow those of the standard ones. @throws SiteError 500 when the name is taken. */
  add(role: Omit<RoleDefinition, 'id' | 'kind'>): RoleDefinition {
    const last = this.db.get('SELECT MAX(id) AS id FROM role_definitions');
    const made = { ...role, id: numberOf(last ?? {}, 'id') + 1, kind: 0 };
    this.insert(made);
    return made;
  }

  insert(role: RoleDefinition): void {
    try {
      this.db.run(
        'INSERT INTO role_definitions (id, name, name_key, description, kind, position, high, low) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
        role.id, role.name, foldText(role.name), role.description, role.kind, role.order, role.rights.high, role.rights.low,
      );
    } catch (error) {
      throw isUniqueViolation(error) ? refuse.nameTaken(role.name) : error;
    }
  }

  save(role: RoleDefinition): void {
    try {
      this.db.run(
        'UPDATE role_definitions SET name = ?, name_key = ?, description = ?, position = ?, high = ?, low = ? WHERE id = ?',
        role.name, foldText(role.name), role.description, role.order, role.rights.high, role.rights.low, role.id,
      );
    } catch (error) {
      throw isUniqueViolation(error) ? refuse.nameTaken(role.name) : error;
    }
  }

  remove(id: number): void {
    this.db.run('DELETE FROM role_definitions WHERE id = ?', id);
  }
}

function fromRow(row: Row): RoleDefinition {
  return {
    id: numberOf(row, 'id'), name: textOf(row, 'name'), description: textOf(row, 'description'), kind: numberOf(row, 'kind'),
    order: numberOf(row, 'position'), rights: { high: numberOf(row, 'high'), low: numberOf(row, 'low') },
  };
}
