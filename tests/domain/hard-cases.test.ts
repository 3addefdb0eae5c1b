import fc from 'fast-check';
import {
  changedFields,
  contentFindings,
  filteredRows,
  keptContent,
  NO_FILTER,
  planRows,
  planTree,
  statusText,
  suggestedDays,
  textFinding,
  withPlainLineEnds,
  type InitiativeContent,
} from '../../src/domain';
import hardCases from '../../src/local/town/hard-cases.json';
import { anActionPlan, anInitiative, aStatusUpdate, instant, someContent } from '../support/builders';

const of = (field: string) => hardCases.cases.filter((hardCase) => hardCase.field === field).map((hardCase) => [hardCase.id, hardCase.value] as const);
const now = instant('2026-05-28');
/** Trimmed at both ends on purpose, and nothing else. */
const TRIMMED = new Set(['spaces-around']);
const NO_TEXT = new Set(['only-invisible']);

it('there are 49 of them, all of fields that the plan knows', () => {
  expect(hardCases.cases).toHaveLength(49);
  expect(['initiative.title', 'initiative.description', 'initiative.periodText', 'statusUpdate.text'].flatMap((field) => of(field))).toHaveLength(49);
});

describe('a value of the hard cases survives', () => {
  const CONTENT: readonly (readonly [string, (value: string) => Partial<InitiativeContent>, (content: InitiativeContent) => string])[] = [
    ['initiative.title', (title) => ({ title }), ({ title }) => title],
    ['initiative.description', (description) => ({ description }), ({ description }) => description],
    ['initiative.periodText', (text) => ({ period: { text, ...suggestedDays(text) } }), ({ period }) => period.text],
  ];
  describe.each(CONTENT)('as %s', (field, put, take) => {
    it.each(of(field))('%s', (id, value) => {
      const content = someContent(put(value));
      expect(contentFindings(content)).toEqual([]);
      const kept = keptContent(content);
      expect(take(kept)).toBe(TRIMMED.has(id) ? value.trim() : value);
      const back = JSON.parse(JSON.stringify(kept)) as InitiativeContent;
      expect(changedFields(kept, keptContent(back))).toEqual([]);
    });
  });

  it.each(of('statusUpdate.text'))('as a statement: %s', (id, value) => {
    if (NO_TEXT.has(id)) {
      expect(textFinding('green', 'yellow', value)).toMatchObject({ code: 'text-needed-worse' });
      expect(textFinding('green', 'green', value)).toBeUndefined();
      return;
    }
    expect(textFinding('green', 'red', value)).toBeUndefined();
    const kept = statusText(value);
    expect(kept).toBe(withPlainLineEnds(value));
    expect(statusText(JSON.parse(JSON.stringify(kept)) as string)).toBe(kept);
  });

  it('when it is grouped, sorted and searched for, in any company', () => {
    const titles = of('initiative.title').map(([, value]) => value);
    fc.assert(
      fc.property(fc.shuffledSubarray(titles, { minLength: 1 }), (some) => {
        const initiatives = some.map((title) => anInitiative({ title }));
        const plan = anActionPlan({ initiatives });
        const rows = planRows(plan, now);
        expect(planTree(plan, rows)[0]?.goals[0]?.rows.map((row) => row.initiative.title).sort()).toEqual([...some].sort());
        for (const title of some) {
          const hits = filteredRows(rows, { ...NO_FILTER, text: title }).map((row) => row.initiative.title);
          expect(hits).toContain(title);
        }
      }),
      { numRuns: 40 },
    );
  });

  /** What somebody would type who has the value before them on paper or on the screen. */
  it.each([
    ['danish', 'rødgrød ÆRØ'],
    ['danish-decomposed', 'åen'],
    ['danish-decomposed', 'smörebröd ångström'],
    ['zero-width', 'Klimaplan 2030'],
    ['soft-hyphen-nbsp', 'Erhvervspark Nord, etape 2'],
    ['uppercase-turkish', 'istanbul-dialog'],
    ['uppercase-turkish', 'ISTANBUL ı'],
    ['astral-letters', 'fed skrift'],
    ['spaces-around', 'energitjek til virksomheder'],
    ['odata-quote', 'Driftens ’grønne’ hverdag'],
    ['odata-quote', 'Driftens \'grønne\' hverdag'],
    ['period-odd-dash', '2024-2025 / efterår \'24 - forår'],
    ['title-with-newline-paste', 'Word med'],
    ['rtl-override', 'om støj'],
    ['emoji-joiners', 'åbent hus'],
    ['url-chars', '100 % klar? #1 & mere + a=b/c\\d;e'],
    ['formula-hyperlink', '=HYPERLINK(”https'],
  ])('and is found: %s by %p', (id, typed) => {
    const { field, value } = hardCases.cases.find((hardCase) => hardCase.id === id)!;
    const initiative = anInitiative(field === 'initiative.periodText' ? { period: { text: value } } : { title: value });
    const rows = planRows(anActionPlan({ initiatives: [initiative, anInitiative({ title: 'En anden' })] }), now);
    expect(filteredRows(rows, { ...NO_FILTER, text: typed }).map((row) => row.initiative.id)).toEqual([initiative.id]);
  });

  it.each([
    ['danish-decomposed', 'aen'],
    ['danish', 'aero'],
  ])('and is not found by another word: %s by %p', (id, typed) => {
    const { value } = hardCases.cases.find((hardCase) => hardCase.id === id)!;
    expect(filteredRows(planRows(anActionPlan({ initiatives: [anInitiative({ title: value })] }), now), { ...NO_FILTER, text: typed })).toEqual([]);
  });

  it('beside a light that it talks about: the light comes from the light alone', () => {
    const initiative = anInitiative();
    const plan = anActionPlan({ initiatives: [initiative], updates: [aStatusUpdate({ initiative: initiative.id, light: 'green', text: 'Rød' })] });
    expect(planRows(plan, now)[0]).toMatchObject({ light: 'green', words: 'Rød' });
  });
});
