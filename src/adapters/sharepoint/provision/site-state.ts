import { listPath } from '../lists';
import { LISTS } from '../lists/all-lists';
import type { List, ListName, PermissionMask } from '../lists';
import { RefusedRequest, taken } from './ask';
import type { Answer, Ask } from './ask';
import { literal } from './rest';
import type { Rest } from './rest';

/** What of a site the product has to do with, as it is now. */
export interface SiteState {
  readonly sitePath: string;
  readonly levels: readonly LevelState[];
  readonly groups: readonly GroupState[];
  /** The site's own groups, as far as it has them. */
  readonly owners: number | undefined;
  readonly members: number | undefined;
  readonly visitors: number | undefined;
  readonly assignments: readonly AssignmentState[];
  /** Titles in use on the site, ours or not. */
  readonly listTitles: readonly string[];
  readonly lists: ReadonlyMap<ListName, ListState>;
}

export interface LevelState {
  readonly Id: number;
  readonly Name: string;
  readonly Description: string;
  /** 1 is the access SharePoint gives by itself on the way to something deeper; 5 is full control. */
  readonly RoleTypeKind: number;
  readonly BasePermissions: PermissionMask;
}

export interface GroupState {
  readonly Id: number;
  readonly Title: string;
  readonly Description: string | null;
  readonly OnlyAllowMembersViewMembership: boolean;
}

export interface AssignmentState {
  readonly PrincipalId: number;
  readonly Member: { readonly Title: string };
  readonly RoleDefinitionBindings: readonly LevelState[];
}

export interface ListState {
  readonly Id: string;
  readonly Title: string;
  readonly Description: string;
  readonly EnableVersioning: boolean;
  readonly MajorVersionLimit: number;
  readonly Hidden: boolean;
  readonly NoCrawl: boolean;
  readonly WriteSecurity: number;
  readonly HasUniqueRoleAssignments: boolean;
  readonly fields: readonly FieldState[];
  readonly views: readonly ViewState[];
  readonly assignments: readonly AssignmentState[];
}

export interface FieldState {
  readonly InternalName: string;
  readonly Title: string;
  readonly TypeAsString: string;
  readonly Indexed: boolean;
  readonly EnforceUniqueValues: boolean;
  readonly Required: boolean;
  readonly Hidden: boolean;
  readonly CanBeDeleted: boolean;
  readonly CustomFormatter: string | null;
  readonly Choices?: readonly string[] | null;
  readonly LookupList?: string | null;
  readonly RichText?: boolean | null;
  readonly AppendOnly?: boolean | null;
}

export interface ViewState {
  readonly Id: string;
  readonly Title: string;
  readonly ServerRelativeUrl: string;
  readonly ListViewXml: string;
}

/** What a list's description says until its rights, name and settings are in place: what it has after that is a person's choice. */
export const UNFINISHED = 'handleplan: under oprettelse';

const LIST_PROPERTIES = 'Id,Title,Description,EnableVersioning,MajorVersionLimit,Hidden,NoCrawl,WriteSecurity,HasUniqueRoleAssignments';
const FIELD_PROPERTIES = 'InternalName,Title,TypeAsString,Indexed,EnforceUniqueValues,Required,Hidden,CanBeDeleted,CustomFormatter,Choices,LookupList,RichText,AppendOnly';
const VIEW_PROPERTIES = 'Id,Title,ServerRelativeUrl,ListViewXml';
const ASSIGNMENTS = 'roleassignments?$expand=Member,RoleDefinitionBindings';

export const listAddress = (sitePath: string, list: List): string => `web/GetList(${literal(listPath(sitePath, list))})`;

/**
 * Reads all of it in one batch. Whether something is there has three answers: it was read; SharePoint says in so many words that it is not
 * (404 for a list, or a whole collection without it); anything else is unknown and ends the reading, for a guess could make a second one.
 * @throws RefusedRequest when an answer leaves it unknown.
 */
export async function readSite(rest: Rest): Promise<SiteState> {
  const site: readonly Ask[] = [
    { path: 'web/roledefinitions?$select=Id,Name,Description,RoleTypeKind,BasePermissions' },
    { path: 'web/sitegroups?$select=Id,Title,Description,OnlyAllowMembersViewMembership' },
    { path: 'web/associatedownergroup?$select=Id' },
    { path: 'web/associatedmembergroup?$select=Id' },
    { path: 'web/associatedvisitorgroup?$select=Id' },
    { path: `web/${ASSIGNMENTS}` },
    { path: 'web/lists?$select=Title' },
  ];
  const lists: readonly Ask[] = LISTS.flatMap((list) => {
    const address = listAddress(rest.sitePath, list);
    return [
      { path: `${address}?$select=${LIST_PROPERTIES}` },
      { path: `${address}/fields?$select=${FIELD_PROPERTIES}` },
      { path: `${address}/views?$select=${VIEW_PROPERTIES}&$filter=PersonalView%20eq%20false` },
      { path: `${address}/${ASSIGNMENTS}` },
    ];
  });
  const asks = [...site, ...lists];
  const answers = await rest.askTogether(asks);
  const at = (index: number): { readonly ask: Ask; readonly answer: Answer } => {
    const [ask, answer] = [asks[index], answers[index]];
    if (!ask || !answer) throw new Error(`$batch: no answer ${index}`);
    return { ask, answer };
  };
  const read = <T>(index: number): T => taken<T>(at(index).ask, at(index).answer);
  const rows = <T>(index: number): readonly T[] => read<{ value: readonly T[] }>(index).value;

  const found = new Map<ListName, ListState>();
  LISTS.forEach((list, position) => {
    const first = site.length + position * 4;
    if (at(first).answer.status === 404) return;
    found.set(list.name, {
      ...read<Omit<ListState, 'fields' | 'views' | 'assignments'>>(first),
      fields: rows<FieldState>(first + 1),
      views: rows<ViewState>(first + 2),
      assignments: rows<AssignmentState>(first + 3),
    });
  });
  return {
    sitePath: rest.sitePath,
    levels: rows(0),
    groups: rows(1),
    owners: groupId(at(2)),
    members: groupId(at(3)),
    visitors: groupId(at(4)),
    assignments: rows(5),
    listTitles: rows<{ Title: string }>(6).map(({ Title }) => Title),
    lists: found,
  };
}

/** A site may lack the group: then SharePoint answers 404, or with nothing. */
function groupId({ ask, answer }: { readonly ask: Ask; readonly answer: Answer }): number | undefined {
  if (answer.status === 404) return undefined;
  if (answer.status !== 200) throw new RefusedRequest(ask, answer);
  return (answer.body as { Id?: number } | undefined)?.Id;
}
