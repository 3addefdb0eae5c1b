/**
 * jsdom asks every rule of every style sheet whether it holds for an element, with a whole engine of selectors, each time something asks how an element looks:
 * that is most of what a test of a face costs. Fluent has one rule for each declaration, so nearly all are told apart by the class or the name that the last part
 * of a selector asks for, and where that is all the selector asks for they need no engine to hold. The others are put to it: what holds is the same.
 */
const selectors = require('jsdom/lib/jsdom/living/helpers/selectors');

const HAS_AN_ARGUMENT = /\([^()]*\)/g;
const AN_ATTRIBUTE = /\[[^[\]"'\\]*(?:"[^"\\]*"|'[^'\\]*')?[^[\]"'\\]*\]/g;
/** One class and nothing else, or one name. */
const ONE_WORD = /^(?:\.[\w-]+|[a-z][\w-]*)$/i;
const ONE_PART = /^(\*|[a-z][\w-]*)?((?:\.[\w-]+|#[\w-]+|::?[\w-]+)*)$/i;

/** What an element must have for one of the selectors to hold, as `{ name, className, word }` each, `word` being a selector that asks for nothing else; undefined when this cannot be told by a look at the words. */
function neededBy(selectorText) {
  let words = selectorText.replace(AN_ATTRIBUTE, ':attribute');
  for (let before; before !== words; words = words.replace(HAS_AN_ARGUMENT, '')) before = words;
  const needed = words.split(',').map((one) => {
    const asked = one.trim();
    const [, name, others] = ONE_PART.exec(asked.split(/[\s>+~]+/).at(-1)) ?? [];
    return others === undefined ? undefined : { name: name === '*' ? undefined : name?.toLowerCase(), className: /\.([\w-]+)/.exec(others)?.[1], word: ONE_WORD.test(asked) ? asked : undefined };
  });
  return needed.includes(undefined) ? undefined : needed;
}

const known = new Map();
function needsOf(selectorText) {
  if (!known.has(selectorText)) known.set(selectorText, typeof selectorText === 'string' ? neededBy(selectorText) : undefined);
  return known.get(selectorText);
}

let kept = { words: '', classes: new Set() };
/** An element's classes. Rule after rule is held against the same element: its attribute is taken apart once. */
function classesOf(element) {
  const words = element.getAttributeNS(null, 'class') ?? '';
  if (words !== kept.words) kept = { words, classes: new Set(words.split(/\s+/)) };
  return kept.classes;
}

/** Whether the engine need be asked at all. */
function mayHold(element, selectorText) {
  const needs = needsOf(selectorText);
  if (!needs) return true;
  const name = element.localName.toLowerCase();
  const classes = classesOf(element);
  return needs.some((need) => (need.name === undefined || need.name === name) && (need.className === undefined || classes.has(need.className)));
}

/** Whether it holds, seen without the engine; false where only the engine can tell. A name is taken letter by letter, as it is outside HTML. */
const surelyHolds = (element, selectorText) =>
  (needsOf(selectorText) ?? []).some(({ word, className }) => word !== undefined && (className === undefined ? element.localName === word : classesOf(element).has(className)));

const { matchesDontThrow } = selectors;
selectors.matchesDontThrow = (element, selectorText) => mayHold(element, selectorText) && (surelyHolds(element, selectorText) || matchesDontThrow(element, selectorText));

/** Where the rules of a sheet stand, by what the last part of their selectors asks for; `others` may hold for any element. */
function indexOf(rules) {
  const index = { rules: rules.map((rule) => ({ rule, selectorText: rule.selectorText })), byClass: new Map(), byName: new Map(), others: [] };
  const put = (map, key, at) => (map.has(key) ? map.get(key).push(at) : map.set(key, [at]));
  for (const [at, { selectorText }] of index.rules.entries()) {
    for (const { name, className } of needsOf(selectorText) ?? [{}]) {
      if (className !== undefined) put(index.byClass, className, at);
      else if (name !== undefined) put(index.byName, name, at);
      else index.others.push(at);
    }
  }
  return index;
}

const isOf = (rules, index) => rules.length === index.rules.length && rules.every((rule, at) => rule === index.rules[at].rule && rule.selectorText === index.rules[at].selectorText);

const indexes = new WeakMap();
/** The rules of a sheet that may hold for an element, in the sheet's order. */
function rulesFor(element, sheet) {
  let index = indexes.get(sheet);
  if (!index || !isOf(sheet.cssRules, index)) indexes.set(sheet, (index = indexOf(sheet.cssRules)));
  const found = new Set(index.others);
  for (const at of index.byName.get(element.localName.toLowerCase()) ?? []) found.add(at);
  for (const className of classesOf(element)) for (const at of index.byClass.get(className) ?? []) found.add(at);
  return [...found].sort((a, b) => a - b).map((at) => sheet.cssRules[at]);
}

const styleRules = require('jsdom/lib/jsdom/living/helpers/style-rules'); // not before: it takes what it asks from the other as it finds it

/** jsdom walks through every rule there is, also to hear no of each: it is shown those alone that may hold. */
const { getDeclarationForElement } = styleRules;
styleRules.getDeclarationForElement = (element) => {
  const { styleSheets, _styleCache: cache } = element._ownerDocument;
  if (cache?.has(element)) return cache.get(element);
  const sheets = styleSheets._list;
  styleSheets._list = sheets.map((sheet) => ({ cssRules: rulesFor(element, sheet) }));
  try {
    return getDeclarationForElement(element);
  } finally {
    styleSheets._list = sheets;
  }
};

module.exports = { mayHold, surelyHolds, rulesFor };
