/** @jest-environment ./config/jest/browser-environment.js */
import { mayHold } from '../../config/jest/told-apart';

const PAGE = `
  <main class="page f1abc" id="top">
    <a class="f1abc  f2def" href="#/a b">A</a><button class="f2def" disabled>B</button><input type="checkbox" aria-label="a, b > c">
    <p class="F1abc\tx-y_z">C</p><svg class="f3"><g class="f2def"></g></svg><b></b>
  </main>`;

const SELECTORS = [
  '*', 'a', 'A', 'main > a', '.f1abc', '.f1abc.f2def', 'a.f2def', '.page .f2def', '.page>button', 'a + button', 'a~input', '.x-y_z', '#top', 'main#top', ':root', ':hover', '.f2def:disabled',
  '.f1abc:hover, .f2def:not(.f1abc)', ':is(.f1abc, button)', ':not(.f1abc):not(.f2def)', 'main :is(a, .f3 > g)', '[aria-label="a, b > c"]', 'input[aria-label="a, b > c"]', 'a[href$="a b"]',
  "[href*='a b']", '.f3 .f2def', 'svg > g.f2def', 'b:empty', 'p, b', '.missing', 'i', '.missing, i', '.f1abc .missing', ':nth-child(2 of .f2def)', '.f2def:nth-child(2n + 1)',
];

describe('what jsdom’s engine of selectors is not asked', () => {
  const elements = (): readonly Element[] => {
    document.body.innerHTML = PAGE;
    return Array.from(document.querySelectorAll('*'));
  };
  const holds = (element: Element, selector: string): boolean => {
    try {
      return element.matches(selector);
    } catch {
      return false; // none of jsdom's own
    }
  };

  it.each(SELECTORS)('could not hold: %s', (selector) => {
    expect(elements().filter((element) => holds(element, selector) && !mayHold(element, selector))).toEqual([]);
  });

  it('is nearly all of it', () => {
    const [, , , anchor] = elements();
    expect(['.f9', '.f9:hover', '.f9, .f8', 'p', 'b.f1abc', '.f1abc .f9', '.f9:not(.f1abc)', '.f9[href]'].filter((selector) => mayHold(anchor!, selector))).toEqual([]);
  });
});
