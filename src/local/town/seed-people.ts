import { groupOf, type Group } from '../../adapters/sharepoint/lists';
import { taken, type Rest } from '../../adapters/sharepoint/provision';
import type { TownPerson } from './people';
import { takeTogether } from './seed-rest';

/** Somebody as the site knows them. */
export interface SitePerson {
  readonly id: number;
  /** With the claims in front, as the site writes it. */
  readonly login: string;
}

interface ReadGroup {
  readonly Id: number;
  readonly Title: string;
  readonly Description: string | null;
  readonly Users: readonly { readonly LoginName: string }[];
}

/** Makes everybody known to the site. @returns them by their id in the town */
export async function knowPeople(rest: Rest, people: readonly TownPerson[]): Promise<ReadonlyMap<string, SitePerson>> {
  const answers = await takeTogether(rest, people.map(({ login }) => ({ path: 'web/ensureuser', body: { logonName: login } })));
  return new Map(people.map(({ id }, index) => {
    const { Id, LoginName } = answers[index] as { readonly Id: number; readonly LoginName: string };
    return [id, { id: Id, login: LoginName }];
  }));
}

/** Puts everybody into the groups that go with what the town lets them do. @returns how many were put there now */
export async function joinGroups(rest: Rest, people: readonly TownPerson[], known: ReadonlyMap<string, SitePerson>): Promise<number> {
  const ask = { path: 'web/sitegroups?$select=Id,Title,Description,Users/LoginName&$expand=Users' };
  const { value: groups } = taken<{ readonly value: readonly ReadGroup[] }>(ask, await rest.ask(ask));
  const asks = people.flatMap((person) => {
    const login = known.get(person.id)?.login ?? '';
    return groupsFor(person).flatMap((code) => {
      const group = groupOf(groups, code);
      if (!group) throw new Error(`The site has no group for ${code}: set it up first.`);
      return group.Users.some(({ LoginName }) => LoginName === login) ? [] : [{ path: `web/sitegroups(${group.Id})/users`, body: { LoginName: login } }];
    });
  });
  await takeTogether(rest, asks);
  return asks.length;
}

function groupsFor({ access, roles, isService }: TownPerson): readonly Group[] {
  if (isService) return ['service'];
  const byAccess: Readonly<Record<TownPerson['access'], readonly Group[]>> = { edit: ['editors'], contribute: ['contributors'], read: ['readers'], none: [] };
  return [...byAccess[access], ...(roles.includes('chair') ? (['chairs'] as const) : [])];
}
