import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { da } from '../../../src/faces/shared/texts/da';

/** Every text of a language, by the file it stands in: those that all screens have, and those of a single part of the tab. */
function catalogueOf(language: 'da' | 'en'): Record<string, unknown> {
  const folder = join(__dirname, '..', '..', '..', 'src', 'faces', 'shared', 'texts', language);
  const files = readdirSync(folder).filter((file) => file !== 'index.ts' && file !== 'words.ts');
  return Object.assign({}, ...files.map((file) => jest.requireActual<object>(join(folder, file)))) as Record<string, unknown>;
}

const [danish, english] = [catalogueOf('da'), catalogueOf('en')];

type Leaf = readonly [path: string, value: unknown];
const leaves = (value: unknown, path = ''): readonly Leaf[] =>
  typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, part]) => leaves(part, path ? `${path}.${key}` : key)) : [[path, value]];

/** Words and figures, in every order a sentence may want them. */
const GIVEN = [1, 2, 12].flatMap((n) => Array.from({ length: 16 }, (_, bits) => [0, 1, 2, 3].map((at) => ((bits >> at) & 1 ? n : 'green'))));

/** What a text says; one that is made up of what it is given, with whatever it can take. */
function spoken([, value]: Leaf): readonly string[] {
  if (typeof value !== 'function') return [String(value)];
  const tried = GIVEN.flatMap((given) => {
    try {
      return [String((value as (...given: readonly unknown[]) => unknown)(...given))];
    } catch {
      return []; // a figure where a word belongs
    }
  });
  return [...new Set(tried)].filter((sentence) => !/undefined|NaN/.test(sentence));
}

describe('the catalogue', () => {
  it('says in English whatever it says in Danish, and nothing else', () => {
    expect(leaves(english).map(([path]) => path).sort()).toEqual(leaves(danish).map(([path]) => path).sort());
  });

  it.each([
    ['never begs or blames', /venligst|bemærk at|ugyldig|overskred|forfald|mangler|rykke/i],
    ['is quiet: an exclamation mark belongs to thanks alone', /(?<!\bTak)!/],
    ['quotes as Danes do', /["“«]|''/],
    ['has three dots with their space', /\S…|\.\.\./],
    ['writes no dash without its spaces', /\S–|–\S/],
  ])('in Danish %s', (_rule, against) => {
    const found = leaves(danish).flatMap((leaf) => spoken(leaf).filter((sentence) => against.test(sentence)).map((sentence) => `${leaf[0]}: ${sentence}`));
    expect(found).toEqual([]);
  });

  it('counts one thing as one and two as two', () => {
    expect([da.plan.whole(1, 1), da.plan.whole(2, 1), da.plan.whole(2, 2), da.plan.whole(3, 0)]).toEqual(['1 indsats. Den er i gang.', '2 indsatser. 1 er i gang.', '2 indsatser. Alle er i gang.', '3 indsatser.']);
    expect([da.common.initiatives(1), da.common.initiatives(2)]).toEqual(['1 indsats', '2 indsatser']);
    expect(da.states.busy.retryIn(1)).toBe('Vi prøver igen om 1 sekund. Du behøver ikke gøre noget.');
  });
});
