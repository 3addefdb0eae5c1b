import { linesOf } from '../../../src/adapters/office/write/wrapping';

describe('the lines a text takes', () => {
  it.each([
    ['', 10, 1],
    ['ti tegn er', 10, 1],
    ['efterår 2024 – forår 2026 (forlænget til 2027)', 16, 4],
    ['kort\nog\r\nkort\rigen', 40, 4],
    ['a '.repeat(10), 10, 2],
    ['samarbejdsprojekt', 5, 4],
    ['et samarbejdsprojekt i', 10, 3],
  ])('of %j at %i letters are %i', (text, letters, lines) => expect(linesOf(text, letters)).toBe(lines));
});
