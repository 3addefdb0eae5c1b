import { odata, TableClient } from '@azure/data-tables';
import { isPlanError, PlanError } from '../../application/errors';
import { isAsMeant, isReminderRow, type ClosedStep, type LedgerRow, type ReminderLedger, type Version, type Versioned } from '../../application/ports';
import { asId, type MeetingId, type ReminderKey } from '../../domain';
import { closingIn, closingPlace, entityOf, placeOfKey, rowIn, type FoundEntity, type ReminderEntity } from './entities';
import { failureOf, statusOf } from './failure';

/** As @azure/identity makes them. */
interface Credential {
  getToken(scopes: string | string[]): Promise<{ readonly token: string; readonly expiresOnTimestamp: number } | null>;
}

/** Where the table is: an account's connection string, or its address and whoever is let in there. */
export type TableAccount =
  | { readonly connection: string; readonly url?: undefined }
  | { readonly url: string; readonly credential: Credential; readonly connection?: undefined };

export interface TableOptions {
  readonly account: TableAccount;
  /** Letters and digits, 3 to 63 of them. It is made when it is not there. */
  readonly table: string;
}

const clientOf = ({ account, table }: TableOptions): TableClient =>
  account.connection === undefined
    ? new TableClient(account.url, table, account.credential)
    : TableClient.fromConnectionString(account.connection, table, { allowInsecureConnection: isOnThisMachine(account.connection) });

/** A stand-in beside the service speaks plain http; nothing else does. */
const isOnThisMachine = (connection: string): boolean => /TableEndpoint=http:\/\/(127\.0\.0\.1|localhost)[:/]/i.test(connection);

/** The ledger as a table of Azure's, for organisations too large for a list: an entity whose name could be inserted is the one that is sent. */
export function tableLedger(options: TableOptions): ReminderLedger {
  const client = clientOf(options);
  let made: Promise<void> | undefined;

  /** Everything goes through here: the table is there before it is asked, and what it says is put into our words. */
  async function asking<T>(ask: (table: TableClient) => Promise<T>): Promise<T> {
    try {
      made ??= client.createTable();
      await made.catch((error: unknown) => {
        made = undefined; // the next question makes it
        throw error;
      });
      return await ask(client);
    } catch (error) {
      throw isPlanError(error) ? error : failureOf(error);
    }
  }

  const read = (key: ReminderKey): Promise<Versioned<LedgerRow> | undefined> =>
    asking(async (table) => {
      const { partitionKey, rowKey } = placeOfKey(key);
      const found = await table.getEntity<Partial<ReminderEntity>>(partitionKey, rowKey).catch(unless(404));
      const row = found && rowIn(found);
      if (found && !row) throw new PlanError('malformed-row', `Reminder table: ${rowKey} cannot be read`);
      return row;
    });

  const entitiesOf = async <T>(meetings: readonly MeetingId[], take: (entity: FoundEntity) => T | undefined): Promise<readonly T[]> =>
    (
      await Promise.all(
        meetings.map((meeting) =>
          asking(async (table) => {
            const taken: T[] = [];
            for await (const entity of table.listEntities<Partial<ReminderEntity>>({ queryOptions: { filter: odata`PartitionKey eq ${meeting}` } })) {
              const value = take(entity);
              if (value !== undefined) taken.push(value);
            }
            return taken;
          }),
        ),
      )
    ).flat();

  return {
    async of(meetings) {
      return (await entitiesOf(meetings, rowIn)).filter(isReminderRow);
    },

    async found(keys) {
      return (await Promise.all(keys.map((key) => read(key).catch(unlessUnreadable)))).flatMap((row) => row ?? []);
    },

    get: read,

    /** A refusal may be met by our own earlier try, which the package repeats when it gets no answer: the claim tells. */
    async claim(row) {
      const version = await asking(async (table) => (await table.createEntity({ ...placeOfKey(row.key), ...entityOf(row) }).catch(unless(409)))?.etag);
      if (version !== undefined) return { value: row, version: asId<Version>(version) };
      const stands = await read(row.key).catch(unlessUnreadable);
      return stands?.value.claim.by === row.claim.by ? stands : 'taken';
    },

    async change({ value, version }) {
      const saved = await asking(async (table) => (await table.updateEntity({ ...placeOfKey(value.key), ...entityOf(value) }, 'Replace', { etag: version }).catch(unless(412, 404)))?.etag);
      if (saved !== undefined) return { value, version: asId<Version>(saved) };
      const stands = await read(value.key);
      return stands && isAsMeant(stands.value, value) ? stands : 'changed';
    },

    closedSteps: (meetings) => entitiesOf<ClosedStep>(meetings, closingIn),

    closeStep: (closed) => asking(async (table) => void (await table.createEntity(closingPlace(closed)).catch(unless(409)))),
  };
}

/** These answers are no failures here. */
const unless =
  (...statuses: readonly number[]) =>
  (error: unknown): undefined => {
    if (!statuses.includes(statusOf(error) ?? 0)) throw error;
  };

/** Its key is taken all the same. */
function unlessUnreadable(error: unknown): undefined {
  if (!isPlanError(error) || error.code !== 'malformed-row') throw error;
}
