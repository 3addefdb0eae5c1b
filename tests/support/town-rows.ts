import { townOwner } from '../../src/local/town/people';
import type { RunningTown } from './town';

const JSON_ALONE = 'application/json;odata=nometadata';

export interface Asked {
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/**
 * Speaks to one of the site's lists as any REST client of one of the town's people would.
 * @param path below the list, as `items(4)`.
 */
export function askList(town: RunningTown, login: string, list: string, path: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Response> {
  const address = `${town.siteUrl}/_api/web/GetList('${new URL(town.siteUrl).pathname}/Lists/${list}')/${path}`;
  return town.fetchAs(login)(address, {
    method,
    headers: { accept: JSON_ALONE, ...(body !== undefined && { 'content-type': JSON_ALONE }), ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

/** What stands in a list, read past all screens; `query` as `$filter=Id gt 4`. */
export async function rowsIn<Row>(town: RunningTown, list: string, query = ''): Promise<readonly Row[]> {
  const answer = await askList(town, townOwner().login, list, `items?$top=5000&${query}`);
  if (!answer.ok) throw new Error(`${list} answered ${answer.status}: ${await answer.text()}`);
  return ((await answer.json()) as { value: readonly Row[] }).value;
}

/** The newest statement of the town before anybody writes. */
export const LAST_STATEMENT = 189;

export interface StatementRow {
  readonly Id: number;
  readonly InitiativeId: number;
  readonly Light: string;
  readonly Text: string | null;
  readonly ConfirmsUnchanged: boolean;
}

/** The statements about an initiative that came after the one numbered `after`, oldest first. */
export const statementsAbout = (town: RunningTown, initiative: number, after = 0): Promise<readonly StatementRow[]> =>
  rowsIn<StatementRow>(town, 'StatusUpdates', `$filter=InitiativeId eq ${initiative} and Id gt ${after}&$orderby=Id&$select=Id,InitiativeId,Light,Text,ConfirmsUnchanged`);
