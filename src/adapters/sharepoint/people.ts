import { SPQueryable, spPost } from '@pnp/sp';
import type { FoundPerson, People } from '../../application/ports';
import { asId, type PersonId } from '../../domain';
import { harmless, READ_WITHIN_MS, type Site } from './site';

const AT_MOST = 10;
/** SharePoint's numbers for people alone, wherever they are known. */
const PEOPLE_EVERYWHERE = { PrincipalType: 1, PrincipalSource: 15 };
const PICKER = '_api/SP.UI.ApplicationPages.ClientPeoplePickerWebServiceInterface.clientPeoplePickerSearchUser';

interface PickedEntity {
  readonly Key: string;
  readonly DisplayText: string;
  readonly EntityData?: { readonly Email?: string };
}

export const sharePointPeople = (site: Site): People => ({
  async search(text) {
    const queryParams = { QueryString: text, MaximumEntitySuggestions: AT_MOST, AllowEmailAddresses: true, AllowOnlyEmailAddresses: false, ...PEOPLE_EVERYWHERE };
    const [answer] = await Promise.all(
      site.together(READ_WITHIN_MS, (web) => [spPost<string>(harmless(SPQueryable([web, site.url], PICKER), { isAlone: true }), { body: JSON.stringify({ queryParams }) })]),
    );
    return (JSON.parse(answer) as readonly PickedEntity[]).map(
      ({ Key, DisplayText, EntityData }): FoundPerson => ({ login: Key, name: DisplayText, email: EntityData?.Email ?? '' }),
    );
  },

  async resolve({ login, name, email }) {
    const [user] = await Promise.all(
      site.together(READ_WITHIN_MS, (web) => [harmless(web).ensureUser(login) as Promise<{ readonly Id: number; readonly Title: string; readonly Email: string | null }>]),
    );
    return { id: asId<PersonId>(user.Id), name: user.Title || name, email: user.Email || email };
  },
});
