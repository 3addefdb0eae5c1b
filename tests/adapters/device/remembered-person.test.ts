import { rememberedPerson } from '../../../src/adapters/device/remembered-person';
import { memoryStorage } from '../../support/memory-device';

const OWNER = { tenant: 'town', person: 'owner', name: 'Klimakoordinator, BMC', isGuest: true };

describe('who signed in last', () => {
  it('is remembered until they sign out, in the next page too, and with nothing else that was known of them', () => {
    const storage = memoryStorage();
    const place = rememberedPerson(() => storage);
    expect(place.get()).toBeUndefined();
    place.put({ ...OWNER, token: 'secret' } as typeof OWNER);
    expect(rememberedPerson(() => storage).get()).toEqual(OWNER);
    expect([...storage.entries.values()].join()).not.toContain('secret');
    place.forget();
    expect([rememberedPerson(() => storage).get(), storage.entries.size]).toEqual([undefined, 0]);
  });

  it.each([
    ['cut off', '{"tenant":"town"'],
    ['null', 'null'],
    ['a number', '7'],
    ['a word', '"owner"'],
    ['without a tenant', JSON.stringify({ ...OWNER, tenant: undefined })],
    ['without a person', JSON.stringify({ ...OWNER, person: '' })],
    ['without a name', JSON.stringify({ ...OWNER, name: 7 })],
  ])('is nobody when what stands there is %s', (_what, text) => {
    const storage = memoryStorage();
    rememberedPerson(() => storage).put(OWNER);
    const [name = ''] = [...storage.entries.keys()];
    storage.entries.set(name, text);
    expect(rememberedPerson(() => storage).get()).toBeUndefined();
  });

  it('is no guest when what stands there does not say so', () => {
    const storage = memoryStorage();
    rememberedPerson(() => storage).put(OWNER);
    const [name = ''] = [...storage.entries.keys()];
    storage.entries.set(name, JSON.stringify({ ...OWNER, isGuest: undefined }));
    expect(rememberedPerson(() => storage).get()?.isGuest).toBe(false);
  });

  it('is nobody where the browser allows no storage, and asking does no harm', () => {
    const place = rememberedPerson(() => {
      throw new DOMException('Access is denied.', 'SecurityError');
    });
    place.put(OWNER);
    place.forget();
    expect(place.get()).toBeUndefined();
  });
});
