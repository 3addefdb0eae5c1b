import { isoSeconds } from '../dates';
import { refuse } from '../errors';
import type { Host } from '../host';
import type { Shown, Value } from '../odata/values';
import { folderOf, type List } from '../store/lists';
import { isJoin, isUserType, propertyName, type Field } from '../values/field';
import { etagOf, storedValue, type Item } from '../values/stored';
import { idsAsText, toJson } from '../values/to-json';
import type { Joined } from './joined';

type Read = (item: Item) => Value;
interface Column {
  readonly name: string;
  readonly read: Read;
  /** The join it costs, by internal name. */
  readonly join?: string;
}

const MOST_JOINS = 12;
const LIST_ITEM_TYPE_ID = '0x0100';
const DOCUMENT_TYPE_ID = '0x0101';

/** `SP.Data.Plan_x0020_ActionsListItem`, which keeps the list's first name. */
export function itemType(list: List): string {
  const encoded = Array.from(list.urlName, (letter) => (/[A-Za-z0-9]/.test(letter) ? letter : `_x${(letter.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}_`)).join('');
  return `SP.Data.${encoded.charAt(0).toUpperCase()}${encoded.slice(1)}${list.template === 101 ? 'Item' : 'ListItem'}`;
}

export const itemUri = (list: List, id: number): string => `Web/Lists(guid'${list.guid}')/Items(${id})`;

/** Members of an item that are worked out, and only when `$select` names them. */
export type OnDemand = Readonly<Record<string, Read>>;

/** Compiles `$select` and `$expand` once, to show many rows. @throws SiteError 400 for an unknown column, 500 past 12 joins */
export function viewOf(host: Host, joined: Joined, list: List, query: { readonly select: readonly string[]; readonly expand: readonly string[] }, onDemand: OnDemand): (item: Item) => Shown {
  const view = new ViewMaker(host, joined, list, query, onDemand);
  const columns = view.columns();
  if (new Set(columns.flatMap(({ join }) => join ?? [])).size > MOST_JOINS) throw refuse.tooManyJoins();
  const type = itemType(list);
  return (item) => {
    const values: Record<string, Value> = {};
    for (const { name, read } of columns) values[name] = read(item);
    return { kind: 'shown', type, uri: itemUri(list, item.id), id: item.guid, etag: etagOf(item), values, links: [] };
  };
}

class ViewMaker {
  private readonly fields: readonly Field[];
  private readonly expanded: ReadonlySet<string>;

  constructor(
    private readonly host: Host,
    private readonly joined: Joined,
    private readonly list: List,
    private readonly query: { readonly select: readonly string[]; readonly expand: readonly string[] },
    private readonly onDemand: OnDemand,
  ) {
    this.fields = host.lists.fields(list);
    this.expanded = new Set(query.expand.map((path) => path.split('/')[0] ?? path));
  }

  columns(): readonly Column[] {
    const { select } = this.query;
    const columns = new Map<string, Column>();
    const add = (column: Column): void => void (columns.has(column.name) || columns.set(column.name, column));
    if (select.length === 0 || select.includes('*')) this.usual().forEach(add);
    for (const path of select) if (path !== '*' && !path.includes('/')) this.named(path).forEach(add);
    for (const head of this.expanded) add(this.expansion(head));
    for (const path of select) {
      const head = path.split('/')[0] ?? path;
      if (path.includes('/') && !this.expanded.has(head)) throw this.fieldAt(head) ? refuse.notExpanded(head) : refuse.unknownProperty(path);
    }
    return Array.from(columns.values());
  }

  private fieldAt(name: string): Field | undefined {
    return this.fields.find((field) => propertyName(field) === name);
  }

  /** What a row shows when nothing is selected. */
  private usual(): readonly Column[] {
    const people = this.fields.filter((field) => !field.isHidden && !field.isBuiltIn && field.type !== 'Calculated' && field.type !== 'Computed' && field.primaryField === undefined);
    const title = this.fieldAt('Title');
    const own = (title ? [title, ...people] : people).flatMap((field) => this.ofField(field));
    const system = ['Modified', 'Created', 'AuthorId', 'EditorId', 'OData__UIVersionString', ...(this.fieldAt('Attachments') ? ['Attachments'] : []), 'GUID'];
    return [
      { name: 'FileSystemObjectType', read: () => 0 }, { name: 'Id', read: (item) => item.id },
      { name: 'ServerRedirectedEmbedUri', read: () => null }, { name: 'ServerRedirectedEmbedUrl', read: () => '' },
      ...this.named('ContentTypeId'), ...own, { name: 'ComplianceAssetId', read: () => null }, { name: 'ID', read: (item) => item.id },
      ...system.flatMap((name) => this.named(name)),
    ];
  }

  private ofField(field: Field): readonly Column[] {
    const name = propertyName(field);
    const stored: Read = (item) => toJson(field, storedValue(item, field.internalName));
    if (!isJoin(field)) return [{ name, read: stored }];
    const ids = { name: `${name}Id`, read: stored, join: field.internalName };
    return isUserType(field.type) ? [ids, { name: `${name}StringId`, read: (item) => idsAsText(storedValue(item, field.internalName)), join: field.internalName }] : [ids];
  }

  /** One name of `$select`. */
  private named(name: string): readonly Column[] {
    const special = this.special(name);
    if (special) return [{ name, read: special }];
    const field = this.fieldAt(name);
    if (field?.type === 'Calculated') throw refuse.notSpoken(`the value of the calculated column ${field.title}`);
    if (field && isJoin(field)) {
      if (this.expanded.has(name)) return [];
      throw refuse.notExpanded(name);
    }
    if (field) return this.ofField(field);
    const pointer = /^(.+?)(?:String)?Id$/.exec(name)?.[1];
    const pointing = pointer === undefined ? undefined : this.fieldAt(pointer);
    const column = pointing && isJoin(pointing) ? this.ofField(pointing).find((candidate) => candidate.name === name) : undefined;
    if (!column) throw refuse.unknownProperty(name);
    return [column];
  }

  private special(name: string): Read | undefined {
    const folder = `${this.host.path}/${folderOf(this.list)}`;
    switch (name) {
      case 'Id':
      case 'ID': return (item) => item.id;
      case 'ContentTypeId': return () => `${this.list.template === 101 ? DOCUMENT_TYPE_ID : LIST_ITEM_TYPE_ID}00${this.list.guid.replaceAll('-', '').toUpperCase()}`;
      case 'FileSystemObjectType': return () => 0;
      case 'FileRef': return (item) => `${folder}/${item.leaf}`;
      case 'FileDirRef': return () => folder;
      case 'ComplianceAssetId':
      case 'ServerRedirectedEmbedUri': return () => null;
      case 'ServerRedirectedEmbedUrl': return () => '';
      case 'Created': return (item) => isoSeconds(item.created);
      case 'Modified': return (item) => isoSeconds(item.modified);
      default: return Object.hasOwn(this.onDemand, name) ? this.onDemand[name] : undefined;
    }
  }

  /** One name of `$expand`, with what `$select` wants below it. */
  private expansion(head: string): Column {
    const parts = this.query.select.filter((path) => path.startsWith(`${head}/`)).map((path) => path.slice(head.length + 1));
    const field = this.fieldAt(head);
    if (!field || !isJoin(field)) throw refuse.unknownProperty(head);
    if (parts.length === 0) throw refuse.notExpanded(head);
    const readers = parts.map((part) => {
      const read = this.joined.part(field, part);
      if (!read) throw refuse.unknownProperty(`${head}/${part}`);
      return [part, read] as const;
    });
    const target = this.joined.target(field);
    const one = (id: number): Shown => ({
      kind: 'shown', type: isUserType(field.type) || !target ? 'SP.Data.UserInfoItem' : itemType(target), uri: target ? itemUri(target, id) : `Web/SiteUserInfoList/Items(${id})`,
      id: undefined, etag: undefined, values: Object.fromEntries(readers.map(([part, read]) => [part, read(id)])), links: [],
    });
    const read: Read = (item) => {
      const source = field.primaryField === undefined ? field : this.fields.find(({ guid }) => guid === field.primaryField);
      const stored = source ? storedValue(item, source.internalName) : null;
      if (Array.isArray(stored)) return { kind: 'set', entities: stored.map((id) => one(Number(id))), next: undefined };
      return typeof stored === 'number' && this.joined.exists(field, stored) ? one(stored) : null;
    };
    return { name: head, read, join: field.internalName };
  }
}
