/** What a card must be before it may go to Teams, beyond what types and schema say. */

type Node = Readonly<Record<string, unknown>>;

/** The elements that Teams on phones is documented to know (1.2), and the action that answers in place. */
const KNOWN = new Set([
  'AdaptiveCard', 'TextBlock', 'RichTextBlock', 'TextRun', 'Container', 'ColumnSet', 'Column', 'ActionSet', 'Input.ChoiceSet', 'Input.Text',
  'Action.Execute', 'Action.Submit', 'Action.OpenUrl', 'Action.ToggleVisibility',
]);
const MOST_ACTIONS = 6;
const MOST_USERS = 60;
const SHAPE_ALONE = /[●▲■○](?! \S)/;

/** Every object of the card that has a type, each where it stands. */
export function* nodesOf(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const each of value) yield* nodesOf(each);
  else if (typeof value === 'object' && value !== null) {
    if (typeof (value as Node).type === 'string') yield value as Node;
    for (const each of Object.values(value)) yield* nodesOf(each);
  }
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** All that is shown: of blocks, runs, labels and buttons; not what stands in a field. */
export function shownTexts(card: unknown): readonly string[] {
  return [...nodesOf(card)].flatMap((node) => {
    const choices = list(node.choices).map((choice) => (choice as Node).title);
    const all: readonly unknown[] = [node.text, node.label, node.title, node.errorMessage, node.speak, node.fallbackText, ...list(node.inlines), ...choices];
    return all.filter((each): each is string => typeof each === 'string');
  });
}

function findingsOfAction(action: Node, isRefresh: boolean): readonly string[] {
  const data = (action.data ?? {}) as Node;
  const fallback = (action.fallback ?? {}) as Node;
  const isSame = JSON.stringify(fallback.data) === JSON.stringify({ ...data, verb: action.verb });
  return [
    ...(typeof action.verb === 'string' ? [] : ['an Execute without a verb']),
    ...(data.v === 1 ? [] : ['an Execute without a version']),
    ...(isRefresh || (fallback.type === 'Action.Submit' && fallback.title === action.title && isSame) ? [] : ['an Execute without its Submit']),
  ];
}

/** What is wrong with the card; empty when all is well. */
export function findingsOf(card: Node): readonly string[] {
  const nodes = [...nodesOf(card)];
  const of = (type: string) => nodes.filter((node) => node.type === type);
  const refresh = (card.refresh ?? {}) as Node;
  const ids = nodes.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
  const targets = of('Action.ToggleVisibility').flatMap(({ targetElements }) => list(targetElements).map(String));
  return [
    ...(card.version === '1.5' ? [] : ['a version other than 1.5']),
    ...(card.lang === 'da' || card.lang === 'en' ? [] : ['no language']),
    ...(typeof card.speak === 'string' && typeof card.fallbackText === 'string' ? [] : ['nothing to read aloud, or in its stead']),
    ...nodes.filter(({ type }) => !KNOWN.has(String(type))).map(({ type }) => `the element ${String(type)}`),
    ...(of('Action.OpenUrl').length === 1 ? [] : [`${of('Action.OpenUrl').length} ways out`]),
    ...nodes.filter(({ actions }) => list(actions).length > MOST_ACTIONS).map(() => 'too many buttons in a row'),
    ...(list(refresh.userIds).length <= MOST_USERS ? [] : ['too many users to refresh for']),
    ...(new Set(ids).size === ids.length ? [] : ['an id twice']),
    ...targets.filter((target) => !ids.includes(target)).map((target) => `nothing to unfold: ${target}`),
    ...nodes.filter(({ type }) => String(type).startsWith('Input.')).filter(({ id, label, errorMessage }) => !id || !label || !errorMessage).map(() => 'a field without id, label or message'),
    ...of('Action.Execute').flatMap((action) => findingsOfAction(action, action === refresh.action)),
    ...nodes.filter(({ type, style }) => String(type).startsWith('Action.') && style !== undefined).map(() => 'a coloured button'),
    ...nodes.filter(({ color }) => color !== undefined).map(() => 'coloured letters'),
    ...shownTexts(card).filter((text) => text.includes('{{')).map((text) => `a macro: ${text}`),
    ...shownTexts(card).filter((text) => /undefined|NaN|\[object/.test(text)).map((text) => `not a text: ${text}`),
  ];
}

/** Whether a light is ever its shape alone. Only for cards whose texts are known: somebody may type a shape. */
export const shapesAlone = (card: unknown): readonly string[] => shownTexts(card).filter((text) => SHAPE_ALONE.test(text));
