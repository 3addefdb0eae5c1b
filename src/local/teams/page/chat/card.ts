import { AdaptiveCard, CardObjectRegistry, ExecuteAction, GlobalRegistry, HostConfig, OpenUrlAction, SerializationContext, SubmitAction, Versions, type Action, type Input } from 'adaptivecards';
import { cardHostConfig, type CardTheme } from './host-config';

export interface CardPress {
  readonly way: 'execute' | 'submit';
  readonly verb?: string;
  readonly data: unknown;
}

export interface CardOptions {
  readonly theme: CardTheme;
  /** Whether it is a client that knows no Action.Execute, and takes what a card has in its place. */
  readonly isPhone: boolean;
  /** What stood in the fields of the same card before it was drawn again. */
  readonly typed?: ReadonlyMap<string, string>;
  readonly onPress: (press: CardPress) => void;
  readonly onLink: (address: string) => void;
}

export interface DrawnCard {
  readonly element: HTMLElement;
  /** What stands in its fields, by their names. */
  typed(): ReadonlyMap<string, string>;
}

/** Of markdown as much as a card can lean on anywhere: the backslash before a mark. Anything else stands as it was written. */
AdaptiveCard.onProcessMarkdown = (text, result) => {
  const plain = text.replace(/\\([!-/:-@[-`{-~])/g, '$1').replace(/[&<>]/g, (mark) => `&#${mark.charCodeAt(0)};`);
  Object.assign(result, { outputHtml: `<p>${plain}</p>`, didProcess: true });
};

/** Draws a card as Teams does, with the renderer that Teams' own is made from. What it cannot read it leaves out. */
export function drawCard(content: object, { theme, isPhone, typed = new Map(), onPress, onLink }: CardOptions): DrawnCard {
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(cardHostConfig(theme));
  card.parse(content, contextOf(isPhone));
  const fields = (): readonly Input[] => card.getAllInputs();
  for (const field of fields()) if (typed.has(field.id ?? '')) (field as Input & { defaultValue?: string }).defaultValue = typed.get(field.id ?? '') ?? '';
  card.onExecuteAction = (action: Action) => {
    if (action instanceof OpenUrlAction && action.url !== undefined) onLink(action.url);
    else if (action instanceof ExecuteAction) onPress({ way: 'execute', verb: action.verb, data: action.data });
    else if (action instanceof SubmitAction) onPress({ way: 'submit', data: action.data });
  };
  const element = card.render() ?? document.createElement('p');
  return { element, typed: () => new Map(fields().map((field) => [field.id ?? '', String(field.value ?? '')])) };
}

function contextOf(isPhone: boolean): SerializationContext {
  const context = new SerializationContext(Versions.v1_5);
  if (!isPhone) return context;
  const actions = new CardObjectRegistry<Action>();
  GlobalRegistry.populateWithDefaultActions(actions);
  actions.unregister('Action.Execute');
  context.setActionRegistry(actions);
  return context;
}
