import type { ChatFault, ChatState, ShownMessage, ToldClock } from '../../chat/told';
import { choice, element } from '../elements';
import type { Host } from '../host';
import type { CardTheme } from './host-config';
import type { Live } from './live';
import { avatar, drawMessage, showsOf, type DrawnMessage, type MessageOptions } from './message';
import { chatTexts, chatTimes } from './texts';

export interface TalkOptions {
  readonly host: Host;
  readonly live: Live;
  readonly onLink: (address: string) => void;
}

const ONCE = '1';

/** The chat of whoever is signed in with the bot, and the feed of what has come. */
export class Talk {
  readonly feed = element('div', { class: 'feed' });
  readonly pane = element('div', { class: 'chats' });
  private readonly list = element('nav', { class: 'list' });
  private readonly messages = element('div', { class: 'messages', role: 'log' });
  private readonly tools = element('details', { class: 'tools' });
  private readonly drawn = new Map<string, DrawnMessage>();
  /** Which messages have brought themselves up to date since they were last changed. */
  private readonly refreshed = new Set<string>();
  private readonly inSight: IntersectionObserver;
  private state: ChatState | undefined;
  private now: Date | undefined;
  private isPhone = false;
  private deliveries = ONCE;

  constructor(private readonly options: TalkOptions) {
    this.inSight = new IntersectionObserver((entries) => entries.forEach(({ isIntersecting, target }) => isIntersecting && this.see(target)));
    this.pane.append(this.list, element('section', { class: 'talk' }, this.tools, this.messages));
    this.drawTools();
  }

  get bot(): string {
    return this.state?.bot ?? this.options.host.app.name;
  }

  /** How many messages are not read. */
  get unread(): number {
    return this.state?.messages.filter(({ isRead }) => !isRead).length ?? 0;
  }

  put(state: ChatState): void {
    const isFirst = this.state === undefined;
    const hasMore = state.messages.length > (this.state?.messages.length ?? 0);
    if (this.state?.fault !== state.fault || this.state?.isInstalled !== state.isInstalled) this.drawTools(state);
    this.state = state;
    this.draw();
    if (hasMore && !isFirst) this.scroll();
  }

  tick({ now }: ToldClock): void {
    this.now = new Date(now);
  }

  /** Draws what is not as it should be: after news, and after another theme or language. */
  draw(): void {
    const { language } = this.options.host;
    const [texts, times] = [chatTexts(language.get()), chatTimes(language.get())];
    const { messages = [], isInstalled = true } = this.state ?? {};
    const newest = messages.at(-1);
    this.list.setAttribute('aria-label', texts.chats);
    this.list.replaceChildren(element('a', { href: '#chat/', 'aria-current': 'page', class: this.unread > 0 ? 'unread' : undefined }, avatar(this.bot), element('span', { class: 'words' }, element('strong', {}, this.bot), element('span', { class: 'last' }, newest?.summary)), newest && element('time', {}, times.short(new Date(newest.at), this.now))));
    this.messages.setAttribute('aria-label', texts.conversation(this.bot));
    this.drawMessages(messages, isInstalled ? texts.noMessages : texts.notInstalled(this.bot), isInstalled);
    this.drawFeed(messages);
    this.read();
  }

  /** Somebody looks at the chat. @param message the one they came for; the newest, unless told */
  show(message: string | undefined): void {
    this.scroll(message);
    this.read();
  }

  drawTools({ fault, isInstalled }: Partial<Pick<ChatState, 'fault' | 'isInstalled'>> = this.state ?? {}): void {
    const texts = chatTexts(this.options.host.language.get());
    const phone = element('input', { type: 'checkbox', change: () => {
      this.isPhone = phone.checked;
      this.draw();
    } });
    phone.checked = this.isPhone;
    const installs = isInstalled === false;
    this.tools.replaceChildren(
      element('summary', {}, texts.tools),
      element('div', { class: 'choices' },
        element('label', {}, phone, texts.phone),
        choice(texts.fault, texts.faults, fault ?? '', (chosen) => void this.options.live.tell('fault', { fault: chosen as ChatFault | '' })),
        choice(texts.deliver, texts.deliveries, this.deliveries, (chosen) => { this.deliveries = chosen; }),
        element('button', { type: 'button', click: () => void this.options.live.tell('install', { isInstalled: installs }) }, installs ? texts.install : texts.uninstall)),
    );
  }

  private drawMessages(messages: readonly ShownMessage[], nothing: string, isInstalled: boolean): void {
    const { language, theme } = this.options.host;
    const [texts, times] = [chatTexts(language.get()), chatTimes(language.get())];
    const [hadFocus] = [...this.drawn].find(([, { element: one }]) => one.contains(document.activeElement)) ?? [];
    const rows: Node[] = [];
    let day: Date | undefined;
    for (const message of messages) {
      const options: MessageOptions = { bot: this.bot, language: language.get(), theme: theme.get() as CardTheme, isPhone: this.isPhone, onLink: this.options.onLink, onPress: (press) => this.press(message.id, press) };
      const before = this.drawn.get(message.id);
      const now = before?.shows === showsOf(message, options) ? before : drawMessage(message, options, before);
      if (now !== before) this.inSight.observe(now.element);
      this.drawn.set(message.id, now);
      const at = new Date(message.at);
      if (!day || !times.isSameDay(day, at)) rows.push(element('h2', { class: 'day' }, this.now && times.isSameDay(at, this.now) ? texts.today : times.day(at)));
      day = at;
      rows.push(now.element);
      if (now !== before && message.id === hadFocus) queueMicrotask(() => now.element.querySelector<HTMLElement>('.card')?.focus());
    }
    if (rows.length === 0 || !isInstalled) rows.push(element('p', { class: 'note' }, nothing));
    if (rows.length !== this.messages.childNodes.length || rows.some((row, at) => row !== this.messages.childNodes[at] && row instanceof HTMLElement && row.className === 'message')) this.messages.replaceChildren(...rows);
  }

  private drawFeed(messages: readonly ShownMessage[]): void {
    const { language } = this.options.host;
    const [texts, times] = [chatTexts(language.get()), chatTimes(language.get())];
    if (messages.length === 0) return this.feed.replaceChildren(element('p', { class: 'note' }, texts.noNotices));
    this.feed.replaceChildren(element('ul', {}, ...[...messages].reverse().map((message) => element('li', {},
      element('a', { href: `#chat/${message.id}`, class: message.isRead ? undefined : 'unread' }, avatar(this.bot),
        element('span', { class: 'words' }, element('strong', {}, texts.sentACard(this.bot)), element('span', { class: 'last' }, message.summary)),
        element('time', { datetime: message.at }, times.short(new Date(message.at), this.now)), !message.isRead && element('span', { class: 'dot', role: 'img', 'aria-label': texts.unreadOne }))))));
  }

  private async press(message: string, press: Parameters<MessageOptions['onPress']>[0]): Promise<void> {
    const [times, isNew] = this.deliveries.split(' ');
    await this.options.live.tell('press', { message, ...press, times: Number(times), isNewId: isNew !== undefined });
  }

  /** A card that comes into sight brings itself up to date. A phone does not. */
  private see(target: Element): void {
    this.inSight.unobserve(target);
    const message = this.state?.messages.find(({ id }) => id === target.getAttribute('data-message'));
    if (!message || message.refreshAs === undefined || this.isPhone || this.refreshed.has(message.refreshAs)) return;
    this.refreshed.add(message.refreshAs);
    void this.options.live.tell('refresh', { message: message.id });
  }

  private read(): void {
    if (this.pane.isConnected && this.unread > 0) void this.options.live.tell('read');
  }

  private scroll(message?: string): void {
    const to = message === undefined ? this.messages.lastElementChild : this.drawn.get(message)?.element;
    to?.scrollIntoView({ block: message === undefined ? 'end' : 'start' });
  }
}
