import { AdaptiveCard, HostConfig } from 'adaptivecards';
import { tokens } from '@fluentui/react-components';

/** Grounds and letters of the page's own theme, which are those of Teams. A card has no coloured letters. */
const of = (color: string) => ({ default: color, subtle: tokens.colorNeutralForeground3 });
const LETTERS = { default: of(tokens.colorNeutralForeground1), dark: of(tokens.colorNeutralForeground1), light: of(tokens.colorNeutralForeground1), accent: of(tokens.colorNeutralForeground1), good: of(tokens.colorNeutralForeground1), warning: of(tokens.colorNeutralForeground1), attention: of(tokens.colorNeutralForeground1) };
const style = (backgroundColor: string) => ({ backgroundColor, foregroundColors: LETTERS });

const HOST = {
  supportsInteractivity: true,
  fontFamily: 'inherit',
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 200, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: tokens.colorNeutralStroke2 },
  textBlock: { headingLevel: 5 },
  textStyles: { heading: { size: 'default', weight: 'bolder', color: 'default', isSubtle: false } },
  containerStyles: { default: style(tokens.colorNeutralBackground1), emphasis: style(tokens.colorNeutralBackground3), accent: style(tokens.colorNeutralBackground3), good: style(tokens.colorNeutralBackground3), warning: style(tokens.colorNeutralBackground3), attention: style(tokens.colorNeutralBackground3) },
  actions: { maxActions: 6, spacing: 'default', buttonSpacing: 8, showCard: { actionMode: 'inline', inlineTopMargin: 16 }, actionsOrientation: 'horizontal', actionAlignment: 'left' },
  inputs: { label: { inputSpacing: 'small', requiredInputs: { weight: 'bolder', suffix: ' *' }, optionalInputs: { weight: 'bolder' } }, errorMessage: { spacing: 'small', weight: 'bolder' } },
};

/** Of markdown as much as a card leans on: the backslash before a mark. Anything else stands as it was written. */
AdaptiveCard.onProcessMarkdown = (text, result) => {
  const plain = text.replace(/\\([!-/:-@[-`{-~])/g, '$1').replace(/[&<>]/g, (mark) => `&#${mark.charCodeAt(0)};`);
  Object.assign(result, { outputHtml: `<p>${plain}</p>`, didProcess: true });
};

/** Draws a card as Teams does. Its forms unfold; its presses go nowhere. */
export function drawCard(content: object): HTMLElement {
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(HOST);
  card.onExecuteAction = () => undefined;
  card.parse(content);
  const drawn = card.render() ?? document.createElement('p');
  card.onElementVisibilityChanged = () => queueMicrotask(() => tellUnfolded(card, drawn)); // the renderer has its say first
  tellUnfolded(card, drawn);
  return drawn;
}

/** Whether a form is unfolded is told by its button. The renderer tells it of the form itself, where it is no attribute there is. */
function tellUnfolded(card: AdaptiveCard, drawn: HTMLElement): void {
  for (const button of drawn.querySelectorAll('[aria-controls]')) {
    const form = card.getElementById(button.getAttribute('aria-controls') ?? '');
    form?.renderedElement?.removeAttribute('aria-expanded');
    button.setAttribute('aria-expanded', String(form?.isVisible ?? false));
  }
}
