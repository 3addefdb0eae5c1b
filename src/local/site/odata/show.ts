import { refuse } from '../errors';
import { foldText, sortKey } from '../text';
import { compareKeys, holds, type Key } from './compare';
import type { Filter } from './filter';
import type { Query } from './query';
import type { Entity, Shown, Value } from './values';

const NOTHING: Pick<Query, 'select' | 'expand'> = { select: [], expand: [] };

/** Cuts an entity to `$select` and `$expand`. @throws SiteError 400 for a property it does not have. */
export function show(entity: Entity, query: Pick<Query, 'select' | 'expand'> = NOTHING): Shown {
  const links = entity.links ?? {};
  for (const name of query.expand) {
    const head = name.split('/')[0] ?? name;
    if (!(head in links)) throw refuse.unknownProperty(name);
  }
  const isAll = query.select.length === 0 || query.select.includes('*');
  const values: Record<string, Value> = isAll ? { ...entity.own } : {};
  for (const path of query.select) {
    const [name = '', inner] = path.split('/');
    if (name === '*' || name === '' || name in values || (entity.othersOwn?.has(name) && !(name in entity.own))) continue;
    if (inner === undefined && name in entity.own) values[name] = entity.own[name] ?? null;
    else if (inner === undefined && entity.onDemand && name in entity.onDemand) values[name] = entity.onDemand[name]?.() ?? null;
    else if (!(name in links)) throw refuse.unknownProperty(name);
    else if (!query.expand.some((expanded) => expanded.split('/')[0] === name)) throw refuse.notExpanded(name);
  }
  for (const name of new Set(query.expand.map((path) => path.split('/')[0] ?? path))) {
    const wanted = query.select.some((path) => path.split('/')[0] === name);
    if (!isAll && !wanted) continue;
    values[name] = showLink(links[name]?.() ?? null, below(query, name));
  }
  return { kind: 'shown', type: entity.type, uri: entity.uri, id: undefined, etag: entity.etag, values, links: isAll ? Object.keys(links).filter((name) => !(name in values)) : [] };
}

function below(query: Pick<Query, 'select' | 'expand'>, name: string): Pick<Query, 'select' | 'expand'> {
  const inner = (paths: readonly string[]): string[] => paths.filter((path) => path.startsWith(`${name}/`)).map((path) => path.slice(name.length + 1));
  return { select: inner(query.select), expand: inner(query.expand) };
}

function showLink(target: Entity | readonly Entity[] | null, query: Pick<Query, 'select' | 'expand'>): Value {
  if (target === null) return null;
  if (isMany(target)) return { kind: 'set', entities: target.map((entity) => show(entity, query)), next: undefined };
  return show(target, query);
}

function isMany(target: Entity | readonly Entity[]): target is readonly Entity[] {
  return Array.isArray(target);
}

/** Filters, sorts and cuts a short collection of entities in memory; not for items. */
export function showMany(entities: readonly Entity[], query: Query): readonly Shown[] {
  const { filter } = query;
  let chosen = filter === undefined ? entities.slice() : entities.filter((entity) => fits(entity, filter));
  if (query.orderBy.length > 0) {
    chosen = chosen.sort((a, b) => {
      for (const { path, isDescending } of query.orderBy) {
        const order = compareKeys(keyOf(a, path), keyOf(b, path));
        if (order !== 0) return isDescending ? -order : order;
      }
      return 0;
    });
  }
  const from = query.skip ?? 0;
  return chosen.slice(from, query.top === undefined ? undefined : from + query.top).map((entity) => show(entity, query));
}

function keyOf(entity: Entity, path: string): Key {
  const value = entity.own[path] ?? entity.onDemand?.[path]?.() ?? (path in entity.own ? null : undefined);
  if (value === undefined) throw refuse.noColumn(path);
  if (value === null || typeof value === 'number') return value;
  if (typeof value === 'boolean') return Number(value);
  if (typeof value === 'string') return sortKey(value);
  throw refuse.notFilterable(path, entity.type);
}

function fits(entity: Entity, filter: Filter): boolean {
  switch (filter.kind) {
    case 'and': return fits(entity, filter.left) && fits(entity, filter.right);
    case 'or': return fits(entity, filter.left) || fits(entity, filter.right);
    case 'not': return !fits(entity, filter.of);
    case 'startswith': return textAt(entity, filter.path).startsWith(foldText(filter.text));
    case 'substringof': return textAt(entity, filter.path).includes(foldText(filter.text));
    case 'compare': {
      const { value } = filter;
      if (filter.part !== undefined) throw refuse.notFilterable(filter.path, entity.type);
      const wanted = value.kind === 'null' ? null : typeof value.value === 'string' ? sortKey(value.value) : Number(value.value);
      return holds(keyOf(entity, filter.path), filter.comparison, wanted);
    }
  }
}

function textAt(entity: Entity, path: string): string {
  if (!(path in entity.own)) throw refuse.noColumn(path);
  const value = entity.own[path];
  return typeof value === 'string' ? foldText(value) : '';
}
