import { isPlanError } from '../../../application/errors';
import type { Conversation, Conversations } from '../../../application/ports';
import type { PersonId } from '../../../domain';
import { rowsAfter } from '../history-pages';
import { bodyOf, type RowOf } from '../lists';
import { conversations as list } from '../lists/service';
import { readRows } from '../rows/reading';
import { byKey, harmless, keyed, READ_WITHIN_MS, WRITE_WITHIN_MS, type Site } from '../site';

const KEY = 'ConversationKey';
type Row = RowOf<typeof list>;

const valuesOf = ({ person, directoryId, id, serviceUrl, tenant, teamsUser }: Conversation) => ({
  ConversationKey: directoryId, Person: Number(person), ConversationId: id, ServiceUrl: serviceUrl, TenantId: tenant, TeamsUserId: teamsUser,
});

/** A row that does not name a person reaches nobody. */
const conversationsIn = (site: Site, rows: readonly Row[]): readonly Conversation[] =>
  readRows(site.url, list, rows, (row): Conversation => ({
    person: row.needed<PersonId>('Person'),
    directoryId: row.text(KEY),
    id: row.text('ConversationId'),
    serviceUrl: row.text('ServiceUrl'),
    tenant: row.text('TenantId'),
    teamsUser: row.text('TeamsUserId'),
  })).values;

const isSame = (a: Conversation | undefined, b: Conversation): boolean => !!a && Object.entries(b).every(([name, value]) => a[name as keyof Conversation] === value);

export function sharePointConversations(site: Site): Conversations {
  const found = async (directoryId: string): Promise<readonly Row[]> => {
    const [rows] = await Promise.all(site.together(READ_WITHIN_MS, (web) => [byKey(site.rows(web, list), list, KEY, directoryId)<readonly Row[]>()]));
    return rows;
  };
  const add = async (conversation: Conversation): Promise<Row> => {
    const [row] = await Promise.all(site.together(WRITE_WITHIN_MS, (web) => [keyed(() => site.rows(web, list), list, KEY, conversation.directoryId).add(bodyOf(list, valuesOf(conversation))) as Promise<Row>]));
    return row;
  };
  return {
    all: async () => new Map(conversationsIn(site, await rowsAfter(site, list, 0)).map((conversation) => [conversation.person, conversation])),

    async put(conversation) {
      const row = (await found(conversation.directoryId))[0] ?? (await add(conversation));
      if (isSame(conversationsIn(site, [row])[0], conversation)) return;
      await Promise.all(site.together(WRITE_WITHIN_MS, (web) => [harmless(site.rows(web, list).getById(row.Id)).update(bodyOf(list, valuesOf(conversation)))]));
    },

    async remove(directoryId) {
      for (const { Id } of await found(directoryId)) {
        const [recycling] = site.together(WRITE_WITHIN_MS, (web) => [harmless(site.rows(web, list).getById(Id)).recycle()]);
        await recycling.catch((error: unknown) => {
          if (!isPlanError(error) || error.code !== 'not-found') throw error;
        });
      }
    },
  };
}
