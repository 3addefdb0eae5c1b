/**
 * jsdom asks every rule of every style sheet whether it holds for an element, with a whole engine of selectors, each time something asks how an element looks:
 * that is most of what a test of a face costs. Fluent has one rule for each declaration, so nearly all are told apart by the class or the name that the last part
 * of a selector asks for. Only the others are put to the engine: what holds is the same, and the engine alone says so.
 */
const selectors = require('jsdom/lib/jsdom/living/helpers/selectors');

const HAS_AN_ARGUMENT = /\([^()]*\)/g;
const AN_ATTRIBUTE = /\[[^[\]"'\\]*(?:"[^"\\]*"|'[^'\\]*')?[^[\]"'\\]*\]/g;
const ONE_PART = /^(\*|[a-z][\w-]*)?((?:\.[\w-]+|#[\w-]+|::?[\w-]+)*)$/i;

/** What an element must have for one of the selectors to hold, as `{ name, className }` each; undefined when this cannot be told by a look at the words. */
function neededBy(selectorText) {
  let words = selectorText.replace(AN_ATTRIBUTE, ':attribute');
  for (let before; before !== words; words = words.replace(HAS_AN_ARGUMENT, '')) before = words;
  const needed = words.split(',').map((one) => {
    const [, name, others] = ONE_PART.exec(one.trim().split(/[\s>+~]+/).at(-1)) ?? [];
    return others === undefined ? undefined : { name: name === '*' ? undefined : name?.toLowerCase(), className: /\.([\w-]+)/.exec(others)?.[1] };
  });
  return needed.includes(undefined) ? undefined : needed;
}

const known = new Map();
function needsOf(selectorText) {
  if (!known.has(selectorText)) known.set(selectorText, typeof selectorText === 'string' ? neededBy(selectorText) : undefined);
  return known.get(selectorText);
}

/** Whether the engine need be asked at all. */
function mayHold(element, selectorText) {
  const needs = needsOf(selectorText);
  if (!needs) return true;
  const name = element.localName.toLowerCase();
  const classes = ` ${(element.getAttributeNS(null, 'class') ?? '').replaceAll(/\s/g, ' ')} `;
  return needs.some((need) => (need.name === undefined || need.name === name) && (need.className === undefined || classes.includes(` ${need.className} `)));
}

const { matchesDontThrow } = selectors;
selectors.matchesDontThrow = (element, selectorText) => mayHold(element, selectorText) && matchesDontThrow(element, selectorText);

module.exports = { mayHold };
