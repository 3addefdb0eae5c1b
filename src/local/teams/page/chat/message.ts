import type { Pressed, ShownMessage } from '../../chat/told';
import { element } from '../elements';
import { drawCard, type CardOptions, type DrawnCard } from './card';
import { chatTimes, chatTexts } from './texts';

export interface MessageOptions extends Pick<CardOptions, 'theme' | 'isPhone' | 'onLink'> {
  readonly bot: string;
  readonly language: string;
  readonly onPress: (press: Pick<Pressed, 'way' | 'verb' | 'data'>) => Promise<void>;
}

/** One message of the bot's on the page. */
export interface DrawnMessage {
  readonly element: HTMLElement;
  readonly shows: string;
  readonly cards: readonly DrawnCard[];
}

/** All that a message is drawn from, to see whether it must be drawn again. */
export const showsOf = (message: ShownMessage, { theme, isPhone, language }: MessageOptions): string => JSON.stringify([message.cards, message.text, message.note, message.isEdited, message.refreshAs, theme, isPhone, language]);

/** @param before the same message as it was drawn before: what was typed in its card stays while the card is the same */
export function drawMessage(message: ShownMessage, options: MessageOptions, before?: DrawnMessage): DrawnMessage {
  const { bot, language } = options;
  const [texts, times] = [chatTexts(language), chatTimes(language)];
  const isSame = before !== undefined && cardsIn(before.shows) === JSON.stringify(message.cards);
  let isUnderWay = false;
  const note = element('p', { class: 'under', role: 'status', 'data-is': message.note?.is }, message.note && (message.note.is === 'silent' ? texts.wentWrong : message.note.text));
  const press = async (what: Parameters<MessageOptions['onPress']>[0]): Promise<void> => {
    if (isUnderWay) return;
    isUnderWay = true;
    note.removeAttribute('data-is');
    note.textContent = texts.working;
    await options.onPress(what).finally(() => { isUnderWay = false; });
    if (note.textContent === texts.working) note.textContent = '';
  };
  const cards = message.cards.map((card, at) => drawCard(card, { ...options, onPress: (what) => void press(what), ...(isSame && before.cards[at] && { typed: before.cards[at].typed() }) }));
  const at = new Date(message.at);
  const drawn = element('article', { class: 'message', 'data-message': message.id, 'aria-label': `${bot} ${times.clock(at)}` },
    avatar(bot),
    element('div', { class: 'said' },
      element('p', { class: 'by' }, element('strong', {}, bot), ' ', element('time', { datetime: message.at }, times.clock(at)), message.isEdited && element('span', { class: 'edited' }, texts.edited)),
      message.text !== '' && element('p', { class: 'bubble' }, message.text),
      ...cards.map((card) => element('form', { class: 'bubble card', tabindex: '-1', submit: (event) => event.preventDefault() }, card.element)), // choices of two cards may have the same name
      note));
  return { element: drawn, shows: showsOf(message, options), cards };
}

const cardsIn = (shows: string): string => JSON.stringify((JSON.parse(shows) as readonly unknown[])[0]);

/** The sign of whoever wrote, as an app has none of its own here. */
export const avatar = (name: string): HTMLElement => element('span', { class: 'avatar', 'aria-hidden': 'true' }, name.slice(0, 1));
