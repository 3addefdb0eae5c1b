/** @jest-environment ./config/jest/browser-environment.js */
import { mayHold, rulesFor, surelyHolds } from '../../config/jest/told-apart';

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
  const anAnchor = (): Element => elements().find(({ localName }) => localName === 'a')!;
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

  it.each(SELECTORS)('holds where it is said to: %s', (selector) => {
    expect(elements().filter((element) => surelyHolds(element, selector) && !holds(element, selector))).toEqual([]);
  });

  it('is what asks for one word alone', () => {
    expect(['.f1abc', 'a', '.f9, .f2def', 'b, a', '.F1abc', 'A', '*', '.page .f1abc', '.f1abc.f2def', '.f1abc:hover', '.f1abc:not(.f9)', '.f1abc[href]'].filter((selector) => surelyHolds(anAnchor(), selector))).toEqual(['.f1abc', 'a', '.f9, .f2def', 'b, a']);
  });

  it('is nearly all of it', () => {
    expect(['.f9', '.f9:hover', '.f9, .f8', 'p', 'b.f1abc', '.f1abc .f9', '.f9:not(.f1abc)', '.f9[href]'].filter((selector) => mayHold(anAnchor(), selector))).toEqual([]);
  });

  describe('of a sheet', () => {
    const sheetOf = (selectors: readonly string[]) => ({ cssRules: selectors.map((selectorText) => ({ selectorText })) });
    const shownOf = (element: Element, sheet: ReturnType<typeof sheetOf>): readonly string[] => rulesFor(element, sheet).map(({ selectorText }) => selectorText);

    it('is no rule that may hold, and those stay in their order', () => {
      const sheet = sheetOf([...SELECTORS, ...SELECTORS]);
      for (const element of elements()) expect(shownOf(element, sheet).filter((selector) => mayHold(element, selector))).toEqual(sheet.cssRules.map(({ selectorText }) => selectorText).filter((selector) => mayHold(element, selector)));
    });

    it('is asked anew when a rule was put in, taken out or changed', () => {
      const anchor = anAnchor();
      const sheet = sheetOf(['.f9', 'a', '.f1abc']);
      expect(shownOf(anchor, sheet)).toEqual(['a', '.f1abc']);
      sheet.cssRules.splice(0, 1, { selectorText: '.f2def' });
      expect(shownOf(anchor, sheet)).toEqual(['.f2def', 'a', '.f1abc']);
      sheet.cssRules[1]!.selectorText = 'p';
      expect(shownOf(anchor, sheet)).toEqual(['.f2def', '.f1abc']);
      sheet.cssRules.pop();
      expect(shownOf(anchor, sheet)).toEqual(['.f2def']);
    });

    it('is nearly every rule for others', () => {
      expect(shownOf(anAnchor(), sheetOf(['.f9', '.f9:hover', '.f9, .f8', 'p', '.f1abc .f9', '.f9:not(.f1abc)', '.f9[href]']))).toEqual([]);
    });

    it('does not change how an element looks', () => {
      const anchor = anAnchor();
      const style = document.head.appendChild(document.createElement('style'));
      style.textContent = '.f9 { color: red } .f2def { color: green; visibility: hidden } a { color: blue } @media screen { .f1abc { display: grid } }';
      const { color, visibility, display } = getComputedStyle(anchor);
      style.remove();
      expect({ color, visibility, display }).toEqual({ color: 'rgb(0, 0, 255)', visibility: 'hidden', display: 'grid' });
    });
  });
});
