import { runProvision } from '../../src/adapters/sharepoint/provision/command';
import { LISTS } from '../../src/adapters/sharepoint/lists/all-lists';
import { SENTENCES } from '../../src/adapters/sharepoint/provision/sentences';
import { townOwner } from '../../src/local/town/people';
import { startTown, type RunningTown } from '../support/town';
import { askList, rowsIn } from '../support/town-rows';

let town: RunningTown;
beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town?.close());

/** Every list with its columns, views and who may what, and every row. */
const everything = (): Promise<unknown> =>
  Promise.all(
    LISTS.map(async ({ name, template }) => {
      if (template === 'library') return name;
      const parts = ['', 'fields', 'views', 'roleassignments?$expand=Member,RoleDefinitionBindings'];
      const made = await Promise.all(parts.map(async (part) => (await askList(town, townOwner().login, name, part)).json() as Promise<unknown>));
      return [name, made, await rowsIn(town, name, '$select=*')];
    }),
  );

it('changes nothing on a site that is set up and full, and says so', async () => {
  const before = await everything();
  const said: string[] = [];
  const code = await runProvision({ siteUrl: town.siteUrl, fetch: town.fetchAs(townOwner().login), language: 'da', check: false, say: (sentence) => said.push(sentence) });
  expect({ code, said }).toEqual({ code: 0, said: [SENTENCES.da.nothing] });
  expect(await everything()).toEqual(before);
});
