import { tableLedger } from '../../../src/adapters/tables';
import { asId, type PersonId } from '../../../src/domain';
import { anAzurite, type Azurite } from '../../support/azurite';
import type { LocalSite } from '../../support/local-site';
import { memoryLedger } from '../../support/memory-ledger';
import { aProvisionedSite } from '../../support/town-site';
import { keepsALedger } from './contract';
import { putMeetings, servicePortsOf } from './stages';

const FIVE = [11, 12, 13, 14, 15].map((id) => asId<PersonId>(id));

describe('the ledger as a list on a SharePoint site', () => {
  let site: LocalSite;
  let people: readonly PersonId[];
  beforeAll(async () => {
    site = await aProvisionedSite();
    people = await putMeetings(site, 5);
  });
  afterAll(() => site.close());

  keepsALedger(() => [servicePortsOf(site).ledger, servicePortsOf(site).ledger], () => people);
});

describe('the ledger as a table of Azure’s', () => {
  let azurite: Azurite;
  beforeAll(async () => { azurite = await anAzurite(); });
  afterAll(() => azurite.stop());

  const ledger = () => tableLedger({ account: { connection: azurite.connection }, table: 'reminders' });
  keepsALedger(() => [ledger(), ledger()], () => FIVE);
});

describe('the ledger of the tests', () => {
  const ledger = memoryLedger();
  keepsALedger(() => [ledger, ledger], () => FIVE);
});
