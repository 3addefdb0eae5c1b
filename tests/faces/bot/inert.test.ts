/** @jest-environment node */
import fc from 'fast-check';
import { asId } from '../../../src/domain';
import { reminderCard, onYourBehalfCard } from '../../../src/faces/bot/cards';
import { inBlock, inLine, inRun, shortened, shortenedLines } from '../../../src/faces/bot/cards/inert';
import hardCases from '../../../src/local/town/hard-cases.json';
import { day, instant } from '../../support/builders';
import { nodesOf, shownTexts } from '../../support/cards/rules';
import { aReminder, aViewer } from '../../support/cards/samples';

const CASES = hardCases.cases.map(({ id, value }) => [id, value] as const);
const HINTS = /[\u2060\u2066-\u2069]/g;
const visible = (text: string) => text.replace(HINTS, '');
const withoutBackslashes = (text: string) => text.replace(/\\([!-/:-@[-`{-~])/g, '$1');

/** Whatever markdown would act on, where no backslash stands before it. */
const ACTS = /(?<!\\)(?:\\\\)*[`*_[\]<>~@]|(?<!\\)&#?\w+;|^[\s\u2068]*(?:[#+=-]|\d+[.)])|(?<!\\):\/\/|(?<=[\p{L}\p{N}])\.(?=\p{L})/u;

describe('what a person typed', () => {
  it.each(CASES)('is shown as typed in a run, and is no macro: %s', (_id, value) => {
    expect(visible(inRun(value))).toBe(visible(value.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(/\t/g, ' ')));
    expect(inRun(value)).not.toContain('{{');
  });

  it.each(CASES)('is shown as typed in a heading, and is no markdown: %s', (_id, value) => {
    expect(withoutBackslashes(inBlock(value))).toBe(inLine(value));
    expect(inBlock(value)).not.toMatch(ACTS);
  });

  it('is never markdown or a macro, whatever it is', () => {
    const bits = fc.constantFrom('*', '**', '_', '`', '[', ']', '(', ')', '<', '>', '!', '#', '-', '+', '=', '~', '|', '\\', '&', 'amp;', '1', '.', ')', ' ', 'a', 'æ', 'https://', 'www.', 'x.dk', '@', 'mailto:', '{{', '}}', 'DATE', '\u202e', '\u2069', '\n');
    const texts = fc.oneof(fc.array(bits, { maxLength: 12 }).map((all) => all.join('')), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(texts, (value) => {
        expect(inBlock(value)).not.toMatch(ACTS);
        expect(withoutBackslashes(inBlock(value))).toBe(inLine(value));
        expect(inBlock(value)).not.toContain('{{');
      }),
      { numRuns: 3000 },
    );
  });

  it('is left as it is when it is ordinary', () => {
    for (const title of ['Klimaklar virksomhed', 'Åbn virksomhed for 8. klasse', 'Erhvervspark Syd (etape 2): 40 % færre ton CO₂ – fælles & sammen', '2024-2026']) expect(inBlock(title)).toBe(title);
  });

  it('does not turn the line around: what is read from the right ends where it ends', () => {
    expect(inRun('Rapport \u202efdp.cod\u202c')).toBe('\u2068Rapport \u202efdp.cod\u202c\u2069');
    expect(inRun('\u2069\u202etxt')).toBe('\u2068\u202etxt\u2069');
    expect(inRun('مرحبا')).toBe('\u2068مرحبا\u2069');
  });

  it('stands in a heading or a run of the card, as typed, and in a field untouched', () => {
    for (const [, value] of CASES) {
      const { card } = reminderCard(
        aReminder({ open: [{ initiative: asId('7'), title: value.slice(0, 255), status: { light: 'green', since: day('2026-01-15'), text: value, update: asId('1') }, draft: { light: 'red', text: value.slice(0, 1000) }, insteadOf: value.slice(0, 60) }] }),
        aViewer('da'),
      );
      const blocks = [...nodesOf(card)].filter(({ type }) => type === 'TextBlock').map(({ text }) => String(text));
      for (const block of blocks) expect(block).not.toMatch(/(?<!\\)[*_`[\]<>]/);
      expect([...nodesOf(card)].find(({ type }) => type === 'Input.Text')).toMatchObject({ value: value.slice(0, 1000) });
    }
  });

  it('is on no locked screen, and is not read aloud before the card is opened', () => {
    const secret = 'Netselskabet svarer først i maj';
    const asked = reminderCard(aReminder({ open: [{ initiative: asId('7'), title: 'Titel', status: { light: 'red', since: day('2026-01-15'), text: secret, update: asId('1') } }] }), aViewer('da'));
    const told = onYourBehalfCard({ title: 'Titel', by: 'Kim', light: 'red', text: secret, at: instant('2026-05-28'), link: 'https://x.example/' }, aViewer('da'));
    for (const { summary, card } of [asked, told]) {
      expect([summary, card.fallbackText, card.speak].join(' ')).not.toContain('Netselskabet');
      expect(shownTexts(card)).toContain(`”${secret}”`);
    }
  });
});

describe('a text that is too long for its place', () => {
  it('is cut between words, with three dots that have their space', () => {
    expect(shortened('Fælles indsats for ærlige øer på åen', 20)).toBe('Fælles indsats for …');
    expect(shortened('Fælles indsats for ærlige øer på åen', 24)).toBe('Fælles indsats for …');
    expect(shortened('Fælles indsatser på øer', 18)).toBe('Fælles indsatser …');
    expect(shortened('Kort', 20)).toBe('Kort');
  });

  it('keeps whole what is seen as one character', () => {
    const family = '👨‍👩‍👧‍👦';
    expect(shortened(`${family}${family}${family}`, 2 * family.length + 3)).toBe(`${family}${family} …`);
    expect(shortened('a\u030a'.repeat(10), 13)).toBe(`${'a\u030a'.repeat(5)} …`);
  });

  it('never grows, and never takes more than its room', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 4, max: 40 }), (text, most) => expect(shortened(text, most).length).toBeLessThanOrEqual(most)));
  });

  it('shows a few of its lines', () => {
    expect(shortenedLines('Et\n\nTo\r\nTre\nFire', 100, 3)).toBe('Et\nTo\nTre …');
    expect(shortenedLines('\n\n', 100, 3)).toBe('');
  });
});
