import fc from 'fast-check';
import { IMPORT_FIELDS, keptOf, readKept, type Kept, type KeptRow } from '../../src/domain';
import { day, PLAN, someContent } from '../support/builders';

const text = fc.string({ unit: 'binary', maxLength: 30 });
const id = fc.stringMatching(/^[1-9]\d{0,4}$/);
const row: fc.Arbitrary<KeptRow> = fc
  .record({ initiative: id, title: text, description: text, words: text, statusText: text, from: fc.option(fc.constant(day('2025-01-01')), { nil: undefined }), owner: fc.option(id, { nil: undefined }), deputies: fc.array(id, { maxLength: 3 }), light: fc.constantFrom('green' as const, 'red' as const, undefined), cells: fc.dictionary(fc.constantFrom(...IMPORT_FIELDS), text) })
  .map(({ initiative, title, description, words, from, owner, deputies, light, statusText, cells }) => ({
    initiative: initiative as never,
    content: { ...someContent({ title, description, period: { text: words, ...(from && { from }) }, deputies: deputies as never }), owner: owner as never },
    statusText,
    ...(light && { light }),
    cells: { ...cells },
  }));
const written = fc.array(row, { maxLength: 4 }).map((rows): Kept => ({ plan: PLAN, rows }));
const plain = (kept: unknown): unknown => JSON.parse(JSON.stringify(kept));

describe('what an export keeps of its rows', () => {
  it('is read as it was written', () => {
    fc.assert(fc.property(written, (kept) => expect(plain(readKept(keptOf(kept)))).toEqual(plain(kept))));
  });

  it('is nothing where any of it is cut off, or is another thing than it should be', () => {
    fc.assert(
      fc.property(written, fc.nat(), (kept, at) => {
        const whole = keptOf(kept);
        expect(readKept(whole.slice(0, at % whole.length))).toBeUndefined();
      }),
    );
    const whole = { handleplan: 1, plan: '1', rows: [{ initiative: '7', content: someContent(), statusText: '', cells: {} }] };
    expect(readKept(JSON.stringify(whole))).toBeDefined();
    const forged: readonly object[] = [
      [], { ...whole, handleplan: 2 }, { ...whole, plan: 1 }, { ...whole, rows: {} }, { ...whole, rows: [null] }, { ...whole, rows: [{ ...whole.rows[0], initiative: '' }] }, { ...whole, rows: [{ ...whole.rows[0], light: 'Rød' }] },
      { ...whole, rows: [{ ...whole.rows[0], cells: { title: 7 } }] }, { ...whole, rows: [{ ...whole.rows[0], statusText: null }] }, { ...whole, rows: Array.from({ length: 10_001 }, () => whole.rows[0]) },
      ...[{ title: 1 }, { period: 'i år' }, { period: { text: '', from: 'i dag' } }, { kind: 'andet' }, { phase: 'snart' }, { deputies: 'Bo' }, { deputies: [1] }, { goal: '' }, { owner: 7 }].map((wrong) => ({ ...whole, rows: [{ ...whole.rows[0], content: { ...someContent(), ...wrong } }] })),
    ];
    expect(forged.map((each) => readKept(JSON.stringify(each)))).toEqual(forged.map(() => undefined));
    expect([undefined, '', 'null', '7', '"x"'].map((each) => readKept(each))).toEqual(Array.from({ length: 5 }));
  });

  it('brings nothing with it that it should not hold, and reaches no prototype', () => {
    const evil = `{"handleplan":1,"plan":"1","__proto__":{"rows":[]},"rows":[{"__proto__":{"isEvil":true},"initiative":"7","constructor":{"prototype":{"isEvil":true}},"content":${JSON.stringify(someContent()).replace('{', '{"__proto__":{"isEvil":true},"isEvil":true,')},"statusText":"","cells":{"__proto__":{"title":"x"},"toString":"x","title":"Havnen"}}]}`;
    const kept = readKept(evil);
    expect(Object.keys(kept!.rows[0]!.cells)).toEqual(['title']);
    expect(JSON.stringify(kept)).not.toContain('isEvil');
    expect([{}, [], kept!.rows[0]!.content].map((each) => 'isEvil' in each)).toEqual([false, false, false]);
    expect(readKept('{"handleplan":1,"plan":"1","__proto__":{"rows":[]}}')).toBeUndefined();
  });
});
