/** @jest-environment ./config/jest/browser-environment.js */
import fc from 'fast-check';
import { formatterOf, initiatives } from '../../../../src/adapters/sharepoint/lists';
import { formatted, moment, StyleSheet, thing, type Surroundings, type Value } from '../../../../src/local/site/pages/formatting';
import { sayingOf } from '../../../../src/local/site/pages/saying';
import { elementsOf, textIn } from './reading';

const NOW = Date.parse('2026-11-24T09:00:00+01:00');
const saying = sayingOf({ zone: 'Europe/Copenhagen', locale: 1030 });
const owner = thing('Klimakoordinator', { id: 7, title: 'Klimakoordinator', email: 'klima@example.org' });
const goal = thing('Mindre spild', { lookupId: 3, lookupValue: 'Mindre spild' });
const columns: Readonly<Record<string, Value>> = { Light: 'red', Cost: 12.5, Owner: owner, Deputies: [owner, thing('Direktør', { id: 8, title: 'Direktør', email: 'd@example.org' })], Goal: goal, Due: moment(NOW), Running: true, Empty: '', Tags: ['Klima', 'Havn'] };

const around = (current: Value): Surroundings => ({
  current, column: (name) => (Object.hasOwn(columns, name) ? columns[name] : undefined), heading: (name) => (name === 'Light' ? 'Trafiklys' : undefined), me: 'klima@example.org', now: NOW, web: 'http://localhost:4820/sites/erhverv', saying,
});

const draw = (formatter: unknown, current: Value = ''): string | undefined => formatted(typeof formatter === 'string' ? formatter : JSON.stringify(formatter), around(current), new StyleSheet())?.text;
const textOf = (txtContent: unknown, current: Value = ''): string | undefined => {
  const drawn = draw({ elmType: 'div', txtContent }, current);
  return drawn === undefined ? undefined : textIn(drawn);
};

describe('Excel-style expressions', () => {
  it.each<[string, string]>([
    ["=if(@currentField == 'red', 'Rød', 'Andet')", 'Rød'],
    ["=if(@currentField == 'green', '●', if(@currentField == 'red', '■', '▲'))", '■'],
    ['=1 + 2 * 3 - 4 / 2', '5'],
    ['=(1 + 2) * 3 % 5', '4'],
    ['=-7 * 2', '-14'],
    ["='a' + 1 + 'b'", 'a1b'],
    ['=1 < 2 && 2 <= 2 && 3 > 2 && 3 >= 3 && 1 != 2', 'Ja'],
    ["='' || [$Running]", 'Ja'],
    ["=if([$Cost] > 10, 'dyr', 'billig')", 'dyr'],
    ['=[$Owner.title]', 'Klimakoordinator'],
    ["=if([$Owner.email] == @me, 'mig', 'en anden')", 'mig'],
    ['=[$Goal.lookupValue] + [$Goal.lookupId]', 'Mindre spild3'],
    ["=join([$Deputies.title], ' og ')", 'Klimakoordinator og Direktør'],
    ['=length([$Deputies]) + length([$Owner]) + length([$Empty])', '3'],
    ['=toLocaleDateString([$Due])', '24-11-2026'],
    ['=toLocaleTimeString(@now)', '09:00'],
    ['=toLocaleDateString(addDays(@now, 7))', '01-12-2026'],
    ["=if([$Due] <= @now, 'nu', 'senere')", 'nu'],
    ['=getDate(@now) * 10000 + getMonth(@now) * 100 + getYear(@now)', '243.026'],
    ["=toUpperCase('æø') + toLowerCase('Å')", 'ÆØå'],
    ["=substring('DogFood', 3, 6) + indexOf('DogFood', 'F') + lastIndexOf('DogDog', 'Dog')", 'Foo33'],
    ["=padStart('7', 3, '0') + padEnd('a', 3, 'b')", '007abb'],
    ["=replace('a-a', 'a', 'b') + replaceAll('a-a', 'a', 'b')", 'b-ab-b'],
    ["=startsWith('abc', 'ab') == endsWith('abc', 'bc')", 'Ja'],
    ['=floor(4.7) + ceiling(4.2) + abs(-1) + pow(2, 3)', '18'],
    ["=Number('12') + 1", '13'],
    ["=toString(12.5) + 'x'", '12.5x'],
    ['=[!Light.DisplayName]', 'Trafiklys'],
    ["=@currentWeb + '/Lists'", 'http://localhost:4820/sites/erhverv/Lists'],
    ['=true == true', 'Ja'],
  ])('%s reads %s', (expression, expected) => expect(textOf(expression, 'red')).toBe(expected));
});

describe('operator objects', () => {
  it.each<[string, unknown, string]>([
    ['?', { operator: '?', operands: [{ operator: '>', operands: ['@currentField', '40'] }, '100%', { operator: '+', operands: [{ operator: 'toString()', operands: [{ operator: '*', operands: ['@currentField', 2.5] }] }, '%'] }] }, '50%'],
    ['==', { operator: '==', operands: ['[$Light]', 'red'] }, 'Ja'],
    ['&&', { operator: '&&', operands: [true, { operator: '!=', operands: ['@currentField', 1] }] }, 'Ja'],
    ['Number()', { operator: 'Number()', operands: ['7'] }, '7'],
    ['an Excel-style operand', { operator: '+', operands: ['=1 + 1', 3] }, '5'],
  ])('%s', (_, expression, expected) => expect(textOf(expression, 20)).toBe(expected));
});

describe('what a text shows without an expression', () => {
  it.each<[string, Value, string]>([
    ['@currentField', 'Rød <b>', 'Rød <b>'],
    ['@currentField', 1234.5, '1.234,5'],
    ['@currentField', true, 'Ja'],
    ['@currentField', moment(NOW), '24-11-2026 09:00'],
    ['@currentField', owner, 'Klimakoordinator'],
    ['@currentField', ['Klima', 'Havn'], 'Klima; Havn'],
    ['@currentField.email', owner, 'klima@example.org'],
    ['@currentField', '', ''],
    ['[$Light]', '', 'red'],
    ['just text @currentField', 'red', 'just text @currentField'],
  ])('%s of %p', (text, current, expected) => expect(textOf(text, current)).toBe(expected));
});

describe('elements', () => {
  it('repeats an element for every member of a column', () => {
    const drawn = draw({ elmType: 'div', children: [{ elmType: 'span', forEach: 'tag in [$Tags]', txtContent: "=loopIndex('tag') + [$tag]" }] });
    expect(drawn).toBe('<div><span>0Klima</span><span>1Havn</span></div>');
  });

  it('gives styles as classes, so that the page needs no style attribute', () => {
    const styles = new StyleSheet();
    const drawn = formatted(JSON.stringify({ elmType: 'span', style: { 'background-color': "=if(@currentField == 'red', '#c00', '#0c0')", padding: '2px' }, txtContent: 'x' }), around('red'), styles);
    expect(drawn?.text).toBe('<span class="look-1">x</span>');
    expect(styles.css).toBe('.look-1{background-color:#c00;padding:2px}');
  });

  it.each<[string, string, string]>([
    ['position', 'fixed', 'not among the styles a cell may have'],
    ['background-color', 'url(//elsewhere.example/x)', 'it would fetch something'],
    ['width', '1px;position:fixed', 'it would end the declaration'],
    ['color', 'red}body{display:none', 'it would end the rule'],
    ['color', 'red/*', 'it would begin a comment'],
    ['width', 'calc(1px', 'its parenthesis would swallow what follows'],
    ['font-family', "'</style>", 'it would end the sheet'],
  ])('leaves out the style %s: %s, because %s', (name, value) => {
    const styles = new StyleSheet();
    expect(formatted(JSON.stringify({ elmType: 'span', style: { [name]: value }, txtContent: 'x' }), around(''), styles)?.text).toBe('<span>x</span>');
    expect(styles.css).toBe('');
  });

  it('keeps the classes SharePoint has, and none of the page’s own', () => {
    expect(draw({ elmType: 'div', attributes: { class: 'sp-css-color-CoralFont button danger ms-fontSize-m' } })).toBe('<div class="sp-css-color-CoralFont ms-fontSize-m"></div>');
  });

  it.each(['javascript:alert(1)', 'java\nscript:alert(1)', ' javascript:alert(1)', 'data:text/html,x', 'vbscript:x', 'http://[bad'])('makes no link of %p', (href) => {
    expect(draw({ elmType: 'a', attributes: { href: '@currentField' }, txtContent: 'x' }, href)).toBe('<span>x</span>');
  });

  it('makes a link of an ordinary address', () => {
    expect(draw({ elmType: 'a', attributes: { href: "='https://example.org/?id=' + [$Goal.lookupId]", target: '_blank' }, txtContent: 'x' })).toBe('<a href="https://example.org/?id=3" rel="noopener noreferrer">x</a>');
  });
});

describe('formatting that cannot be followed leaves the plain value', () => {
  it.each<[string, unknown]>([
    ['no JSON', '{"elmType":'],
    ['an element that is not known', { elmType: 'script', txtContent: 'alert(1)' }],
    ['an image', { elmType: 'img', attributes: { src: 'https://example.org/x.png' } }],
    ['an attribute that is not known', { elmType: 'div', attributes: { onclick: 'alert(1)' } }],
    ['a function that is not known', { elmType: 'div', txtContent: "=fetch('x')" }],
    ['an operator that is not known', { elmType: 'div', txtContent: { operator: 'constructor', operands: [] } }],
    ['a column the list does not have', { elmType: 'div', txtContent: '[$Nowhere]' }],
    ['a part no value has', { elmType: 'div', txtContent: '[$Owner.constructor]' }],
    ['a name that stands for nothing', { elmType: 'div', txtContent: '=window' }],
    ['a formula that does not end', { elmType: 'div', txtContent: "=if(1 == 1, 'a'" }],
    ['an unknown sign', { elmType: 'div', txtContent: '=1 ; 2' }],
    ['text that grows without end', { elmType: 'div', txtContent: "=padStart('', 100000000, 'x')" }],
    ['nesting without end', { elmType: 'div', txtContent: `=${'('.repeat(5000)}1${')'.repeat(5000)}` }],
    ['a list of children that is none', { elmType: 'div', children: 'x' }],
    ['null', null],
  ])('%s', (_, formatter) => expect(draw(formatter)).toBeUndefined());
});

describe('what the product’s own columns ask for', () => {
  const formatter = formatterOf(initiatives.columns.Light, 'da') ?? '';
  it.each([['green', '● Grøn', 'MintGreen'], ['yellow', '▲ Gul', 'Gold'], ['red', '■ Rød', 'Coral']])('%s is shape and word: %s', (code, word, colour) => {
    const drawn = draw(formatter, code) ?? '';
    expect(textIn(drawn)).toBe(word);
    expect(drawn).toContain(colour);
  });
  it('an empty light says that there is none yet', () => expect(textIn(draw(formatter, '') ?? '')).toBe('○ Ingen status endnu'));
  it('a light nobody knows stands as it was written', () => expect(textIn(draw(formatter, '<i>Rød</i>') ?? '')).toBe('<i>Rød</i>'));
});

describe('whatever a formatter and a row hold', () => {
  const nasty = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom('<script>alert(1)</script>', '" onmouseover="x', "' onfocus='x", '</style><script>', '&lt;b&gt;', '-->', ']]>', '\u2028', 'javascript:alert(1)', '<svg/onload=x>'));
  const leaf = fc.oneof(fc.constantFrom('@currentField', '[$Light]', '=@currentField', "='x' + @currentField", "=replace('<b>', '<b>', @currentField)", "=if(@currentField == '', @currentField, toUpperCase(@currentField))"), nasty);
  const names = fc.constantFrom('href', 'title', 'class', 'd', 'viewBox', 'target', 'iconName', 'onclick', 'style');
  const { element } = fc.letrec<{ element: unknown }>((tie) => ({
    element: fc.record(
      {
        elmType: fc.constantFrom('div', 'span', 'p', 'a', 'button', 'svg', 'path', 'script'), txtContent: leaf, attributes: fc.dictionary(names, leaf, { maxKeys: 3 }),
        style: fc.dictionary(fc.constantFrom('color', 'width', 'position', 'background-color', 'x}'), leaf, { maxKeys: 3 }), children: fc.array(tie('element'), { maxLength: 2 }),
      },
      { requiredKeys: ['elmType'] },
    ),
  }));
  const TAGS = new Set(['html', 'head', 'body', 'div', 'span', 'p', 'a', 'svg', 'path']);
  const ATTRIBUTES = new Set(['href', 'title', 'class', 'd', 'viewBox', 'preserveAspectRatio', 'aria-hidden', 'rel']);

  it('nothing but listed elements and attributes comes out, no address that runs, and no sign that ends the style sheet', () => {
    fc.assert(
      fc.property(element, nasty, (formatter, value) => {
        const styles = new StyleSheet();
        const drawn = formatted(JSON.stringify(formatter), around(value), styles);
        expect(styles.css).not.toMatch(/[<>\\"'@]|url|position/i);
        for (const found of elementsOf(drawn?.text ?? '')) {
          expect(TAGS).toContain(found.localName);
          for (const name of found.getAttributeNames()) expect(ATTRIBUTES).toContain(name);
          expect(found.getAttribute('href') ?? 'https:').not.toMatch(/^\s*(javascript|data|vbscript):/i);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('a text comes out of the page as it went in', () => {
    fc.assert(
      fc.property(nasty.filter((text) => !/[\r\0]/.test(text)), (value) => {
        expect(textIn(draw({ elmType: 'span', txtContent: '@currentField' }, value) ?? '')).toBe(value);
      }),
      { numRuns: 200 },
    );
  });
});
