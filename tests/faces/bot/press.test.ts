/** @jest-environment node */
import fc from 'fast-check';
import { asId, TRAFFIC_LIGHTS, withPlainLineEnds } from '../../../src/domain';
import { reminderCard } from '../../../src/faces/bot/cards';
import { LONGEST_TYPED, readPress, type Press } from '../../../src/faces/bot/press';
import { nodesOf } from '../../support/cards/rules';
import { aReminder, aViewer } from '../../support/cards/samples';
import { reminders, viewers } from '../../support/cards/states';

type Node = Readonly<Record<string, unknown>>;

/** What Teams sends when a button is pressed: the data with all inputs beside it. */
const sent = (action: Node, inputs: Node): { readonly invoke: unknown; readonly message: unknown } => ({
  invoke: { action: { type: 'Action.Execute', verb: action.verb, data: { ...(action.data as Node), ...inputs } }, trigger: 'manual' },
  message: { ...((action.fallback ?? {}) as Node).data as Node, ...inputs },
});
const inputsOf = (card: unknown): Node =>
  Object.fromEntries([...nodesOf(card)].filter(({ type }) => String(type).startsWith('Input.')).map(({ id, value }) => [String(id), value ?? '']));
const buttonsOf = (card: unknown): readonly Node[] => [...nodesOf(card)].filter(({ type, fallback }) => type === 'Action.Execute' && fallback !== undefined);

const press = (value: unknown): Press => {
  const read = readPress(value);
  if (!('press' in read)) throw new Error(read.refused);
  return read.press;
};
const data = (over: Node = {}): Node => ({ v: 1, key: '12|ask-10|34', seen: { 7: '101' }, initiative: '7', light: 'green', ...over });
const execute = (verb: string, over: Node = {}): unknown => ({ action: { verb, data: data(over) } });

describe('what a card sends', () => {
  it('is read back, from a client that knows Execute and from one that does not', () => {
    fc.assert(
      fc.property(reminders(4), viewers, (state, viewer) => {
        const { card } = reminderCard(state, viewer);
        const inputs = inputsOf(card);
        for (const action of buttonsOf(card)) {
          const { invoke, message } = sent(action, inputs);
          const read = press(invoke);
          expect(press(message)).toEqual(read);
          expect([read.verb, read.key]).toEqual([action.verb, state.key]);
          expect(read.initiative !== undefined && read.seen.has(read.initiative)).toBe(true);
          for (const { initiative, draft } of state.open) if (draft?.text && inputs[`note_${initiative}`] !== undefined) expect(read.typed.get(initiative)?.text).toBe(draft.text);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('names the light that holds, and the statement it was seen in', () => {
    const { card } = reminderCard(aReminder(), aViewer('da'));
    const [still] = buttonsOf(card);
    expect(press(sent(still ?? {}, {}).invoke)).toEqual({ verb: 'still', key: '12|ask-10|34', startsAt: '2026-06-12T07:00:00.000Z', initiative: '7', light: 'green', seen: new Map([['7', '101']]), typed: new Map() });
  });

  it('brings the form that is saved, and what is begun in the others', () => {
    const read = press(execute('save', { light: undefined, light_7: 'red', note_7: 'Grundejerne har trukket sig.', light_8: 'green', note_8: 'Halvt skrevet' }));
    expect(read).toMatchObject({ verb: 'save', initiative: '7', light: 'red', text: 'Grundejerne har trukket sig.' });
    expect(read.typed.get(asId('8'))).toEqual({ light: 'green', text: 'Halvt skrevet' });
  });

  it('has no light when none was chosen, and the button’s own when there was none to choose', () => {
    expect(press(execute('save', { light: undefined, light_7: '', note_7: 'x' }))).not.toHaveProperty('light');
    expect(press(execute('save', { light: 'yellow', note_7: 'x' }))).toMatchObject({ light: 'yellow', text: 'x' });
  });

  it('refreshes the whole card, or gives up what was typed about one initiative', () => {
    expect(press(execute('refresh', { initiative: undefined, light: undefined, seen: {} }))).toEqual({ verb: 'refresh', key: '12|ask-10|34', seen: new Map(), typed: new Map() });
    expect(press(execute('refresh'))).toMatchObject({ verb: 'refresh', initiative: '7' });
  });

  it('may be a text that is too long, so that the form can come back with it', () => {
    expect(press(execute('save', { note_7: 'x'.repeat(1001) }))).toMatchObject({ text: 'x'.repeat(1001) });
    expect(press(execute('save', { note_7: 'x\r\n'.repeat(LONGEST_TYPED / 2) }))).toBeDefined();
  });
});

describe('what no card sends', () => {
  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'not-a-press'],
    ['a text', 'still', 'not-a-press'],
    ['an action without data', { action: { verb: 'still' } }, 'not-a-press'],
    ['an older or newer format', execute('still', { v: 2 }), 'unknown-version'],
    ['a version in letters', execute('still', { v: '1' }), 'unknown-version'],
    ['another verb', execute('delete'), 'unknown-verb'],
    ['a verb that every object has', execute('constructor'), 'unknown-verb'],
    ['no key', execute('still', { key: 7 }), 'no-key'],
    ['an endless key', execute('still', { key: 'k'.repeat(256) }), 'no-key'],
    ['an initiative that the card did not show', execute('still', { initiative: '8' }), 'not-seen'],
    ['no initiative', execute('correct', { initiative: undefined }), 'not-seen'],
    ['an initiative in figures', execute('still', { initiative: 7 }), 'not-seen'],
    ['statements that are not ids', execute('still', { seen: { 7: 101 } }), 'not-seen'],
    ['a card of thousands', execute('still', { seen: Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [at, null])) }), 'not-seen'],
    ['a light there is not', execute('still', { light: 'blue' }), 'unknown-light'],
    ['a light there is not, in a form', execute('save', { light: undefined, light_7: 'Rød' }), 'unknown-light'],
    ['a meeting at no time', execute('still', { startsAt: 'fredag' }), 'not-a-press'],
    ['a text that is none', execute('save', { note_7: ['x'] }), 'not-a-press'],
    ['a book', execute('save', { note_7: 'x'.repeat(LONGEST_TYPED + 1) }), 'text-too-long'],
  ])('is refused: %s', (_what, value, reason) => {
    expect(readPress(value)).toEqual({ refused: reason });
  });

  it('is refused without a fall, whatever it is', () => {
    const key = fc.constantFrom('v', 'key', 'seen', 'initiative', 'light', 'light_7', 'note_7', 'verb', 'action', 'data', '__proto__', 'note_', 'light_');
    const value = fc.oneof(fc.anything(), fc.constantFrom<unknown>(1, 'still', 'save', '7', '12|ask-10|34', null, {}, { 7: null }, { 7: '1' }, { __proto__: null }));
    const nearly = fc.array(fc.tuple(key, value)).map((entries) => Object.fromEntries<unknown>(entries));
    const garbage = fc.oneof(
      fc.anything({ withNullPrototype: true, withBigInt: true, withSparseArray: true }),
      nearly.map((over) => ({ ...data(), verb: 'save', ...over })),
      nearly.map((over) => execute('save', over)),
      nearly.map((action) => ({ action })),
    );
    fc.assert(
      fc.property(garbage, (each) => {
        const read = readPress(each);
        if (!('press' in read)) return;
        for (const [, { light, text }] of read.press.typed) {
          expect(light === undefined || TRAFFIC_LIGHTS.includes(light)).toBe(true);
          expect(withPlainLineEnds(text).length).toBeLessThanOrEqual(LONGEST_TYPED);
        }
      }),
      { numRuns: 3000 },
    );
    expect(({} as Node).polluted).toBeUndefined();
  });
});
