import { element, redraw } from './elements';
import type { Start } from './framed-app';
import { addressOf, type Place } from './places';
import type { Scene, Scenes, Way } from './scenes';
import { startWords } from './start-words';
import { hostTexts } from './texts';

/** What stands around every app: the bar, the rail, the head of the place, how the app does, and what it was refused. */
export interface Shell {
  readonly stage: HTMLElement;
  show(place: Place, scene: Scene, rail: ReturnType<Scenes['rail']>): void;
  /** How much is new in the places that are counted. @param words how that is said */
  count(count: number, words: (count: number) => string): void;
  /** How the app that is shown begins. */
  tellStart(start: Start, onTryAgain: () => void): void;
  tell(words: string): void;
  /** The link that is shared of what is shown. */
  share(address: string): void;
  /** What was told and shared is no more: something else is shown. */
  forget(): void;
  /** Says all that stands around an app in the language of now; the place is shown by itself. */
  speak(): void;
  refuse(name: string, why: string): void;
}

/** Draws the shell into the page. @param controls what the bar holds beside its title, in the language of now */
export function drawShell(controls: () => readonly Node[]): Shell {
  const bar = element('header', { class: 'bar' });
  const rail = element('nav', { class: 'rail' });
  let badge: { readonly count: number; readonly words: string } | undefined;
  const drawBadges = (): void => rail.querySelectorAll('.badge').forEach((one) => one.replaceChildren(...(badge ? [element('span', { 'aria-hidden': 'true' }, String(badge.count)), element('span', { class: 'unseen' }, ` ${badge.words}`)] : [])));
  const head = element('div', { class: 'head' });
  const status = element('p', { class: 'status', role: 'status' });
  const link = element('input', { class: 'link', readonly: true });
  const linkWords = element('span');
  const linkRow = element('label', { hidden: true }, linkWords, link);
  const stage = element('div', { class: 'stage' });
  const refusedLines = element('ul');
  const refusedWords = element('h2', { id: 'refused' });
  const refused = element('section', { class: 'refused', 'aria-labelledby': 'refused', hidden: true }, refusedWords, refusedLines);
  document.body.append(bar, rail, element('main', {}, head, element('div', { class: 'line' }, status, linkRow), stage, refused));
  let says = (): readonly (Node | string)[] => [];
  const say = (next: typeof says): void => {
    says = next;
    status.replaceChildren(...says());
  };
  const speak = (): void => {
    const texts = hostTexts();
    redraw(bar, element('strong', {}, texts.title), ...controls());
    rail.setAttribute('aria-label', texts.rail);
    linkWords.textContent = texts.copyLink;
    refusedWords.textContent = texts.refused;
    say(says);
  };
  speak();

  const wayTo = ({ to, words, isHere }: Way, look?: string) => element('a', { href: addressOf(to), class: look, 'aria-current': isHere ? 'page' : undefined }, words);

  return {
    stage,
    show(place, { title, tabs, buttons, content }, entries) {
      redraw(rail, ...entries.map(({ words, to, holds, isCounted }) => {
        const way = wayTo({ to: { in: to, tab: undefined }, words, isHere: holds.includes(place.in) });
        if (isCounted) way.append(element('span', { class: 'badge' }));
        return way;
      }));
      drawBadges();
      const inPlace = [...tabs.map((tab) => wayTo(tab, 'tab')), ...buttons.map(({ words, press }) => element('button', { type: 'button', click: press }, words))];
      redraw(head, element('h1', {}, title), ...(inPlace.length > 0 ? [element('nav', { 'aria-label': hostTexts().tabs }, ...inPlace)] : []));
      head.querySelector('[aria-current]')?.scrollIntoView({ inline: 'center', block: 'nearest' });
      stage.className = `stage ${place.in}`;
      for (const old of [...stage.children]) if (!(old instanceof HTMLIFrameElement)) old.remove();
      stage.prepend(...content);
    },
    count(count, words) {
      badge = count > 0 ? { count, words: words(count) } : undefined;
      drawBadges();
    },
    tellStart: (start, onTryAgain) => say(() => [startWords(start), ...(start.state === 'failure' ? [' ', element('button', { type: 'button', click: onTryAgain }, hostTexts().tryAgain)] : [])]),
    tell: (words) => say(() => [words]),
    share(address) {
      linkRow.hidden = false;
      link.value = address;
    },
    forget() {
      say(() => []);
      linkRow.hidden = true;
    },
    speak,
    refuse(name, why) {
      refused.hidden = false;
      refusedLines.append(element('li', {}, element('code', {}, name), ` – ${why}`));
    },
  };
}
