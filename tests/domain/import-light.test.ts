import fc from 'fast-check';
import { lightOfFill } from '../../src/domain/import-colour';
import { statusOfCell } from '../../src/domain/import-light';
import { TRAFFIC_LIGHTS, type TrafficLight } from '../../src/domain';
import { aCell } from '../support/files';

describe('a cell’s ground', () => {
  it.each([
    ['the signal colours', ['00b050', 'ffff00', 'ff0000'], TRAFFIC_LIGHTS],
    ['Office’s own', ['92d050', 'ffc000', 'c00000'], TRAFFIC_LIGHTS],
    ['the tints of Word and Excel', ['e2efd9', 'fff2cc', 'ffc7ce'], TRAFFIC_LIGHTS],
    ['Excel’s good, neutral and bad', ['c6efce', 'ffeb9c', 'ffc7ce'], TRAFFIC_LIGHTS],
    ['the greens of 2007 and 2013', ['9bbb59', '70ad47', 'a9d08e'], ['green', 'green', 'green']],
  ] as const)('shows a light: %s', (_name, fills, lights) => {
    expect(fills.map((fill) => lightOfFill(fill))).toEqual(lights.map((light) => ({ lights: [light], isCertain: true })));
  });

  it.each([['ed7d31', 'orange'], ['fbe4d5', 'a tint of orange'], ['f4b083', 'light orange'], ['8b4513', 'brown'], ['953734', 'dark red'], ['bf9000', 'dark gold'], ['f5f5dc', 'beige'], ['ccff00', 'yellow green'], ['ff99cc', 'pink']])('is in doubt: %s, %s', (fill) => {
    expect(lightOfFill(fill)).toMatchObject({ isCertain: false });
  });

  it.each(['ffffff', 'f2f2f2', 'f7f4f4', 'eef2ee', 'd9d9d9', '808080', '000000', '111111', 'd9e2f3', '4472c4', '7030a0', 'daeef3', '', 'auto', '12', undefined])('shows none: %s', (fill) => {
    expect(lightOfFill(fill)).toBeUndefined();
  });

  it('never shows one light for certain and another a shade further on', () => {
    const shade = fc.integer({ min: 0, max: 255 });
    const hex = (...parts: readonly number[]): string => parts.map((part) => part.toString(16).padStart(2, '0')).join('');
    fc.assert(
      fc.property(shade, shade, shade, fc.constantFrom(0, 1, 2), fc.constantFrom(-2, 2), (red, green, blue, part, step) => {
        const next = [red, green, blue].map((value, at) => (at === part ? Math.min(255, Math.max(0, value + step)) : value));
        const [a, b] = [lightOfFill(hex(red, green, blue)), lightOfFill(hex(...next))];
        if (Math.max(red, green, blue) - Math.min(red, green, blue) < 24) return; // nearly grey: a shade turns the whole circle
        if (a?.isCertain && b?.isCertain) expect(a.lights).toEqual(b.lights);
      }),
      { numRuns: 3000 },
    );
  });
});

const read = (text: string, fill?: string) => statusOfCell(aCell({ text, ...(fill !== undefined && { fill }) }));
const certain = (light: TrafficLight | 'none', text = '') => ({ light: { is: 'certain', light }, text });

describe('a status cell', () => {
  it.each([
    ['grøn', 'green'], ['GRØN', 'green'], ['Gr\u00f8n', 'green'], ['● Grøn', 'green'], ['🟢', 'green'], ['🟢 Grøn', 'green'], ['Grønt lys', 'green'], ['Status: grøn', 'green'], ['Stadig grøn', 'green'], ['green', 'green'],
    ['gul', 'yellow'], ['Gult', 'yellow'], ['▲ Gul', 'yellow'], ['🟡', 'yellow'], ['(gul)', 'yellow'], ['amber', 'yellow'],
    ['rød!', 'red'], ['■ Rød', 'red'], ['🔴', 'red'], ['🟥', 'red'], ['Red', 'red'],
  ] as const)('says its light with a word or a sign: %s', (text, light) => {
    expect(read(text)).toEqual(certain(light));
  });

  it.each([
    ['Grøn: Alt går efter planen.', 'green', 'Alt går efter planen.'],
    ['Gul – vi venter på svar', 'yellow', 'vi venter på svar'],
    ['■ Rød\nBygherren er væk.\nVi søger en ny.', 'red', 'Bygherren er væk.\nVi søger en ny.'],
    ['🟡 Vi venter på svar', 'yellow', 'Vi venter på svar'],
    ['rød! (bygherren er væk)', 'red', '(bygherren er væk)'],
  ] as const)('keeps what stands beside the light: %s', (text, light, rest) => {
    expect(read(text)).toEqual(certain(light, rest));
  });

  it.each(['', ' ', '-', '–', 'Ingen status endnu', '○ Ingen status endnu', 'ikke startet', 'n/a'])('says that there is none: "%s"', (text) => {
    expect(read(text)).toEqual(certain('none'));
  });

  it.each([
    ['Grøn omstilling er i gang', ['green']], ['Ikke rød', ['red']], ['Vi håber på grøn snart', ['green']], ['gul/rød', ['yellow', 'red']], ['Gul → rød', ['yellow', 'red']], ['grøn eller gul', ['green', 'yellow']], ['Fra gul til grøn', ['green', 'yellow']], ['Næsten grøn', ['green']], ['🟢🔴', ['green', 'red']],
  ])('names a light only in passing, or several, and is asked about: %s', (text, suggestions) => {
    const { light } = read(text);
    expect(light).toMatchObject({ is: 'doubtful', why: 'words' });
    expect([...(light.is === 'doubtful' ? light.suggestions : [])].sort()).toEqual([...suggestions].sort());
  });

  it.each([['Gul/rød', ['yellow', 'red']], ['Status: grøn/gul', ['green', 'yellow']], ['gul-rød', ['yellow', 'red']]] as const)('is asked about where its words are two lights, whatever its ground, and keeps them: %s', (text, suggestions) => {
    expect(read(text, 'ffff00')).toEqual({ light: { is: 'doubtful', why: 'words', suggestions }, text });
  });

  it.each(['●', '▲', '⬤', '🟠', '🟤'])('is asked about where a shape stands alone, for its colour is not its shape: %s', (text) => {
    expect(read(text).light).toMatchObject({ is: 'doubtful' });
  });

  it('is asked about where ground and word disagree', () => {
    expect(read('Grøn', 'ff0000').light).toEqual({ is: 'doubtful', why: 'disagree', suggestions: ['green', 'red'] });
  });

  it('believes a word that agrees with an uncertain ground', () => {
    expect(read('Gul', 'ed7d31')).toEqual(certain('yellow'));
  });

  it('is asked about where the ground is between two lights', () => {
    expect(read('', 'ed7d31').light).toEqual({ is: 'doubtful', why: 'colour', suggestions: ['yellow', 'red'] });
  });

  it('is asked about where the whole row has its ground, which may be there for the eye alone', () => {
    expect(statusOfCell(aCell({ fill: 'e2efd9' }), true).light).toEqual({ is: 'doubtful', why: 'colour', suggestions: ['green'] });
    expect(statusOfCell(aCell({ text: 'Grøn', fill: 'e2efd9' }), true).light).toEqual({ is: 'certain', light: 'green' });
    expect(statusOfCell(aCell({ fill: 'f2f2f2' }), true).light).toEqual({ is: 'certain', light: 'none' });
  });

  it('takes the ground for the light and all its words for the text, whatever lights they speak of', () => {
    expect(read('Vi undgik at blive røde.', '92d050')).toEqual(certain('green', 'Vi undgik at blive røde.'));
    expect(read('!', 'ff0000')).toEqual(certain('red'));
  });

  it('has words and no light', () => {
    expect(read('Afventer svar').light).toEqual({ is: 'doubtful', why: 'textOnly', suggestions: [] });
  });

  it('never states a light that neither word, sign nor ground names', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/gr|gul|yel|amb|r[øo]|red|🟢|🟡|🔴|🟩|🟨|🟥|💚|💛|❤/iu.test(text.normalize('NFKC')));
        const { light } = read(text);
        expect(light.is === 'doubtful' ? [] : [light.light]).toEqual(light.is === 'doubtful' ? [] : ['none']);
      }),
    );
  });
});
