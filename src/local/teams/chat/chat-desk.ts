import type { BotLine } from './bot-line';
import type { Chat, ChatMessage, ChatPerson, Chats } from './chats';
import { CHAT_FAULTS, type ChatFault, type ChatState, type Note, type Pressed, type ShownMessage } from './told';

export interface ChatDeskOptions {
  readonly chats: Chats;
  readonly line: BotLine;
  readonly botName: string;
  /** Where the bot speaks to Teams. */
  readonly serviceUrl: string;
}

const CARD = 'application/vnd.microsoft.card.adaptive';
const MESSAGE = 'application/vnd.microsoft.activity.message';
const ERROR = 'application/vnd.microsoft.error';
const MOST_DELIVERIES = 5;
const INSTALLS_AT_ONCE = 8;

/** The part of a card that says how it brings itself up to date. */
interface Refresh {
  readonly action?: { readonly verb?: string; readonly data?: unknown };
  readonly userIds?: readonly string[];
}

/** What people do in their chat with the bot, each in their own. */
export class ChatDesk {
  private readonly faults = new Map<string, ChatFault>();

  constructor(private readonly options: ChatDeskOptions) {}

  faultOf({ id }: Chat): ChatFault | undefined {
    return this.faults.get(id);
  }

  state(objectId: string): ChatState | undefined {
    const { chats, botName } = this.options;
    const chat = chats.find({ objectId });
    if (!chat) return undefined;
    const fault = this.faultOf(chat);
    return { edition: chats.edition, bot: botName, isInstalled: chats.isInstalled(chat), ...(fault && { fault }), messages: chats.messages(chat).map((message) => shown(message, chat)) };
  }

  /** Gives the app to all who never had it, and tells the bot of those it knows by an address that is none any more; some at a time. @param signal no other is begun when it is given up */
  async installFor(people: readonly ChatPerson[], signal?: AbortSignal): Promise<void> {
    const { chats, serviceUrl } = this.options;
    const waiting = chats.all().filter((chat) => people.some(({ objectId }) => objectId === chat.person.objectId) && chats.isToBeTold(chat, serviceUrl));
    const installNext = async (): Promise<void> => {
      for (let chat = waiting.shift(); chat && !signal?.aborted; chat = waiting.shift()) await this.install(chat, true);
    };
    await Promise.all(Array.from({ length: INSTALLS_AT_ONCE }, installNext));
  }

  /** One thing that somebody does; `false` for what is none, or has nothing to be done to. */
  async take(objectId: string, what: string, asked: Readonly<Record<string, unknown>>): Promise<boolean> {
    const { chats } = this.options;
    const chat = chats.find({ objectId });
    if (!chat) return false;
    const id = String(asked.message);
    switch (what) {
      case 'read':
        for (const { id: each, isRead } of chats.messages(chat)) if (!isRead) chats.change(chat, each, { isRead: true });
        return true;
      case 'fault': {
        const fault = CHAT_FAULTS.find((name) => name === asked.fault);
        if (fault) this.faults.set(chat.id, fault);
        else this.faults.delete(chat.id);
        return true;
      }
      case 'install':
        await this.install(chat, asked.isInstalled === true);
        return true;
      case 'refresh': return this.refresh(chat, id);
      case 'press': return this.press(chat, asked as unknown as Pressed);
      default: return false;
    }
  }

  /** The chat is there before the bot hears of it: it may write at once. */
  private async install(chat: Chat, isInstalled: boolean): Promise<void> {
    const { chats, line, serviceUrl } = this.options;
    if (isInstalled) chats.setInstalled(chat, true, serviceUrl);
    await line.tellInstalled(chat, isInstalled);
    if (!isInstalled) chats.setInstalled(chat, false, serviceUrl);
  }

  /** A card that is looked at brings itself up to date, and says nothing where that fails. */
  private async refresh(chat: Chat, id: string): Promise<boolean> {
    const { chats, line } = this.options;
    const message = chats.message(chat, id);
    const refresh = message && refreshOf(message, chat);
    if (!message || !refresh?.action) return false;
    const answer = readAnswer(await line.press(chat, invoke(id, refresh.action, 'automatic'), { times: 1, isNewId: false }));
    const isStill = chats.message(chat, id)?.edits === message.edits;
    if (answer.view && isStill) chats.change(chat, id, { view: answer.view });
    return true;
  }

  private async press(chat: Chat, { message: id, way, verb, data, times, isNewId }: Pressed): Promise<boolean> {
    const { chats, line } = this.options;
    const before = chats.message(chat, id);
    if (!before) return false;
    const often = { times: Math.min(Math.max(Number(times) || 1, 1), MOST_DELIVERIES), isNewId };
    chats.change(chat, id, { note: undefined });
    if (way === 'submit') {
      const answer = await line.press(chat, { type: 'message', value: data, replyToId: id }, often);
      if (!answer || answer.status >= 300) chats.change(chat, id, { note: { is: 'silent' } });
      return true;
    }
    const answer = readAnswer(await line.press(chat, invoke(id, { ...(verb !== undefined && { verb }), data }, 'manual'), often));
    const isStill = chats.message(chat, id)?.edits === before.edits;
    if (answer.note || isStill) chats.change(chat, id, answer.note ? { note: answer.note } : { view: answer.view });
    return true;
  }
}

const invoke = (id: string, { verb, data }: { readonly verb?: string; readonly data?: unknown }, trigger: 'manual' | 'automatic') => ({
  type: 'invoke', name: 'adaptiveCard/action', replyToId: id, value: { action: { type: 'Action.Execute', ...(verb !== undefined && { verb }), data }, trigger },
});

/** What the answer to an invoke shows: another card, or something beneath the one that is there. */
function readAnswer(answer: Awaited<ReturnType<BotLine['press']>>): { readonly view?: object; readonly note?: Note } {
  const { statusCode, type, value } = (answer?.status === 200 ? answer.body : undefined) as { readonly statusCode?: number; readonly type?: string; readonly value?: unknown } ?? {};
  if (statusCode === 200 && type === CARD && typeof value === 'object' && value !== null) return { view: value };
  if (statusCode === 200 && type === MESSAGE && typeof value === 'string') return { note: { is: 'message', text: value } };
  const { message } = (value ?? {}) as { readonly message?: unknown };
  return { note: type === ERROR && typeof message === 'string' ? { is: 'error', text: message } : { is: 'silent' } };
}

const cardsOf = ({ view, activity }: ChatMessage): readonly object[] => (view ? [view] : (activity.attachments ?? []).filter(({ contentType }) => contentType === CARD).map(({ content }) => content));

/** By whom the card on show is to be brought up to date: by all in a small chat, or by those it names. */
function refreshOf(message: ChatMessage, { user }: Chat): Refresh | undefined {
  const [content] = (message.activity.attachments ?? []).filter(({ contentType }) => contentType === CARD);
  const { refresh } = (content?.content ?? {}) as { readonly refresh?: Refresh };
  return refresh && (refresh.userIds === undefined || refresh.userIds.includes(user)) ? refresh : undefined;
}

function shown(message: ChatMessage, chat: Chat): ShownMessage {
  const { id, at, edits, isRead, note, activity } = message;
  return {
    id, at, isRead, isEdited: edits > 0, summary: activity.summary ?? activity.text ?? '', text: activity.text ?? '', cards: cardsOf(message),
    ...(note && { note }), ...(refreshOf(message, chat) && { refreshAs: `${id} ${edits}` }),
  };
}
