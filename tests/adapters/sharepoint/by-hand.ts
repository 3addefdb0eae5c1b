import { restOf, listAddress } from '../../../src/adapters/sharepoint/provision';
import { bodyOf, type List } from '../../../src/adapters/sharepoint/lists';
import { SITE_OWNER, type LocalSite } from '../../support/local-site';

type Values = Parameters<typeof bodyOf>[1];

/** What somebody does in the lists themselves, past the product. */
export function byHand(site: LocalSite, login = SITE_OWNER) {
  const rest = restOf(site.url, site.fetchAs(login));
  const items = (list: List) => `${listAddress(rest.sitePath, list)}/items`;
  const done = ({ status, body }: { status: number; body: unknown }): unknown => {
    if (status > 299) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body;
  };
  return {
    /** @returns the row's number. */
    add: async (list: List, values: Values): Promise<number> => (done(await rest.ask({ path: items(list), body: bodyOf(list, values) })) as { Id: number }).Id,
    addMany: async (list: List, rows: readonly Values[]): Promise<void> => {
      for (const answer of await rest.askTogether(rows.map((values) => ({ path: items(list), body: bodyOf(list, values) })))) done(answer);
    },
    change: async (list: List, id: string | number, values: Values): Promise<void> => void done(await rest.ask({ path: `${items(list)}(${id})`, method: 'MERGE', body: bodyOf(list, values) })),
    rows: async (list: List, filter: string): Promise<readonly Readonly<Record<string, unknown>>[]> =>
      (done(await rest.ask({ path: `${items(list)}?$filter=${encodeURIComponent(filter)}&$top=5000` })) as { value: readonly Readonly<Record<string, unknown>>[] }).value,
  };
}
