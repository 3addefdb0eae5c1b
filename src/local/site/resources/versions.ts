import { numberArgument, type Step } from '../address/path';
import { done, entity, set, type Call, type Resource } from '../call';
import { isoSeconds } from '../dates';
import { refuse } from '../errors';
import { Joined } from '../items/joined';
import { itemUri } from '../items/view';
import { removeVersion, versionsOf } from '../items/versions';
import { complex, valueList, type Entity, type Value } from '../odata/values';
import { show, showMany } from '../odata/show';
import { PERMISSION } from '../rights/permissions';
import type { List } from '../store/lists';
import { isJoin, type Field } from '../values/field';
import { storedValue, type Item } from '../values/stored';
import { toJson } from '../values/to-json';

/** A version's number counts in steps of 512, one for each that people see. */
const STEP = 512;
const NOT_IN_VERSIONS: ReadonlySet<Field['type']> = new Set(['Computed', 'Calculated', 'Counter', 'Attachments', 'ContentTypeId', 'File']);

/** `versions` of a row, newest first; `versions(512)` is the first. */
export function itemVersions(list: List, current: Item, step: Step, outer: Call): Resource {
  outer.guard.needItem(list, current, PERMISSION.viewVersions);
  const entities = (call: Call): readonly Entity[] => versionsOf(call.host, list, current.id).map((version) => versionEntity(call, list, current, version));
  if (step.arguments.length === 0) return { get: (call) => set(showMany(entities(call), call.query)) };
  const id = numberArgument(step, 'id');
  return {
    get: (call) => {
      const found = entities(call).find(({ own }) => own.VersionId === id);
      if (!found) throw refuse.noItem();
      return entity(show(found, call.query));
    },
    remove: (call) => {
      call.guard.needItemWrite(list, current, PERMISSION.deleteVersions);
      if (id === current.revision * STEP) throw refuse.notAllowed('You cannot delete the current version.');
      if (!removeVersion(call.host, list, current.id, id / STEP)) throw refuse.noItem();
      return done;
    },
  };
}

function versionEntity({ host }: Call, list: List, current: Item, version: Item): Entity {
  const joined = new Joined(host);
  const point = (field: Field, id: number) => complex('SP.FieldLookupValue', { LookupId: id, LookupValue: joined.title(field, id) ?? '' });
  const values = host.lists.fields(list).filter((field) => !NOT_IN_VERSIONS.has(field.type) && field.primaryField === undefined).map((field): readonly [string, Value] => {
    const stored = storedValue(version, field.internalName);
    const name = field.internalName.replaceAll('_', '_x005f_');
    if (!isJoin(field) || stored === null) return [name, toJson(field, stored)];
    if (Array.isArray(stored)) return [name, valueList('SP.FieldLookupValue', stored.map((id) => point(field, Number(id))))];
    return [name, point(field, Number(stored))];
  });
  return {
    type: 'SP.ListItemVersion', uri: `${itemUri(list, current.id)}/versions(${version.revision * STEP})`,
    own: { ...Object.fromEntries(values), IsCurrentVersion: version.revision === current.revision, VersionId: version.revision * STEP, VersionLabel: `${version.revision}.0`, Created: isoSeconds(version.modified) },
  };
}
