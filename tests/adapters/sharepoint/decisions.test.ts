import type { SharePointPorts } from '../../../src/adapters/sharepoint';
import { decisions as list } from '../../../src/adapters/sharepoint/lists';
import { asId, type Decision, type DecisionId, type MutationKey } from '../../../src/domain';
import { day } from '../../support/builders';
import type { LocalSite } from '../../support/local-site';
import { aTownSite } from '../../support/town-site';
import { byHand } from './by-hand';
import { portsOf } from './ports-of';

const CHAIR = 'ledelsessekretaer.spc@eksempelby.example';
const CONTRIBUTOR = 'klimakoordinator.bmc@eksempelby.example';

let site: LocalSite;
let chair: SharePointPorts;
let decided: Omit<Decision, 'id'>;
let keys = 0;
const aKey = (): MutationKey => asId<MutationKey>(`decision-${(keys += 1)}`);

beforeAll(async () => {
  site = await aTownSite();
  chair = portsOf(site, CHAIR);
  const { actionPlan, viewer } = await chair.plans.open();
  expect(viewer).toMatchObject({ mayEditPlan: false, mayKeepMeetings: true });
  decided = { meeting: actionPlan.meetings[0]?.id ?? asId('0'), text: 'Vi spørger bygherren. Det sker inden sommer.', initiative: actionPlan.initiatives[0]?.id ?? asId('0'), responsible: viewer.person, dueOn: day('2027-03-01'), isDone: false };
});
afterAll(() => site.close());
beforeEach(() => void (site.requests.length = 0));

const stored = async (id: DecisionId): Promise<Decision | undefined> => (await chair.plans.open()).actionPlan.decisions.find((decision) => decision.id === id);

it('a decision is written down whole, in one request and once however often, and read back as it was', async () => {
  const key = aKey();
  const added = await chair.decisions.add(decided, key);
  expect(site.requests).toHaveLength(1);
  expect(added).toEqual({ ...decided, id: added.id });
  expect(await chair.decisions.add(decided, key)).toEqual(added);
  expect(await stored(added.id)).toEqual(added);
});
it('a decision may be about nothing in particular, and for nobody yet', async () => {
  const { meeting, text } = decided;
  const added = await chair.decisions.add({ meeting, text, isDone: false }, aKey());
  expect(await stored(added.id)).toEqual({ id: added.id, meeting, text, isDone: false });
});
it('a decision is done, and open again', async () => {
  const { id } = await chair.decisions.add(decided, aKey());
  expect(await chair.decisions.settle(id, day('2027-02-02'))).toMatchObject({ isDone: true, doneOn: '2027-02-02' });
  expect(await stored(id)).toMatchObject({ isDone: true, doneOn: '2027-02-02', text: decided.text });
  expect(await chair.decisions.settle(id, undefined)).toEqual({ ...decided, id });
});
it('a decision is corrected, and its short title with it; whether it is done stays', async () => {
  const { id } = await chair.decisions.add(decided, aKey());
  await chair.decisions.settle(id, day('2027-02-02'));
  const { initiative: _initiative, isDone: _isDone, ...rest } = decided;
  expect(await chair.decisions.save({ ...rest, id, text: 'Vi venter. Bygherren svarer.' })).toEqual({ ...rest, id, text: 'Vi venter. Bygherren svarer.', isDone: true, doneOn: '2027-02-02' });
  expect(await byHand(site).rows(list, `Id eq ${id}`)).toMatchObject([{ Title: 'Vi venter.' }]);
});
it.each([
  ['the first line, where no sentence ends in it', 'Vi gør følgende\n- spørger bygherren\n- venter', 'Vi gør følgende'],
  ['whole characters', `${'å'.repeat(254)}🎓 og mere`, 'å'.repeat(254)],
])('the short title of a decision is %s', async (_is, text, title) => {
  const { id } = await chair.decisions.add({ ...decided, text }, aKey());
  expect(await byHand(site).rows(list, `Id eq ${id}`)).toMatchObject([{ Title: title, Text: text }]);
});
it('whoever keeps no meetings reads decisions and writes none', async () => {
  const contributor = portsOf(site, CONTRIBUTOR);
  await expect(contributor.decisions.add(decided, aKey())).rejects.toMatchObject({ code: 'read-only' });
  const { id } = await chair.decisions.add(decided, aKey());
  await expect(contributor.decisions.settle(id, day('2027-02-02'))).rejects.toMatchObject({ code: 'read-only' });
  expect(await stored(id)).toMatchObject({ isDone: false });
});
