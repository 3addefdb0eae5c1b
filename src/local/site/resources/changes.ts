import { readGuid } from '../address/literal';
import { action, set, type Call, type Resource } from '../call';
import { isoSeconds } from '../dates';
import { refuse } from '../errors';
import { CHANGE, changesBetween, changeToken, readToken, type ChangeKind } from '../items/changes';
import type { BodyReader } from '../odata/body';
import { show } from '../odata/show';
import { complex } from '../odata/values';
import { PERMISSION } from '../rights/permissions';
import type { List } from '../store/lists';

const MOST = 1000;
const KINDS: Readonly<Record<string, ChangeKind>> = { Add: 'add', Update: 'update', DeleteObject: 'delete', Restore: 'restore' };
/** Parts of `SP.ChangeQuery` that ask for changes this log does not hold; saying no to them is saying nothing. */
const OTHER = [
  'Alert', 'ContentType', 'Field', 'File', 'Folder', 'Group', 'GroupMembershipAdd', 'GroupMembershipDelete', 'List', 'Move', 'Navigation', 'Rename', 'RoleAssignmentAdd', 'RoleAssignmentDelete',
  'RoleDefinitionAdd', 'RoleDefinitionDelete', 'RoleDefinitionUpdate', 'SecurityPolicy', 'Site', 'SystemUpdate', 'User', 'View', 'Web',
];
const KNOWN = new Set([...Object.keys(KINDS), ...OTHER, 'Item', 'ChangeTokenStart', 'ChangeTokenEnd', 'FetchLimit', 'LatestFirst', 'RecursiveAll', 'RequireSecurityTrim', 'IgnoreStartTokenNotFoundError']);

/** `getchanges` of a list: what happened to its rows, oldest first. */
export const listChanges = (list: List): Resource => action((call) => {
  call.guard.needList(list, PERMISSION.viewListItems);
  const query = call.fields.object('query');
  if (!query) throw refuse.missingParameter('query');
  query.refuseOthers(KNOWN, 'SP.ChangeQuery');
  const wanted = new Set(Object.entries(KINDS).filter(([name]) => query.boolean(name)).map(([, kind]) => CHANGE[kind]));
  if (!query.boolean('Item')) return set([]);
  const { host } = call;
  const limit = Math.min(query.number('FetchLimit') ?? MOST, MOST);
  const changes = changesBetween(host, list, tokenIn(query, 'ChangeTokenStart', call, list), tokenIn(query, 'ChangeTokenEnd', call, list), limit);
  return set(changes.filter(({ type }) => wanted.has(type as never)).map((change) => show({
    type: 'SP.ChangeItem', uri: `Web/Lists(guid'${list.guid}')/GetChanges`,
    own: {
      ChangeToken: complex('SP.ChangeToken', { StringValue: changeToken(list, change.at, change.sequence) }), ChangeType: change.type, SiteId: host.siteGuid, Time: isoSeconds(change.at), EditorUserId: change.editor,
      ItemId: change.item, ListId: list.guid, UniqueId: readGuid(change.guid) ?? change.guid, WebId: host.webGuid,
    },
  })));
});

function tokenIn(query: BodyReader, name: string, { host }: Call, list: List): ReturnType<typeof readToken> | undefined {
  const text = query.object(name)?.text('StringValue');
  return text === undefined ? undefined : readToken(host, list, text);
}
