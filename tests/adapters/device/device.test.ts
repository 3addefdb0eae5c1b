import { deviceDrafts, deviceOutbox } from '../../../src/adapters/device';
import { keyOf, type WaitingStatement } from '../../../src/application';
import { asId, type InitiativeId, type Instant, type MutationKey, type PlanId } from '../../../src/domain';

const SCOPE = { tenant: 'town', person: 'owner', site: 'https://town.test/sites/plan' };

/** Web Storage over a map; `takes` is how many entries it has room for. */
function aStorage({ takes = Infinity }: { takes?: number } = {}) {
  const entries = new Map<string, string>();
  return {
    entries,
    room: takes,
    get length() {
      return entries.size;
    },
    key: (index: number) => [...entries.keys()][index] ?? null,
    getItem: (name: string) => entries.get(name) ?? null,
    setItem(name: string, text: string) {
      if (!entries.has(name) && entries.size >= this.room) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      entries.set(name, text);
    },
    removeItem: (name: string) => void entries.delete(name),
  };
}

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

describe('the outbox on the device', () => {
  it('gives statements back as they were, in the order they were written, to the next start too', () => {
    const storage = aStorage();
    const outbox = deviceOutbox(on(storage), SCOPE);
    const later = statement('a', { writtenAt: '2026-05-28T09:00:00.000Z' as Instant, seen: asId(12), mayHaveArrived: true });
    outbox.put(later);
    outbox.put(statement('z'));
    outbox.put(statement('b'));
    expect(deviceOutbox(on(storage), SCOPE).all()).toEqual([statement('z'), statement('b'), later]);
  });

  it('keeps a statement at its place when it is put again', () => {
    const outbox = deviceOutbox(on(aStorage()), SCOPE);
    outbox.put(statement('z'));
    outbox.put(statement('a'));
    outbox.put(statement('z', { refused: 'read-only' }));
    expect(outbox.all()).toEqual([statement('z', { refused: 'read-only' }), statement('a')]);
  });

  it('is one for all tabs: what one adds or takes away, the others see, and nobody writes over another', () => {
    const storage = aStorage();
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
    const storage = aStorage();
    deviceOutbox(on(storage), SCOPE).put(statement('a'));
    deviceOutbox(on(storage), scope).remove(asId('a'));
    expect(deviceOutbox(on(storage), scope).all()).toEqual([]);
    expect(deviceOutbox(on(storage), SCOPE).all()).toHaveLength(1);
  });

  it('is the same for the same site, however its address is written', () => {
    const storage = aStorage();
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
    const storage = aStorage();
    const outbox = deviceOutbox(on(storage), SCOPE);
    outbox.put(statement('a'));
    const [[name, text] = ['', '']] = [...storage.entries];
    storage.entries.set(name, spoil(text));
    outbox.put(statement('z'));
    expect(storage.entries.get(name)).not.toBe(text);
    expect(outbox.all()).toEqual([statement('z')]);
  });

  it('keeps in memory what a full storage will not take, and moves it there as soon as it does', () => {
    const storage = aStorage({ takes: 1 });
    const outbox = deviceOutbox(on(storage), SCOPE);
    outbox.put(statement('a'));
    outbox.put(statement('b'));
    expect(outbox.all()).toEqual([statement('a'), statement('b')]);
    storage.room = 2;
    outbox.put(statement('b', { mayHaveArrived: true }));
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
    expect(outbox.all()).toEqual([statement('b')]);
  });
});

describe('drafts on the device', () => {
  it('are kept by place, apart from the outbox, and go when they are taken away', () => {
    const storage = aStorage();
    const drafts = deviceDrafts(on(storage), SCOPE);
    deviceOutbox(on(storage), SCOPE).put(statement('status/7'));
    drafts.put('status/7', 'Halvt skrev');
    drafts.put('new', '{}');
    expect(deviceDrafts(on(storage), SCOPE).get('status/7')).toBe('Halvt skrev');
    drafts.remove('status/7');
    expect([drafts.get('status/7'), drafts.get('new')]).toEqual([undefined, '{}']);
  });

  it('survive a full storage in memory', () => {
    const drafts = deviceDrafts(on(aStorage({ takes: 0 })), SCOPE);
    drafts.put('new', 'x');
    expect(drafts.get('new')).toBe('x');
  });
});
