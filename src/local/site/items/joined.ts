import type { Host } from '../host';
import type { Principal } from '../rights/principals';
import type { List } from '../store/lists';
import { isUserType, propertyName, type Field } from '../values/field';
import { storedValue, type Item, type Stored } from '../values/stored';
import { toJson } from '../values/to-json';
import type { Value } from '../odata/values';

/** The parts of a person that may be shown through a person column. */
const USER_PARTS: Readonly<Record<string, (principal: Principal) => string | number | null>> = {
  Id: (principal) => principal.id,
  ID: (principal) => principal.id,
  Title: (principal) => principal.title,
  EMail: (principal) => (principal.kind === 'user' ? principal.email : null),
  Name: (principal) => (principal.kind === 'user' ? principal.login : principal.title),
  UserName: (principal) => (principal.kind === 'user' ? principal.upn : null),
  SipAddress: (principal) => (principal.kind === 'user' ? principal.email : null),
  JobTitle: (principal) => (principal.kind === 'user' ? principal.jobTitle : null),
  Department: (principal) => (principal.kind === 'user' ? principal.department : null),
};

const SIMPLE: ReadonlySet<Field['type']> = new Set(['Text', 'Number', 'Currency', 'DateTime', 'Choice', 'Boolean', 'Counter', 'Integer', 'Guid']);

/** Rows that columns point at, looked up once per request. */
export class Joined {
  private readonly people = new Map<number, Principal | undefined>();
  private readonly targets = new Map<string, List | undefined>();
  private readonly rows = new Map<string, Item | undefined>();

  constructor(private readonly host: Host) {}

  /** Reads one part of what a person or lookup column points at; `undefined` when there is no such part to show. */
  part(field: Field, part: string): ((id: number) => Value) | undefined {
    if (isUserType(field.type)) {
      const read = Object.hasOwn(USER_PARTS, part) ? USER_PARTS[part] : undefined;
      return read && ((id) => valueOr(this.person(id), read));
    }
    const target = this.target(field);
    if (part === 'Id' || part === 'ID') return (id) => (target && this.row(target, id) ? id : null);
    const column = target && this.host.lists.fields(target).find((candidate) => propertyName(candidate) === part && SIMPLE.has(candidate.type));
    return target && column && ((id) => valueOr(this.row(target, id), (row) => toJson(column, storedValue(row, column.internalName))));
  }

  /** The title of what an id of this column points at, or `undefined` when it is gone. */
  title(field: Field, id: number): string | undefined {
    if (isUserType(field.type)) return this.person(id)?.title;
    const target = this.target(field);
    const row = target && this.row(target, id);
    return row && asText(storedValue(row, field.lookupField ?? 'Title'));
  }

  /** Whether an id may be written to this column. */
  exists(field: Field, id: number): boolean {
    if (isUserType(field.type)) return this.person(id) !== undefined;
    const target = this.target(field);
    return target !== undefined && this.row(target, id) !== undefined;
  }

  target(field: Field): List | undefined {
    const guid = field.lookupList ?? '';
    if (!this.targets.has(guid)) this.targets.set(guid, this.host.lists.findByGuid(guid));
    return this.targets.get(guid);
  }

  person(id: number): Principal | undefined {
    if (!this.people.has(id)) this.people.set(id, this.host.principals.find(id));
    return this.people.get(id);
  }

  private row(target: List, id: number): Item | undefined {
    const key = `${target.serial}/${id}`;
    if (!this.rows.has(key)) this.rows.set(key, this.host.items.find(target, id));
    return this.rows.get(key);
  }
}

function valueOr<T>(found: T | undefined, read: (found: T) => Value): Value {
  return found === undefined ? null : read(found);
}

function asText(value: Stored): string {
  return value === null ? '' : String(value);
}
