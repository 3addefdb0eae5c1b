import { asId, changedFields, contentFindings, contentOf, keptContent, keptLine } from '../../src/domain';
import { anInitiative, day, personId, someContent } from '../support/builders';

const codes = (over: Parameters<typeof someContent>[0]) => contentFindings(someContent(over)).map(({ code }) => code);

describe('what an initiative needs', () => {
  it('is nothing more than a title, a goal and an owner', () => {
    expect(codes({})).toEqual([]);
    expect(contentFindings({ ...someContent({ title: ' ' }), goal: undefined, owner: undefined }).map(({ field }) => field)).toEqual(['title', 'goal', 'owner']);
  });
  it.each(['', '   ', '\u200b\u00a0', '\u2028'])('is a title that can be read, which %p cannot', (title) => {
    expect(codes({ title })).toEqual(['title-needed']);
  });
  it('is a title of at most 255 characters, counted without the blanks around it', () => {
    expect(codes({ title: ` ${'x'.repeat(255)} ` })).toEqual([]);
    expect(contentFindings(someContent({ title: `${'🏭'.repeat(127)}!!` }))).toEqual([{ field: 'title', code: 'title-too-long', over: 1, limit: 255 }]);
  });
  it('is a period that does not end before it starts; one day is a period', () => {
    expect(codes({ period: { text: '2026', from: day('2026-06-12'), to: day('2026-06-11') } })).toEqual(['period-reversed']);
    expect(codes({ period: { text: '', from: day('2026-06-12'), to: day('2026-06-12') } })).toEqual([]);
    expect(codes({ period: { text: 'løbende', to: day('2026-06-11') } })).toEqual([]);
  });
  it('is words for the period that fit their column', () => {
    expect(contentFindings(someContent({ period: { text: 'x'.repeat(260) } }))).toEqual([{ field: 'period', code: 'text-too-long', over: 5, limit: 255 }]);
  });
});

describe('what is kept of what was typed', () => {
  it.each([
    ['   Energitjek    til   virksomheder   ', 'Energitjek    til   virksomheder'],
    ['Titel fra Word\u2028med linjeskift', 'Titel fra Word\u2028med linjeskift'],
    ['To linjer\r\nfra en tekst', 'To linjer fra en tekst'],
    ['Klima\u200bplan 2030\u200d\ufeff', 'Klima\u200bplan 2030\u200d\ufeff'],
    ['\u00a0\tNordhavn\u2003', 'Nordhavn'],
  ])('%p becomes the line %p', (typed, kept) => {
    expect(keptLine(typed)).toBe(kept);
    expect(keptContent(someContent({ title: typed })).title).toBe(kept);
  });
  it('is each deputy once, and never the owner', () => {
    const kept = keptContent(someContent({ owner: personId(1), deputies: [personId(2), personId(1), personId(2)] }));
    expect(kept.deputies).toEqual([personId(2)]);
  });
  it('is the paragraphs of a description, with plain line ends', () => {
    expect(keptContent(someContent({ description: '1. afsnit\r\n\r\n2. afsnit' })).description).toBe('1. afsnit\n\n2. afsnit');
  });
  it('stays as it is when it is kept once more', () => {
    const once = keptContent(someContent({ title: ' a \n b ', deputies: [personId(3), personId(3)] }));
    expect(keptContent(once)).toEqual(once);
  });
});

describe('two versions of an initiative', () => {
  const mine = someContent({ title: 'Klimaklar virksomhed', deputies: [personId(1), personId(2)] });
  it('differ only in what a person changed', () => {
    expect(changedFields(mine, { ...mine, title: 'Klimaklar', period: { ...mine.period, to: day('2027-12-31') } })).toEqual(['title', 'period']);
    expect(changedFields(mine, { ...mine, centre: asId('7') })).toEqual(['centre']);
  });
  it('do not differ by the order of deputies or by line ends', () => {
    expect(changedFields(mine, { ...mine, deputies: [...mine.deputies].reverse() })).toEqual([]);
    expect(changedFields({ ...mine, success: 'a\r\nb' }, { ...mine, success: 'a\nb' })).toEqual([]);
  });
  it('are compared without what the store adds', () => {
    const initiative = anInitiative();
    expect(contentOf(initiative)).not.toHaveProperty('createdAt');
    expect(changedFields(initiative, { ...initiative, ...contentOf(initiative) })).toEqual([]);
  });
});
