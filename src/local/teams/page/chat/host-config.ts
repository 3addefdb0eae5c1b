/** How cards look in Teams, as near as is known. */
export type CardTheme = 'default' | 'dark' | 'contrast';

export interface CardColours {
  readonly ground: string;
  readonly page: string;
  readonly emphasis: string;
  readonly text: string;
  readonly subtle: string;
  readonly line: string;
  readonly button: string;
  readonly field: string;
  readonly tints: readonly [good: string, warning: string, attention: string];
}

/** Grounds and letters as in Fluent's three Teams themes; the tints are the grounds of the containers that a host gives for good, warning and attention. */
export const CARD_COLOURS: Readonly<Record<CardTheme, CardColours>> = {
  default: { ground: '#ffffff', page: '#f5f5f5', emphasis: '#f5f5f5', text: '#242424', subtle: '#616161', line: '#e0e0e0', button: '#d1d1d1', field: '#616161', tints: ['#e7f2da', '#fff3d6', '#fce4e6'] },
  dark: { ground: '#292929', page: '#1f1f1f', emphasis: '#1f1f1f', text: '#ffffff', subtle: '#adadad', line: '#525252', button: '#666666', field: '#adadad', tints: ['#0e3b0e', '#4a3a00', '#4d1016'] },
  contrast: { ground: '#000000', page: '#000000', emphasis: '#000000', text: '#ffffff', subtle: '#ffffff', line: '#ffffff', button: '#ffffff', field: '#ffffff', tints: ['#000000', '#000000', '#000000'] },
};

/** The coloured letters are those that Microsoft published for Teams: unreadable on white, so that a card that leans on them is found out. */
const LETTERS = { accent: '#6264a7', good: '#92c353', warning: '#f8d22a', attention: '#c4314b' };

/** The host config of the renderer for one theme. */
export function cardHostConfig(theme: CardTheme): object {
  const { ground, emphasis, text, subtle, line, tints } = CARD_COLOURS[theme];
  const of = (color: string) => ({ default: color, subtle: color });
  const foregroundColors = { default: { default: text, subtle }, dark: of('#242424'), light: of('#ffffff'), ...Object.fromEntries(Object.entries(LETTERS).map(([name, color]) => [name, of(color)])) };
  const style = (backgroundColor: string) => ({ backgroundColor, foregroundColors });
  return {
    supportsInteractivity: true,
    fontFamily: '"Segoe UI", system-ui, sans-serif',
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 200, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: line },
    textBlock: { headingLevel: 2 },
    textStyles: { heading: { size: 'default', weight: 'bolder', color: 'default', isSubtle: false } },
    containerStyles: { default: style(ground), emphasis: style(emphasis), accent: style(emphasis), good: style(tints[0]), warning: style(tints[1]), attention: style(tints[2]) },
    actions: { maxActions: 6, spacing: 'default', buttonSpacing: 8, showCard: { actionMode: 'inline', inlineTopMargin: 16 }, actionsOrientation: 'horizontal', actionAlignment: 'left' },
    inputs: { label: { inputSpacing: 'small', requiredInputs: { weight: 'bolder', suffix: ' *' }, optionalInputs: { weight: 'bolder' } }, errorMessage: { spacing: 'small', weight: 'bolder' } },
  };
}
