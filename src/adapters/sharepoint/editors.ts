import { SPCollection } from '@pnp/sp';
import { isPlanError } from '../../application/errors';
import type { Editors } from '../../application/ports';
import { groupOf } from './lists';
import { READ_WITHIN_MS, type Site } from './site';
import type { Web } from './web';

interface GroupRow {
  readonly Id: number;
  readonly Title: string;
  readonly Description: string | null;
}
interface MemberRow {
  readonly Title: string;
  readonly Email: string | null;
}

export const sharePointEditors = (site: Site): Editors => ({
  async group() {
    const [groups] = await Promise.all(site.together(READ_WITHIN_MS, (web) => [SPCollection(web, 'sitegroups').select('Id', 'Title', 'Description')<readonly GroupRow[]>()]));
    const group = groupOf(groups, 'editors');
    if (!group) return { members: undefined, address: `${site.url}/_layouts/15/groups.aspx` };
    return { members: await membersOf(site, group), address: `${site.url}/_layouts/15/people.aspx?MembershipGroupId=${group.Id}` };
  },
});

/** `undefined` for whoever may not see them. */
async function membersOf(site: Site, { Id }: GroupRow) {
  const ask = (web: Web) => SPCollection(web, `sitegroups/getbyid(${Id})/users`).select('Title', 'Email')<readonly MemberRow[]>();
  try {
    const [members] = await Promise.all(site.together(READ_WITHIN_MS, (web) => [ask(web)]));
    return members.map(({ Title, Email }) => ({ name: Title, email: Email ?? '' }));
  } catch (error) {
    if (isPlanError(error) && error.code === 'no-access') return undefined;
    throw error;
  }
}
