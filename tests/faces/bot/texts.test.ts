/** @jest-environment node */
import { da } from '../../../src/faces/bot/texts/da';
import { en } from '../../../src/faces/bot/texts/en';

type Leaf = readonly [path: string, value: unknown];
const leaves = (value: unknown, path = ''): readonly Leaf[] =>
  typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, part]) => leaves(part, path ? `${path}.${key}` : key)) : [[path, value]];

/** A word, a light, a figure, in every order a sentence may want them. */
const GIVEN: readonly (readonly unknown[])[] = [1, 2, 12].flatMap((n) => [[n, n], ['green', n], [n, 'green', 'red'], ['green', 'red', 'yellow'], [[['red', n]]]]);

const said = ([, value]: Leaf): readonly string[] => {
  if (typeof value !== 'function') return [String(value)];
  const say = value as (...given: readonly unknown[]) => string;
  return GIVEN.flatMap((given) => {
    try {
      return [String(say(...given))];
    } catch {
      return []; // a figure where a word belongs
    }
  }).filter((text) => !/undefined|NaN/.test(text));
};

it('a card says in English whatever it says in Danish', () => {
  expect(leaves(en).map(([path]) => path).sort()).toEqual(leaves(da).map(([path]) => path).sort());
});

it.each([
  ['begs or blames', /venligst|bemærk at|ugyldig|overskred|forfald|mangler|rykke/i],
  ['shouts', /!/],
  ['quotes as others do', /["“«]|''/],
  ['has three dots without their space', /\S…|\.\.\./],
  ['takes longer than twenty words for a sentence', /(?:[^\s.?]+\s+){20,}[^\s.?]+[.?]/],
])('no Danish text of a card %s', (_what, against) => {
  expect(leaves(da).flatMap((leaf) => said(leaf).filter((text) => against.test(text)).map((text) => `${leaf[0]}: ${text}`))).toEqual([]);
});

it('one is one, and two are two', () => {
  expect([da.reminder.asks(1), da.reminder.asks(3)]).toEqual(['Du er ansvarlig for én indsats. Er alt som før, er det ét tryk.', 'Du er ansvarlig for tre indsatser. Er alt som før, er det ét tryk pr. indsats.']);
  expect([1, 2, 3].map(da.receipt.ready)).toEqual(['Tak. Din indsats er klar til mødet', 'Tak. Begge er klar til mødet', 'Tak. Alle tre er klar til mødet']);
  expect(da.receipt.partly(2, 1)).toBe('To er gemt, én venter på dig');
  expect(en.receipt.partly(1, 2)).toBe('One is saved, two wait for you');
  expect([da.digest.confirmed(0, 3), da.digest.confirmed(1, 1), da.digest.confirmed(2, 3)]).toEqual(['Ingen af de 3 indsatser er bekræftet endnu.', 'Indsatsen er bekræftet til mødet.', '2 af 3 indsatser er bekræftet til mødet.']);
});
