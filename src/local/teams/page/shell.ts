import { element } from './elements';
import type { Start } from './framed-app';
import { addressOf, type Place } from './places';
import type { Scene, Scenes, Way } from './scenes';
import { startWords } from './start-words';
import { TEXTS } from './texts';

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
  refuse(name: string, why: string): void;
}

/** Draws the shell into the page. @param controls what the bar holds beside its title */
export function drawShell(controls: readonly Node[]): Shell {
  const rail = element('nav', { class: 'rail', 'aria-label': TEXTS.rail });
  let badge: { readonly count: number; readonly words: string } | undefined;
  const drawBadges = (): void => rail.querySelectorAll('.badge').forEach((one) => one.replaceChildren(...(badge ? [element('span', { 'aria-hidden': 'true' }, String(badge.count)), element('span', { class: 'unseen' }, ` ${badge.words}`)] : [])));
  const head = element('div', { class: 'head' });
  const status = element('p', { class: 'status', role: 'status' });
  const link = element('input', { class: 'link', readonly: true });
  const linkRow = element('label', { hidden: true }, element('span', {}, TEXTS.copyLink), link);
  const stage = element('div', { class: 'stage' });
  const refusedLines = element('ul');
  const refused = element('section', { class: 'refused', 'aria-label': TEXTS.refused, hidden: true }, element('h2', {}, TEXTS.refused), refusedLines);
  document.body.append(
    element('header', { class: 'bar' }, element('strong', {}, TEXTS.title), ...controls), rail,
    element('main', {}, head, element('div', { class: 'line' }, status, linkRow), stage, refused),
  );

  const wayTo = ({ to, words, isHere }: Way, look?: string) => element('a', { href: addressOf(to), class: look, 'aria-current': isHere ? 'page' : undefined }, words);

  return {
    stage,
    show(place, { title, tabs, buttons, content }, entries) {
      rail.replaceChildren(...entries.map(({ words, to, holds, isCounted }) => {
        const way = wayTo({ to: { in: to, tab: undefined }, words, isHere: holds.includes(place.in) });
        if (isCounted) way.append(element('span', { class: 'badge' }));
        return way;
      }));
      drawBadges();
      head.replaceChildren(
        element('h1', {}, title),
        element('nav', { 'aria-label': TEXTS.tabs }, ...tabs.map((tab) => wayTo(tab, 'tab')), ...buttons.map(({ words, press }) => element('button', { type: 'button', click: press }, words))),
      );
      head.querySelector('[aria-current]')?.scrollIntoView({ inline: 'center', block: 'nearest' });
      stage.className = `stage ${place.in}`;
      for (const old of [...stage.children]) if (!(old instanceof HTMLIFrameElement)) old.remove();
      stage.prepend(...content);
    },
    count(count, words) {
      badge = count > 0 ? { count, words: words(count) } : undefined;
      drawBadges();
    },
    tellStart(start, onTryAgain) {
      status.replaceChildren(startWords(start), ...(start.state === 'failure' ? [' ', element('button', { type: 'button', click: onTryAgain }, TEXTS.tryAgain)] : []));
    },
    tell: (words) => status.replaceChildren(words),
    share(address) {
      linkRow.hidden = false;
      link.value = address;
    },
    forget() {
      status.replaceChildren();
      linkRow.hidden = true;
    },
    refuse(name, why) {
      refused.hidden = false;
      refusedLines.append(element('li', {}, element('code', {}, name), ` – ${why}`));
    },
  };
}
