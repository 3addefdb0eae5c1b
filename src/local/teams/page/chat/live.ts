import type { ChatState, ToldClock } from '../../chat/told';

interface News {
  readonly chat?: ChatState;
  readonly clock?: ToldClock;
}

export interface LiveOptions {
  readonly fetch: typeof globalThis.fetch;
  readonly onChat: (state: ChatState) => void;
  readonly onClock: (clock: ToldClock) => void;
}

const EVERY_MS = 1000;

/** What the server knows of the chat and of the time, asked for again and again; what somebody does is told it, and its answer shown at once. */
export class Live {
  private edition: string | undefined;

  constructor(private readonly options: LiveOptions) {}

  async follow(): Promise<void> {
    await this.ask(`/news?${new URLSearchParams(this.edition === undefined ? {} : { seen: this.edition }).toString()}`).catch(() => undefined); // it comes back, or the page is done
    window.setTimeout(() => void this.follow(), EVERY_MS);
  }

  /** Something that somebody does in the chat. */
  tell(what: string, asked: object = {}): Promise<void> {
    return this.ask(`/chat/${what}`, asked);
  }

  /** @returns whether there was anything to jump to */
  async jump(name: string): Promise<boolean> {
    const answer = await this.options.fetch('/jump', posted({ jump: name }));
    const { isDone } = (await answer.json()) as { readonly isDone?: boolean };
    await this.ask('/news');
    return isDone === true;
  }

  private async ask(path: string, asked?: object): Promise<void> {
    const answer = await this.options.fetch(path, asked && posted(asked));
    if (!answer.ok) return;
    const { chat, clock } = (await answer.json()) as News;
    if (clock) this.options.onClock(clock);
    if (!chat) return;
    this.edition = chat.edition;
    this.options.onChat(chat);
  }
}

const posted = (body: object): RequestInit => ({ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
