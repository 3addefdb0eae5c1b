import {
  aboutOf,
  changeInitiative,
  isConflict,
  keyOf,
  proposeInitiative,
  recordStatusUpdate,
  sendWaiting,
  settleConflict,
  withdrawWaiting,
  withWaiting,
  type Change,
  type ConflictingEdit,
  type Statement,
} from '../../src/application';
import { asId, contentOf, provisionalId, type ActionPlan, type InitiativeContent, type InitiativeId, type MutationKey } from '../../src/domain';
import { aPlan, anActionPlan, anInitiative, anOpenedPlan, personId, PLAN, someContent, version } from '../support/builders';
import { memoryPorts, type MemoryPorts } from '../support/memory-ports';

const ID: InitiativeId = asId('1');
const OTHER: InitiativeId = asId('2');
const NEW: MutationKey = asId('form-1');

const aSite = (over: Partial<ActionPlan> = {}) => {
  const initiatives = [anInitiative({ id: ID, title: 'Klimaklar virksomhed' }), anInitiative({ id: OTHER, title: 'Studiejob' })];
  const ports = memoryPorts(anOpenedPlan(anActionPlan({ plan: aPlan({ stage: 'draft' }), initiatives, ...over })));
  return { ...ports, someoneElse: ports.site.portsFor({ person: personId('other'), mayContribute: true, mayEditPlan: true }) };
};
type Site = ReturnType<typeof aSite>;

const statement = (over: Partial<Statement> = {}): Statement => ({ plan: PLAN, initiative: ID, light: 'red', text: 'Bygherren er væk.', source: 'tab', present: undefined, ...over });
const proposal = (title = 'Grøn varme', key = NEW) => {
  const { phase: _phase, ...content } = someContent({ title });
  return { key, plan: aPlan({ stage: 'draft' }), content };
};
/** An edit of what the person has before them: what is on the way counts, and has no version. */
async function edited(ports: MemoryPorts & { readonly site: Site['site'] }, id: InitiativeId, change: Partial<InitiativeContent>): Promise<Change> {
  const shown = withWaiting(await openedOn(ports), ports.outbox.all());
  const value = contentOf(shown.actionPlan.initiatives.find((one) => one.id === id)!);
  const read = shown.versions.get(id);
  return { id, base: { value, ...(read && { version: read }) }, content: { ...value, ...change }, mayEditPlan: true };
}
/** What was read last, with a connection or without. */
const openedOn = async ({ site }: { readonly site: Site['site'] }) => ({
  ...site.opened,
  actionPlan: site.actionPlan,
  versions: new Map(site.actionPlan.initiatives.map(({ id }) => [id, site.versionOf(id)])),
});
const conflictIn = ({ outbox }: MemoryPorts): ConflictingEdit => outbox.all().find(isConflict)!;

describe('the outbox', () => {
  it('takes new initiatives and edits as it takes statements, and sends all in the order they were written, each once', async () => {
    const ports = aSite();
    ports.site.fails('offline');
    await recordStatusUpdate(ports, statement());
    await changeInitiative(ports, await edited(ports, OTHER, { title: 'Studiejob i bymidten' }));
    await proposeInitiative(ports, proposal());
    expect(ports.outbox.all().map(({ kind = 'statement' }) => kind)).toEqual(['statement', 'edit', 'proposal']);
    ports.site.works();
    const callsBefore = ports.site.calls.length;
    expect(await sendWaiting(ports)).toMatchObject({ refused: [], stopped: undefined });
    await sendWaiting(ports);
    expect(ports.site.calls.slice(callsBefore)).toEqual(['statusUpdates.record', 'initiatives.save', 'initiatives.add']);
    expect(ports.site.actionPlan.initiatives.map(({ title }) => title)).toEqual(['Klimaklar virksomhed', 'Studiejob i bymidten', 'Grøn varme']);
  });

  it.each(['statusUpdates.record', 'initiatives.save', 'initiatives.add'])('stores once what %s stored and did not answer for', async (call) => {
    const ports = aSite();
    ports.site.failsOnce('no-answer', { stores: true });
    if (call === 'statusUpdates.record') await recordStatusUpdate(ports, statement());
    if (call === 'initiatives.save') await changeInitiative(ports, await edited(ports, ID, { title: 'Nyt navn' }));
    if (call === 'initiatives.add') await proposeInitiative(ports, proposal());
    expect(ports.outbox.all()).toMatchObject([{ mayHaveArrived: true }]);
    expect(await sendWaiting(ports)).toMatchObject({ stored: [{}], refused: [], stopped: undefined });
    expect([ports.site.updates.length, ports.site.actionPlan.initiatives.length, ports.outbox.all().length]).toEqual([call === 'statusUpdates.record' ? 1 : 0, call === 'initiatives.add' ? 3 : 2, 0]);
  });

  it('parks what is refused with its text, and goes on with the rest', async () => {
    const ports = aSite();
    ports.site.fails('offline');
    await changeInitiative(ports, await edited(ports, ID, { description: 'Lang tekst' }));
    await proposeInitiative(ports, proposal());
    ports.site.works();
    ports.site.failsOnce('read-only');
    expect(await sendWaiting(ports)).toMatchObject({ stored: [{ entry: { kind: 'proposal' } }], refused: [{ refused: 'read-only' }] });
    expect(ports.outbox.all()).toMatchObject([{ kind: 'edit', content: { description: 'Lang tekst' }, refused: 'read-only' }]);
  });

  it('refuses what cannot be saved before anything is kept', async () => {
    const ports = aSite();
    const edit = await edited(ports, ID, { title: '\u200b' });
    await expect(changeInitiative(ports, edit)).rejects.toMatchObject({ code: 'title-needed' });
    await expect(changeInitiative(ports, { ...edit, content: { ...edit.base.value, phase: 'proposed' }, mayEditPlan: false })).rejects.toMatchObject({ code: 'gate-closed' });
    expect([ports.outbox.all(), ports.site.calls]).toEqual([[], []]);
  });

  it('undoes only what cannot have arrived, and what nothing else builds on', async () => {
    const ports = aSite();
    ports.site.fails('offline');
    await proposeInitiative(ports, proposal());
    await recordStatusUpdate(ports, statement({ initiative: provisionalId(NEW) }));
    const [added, said] = ports.outbox.all().map(keyOf);
    expect(withdrawWaiting(ports, added!)).toBeUndefined();
    expect(withdrawWaiting(ports, said!)).toMatchObject({ update: { light: 'red' } });
    expect(withdrawWaiting(ports, added!)).toMatchObject({ initiative: { title: 'Grøn varme' } });
    ports.site.fails('no-answer');
    await proposeInitiative(ports, proposal());
    expect(withdrawWaiting(ports, NEW)).toBeUndefined();
  });
});

describe('what is written about an initiative that waits itself', () => {
  const threeOffline = async (ports: Site) => {
    ports.site.fails('offline');
    await proposeInitiative(ports, proposal());
    await recordStatusUpdate(ports, statement({ initiative: provisionalId(NEW) }));
    await changeInitiative(ports, await edited(ports, provisionalId(NEW), { description: 'Fra havnen.' }));
    ports.site.works();
  };
  const added = ({ site }: Site) => site.actionPlan.initiatives.find(({ title }) => title === 'Grøn varme');

  it('follows it, and goes by the id the store gave it', async () => {
    const ports = aSite();
    await threeOffline(ports);
    expect(await sendWaiting(ports)).toMatchObject({ refused: [], stopped: undefined });
    expect(added(ports)).toMatchObject({ id: '3', description: 'Fra havnen.' });
    expect(ports.site.updates).toMatchObject([{ initiative: '3', light: 'red' }]);
    expect(ports.outbox.all()).toEqual([]);
  });

  it('follows it when its writer presses, without waiting for a round', async () => {
    const ports = aSite();
    ports.site.failsOnce('offline');
    await proposeInitiative(ports, proposal());
    expect(await recordStatusUpdate(ports, statement({ initiative: provisionalId(NEW) }))).toMatchObject({ outcome: 'stored', update: { initiative: '3' } });
  });

  it('stays behind it when it is refused, and goes when it is sent again', async () => {
    const ports = aSite();
    await threeOffline(ports);
    ports.site.failsOnce('read-only');
    expect(await sendWaiting(ports)).toMatchObject({ stored: [], refused: [{ kind: 'proposal' }], stopped: undefined });
    expect(await recordStatusUpdate(ports, statement({ initiative: provisionalId(NEW), text: 'Og stadig.' }))).toMatchObject({ outcome: 'waiting', reason: undefined });
    await sendWaiting(ports, NEW);
    expect(ports.site.updates.map(({ initiative }) => initiative)).toEqual(['3', '3']);
    expect(added(ports)?.description).toBe('Fra havnen.');
  });

  it('finds it by its key when another page of the device has sent it', async () => {
    const ports = aSite();
    await threeOffline(ports);
    await ports.someoneElse.initiatives.add({ ...contentOf(someContent({ title: 'Grøn varme' }) as InitiativeContent), key: NEW, plan: PLAN });
    ports.outbox.remove(NEW);
    await sendWaiting(ports);
    expect(ports.site.updates).toMatchObject([{ initiative: '3' }]);
    expect(ports.outbox.all()).toEqual([]);
  });

  it('is refused when it was never added', async () => {
    const ports = aSite();
    await threeOffline(ports);
    ports.outbox.remove(NEW);
    expect(await sendWaiting(ports)).toMatchObject({ refused: [{ refused: 'not-found' }, { refused: 'not-found' }] });
    expect(ports.site.updates).toEqual([]);
  });

  it.each([1, 2, 3, 4, 5, 6])('is stored once, wherever the page was killed on the way (after step %i)', async (steps) => {
    const ports = aSite();
    await threeOffline(ports);
    let left = steps;
    const dies = async <T>(act: () => Promise<T>, before: boolean): Promise<T> => {
      if (before && (left -= 1) < 0) return new Promise(() => undefined);
      const answer = await act();
      return !before && (left -= 1) < 0 ? new Promise(() => undefined) : answer;
    };
    const killed: MemoryPorts = {
      ...ports,
      statusUpdates: { ...ports.statusUpdates, record: (...asked) => dies(() => dies(() => ports.statusUpdates.record(...asked), false), true) },
      initiatives: {
        ...ports.initiatives,
        add: (...asked) => dies(() => dies(() => ports.initiatives.add(...asked), false), true),
        save: (...asked) => dies(() => dies(() => ports.initiatives.save(...asked), false), true),
      },
      outbox: { ...ports.outbox, alone: (_key, task) => task() },
    };
    void sendWaiting(killed);
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
    await sendWaiting({ ...ports, outbox: { ...ports.outbox, alone: (_key, task) => task() } });
    expect(added(ports)).toMatchObject({ id: '3', description: 'Fra havnen.' });
    expect(ports.site.updates).toMatchObject([{ initiative: '3' }]);
    expect(ports.outbox.all()).toEqual([]);
  });
});

describe('an edit that meets somebody else’s', () => {
  const theySave = async ({ someoneElse }: Site, change: Partial<InitiativeContent>) => {
    const { value, version: read } = await someoneElse.initiatives.get(ID);
    await someoneElse.initiatives.save(ID, { value: { ...contentOf(value), ...change }, version: read });
  };
  const metOffline = async (ports: Site) => {
    ports.site.fails('offline');
    await changeInitiative(ports, await edited(ports, ID, { description: 'Min tekst' }));
    ports.site.works();
    await theySave(ports, { description: 'De andres tekst' });
    return sendWaiting(ports);
  };

  it('is listed with both versions, also of different fields, and nothing is merged in silence', async () => {
    const ports = aSite();
    ports.site.fails('offline');
    await changeInitiative(ports, await edited(ports, ID, { description: 'Min tekst' }));
    ports.site.works();
    await theySave(ports, { success: 'De andres mål' });
    expect(await sendWaiting(ports)).toMatchObject({ stored: [], refused: [{ refused: 'conflict', content: { description: 'Min tekst' }, theirs: { value: { success: 'De andres mål' }, savedBy: 'other' } }] });
    expect(ports.site.initiative(ID)).toMatchObject({ description: '', success: 'De andres mål' });
  });

  it('is not tried again by itself, is out of the plan that is shown, and holds nobody else up', async () => {
    const ports = aSite();
    await metOffline(ports);
    await recordStatusUpdate(ports, statement());
    const callsBefore = ports.site.calls.length;
    expect(await sendWaiting(ports)).toEqual({ stored: [], refused: [], stopped: undefined });
    expect(ports.site.calls).toHaveLength(callsBefore);
    expect(withWaiting(await openedOn(ports), ports.outbox.all()).actionPlan.initiatives[0]?.description).toBe('De andres tekst');
  });

  it('is saved on top of the other when its writer chooses so, and listed again when there is a third', async () => {
    const ports = aSite();
    await metOffline(ports);
    await theySave(ports, { description: 'En tredje tekst' });
    expect(await settleConflict(ports, conflictIn(ports), conflictIn(ports).content)).toMatchObject({ outcome: 'conflict', entry: { theirs: { value: { description: 'En tredje tekst' } } } });
    expect(await settleConflict(ports, conflictIn(ports), conflictIn(ports).content)).toMatchObject({ outcome: 'saved' });
    expect(ports.site.initiative(ID).description).toBe('Min tekst');
    expect(ports.outbox.all()).toEqual([]);
  });

  it('keeps an edit behind that was written on top of it, and then shows both of that, too', async () => {
    const ports = aSite();
    ports.site.fails('offline');
    await changeInitiative(ports, await edited(ports, ID, { description: 'Min tekst' }));
    await changeInitiative(ports, await edited(ports, ID, { title: 'Mit navn' }));
    expect(ports.outbox.all()[1]).toMatchObject({ base: { value: { description: 'Min tekst' } } });
    ports.site.works();
    await theySave(ports, { description: 'De andres tekst' });
    await sendWaiting(ports);
    expect(ports.outbox.all().map(({ refused }) => refused)).toEqual(['conflict', undefined]);
    ports.outbox.remove(conflictIn(ports).key);
    await sendWaiting(ports);
    expect(conflictIn(ports)).toMatchObject({ content: { title: 'Mit navn', description: 'Min tekst' }, theirs: { value: { description: 'De andres tekst' } } });
    expect(ports.site.initiative(ID)).toMatchObject({ title: 'Klimaklar virksomhed', description: 'De andres tekst' });
  });

  it('is no conflict when it had arrived, its answer was lost, and somebody has changed something else since', async () => {
    const ports = aSite();
    ports.site.failsOnce('no-answer', { stores: true });
    await changeInitiative(ports, await edited(ports, ID, { description: 'Min tekst' }));
    await theySave(ports, { success: 'De andres mål' });
    expect(await sendWaiting(ports)).toMatchObject({ stored: [{ initiative: { value: { description: 'Min tekst', success: 'De andres mål' } } }], refused: [] });
    expect(ports.site.saves).toHaveLength(2);
  });

  it('does not save over somebody who took it back, though it was sent before without an answer', async () => {
    const ports = aSite();
    ports.site.failsOnce('no-answer', { stores: true });
    await changeInitiative(ports, await edited(ports, ID, { description: 'Min tekst' }));
    await theySave(ports, { description: '' });
    await sendWaiting(ports);
    expect(conflictIn(ports)).toMatchObject({ content: { description: 'Min tekst' }, theirs: { value: { description: '' } } });
    expect(ports.site.initiative(ID).description).toBe('');
  });
});

describe('an hour offline with fifty edits', () => {
  const FIFTY = Array.from({ length: 50 }, (_, at) => asId<InitiativeId>(100 + at));

  it('becomes exactly fifty effects; those that met somebody else’s are listed and lose neither', async () => {
    const ports = aSite({ initiatives: FIFTY.map((id) => anInitiative({ id, title: `Indsats ${id}` })) });
    ports.site.fails('offline');
    for (const id of FIFTY) await changeInitiative(ports, await edited(ports, id, { title: `Rettet ${id}` }));
    ports.site.works();
    const met = FIFTY.slice(10, 13);
    for (const id of met) {
      const { value, version: read } = await ports.someoneElse.initiatives.get(id);
      await ports.someoneElse.initiatives.save(id, { value: { ...value, description: 'Set imens' }, version: read });
    }
    const stored: string[] = [];
    ports.site.failsOnce('no-answer', { stores: true });
    await sendWaiting({ ...ports, onStored: () => stored.push('once') });
    const { refused } = await sendWaiting({ ...ports, onStored: () => stored.push('once') });
    expect(stored).toHaveLength(47);
    expect(refused.map((entry) => [entry.refused, aboutOf(entry)])).toEqual(met.map((id) => ['conflict', id]));
    for (const id of met) expect(await settleConflict(ports, conflictIn(ports), { ...conflictIn(ports).content, description: ports.site.initiative(id).description })).toMatchObject({ outcome: 'saved' });
    expect(FIFTY.map((id) => ports.site.initiative(id).title)).toEqual(FIFTY.map((id) => `Rettet ${id}`));
    expect(FIFTY.map((id) => ports.site.versionOf(id))).toEqual(FIFTY.map((id) => version(met.includes(id) ? 3 : 2)));
    expect(met.map((id) => ports.site.initiative(id).description)).toEqual(['Set imens', 'Set imens', 'Set imens']);
    expect(ports.outbox.all()).toEqual([]);
  });
});

describe('two pages of one device', () => {
  it('send each thing once between them', async () => {
    const ports = aSite();
    ports.site.fails('offline');
    await recordStatusUpdate(ports, statement());
    await proposeInitiative(ports, proposal());
    await changeInitiative(ports, await edited(ports, OTHER, { title: 'Nyt navn' }));
    ports.site.works();
    const callsBefore = ports.site.calls.length;
    await Promise.all([sendWaiting(ports), sendWaiting(ports)]);
    expect(ports.site.calls.slice(callsBefore)).toEqual(['statusUpdates.record', 'initiatives.add', 'initiatives.save']);
  });

  it('store each thing once, though no browser keeps them apart', async () => {
    const ports = aSite();
    const apart = { ...ports, outbox: { ...ports.outbox, alone: <T>(_key: MutationKey, task: () => Promise<T>) => task() } };
    ports.site.fails('offline');
    await recordStatusUpdate(ports, statement());
    await proposeInitiative(ports, proposal());
    await changeInitiative(ports, await edited(ports, OTHER, { title: 'Nyt navn' }));
    ports.site.works();
    await Promise.all([sendWaiting(apart), sendWaiting(apart)]);
    expect([ports.site.updates.length, ports.site.actionPlan.initiatives.length, ports.site.versionOf(OTHER)]).toEqual([1, 3, version(2)]);
    expect(ports.outbox.all()).toEqual([]);
  });
});
