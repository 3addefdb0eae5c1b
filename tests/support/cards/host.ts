import type { Browser, Page } from 'playwright-core';
import type { CardMessage } from '../../../src/application';
import { CARD_COLOURS, cardHostConfig, type CardColours } from '../../../src/local/teams/page/chat/host-config';
import { aWindow } from '../browser';

/** A stand-in for the chat of Teams: the genuine renderer, with the colours of our small Teams. */

export type HostTheme = 'light' | 'dark' | 'contrast';

/** What the host config calls each. */
const THEMES = { light: 'default', dark: 'dark', contrast: 'contrast' } as const;

const css = (c: CardColours, contrast: boolean): string => `
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
  const colours = CARD_COLOURS[THEMES[theme]];
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
    { all: Array.from(cards, ([name, { card }]) => [name, card] as const), config: cardHostConfig(THEMES[theme]), width },
  );
  return page;
}
