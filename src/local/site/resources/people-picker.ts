import { action, property, type Call, type Resource } from '../call';
import { refuse } from '../errors';
import type { DirectoryPerson } from '../options';
import { claimsLogin } from '../rights/principals';
import { PERMISSION } from '../rights/permissions';

const USUAL_MOST = 10;

const NAME = 'sp.ui.applicationpages.clientpeoplepickerwebserviceinterface';

function queryOf(call: Call) {
  call.guard.needWeb(PERMISSION.open);
  const query = call.fields.object('queryParams');
  if (!query) throw refuse.missingParameter('queryParams');
  return { text: query.text('QueryString') ?? '', most: query.number('MaximumEntitySuggestions') ?? USUAL_MOST };
}

/** Finds people of the organisation; the answer is a text that holds JSON, as SharePoint's is. */
export const peoplePicker: Readonly<Record<string, () => Resource>> = {
  [`${NAME}.clientpeoplepickersearchuser`]: () => action((call) => {
    const { text, most } = queryOf(call);
    return property('ClientPeoplePickerSearchUser', JSON.stringify(call.host.directory.search(text).slice(0, most).map(shown)));
  }),
  [`${NAME}.clientpeoplepickerresolveuser`]: () => action((call) => {
    const { text } = queryOf(call);
    const person = call.host.directory.find(text);
    return property('ClientPeoplePickerResolveUser', JSON.stringify(person ? shown(person) : { Key: text, DisplayText: text, IsResolved: false, MultipleMatches: [] }));
  }),
};

const shown = (person: DirectoryPerson) => ({
  Key: claimsLogin(person.login), DisplayText: person.name, IsResolved: true, Description: person.email, EntityType: 'User',
  EntityData: { IsAltSecIdPresent: 'False', Title: person.jobTitle ?? '', Email: person.email, MobilePhone: '', ObjectId: '', Department: person.department ?? '' },
  MultipleMatches: [], ProviderName: 'Tenant', ProviderDisplayName: 'Tenant',
});
