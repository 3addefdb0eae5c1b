import { STATUS_TEXT_LIMIT, statusText, statusTextLength, textFinding, TRAFFIC_LIGHTS } from '../../src/domain';

describe('the text of a statement', () => {
  it.each([undefined, ...TRAFFIC_LIGHTS])('is needed for yellow and red after %p', (from) => {
    expect(textFinding(from, 'yellow', '')?.code).toMatch(/^text-needed/);
    expect(textFinding(from, 'red', '')?.code).toMatch(/^text-needed/);
  });
  it.each([undefined, ...TRAFFIC_LIGHTS])('is optional for green after %p', (from) => {
    expect(textFinding(from, 'green', '')).toBeUndefined();
  });
  it('is asked for with both lights when it got worse, so that the question can name them', () => {
    expect(textFinding('green', 'yellow', '')).toEqual({ code: 'text-needed-worse', from: 'green', to: 'yellow' });
    expect(textFinding('yellow', 'red', ' ')).toEqual({ code: 'text-needed-worse', from: 'yellow', to: 'red' });
  });
  it('is asked for plainly when it did not', () => {
    expect([textFinding('red', 'yellow', ''), textFinding('red', 'red', ''), textFinding(undefined, 'red', '')]).toEqual(Array(3).fill({ code: 'text-needed' }));
  });

  it('may be 1,000 characters and not one more', () => {
    expect(textFinding('green', 'red', 'x'.repeat(1000))).toBeUndefined();
    expect(textFinding('green', 'red', 'x'.repeat(1001))).toEqual({ code: 'text-too-long', over: 1, limit: STATUS_TEXT_LIMIT });
    expect(textFinding('green', 'green', 'x'.repeat(1012))).toMatchObject({ over: 12 });
  });
  it('is counted in UTF-16 units, and a line break as one however it was pasted', () => {
    expect(statusTextLength('🟢')).toBe(2);
    expect(statusTextLength('a\r\nb\rc\nd')).toBe(7);
    expect(textFinding('green', 'red', 'x\r\n'.repeat(500))).toBeUndefined();
  });

  it.each([
    ['nothing', ''],
    ['blanks and breaks', ' \t\r\n '],
    ['zero width and non-breaking blanks', '\u200b\u00a0\u200b'],
    ['a soft hyphen', '\u00ad'],
    ['bidi marks', '\u202e\u2066\u200f'],
    ['a byte order mark', '\ufeff'],
    ['a mark without a letter', '\u0301'],
    ['variation selectors and tags', '\ufe0f\u{e0041}'],
    ['Hangul fillers', '\u3164\u115f\uffa0'],
    ['the empty braille cell', '\u2800'],
    ['a separator of lines', '\u2028'],
  ])('is no text when it is only %s', (_what, typed) => {
    expect(statusText(typed)).toBe('');
    expect(textFinding('yellow', 'yellow', typed)).toEqual({ code: 'text-needed' });
    expect(textFinding('yellow', 'green', typed)).toBeUndefined();
  });
  it.each(['.', '0', '-', '🙂', 'å', 'a\u030a', '\u200bx'])('is text when it is %p', (typed) => {
    expect(textFinding('green', 'red', typed)).toBeUndefined();
    expect(statusText(typed)).toBe(typed);
  });
  it('is kept as typed, blanks around it included, with plain line ends', () => {
    expect(statusText('  Linje 1\r\nLinje 2\rLinje 3\n')).toBe('  Linje 1\nLinje 2\nLinje 3\n');
  });
});
