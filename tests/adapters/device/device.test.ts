import { deviceDrafts, deviceOutbox } from '../../../src/adapters/device';
import { keyOf, type WaitingEdit, type WaitingEntry, type WaitingProposal, type WaitingStatement } from '../../../src/application';
import { asId, contentOf, type Day, type InitiativeId, type Instant, type MutationKey, type PlanId } from '../../../src/domain';
import { anInitiative, someContent, version, versioned } from '../../support/builders';
import { memoryStorage } from '../../support/memory-device';

const SCOPE = { tenant: 'town', person: 'owner', site: 'https://town.test/sites/plan' };

const on = <S>(storage: S) => () => storage;

const statement = (key: string, over: Partial<WaitingStatement> = {}): WaitingStatement => ({
  update: {
    key: asId<MutationKey>(key),
    plan: asId<PlanId>(1),
    initiative: asId<InitiativeId>(7),
    light: 'yellow',
    text: 'Vi mangler "bud" \u{1F7E1}\n\\ og linjer',
    confirmsUnchanged: false,
    source: 'tab',
  },
  writtenAt: '2026-05-28T08:00:00.000Z' as Instant,
  ...over,
});

const proposal = (key: string, over: Partial<WaitingProposal> = {}): WaitingProposal => ({
  kind: 'proposal',
  initiative: { ...someContent({ title: 'Grøn varme' }), key: asId<MutationKey>(key), plan: asId<PlanId>(1) },
  writtenAt: '2026-05-28T08:01:00.000Z' as Instant,
  ...over,
});

const edit = (key: string, over: Partial<WaitingEdit> = {}): WaitingEdit => ({
  kind: 'edit',
  key: asId<MutationKey>(key),
  id: asId<InitiativeId>(7),
  base: { value: contentOf(someContent()), version: version(3) },
  content: contentOf(someContent({ title: 'Nyt navn' })),
  mayEditPlan: false,
  writtenAt: '2026-05-28T08:02:00.000Z' as Instant,
  ...over,
});

/** The paths of all that a value is made of, as `update.light`. */
const pathsIn = (value: unknown, path = ''): readonly string[] =>
  typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, part]) => pathsIn(part, path ? `${path}.${name}` : name)) : value === undefined ? [] : [path];

/** An entry as it is kept, with something that is none of the values it may have at one place. */
function spoiltAt(path: string, kept: { readonly entry: object }): string {
  const names = path.split('.');
  const part = names.slice(0, -1).reduce<object>((whole, name) => whole[name as keyof object], kept.entry);
  Object.assign(part, { [names.at(-1) ?? '']: { spoilt: true } });
  return JSON.stringify(kept);
}

describe('the outbox on the device', () => {
  it('gives statements back as they were, in the order they were written, to the next start too', () => {
    const storage = memoryStorage();
    const outbox = deviceOutbox(on(storage), SCOPE);
    const later = statement('a', { writtenAt: '2026-05-28T09:00:00.000Z' as Instant, seen: asId(12), mayHaveArrived: true });
    outbox.put(later);
    outbox.put(statement('z'));
    outbox.put(statement('b'));
    expect(deviceOutbox(on(storage), SCOPE).all()).toEqual([statement('z'), statement('b'), later]);
  });

  it('gives new initiatives and edits back as they were, conflicts with both versions', () => {
    const storage = memoryStorage();
    const met = edit('d', { refused: 'conflict', theirs: { ...versioned(anInitiative({ title: 'Deres navn' })), savedBy: 'Redaktør' }, writtenAt: '2026-05-28T08:03:00.000Z' as Instant });
    const onTop = edit('e', { base: { value: contentOf(someContent()) }, writtenAt: '2026-05-28T08:04:00.000Z' as Instant });
    const all: readonly WaitingEntry[] = [statement('a'), proposal('b'), edit('c'), met, onTop];
    all.forEach(deviceOutbox(on(storage), SCOPE).put);
    expect(deviceOutbox(on(storage), SCOPE).all()).toEqual(JSON.parse(JSON.stringify(all)));
  });

  it('still reads what an older page left, which knew of statements alone', () => {
    const storage = memoryStorage();
    deviceOutbox(on(storage), SCOPE).put(statement('a', { mayHaveArrived: true }));
    const [[name, text] = ['', '']] = [...storage.entries];
    storage.entries.set(name, text.replace('"entry"', '"statement"'));
    expect(storage.entries.get(name)).toMatch(/^\{"place":1,"statement":\{"update"/);
    expect(deviceOutbox(on(storage), SCOPE).all()).toEqual([statement('a', { mayHaveArrived: true })]);
  });

  it.each([
    ['a proposal without a plan', proposal('p'), (text: string) => text.replace('"plan":"1"', '"plan":""')],
    ['a proposal without a goal', proposal('p'), (text: string) => text.replace(/"goal":"[^"]*"/, '"goal":""')],
    ['an edit of nothing', edit('p'), (text: string) => text.replace('"id":"7"', '"id":7')],
    ['an edit whose people are none', edit('p'), (text: string) => text.replaceAll(/"deputies":\[[^\]]*\]/g, '"deputies":"x"')],
    ['an edit made on nothing', edit('p'), (text: string) => text.replace('"base":', '"basis":')],
    ['a conflict with nobody', edit('p', { refused: 'conflict', theirs: versioned(anInitiative()) }), (text: string) => text.replace('"theirs":{"value":', '"theirs":{"valuta":')],
    ['of no known kind', edit('p'), (text: string) => text.replace('"kind":"edit"', '"kind":"order"')],
  ])('passes over %s', (_what, entry, spoil) => {
    const storage = memoryStorage();
    const outbox = deviceOutbox(on(storage), SCOPE);
    outbox.put(entry);
    expect(outbox.all()).toHaveLength(1);
    const [[name, text] = ['', '']] = [...storage.entries];
    storage.entries.set(name, spoil(text));
    expect(storage.entries.get(name)).not.toBe(text);
    expect(outbox.all()).toEqual([]);
  });

  it('passes over an entry whichever of its values is spoilt', () => {
    const period = { text: '2026', from: '2026-01-01' as Day, to: '2026-12-31' as Day };
    const content = contentOf(someContent({ period, owner: asId('9'), centre: asId('3'), workingGroup: asId('4'), strategies: [asId('5')], deputies: [asId('6')] }));
    const theirs = { ...versioned(anInitiative({ ...content })), savedBy: 'Redaktør' };
    const entries: readonly WaitingEntry[] = [
      statement('s', { update: { ...statement('s').update, success: 'reached' }, seen: asId(12) }),
      proposal('p', { initiative: { ...proposal('p').initiative, ...content } }),
      edit('e', { base: { value: content, version: version(3) }, content, refused: 'conflict', theirs }),
    ];
    const isOnlyShown = (path: string): boolean => /^theirs\.(savedBy|value\.(created|key|plan))/.test(path);
    const spoilings = entries.flatMap((entry) => pathsIn(entry).filter((path) => !isOnlyShown(path)).map((path) => ({ entry, path })));
    const stillRead = spoilings.filter(({ entry, path }) => {
      const storage = memoryStorage();
      deviceOutbox(on(storage), SCOPE).put(entry);
      const [[name, text] = ['', '']] = [...storage.entries];
      storage.entries.set(name, spoiltAt(path, JSON.parse(text) as { readonly entry: object }));
      return deviceOutbox(on(storage), SCOPE).all().length > 0;
    });
    expect(stillRead).toEqual([]);
    expect(spoilings.length).toBeGreaterThan(50);
  });

  it('sends an entry from one page at a time, where the browser can see to that, and different entries side by side', async () => {
    const turns: string[] = [];
    const queue = new Map<string, Promise<unknown>>();
    const locks = {
      request: (name: string, task: () => Promise<unknown>) => {
        const turn = (queue.get(name) ?? Promise.resolve()).then(task);
        queue.set(name, turn);
        return turn;
      },
    } as unknown as LockManager;
    const storage = memoryStorage();
    const [one, other] = [deviceOutbox(on(storage), SCOPE, { locks }), deviceOutbox(on(storage), SCOPE, { locks })];
    const turn = (name: string) => async () => {
      turns.push(`${name} begins`);
      for (let wait = 0; wait < 20; wait += 1) await Promise.resolve();
      turns.push(`${name} ends`);
    };
    await Promise.all([one.alone(asId('a'), turn('first')), other.alone(asId('a'), turn('second')), other.alone(asId('b'), turn('third'))]);
    expect(turns.filter((said) => !said.startsWith('third'))).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
    expect(turns.indexOf('third begins')).toBeLessThan(turns.indexOf('first ends'));
  });

  it('says when another page has changed it, and of nothing else', () => {
    const heard: string[] = [];
    const listeners = new Set<(event: { key: string | null }) => void>();
    const window = { addEventListener: (_name: string, listener: never) => void listeners.add(listener), removeEventListener: (_name: string, listener: never) => void listeners.delete(listener) };
    const storage = memoryStorage();
    const outbox = deviceOutbox(on(storage), SCOPE, { window: window as never });
    const stop = outbox.watch(() => heard.push('changed'));
    outbox.put(statement('a'));
    const [name = ''] = [...storage.entries.keys()];
    for (const key of [name, name.replace('owner', 'deputy'), 'something else', null]) listeners.forEach((hear) => hear({ key }));
    expect(heard).toEqual(['changed', 'changed']);
    stop();
    expect(listeners.size).toBe(0);
  });

  it('keeps a statement at its place when it is put again', () => {
    const outbox = deviceOutbox(on(memoryStorage()), SCOPE);
    outbox.put(statement('z'));
    outbox.put(statement('a'));
    outbox.put(statement('z', { refused: 'read-only' }));
    expect(outbox.all()).toEqual([statement('z', { refused: 'read-only' }), statement('a')]);
  });

  it('takes a whole file in its order, behind what waits, and looks at that once', () => {
    const storage = memoryStorage();
    const outbox = deviceOutbox(on(storage), SCOPE);
    outbox.put(statement('z'));
    const asked = jest.spyOn(storage, 'getItem');
    outbox.putAll(['y', 'b', 'z', 'a'].map((key) => statement(key)));
    expect(asked.mock.calls.length).toBeLessThanOrEqual(5);
    expect(outbox.all().map(keyOf)).toEqual(['z', 'y', 'b', 'a']);
    expect([outbox.get(asId<MutationKey>('b')), outbox.get(asId<MutationKey>('c'))]).toEqual([statement('b'), undefined]);
  });

  it('is one for all tabs: what one adds or takes away, the others see, and nobody writes over another', () => {
    const storage = memoryStorage();
    const [one, other] = [deviceOutbox(on(storage), SCOPE), deviceOutbox(on(storage), SCOPE)];
    one.put(statement('a'));
    other.put(statement('b'));
    one.put(statement('c'));
    other.remove(asId('a'));
    one.put(statement('d'));
    expect(one.all().map(keyOf)).toEqual(['b', 'c', 'd']);
    expect(other.all()).toEqual(one.all());
  });

  it.each([
    ['person', { ...SCOPE, person: 'deputy' }],
    ['tenant', { ...SCOPE, tenant: 'city' }],
    ['site', { ...SCOPE, site: 'https://town.test/sites/plan2' }],
    ['person whose name continues into the site', { ...SCOPE, person: 'owner/https://town.test', site: 'sites/plan' }],
  ])('is another one for another %s', (_what, scope) => {
    const storage = memoryStorage();
    deviceOutbox(on(storage), SCOPE).put(statement('a'));
    deviceOutbox(on(storage), scope).remove(asId('a'));
    expect(deviceOutbox(on(storage), scope).all()).toEqual([]);
    expect(deviceOutbox(on(storage), SCOPE).all()).toHaveLength(1);
  });

  it('is the same for the same site, however its address is written', () => {
    const storage = memoryStorage();
    deviceOutbox(on(storage), SCOPE).put(statement('a'));
    expect(deviceOutbox(on(storage), { ...SCOPE, site: 'https://TOWN.test/sites/Plan/' }).all()).toHaveLength(1);
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, -5)],
    ['nothing', () => ''],
    ['null', () => 'null'],
    ['a list', () => '[]'],
    ['a light nobody knows', (text: string) => text.replace('"yellow"', '"Rød"')],
    ['a text that is none', (text: string) => text.replace(/"text":"(?:[^"\\]|\\.)*"/, '"text":7')],
    ['without a plan', (text: string) => text.replace('"plan":"1"', '"plan":""')],
    ['refused for no known reason', (text: string) => text.replace('"writtenAt"', '"refused":"x","writtenAt"')],
    ['of another key', (text: string) => text.replace('"key":"a"', '"key":"b"')],
  ])('passes over an entry that is %s, and reads the others', (_what, spoil) => {
    const storage = memoryStorage();
    const outbox = deviceOutbox(on(storage), SCOPE);
    outbox.put(statement('a'));
    const [[name, text] = ['', '']] = [...storage.entries];
    storage.entries.set(name, spoil(text));
    outbox.put(statement('z'));
    expect(storage.entries.get(name)).not.toBe(text);
    expect(outbox.all()).toEqual([statement('z')]);
  });

  it('keeps in memory what a full storage will not take, and moves it there as soon as it does', () => {
    const storage = memoryStorage({ takes: 1 });
    const outbox = deviceOutbox(on(storage), SCOPE);
    outbox.put(statement('a'));
    outbox.put(statement('b'));
    expect(outbox.all()).toEqual([statement('a'), statement('b')]);
    expect(outbox.isAtRisk()).toBe(true);
    storage.room = 2;
    outbox.put(statement('b', { mayHaveArrived: true }));
    expect(outbox.isAtRisk()).toBe(false);
    expect(deviceOutbox(on(storage), SCOPE).all()).toEqual([statement('a'), statement('b', { mayHaveArrived: true })]);
    outbox.remove(asId('b'));
    expect(outbox.all()).toEqual([statement('a')]);
  });

  it('works in memory when the browser forbids storage altogether', () => {
    const forbidden = () => {
      throw new DOMException('Access is denied.', 'SecurityError');
    };
    const storage = { get length(): number { return forbidden(); }, key: forbidden, getItem: forbidden, setItem: forbidden, removeItem: forbidden };
    const outbox = deviceOutbox(on(storage), SCOPE);
    outbox.put(statement('a'));
    outbox.put(statement('b'));
    outbox.remove(asId('a'));
    expect([outbox.all(), outbox.isAtRisk()]).toEqual([[statement('b')], true]);
    outbox.remove(asId('b'));
    expect(outbox.isAtRisk()).toBe(false);
  });

  it('works in memory when there is no storage to ask for at all', () => {
    const outbox = deviceOutbox(() => {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    }, SCOPE);
    outbox.put(proposal('a'));
    expect([outbox.all(), outbox.isAtRisk()]).toEqual([[proposal('a')], true]);
  });
});

describe('drafts on the device', () => {
  it('are kept by place, apart from the outbox, and go when they are taken away', () => {
    const storage = memoryStorage();
    const drafts = deviceDrafts(on(storage), SCOPE);
    deviceOutbox(on(storage), SCOPE).put(statement('status/7'));
    drafts.put('status/7', 'Halvt skrev');
    drafts.put('new', '{}');
    expect(deviceDrafts(on(storage), SCOPE).get('status/7')).toBe('Halvt skrev');
    drafts.remove('status/7');
    expect([drafts.get('status/7'), drafts.get('new')]).toEqual([undefined, '{}']);
  });

  it('survive a full storage in memory', () => {
    const drafts = deviceDrafts(on(memoryStorage({ takes: 0 })), SCOPE);
    drafts.put('new', 'x');
    expect([drafts.get('new'), drafts.isAtRisk()]).toEqual(['x', true]);
  });
});
