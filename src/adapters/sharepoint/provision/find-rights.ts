import { groupOf, GROUPS, LEVELS, mark, maskOf, SITE_LEVEL } from '../lists';
import { LISTS } from '../lists/all-lists';
import type { Group, Level, List } from '../lists';
import { together } from './difference';
import type { Difference, Findings, Wanted } from './difference';
import type { AssignmentState, LevelState, ListState, SiteState } from './site-state';
import { listAddress, UNFINISHED } from './site-state';

const LIMITED_ACCESS = 1;
const FULL_CONTROL = 5;

const GROUP_CODES = Object.keys(GROUPS) as Group[];
const LEVEL_CODES = Object.keys(LEVELS) as Level[];

const levelOf = (state: SiteState, code: Level): LevelState | undefined =>
  state.levels.find(({ Name, Description }) => Description.endsWith(mark(code)) || Object.values<string>(LEVELS[code].title).includes(Name));

/** Permission levels, groups, and what each group may do on the site and on every list. */
export function findRights(state: SiteState, wanted: Wanted): Findings {
  return together([levels(state, wanted), groups(state, wanted), onSite(state, wanted), ...LISTS.map((list) => onList(state, list, wanted))]);
}

function levels(state: SiteState, { language, sentences }: Wanted): Findings {
  const differences = LEVEL_CODES.flatMap((code): Difference[] => {
    const { permissions, title, description } = LEVELS[code];
    const mask = maskOf(permissions);
    const found = levelOf(state, code);
    if (!found) {
      const body = { Name: title[language], Description: `${description[language]} ${mark(code)}`, Order: 2000, BasePermissions: mask };
      return [{ says: sentences.makeLevel(title[language]), ask: { path: 'web/roledefinitions', body } }];
    }
    if (found.BasePermissions.High === mask.High && found.BasePermissions.Low === mask.Low) return [];
    return [{ says: sentences.mendLevel(found.Name), ask: { path: `web/roledefinitions(${found.Id})`, method: 'MERGE', body: { BasePermissions: mask } } }];
  });
  return { differences, left: [] };
}

/** SharePoint hides a new group's members from everybody else. Readers need to know the service's, whose word is believed, and the service the editors, whom it tells of proposals. */
const SHOWN_TO_ALL: ReadonlySet<Group> = new Set(['service', 'editors']);

function groups(state: SiteState, { language, sentences }: Wanted): Findings {
  const differences = GROUP_CODES.flatMap((code): Difference[] => {
    const found = groupOf(state.groups, code);
    if (found) return found.OnlyAllowMembersViewMembership && SHOWN_TO_ALL.has(code) ? [{ says: sentences.showGroup(found.Title), ask: { path: `web/sitegroups(${found.Id})`, method: 'MERGE', body: { OnlyAllowMembersViewMembership: false } } }] : [];
    const { title, description } = GROUPS[code];
    return [{ says: sentences.makeGroup(title[language]), ask: { path: 'web/sitegroups', body: { Title: title[language], Description: `${description[language]} ${mark(code)}` } } }];
  });
  return { differences, left: [] };
}

function onSite(state: SiteState, { sentences }: Wanted): Findings {
  const level = levelOf(state, SITE_LEVEL);
  const differences = GROUP_CODES.flatMap((code): Difference[] => {
    const group = groupOf(state.groups, code);
    if (!group || !level || holds(state.assignments, group.Id, level.Id)) return [];
    return [{ says: sentences.give(sentences.site, group.Title, level.Name), ask: assigning('web', group.Id, level.Id) }];
  });
  return { differences, left: [] };
}

/**
 * A list has its own assignments: our groups at their level, the site's owners in full control, and nothing of the site's members and visitors,
 * whose Edit would hold ManageLists and with it everything. It begins with a copy of the site's, so that whoever sets it up does not lock themselves
 * out; what else came with the copy goes before the list is finished, save full control, whose holder could take it back. What a person gave
 * to somebody else on a finished list stays, and is told.
 */
function onList(state: SiteState, list: List, { sentences }: Wanted): Findings {
  const found = state.lists.get(list.name);
  if (!found) return { differences: [], left: [] };
  const address = listAddress(state.sitePath, list);
  if (!found.HasUniqueRoleAssignments) {
    return { differences: [{ says: sentences.closeList(found.Title), ask: { path: `${address}/breakroleinheritance(copyroleassignments=true,clearsubscopes=true)`, method: 'POST' } }], left: [] };
  }
  const { given, taken, left } = rightsOn(state, list, found);
  return {
    // Nothing is taken before what is due has been given: nobody loses access to a list on the way.
    differences:
      given.length > 0
        ? given.map(({ principal, title, level }) => ({ says: sentences.give(`"${found.Title}"`, title, level.Name), ask: assigning(address, principal, level.Id) }))
        : taken.map(({ principal, title, level }) => ({ says: sentences.take(`"${found.Title}"`, title, level.Name), ask: taking(address, principal, level.Id) })),
    left: left.map(({ title, level }) => sentences.keptAccess(found.Title, title, level.Name)),
  };
}

/** Whether a list's rights are as they should be, down to the last group. */
export function rightsInPlace(state: SiteState, list: List): boolean {
  const found = state.lists.get(list.name);
  if (!found?.HasUniqueRoleAssignments || !GROUP_CODES.every((code) => groupOf(state.groups, code)) || !LEVEL_CODES.every((code) => levelOf(state, code))) return false;
  const { given, taken } = rightsOn(state, list, found);
  return given.length === 0 && taken.length === 0;
}

interface Held {
  readonly principal: number;
  readonly title: string;
  readonly level: LevelState;
}

/** What is still to be given and taken on a list, and what is left to whom it was given. */
function rightsOn(state: SiteState, list: List, found: ListState): { readonly given: readonly Held[]; readonly taken: readonly Held[]; readonly left: readonly Held[] } {
  const expected = expectedOn(state, list);
  const held = found.assignments.flatMap(({ PrincipalId, Member, RoleDefinitionBindings }): Held[] =>
    RoleDefinitionBindings.filter(({ RoleTypeKind }) => RoleTypeKind !== LIMITED_ACCESS).map((level) => ({ principal: PrincipalId, title: Member.Title, level })),
  );
  const notExpected = held.filter(({ principal, level }) => expected.get(principal)?.level?.Id !== level.Id);
  const isOursToTake = ({ principal, level }: Held): boolean => expected.has(principal) || (found.Description === UNFINISHED && level.RoleTypeKind !== FULL_CONTROL);
  return {
    given: Array.from(expected).flatMap(([principal, { title, level }]) => (level && !holds(found.assignments, principal, level.Id) ? [{ principal, title, level }] : [])),
    taken: notExpected.filter(isOursToTake),
    left: notExpected.filter((one) => !isOursToTake(one)),
  };
}

/** The principals a list's rights are ours to settle for, with the level each should hold; none: no access. */
function expectedOn(state: SiteState, list: List): ReadonlyMap<number, { readonly title: string; readonly level: LevelState | undefined }> {
  const expected = new Map<number, { title: string; level: LevelState | undefined }>();
  for (const id of [state.members, state.visitors]) if (id !== undefined) expected.set(id, { title: titleOf(state, id), level: undefined });
  if (state.owners !== undefined) expected.set(state.owners, { title: titleOf(state, state.owners), level: state.levels.find(({ RoleTypeKind }) => RoleTypeKind === FULL_CONTROL) });
  for (const code of GROUP_CODES) {
    const group = groupOf(state.groups, code);
    const right = list.rights[code];
    if (group) expected.set(group.Id, { title: group.Title, level: right && levelOf(state, right) });
  }
  return expected;
}

const titleOf = (state: SiteState, id: number): string => state.groups.find(({ Id }) => Id === id)?.Title ?? String(id);

const holds = (assignments: readonly AssignmentState[], principal: number, level: number): boolean =>
  assignments.some(({ PrincipalId, RoleDefinitionBindings }) => PrincipalId === principal && RoleDefinitionBindings.some(({ Id }) => Id === level));

const assigning = (where: string, principal: number, level: number) => ({ path: `${where}/roleassignments/addroleassignment(principalid=${principal},roledefid=${level})`, method: 'POST' }) as const;
const taking = (where: string, principal: number, level: number) => ({ path: `${where}/roleassignments/removeroleassignment(principalid=${principal},roledefid=${level})`, method: 'POST' }) as const;

/** Names of ours that a person has changed. */
export function renamedRights(state: SiteState, { sentences }: Wanted): readonly string[] {
  const found = [
    ...LEVEL_CODES.map((code) => ({ name: levelOf(state, code)?.Name, ours: LEVELS[code].title })),
    ...GROUP_CODES.map((code) => ({ name: groupOf(state.groups, code)?.Title, ours: GROUPS[code].title })),
  ];
  return found.flatMap(({ name, ours }) => (name !== undefined && !Object.values<string>(ours).includes(name) ? [sentences.keptName(`"${ours.da}"`, name)] : []));
}

