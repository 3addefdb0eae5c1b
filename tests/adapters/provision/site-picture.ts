import { LISTS } from '../../../src/adapters/sharepoint/lists/all-lists';
import { restOf } from '../../../src/adapters/sharepoint/provision';
import { readSite } from '../../../src/adapters/sharepoint/provision/site-state';
import { SITE_OWNER, type LocalSite } from '../../support/local-site';

/** All that set-up has to do with, without the numbers and ids that differ from site to site. */
export async function pictureOf(site: LocalSite): Promise<unknown> {
  const state = await readSite(restOf(site.url, site.fetchAs(SITE_OWNER)));
  const listNames = new Map(LISTS.map((list) => [state.lists.get(list.name)?.Id.toLowerCase() ?? '', list.name]));
  const assignmentsOf = (assignments: typeof state.assignments) =>
    assignments.map(({ Member, RoleDefinitionBindings }) => `${Member.Title}: ${RoleDefinitionBindings.map(({ Name }) => Name).sort().join(', ')}`).sort();
  return withoutMetadata({
    levels: state.levels.map(({ Name, Description, BasePermissions }) => ({ Name, Description, BasePermissions })).sort((a, b) => (a.Name < b.Name ? -1 : 1)),
    groups: state.groups.map(({ Id: _, ...group }) => group).sort((a, b) => (a.Title < b.Title ? -1 : 1)),
    site: assignmentsOf(state.assignments),
    lists: LISTS.map(({ name }) => {
      const { Id: _, fields = [], views = [], assignments = [], ...settings } = state.lists.get(name) ?? {};
      return {
        name,
        ...settings,
        fields: fields.map(({ LookupList, ...field }) => ({ ...field, to: LookupList && listNames.get(LookupList.replace(/[{}]/g, '').toLowerCase()) })).sort((a, b) => (a.InternalName < b.InternalName ? -1 : 1)),
        views: views.map(({ Title, ServerRelativeUrl, ListViewXml }) => ({ Title, ServerRelativeUrl, xml: ListViewXml.replace(/Name="\{[^}]*\}" /, '') })).sort((a, b) => (a.ServerRelativeUrl < b.ServerRelativeUrl ? -1 : 1)),
        assignments: assignmentsOf(assignments),
      };
    }),
  });
}

/** REST's own addresses and versions of things. */
const withoutMetadata = (picture: object): unknown => JSON.parse(JSON.stringify(picture, (key, value: unknown) => (key.startsWith('odata.') ? undefined : value)));
