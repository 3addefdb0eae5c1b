import { completeHistory, holdMeeting, type PlanError } from '../../../src/application';
import { asId, frozen, isSnapshotFinding, type ActionPlan, type Snapshot, type SnapshotOccasion } from '../../../src/domain';
import { instant } from '../../support/builders';
import { SITE_OWNER, type LocalSite } from '../../support/local-site';
import { aTownSite } from '../../support/town-site';
import { portsOf } from './ports-of';
import { VirtualTime } from './virtual-time';

const EDITOR = 'plansekretariat.cba@eksempelby.example';
const CHAIR = 'ledelsessekretaer.spc@eksempelby.example';
const CONTRIBUTOR = 'klimakoordinator.bmc@eksempelby.example';
const READER = 'kommunaldirektoer@eksempelby.example';

let site: LocalSite;
let plan: ActionPlan;
beforeAll(async () => {
  site = await aTownSite();
  const ports = portsOf(site, EDITOR);
  plan = await completeHistory(ports, (await ports.plans.open()).actionPlan);
});
afterAll(() => site.close());
beforeEach(() => {
  site.faults.clear();
  site.requests.length = 0;
});

let years = 2100;
const aYear = (): SnapshotOccasion => ({ kind: 'year', year: (years += 1) });
const aSnapshot = (occasion: SnapshotOccasion, words = '', of = plan): Snapshot => frozen(of, occasion, instant('2026-11-25 12:00'), undefined, words);
const codeOf = (tried: Promise<unknown>): Promise<string> => tried.then(() => 'stored', (error: PlanError) => error.code ?? String(error));
const nameOf = (occasion: SnapshotOccasion): string => `plan-1-aar-${occasion.kind === 'year' ? occasion.year : ''}.json`;
/** Added by the chair, whatever the waits come to, in no time. */
const addedInTime = (snapshot: Snapshot): Promise<Snapshot> => {
  const time = new VirtualTime();
  return time.result(portsOf(site, CHAIR, { fetch: time.timed(site.fetchAs(CHAIR)), now: time.now, wait: time.wait }).snapshots.add(snapshot));
};
const fileOf = (occasion: SnapshotOccasion) => `${site.url}/_api/web/getFileByServerRelativePath(decodedurl='/sites/erhverv/Snapshots/${nameOf(occasion)}')`;
const upload = async (name: string, body: string) => (await site.fetchAs(SITE_OWNER)(`${site.url}/_api/web/GetFolderByServerRelativePath(decodedurl='/sites/erhverv/Snapshots')/files/AddUsingPath(decodedurl='${name}',Overwrite=true)`, { method: 'POST', headers: { accept: 'application/json' }, body })).status;

describe('a snapshot', () => {
  it('is stored as one file that its name tells of, and read back by everybody as it was', async () => {
    const snapshot = aSnapshot({ kind: 'meeting', meeting: asId('3') }, 'Referat: ”æøå” 👩‍💼');
    expect(await portsOf(site, CHAIR).snapshots.add(snapshot)).toEqual(snapshot);
    expect(site.requests.map(({ method, url }) => [method, /\/([^/]*)$/.exec(decodeURIComponent(url))?.[1]])).toEqual([['POST', "AddUsingPath(decodedurl='plan-1-moede-3.json',Overwrite=false)"], ['GET', '$value']]);
    const reader = portsOf(site, READER).snapshots;
    expect(await reader.read(plan.plan.id, snapshot.occasion)).toEqual(snapshot);
    expect(await reader.of(plan.plan.id)).toMatchObject([{ occasion: snapshot.occasion, plan: plan.plan.id }]);
  });

  it('is stored once: whoever comes second gets what is there, and nobody’s is written over', async () => {
    const occasion = aYear();
    const [first, second] = [aSnapshot(occasion, 'først'), aSnapshot(occasion, 'sidst')];
    const stored = await Promise.all([portsOf(site, CHAIR).snapshots.add(first), portsOf(site, EDITOR).snapshots.add(second)]);
    expect(stored[0]).toEqual(stored[1]);
    expect(await portsOf(site, EDITOR).snapshots.add(second)).toEqual(stored[0]);
  });

  it.each([
    ['the answer to it is lost', { when: 'after' as const, drop: true }],
    ['the site breaks after it was stored', { when: 'after' as const, status: 503 }],
    ['nothing came through at first', { when: 'before' as const, drop: true }],
    ['somebody was at the file', { when: 'before' as const, status: 423, body: '{"odata.error":{"code":"-2147018894, Microsoft.SharePoint.SPFileLockException"}}' }],
    ['the site had too much to do', { when: 'before' as const, status: 429, headers: { 'Retry-After': '3' } }],
  ])('is stored once also where %s', async (_what, fault) => {
    const snapshot = aSnapshot(aYear());
    site.faults.add({ ...fault, match: ({ method, url }) => method === 'POST' && /AddUsingPath/i.test(url) });
    expect(await addedInTime(snapshot)).toEqual(snapshot);
    expect(site.faults.waiting).toBe(0);
    expect((await (await site.fetchAs(SITE_OWNER)(fileOf(snapshot.occasion), { headers: { accept: 'application/json' } })).json()) as object).toMatchObject({ UIVersionLabel: '1.0' });
  });

  it.each([
    ['who may only read', READER],
    ['a contributor', CONTRIBUTOR],
  ])('is refused to %s, and nothing is stored', async (_who, login) => {
    const occasion = aYear();
    expect(await codeOf(portsOf(site, login).snapshots.add(aSnapshot(occasion)))).toBe('read-only');
    expect(await codeOf(portsOf(site, READER).snapshots.read(plan.plan.id, occasion))).toBe('not-found');
  });

  it('is stored by a chair who is no editor, who then says that the meeting was held; a contributor can say neither', async () => {
    const planned = plan.meetings.find(({ state }) => state === 'planned')!;
    const clock = { now: () => planned.endsAt };
    const holding = async (login: string) => {
      const ports = portsOf(site, login);
      const { viewer } = await ports.plans.open();
      return { viewer, held: await holdMeeting({ ...ports, clock }, { plan: plan.plan.id, meeting: planned.id, by: viewer.person, words: 'Referat' }) };
    };
    expect(await codeOf(holding(CONTRIBUTOR))).toBe('read-only');
    const { viewer, held } = await holding(CHAIR);
    expect(viewer).toMatchObject({ mayEditPlan: false, mayKeepMeetings: true });
    expect(held).toMatchObject({ meeting: { id: planned.id, state: 'held' }, snapshot: { takenBy: viewer.person, words: 'Referat', takenAt: planned.endsAt } });
    expect((await portsOf(site, READER).plans.open()).actionPlan.meetings.find(({ id }) => id === planned.id)).toEqual({ ...planned, state: 'held' });
  });

  it('cannot be changed, renamed or deleted by anybody, its author and editors included', async () => {
    const snapshot = aSnapshot(aYear());
    await portsOf(site, CHAIR).snapshots.add(snapshot);
    for (const login of [CHAIR, EDITOR, CONTRIBUTOR, READER]) {
      const ask = async (headers: Readonly<Record<string, string>>, path = '') => (await site.fetchAs(login)(`${fileOf(snapshot.occasion)}${path}`, { method: 'POST', headers: { accept: 'application/json', ...headers }, body: '{}' })).status;
      expect([await ask({ 'x-http-method': 'PUT' }, '/$value'), await ask({ 'x-http-method': 'DELETE', 'if-match': '*' }), await ask({}, '/recycle'), await ask({ 'x-http-method': 'MERGE', 'if-match': '*' }, '/ListItemAllFields')]).toEqual([403, 403, 403, 403]);
    }
    expect(await portsOf(site, READER).snapshots.read(plan.plan.id, snapshot.occasion)).toEqual(snapshot);
  });

  it('stays as it was after ten later edits of the plan', async () => {
    const snapshot = aSnapshot(aYear());
    const { snapshots, plans, structure } = portsOf(site, EDITOR);
    await snapshots.add(snapshot);
    const [theme] = plan.themes;
    for (let edit = 1; edit <= 10; edit += 1) {
      const { version, value } = await structure.get('themes', theme!.id);
      await structure.save('themes', { ...value, title: `Tema ${edit}` }, version);
    }
    expect((await plans.open()).actionPlan.themes[0]?.title).toBe('Tema 10');
    expect(await portsOf(site, READER).snapshots.read(plan.plan.id, snapshot.occasion)).toEqual(snapshot);
  });

  it('is not said to be stored where it is not: not reached, too late, no library', async () => {
    const offline = portsOf(site, CHAIR, { isOnline: () => false }).snapshots;
    expect(await codeOf(offline.add(aSnapshot(aYear())))).toBe('offline');
    site.faults.add(...Array.from({ length: 200 }, () => ({ when: 'before' as const, drop: true })));
    expect(await codeOf(addedInTime(aSnapshot(aYear())))).toBe('no-answer');
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, text.length / 2)],
    ['forged', (text: string) => text.replace('"green"', '"Grøn"')],
    ['of another plan', (text: string) => text.replace('"plan": {\n   "id": "1"', '"plan": {\n   "id": "2"')],
    ['of another year', (text: string) => text.replace(/"year": \d+/, '"year": 1999')],
    ['no JSON', () => '<html>Sorry</html>'],
  ])('is not shown when its file is %s', async (_how, spoil) => {
    const snapshot = aSnapshot(aYear());
    const { snapshots } = portsOf(site, CHAIR);
    await snapshots.add(snapshot);
    const text = await (await site.fetchAs(SITE_OWNER)(`${fileOf(snapshot.occasion)}/$value`)).text();
    expect(spoil(text)).not.toBe(text);
    expect(await upload(nameOf(snapshot.occasion), spoil(text))).toBe(200);
    expect(await codeOf(snapshots.read(plan.plan.id, snapshot.occasion))).toBe('malformed-row');
    expect(await codeOf(snapshots.add(snapshot))).toBe('malformed-row');
  });

  it('of a later version tells that in its cause', async () => {
    const occasion = aYear();
    await upload(nameOf(occasion), '{"format":"handleplan-snapshot","version":99}');
    const error = await portsOf(site, READER).snapshots.read(plan.plan.id, occasion).catch((problem: PlanError) => problem);
    const { cause } = error as PlanError;
    expect([cause, isSnapshotFinding(cause as Snapshot)]).toEqual([{ code: 'newer-version', version: 99 }, true]);
  });

  it('of a plan stands among its own, the latest stored first; what else lies in the library is passed over', async () => {
    for (const name of ['plan-2-aar-2026.json', 'plan-1-uge-4.json', 'referat.docx', 'plan-1-aar-1901.json.bak']) await upload(name, '{}');
    site.clock.now = new Date(site.clock.now.getTime() + 60_000);
    const occasion = aYear();
    await portsOf(site, CHAIR).snapshots.add(aSnapshot(occasion));
    const entries = await portsOf(site, READER).snapshots.of(plan.plan.id);
    expect(entries[0]?.occasion).toEqual(occasion);
    expect(entries.every(({ occasion: of }) => of.kind === 'meeting' || of.year > 2100)).toBe(true);
    expect(await portsOf(site, READER).snapshots.of(asId('2'))).toMatchObject([{ occasion: { kind: 'year', year: 2026 } }]);
  });

  it('has nowhere to go on a site without the library, and says what is the matter', async () => {
    const bare = await aTownSite();
    const list = (await (await bare.fetchAs(SITE_OWNER)(`${bare.url}/_api/web/GetList('/sites/erhverv/Snapshots')?$select=Id`, { headers: { accept: 'application/json' } })).json()) as { readonly Id: string };
    await bare.fetchAs(SITE_OWNER)(`${bare.url}/_api/web/lists('${list.Id}')`, { method: 'POST', headers: { accept: 'application/json', 'x-http-method': 'DELETE', 'if-match': '*' } });
    const { snapshots } = portsOf(bare, CHAIR);
    expect([await codeOf(snapshots.of(plan.plan.id)), await codeOf(snapshots.add(aSnapshot(aYear())))]).toEqual(['lists-changed', 'lists-changed']);
    bare.close();
  });
});
