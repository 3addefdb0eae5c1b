import type { Browser, Page } from 'playwright-core';
import type { CardMessage } from '../../../src/application';
import { aWindow } from '../browser';

/** A stand-in for the chat of Teams: the genuine renderer, with colours as near to those of Teams as is known. */

export type HostTheme = 'light' | 'dark' | 'contrast';

interface Colours {
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
const COLOURS: Record<HostTheme, Colours> = {
  light: { ground: '#ffffff', page: '#f5f5f5', emphasis: '#f5f5f5', text: '#242424', subtle: '#616161', line: '#e0e0e0', button: '#d1d1d1', field: '#616161', tints: ['#e7f2da', '#fff3d6', '#fce4e6'] },
  dark: { ground: '#292929', page: '#1f1f1f', emphasis: '#1f1f1f', text: '#ffffff', subtle: '#adadad', line: '#525252', button: '#666666', field: '#adadad', tints: ['#0e3b0e', '#4a3a00', '#4d1016'] },
  contrast: { ground: '#000000', page: '#000000', emphasis: '#000000', text: '#ffffff', subtle: '#ffffff', line: '#ffffff', button: '#ffffff', field: '#ffffff', tints: ['#000000', '#000000', '#000000'] },
};

/** The coloured letters are those that Microsoft published for Teams: unreadable on white, so that a card that leans on them is found out. */
const LETTERS = { accent: '#6264a7', good: '#92c353', warning: '#f8d22a', attention: '#c4314b' };

function hostConfig({ ground, emphasis, text, subtle, line, tints }: Colours): object {
  const of = (color: string) => ({ default: color, subtle: color });
  const foregroundColors = { default: { default: text, subtle }, dark: of('#242424'), light: of('#ffffff'), ...Object.fromEntries(Object.entries(LETTERS).map(([name, color]) => [name, of(color)])) };
  const style = (backgroundColor: string) => ({ backgroundColor, foregroundColors });
  const sizes = { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 };
  return {
    supportsInteractivity: true,
    fontFamily: '"Segoe UI", system-ui, sans-serif',
    fontSizes: sizes,
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

const css = (c: Colours, contrast: boolean): string => `
  body{margin:0;padding:12px;background:${c.page};color:${c.text};font:14px/20px "Segoe UI",system-ui,sans-serif}
  main{display:grid;gap:20px;justify-content:start}
  p.caption{font-size:12px;line-height:16px;font-weight:400;margin:0 0 4px;color:${c.subtle}}
  .card{border-radius:6px;overflow:hidden;background:${c.ground};box-shadow:0 0 2px rgba(0,0,0,.12),0 1px 2px rgba(0,0,0,.14);${contrast ? `border:1px solid ${c.line}` : ''}}
  .ac-pushButton{min-height:32px;padding:5px 12px;border-radius:4px;border:1px solid ${c.button};background:${c.ground};color:${c.text};font:600 14px/20px "Segoe UI",system-ui,sans-serif;cursor:pointer;text-decoration:none}
  .ac-actionSet{flex-wrap:wrap;row-gap:8px}
  .ac-input:not([type=radio]){border:1px solid ${c.button};border-bottom-color:${c.field};border-radius:4px;background:${c.ground};color:${c.text};padding:6px 10px;font:inherit;width:100%;box-sizing:border-box}
  textarea.ac-input{min-height:68px}
  .ac-choiceSetInput-expanded{border:0!important;background:none!important;padding:0!important}
  .ac-choiceSetInput-expanded>div{min-height:28px}
  .ac-choiceSetInput-expanded label{color:${c.text}}
  .ac-textRun,.ac-textBlock{overflow-wrap:anywhere}
  a{color:${c.text}}`;

interface Pressed {
  readonly verb?: string;
  readonly data?: object;
}
interface Renderer {
  new (): { hostConfig: unknown; parse(card: unknown): void; render(): HTMLElement; onExecuteAction: (action: Pressed) => void };
  onProcessMarkdown: (text: string, result: { outputHtml?: string; didProcess: boolean }) => void;
}
type Library = { readonly AdaptiveCard: Renderer; readonly HostConfig: new (config: unknown) => unknown };

/** What the presses so far sent, as an invoke carries it. */
export const pressesOn = (page: Page): Promise<readonly unknown[]> =>
  page.evaluate(() => (window as unknown as { pressed: readonly Pressed[] }).pressed.map(({ verb, data }) => ({ action: { verb, data } })));

/** A page with these cards below each other, each `width` wide. */
export async function showCards(browser: Browser, cards: ReadonlyMap<string, CardMessage>, { theme, width }: { readonly theme: HostTheme; readonly width: number }): Promise<Page> {
  const context = await aWindow(browser, { width: width + 24, height: 900 });
  const page = await context.newPage();
  const colours = COLOURS[theme];
  await page.setContent(`<!doctype html><html lang="da"><head><title>Kort</title><style>${css(colours, theme === 'contrast')}</style></head><body><main></main></body></html>`);
  await page.addScriptTag({ path: require.resolve('adaptivecards/dist/adaptivecards.js') });
  await page.evaluate(
    ({ all, config, width: wide }) => {
      const { AdaptiveCard, HostConfig } = (window as unknown as { AdaptiveCards: Library }).AdaptiveCards;
      // as much of markdown as the cards lean on: the backslash before a mark
      AdaptiveCard.onProcessMarkdown = (text, result) =>
        Object.assign(result, { didProcess: true, outputHtml: `<p>${text.replace(/\\([!-/:-@[-`{-~])/g, '$1').replace(/[&<>]/g, (mark) => `&#${mark.charCodeAt(0)};`)}</p>` });
      const pressed: Pressed[] = [];
      Object.assign(window, { pressed });
      for (const [name, card] of all) {
        const shown = new AdaptiveCard();
        shown.hostConfig = new HostConfig(config);
        shown.parse(card);
        const section = document.createElement('section');
        section.style.width = `${wide}px`;
        shown.onExecuteAction = ({ verb, data }) => {
          if (verb) pressed.push({ verb, data }); // what only unfolds a form is sent nowhere
        };
        const caption = Object.assign(document.createElement('p'), { textContent: name, className: 'caption' });
        const frame = Object.assign(document.createElement('form'), { className: 'card' }) // choices of two cards may have the same name;
        frame.append(shown.render());
        section.append(caption, frame);
        section.setAttribute('aria-label', name);
        document.querySelector('main')?.append(section);
      }
    },
    { all: Array.from(cards, ([name, { card }]) => [name, card] as const), config: hostConfig(colours), width },
  );
  return page;
}
