import type { BotFramework } from './bot-framework';
import type { Chat } from './chats';

export interface BotLineOptions {
  readonly botId: string;
  readonly botName: string;
  /** The bot's messaging endpoint. */
  readonly endpoint: string;
  readonly serviceUrl: string;
  readonly tenantId: string;
  readonly botFramework: Pick<BotFramework, 'forTeams'>;
  readonly fetch: typeof globalThis.fetch;
  readonly now: () => Date;
  readonly newId: () => string;
  /** So long a bot may take to answer; after that Teams says that something went wrong. */
  readonly answersWithinMs: number;
  /** When Teams tries once more, after it has done so at once. */
  readonly againAfterMs: number;
}

/** What the bot answered: `undefined` for nothing that can be shown, or nothing in time. */
export type BotAnswer = { readonly status: number; readonly body: unknown } | undefined;

type Activity = Readonly<Record<string, unknown>>;

/** Carries what people do to the bot, signed as Teams signs it. */
export class BotLine {
  private readonly waiting = new Set<NodeJS.Timeout>();

  constructor(private readonly options: BotLineOptions) {}

  /** Somebody gets the app, or it is taken away. */
  async tellInstalled(chat: Chat, isInstalled: boolean): Promise<void> {
    await this.deliver(this.activity(chat, { type: 'installationUpdate', action: isInstalled ? 'add' : 'remove' }));
  }

  /**
   * Delivers a press so often as is asked, all at once. One that nobody answers comes again: at once as it was, and later by a new name.
   * @returns the answer to the first
   */
  async press(chat: Chat, about: Activity, { times, isNewId }: { readonly times: number; readonly isNewId: boolean }): Promise<BotAnswer> {
    const activity = this.activity(chat, about);
    const copies = Array.from({ length: Math.max(1, times) }, (_, at) => (at > 0 && isNewId ? this.renamed(activity) : activity));
    const [first] = await Promise.all(copies.map((copy) => this.deliver(copy)));
    if (!isAnswer(first)) this.again(activity);
    return first;
  }

  close(): void {
    for (const timer of this.waiting) clearTimeout(timer);
  }

  private again(activity: Activity): void {
    void this.deliver(activity);
    const timer = setTimeout(() => {
      this.waiting.delete(timer);
      void this.deliver(this.renamed(activity));
    }, this.options.againAfterMs);
    timer.unref();
    this.waiting.add(timer);
  }

  private renamed(activity: Activity): Activity {
    return { ...activity, id: this.options.newId(), timestamp: this.options.now().toISOString() };
  }

  private activity({ id, user, person }: Chat, about: Activity): Activity {
    const { botId, botName, serviceUrl, tenantId, now, newId } = this.options;
    const at = now().toISOString();
    return {
      id: newId(), timestamp: at, localTimestamp: at, channelId: 'msteams', serviceUrl, locale: 'da-DK', localTimezone: 'Europe/Copenhagen',
      from: { id: user, name: person.name, aadObjectId: person.objectId }, recipient: { id: `28:${botId}`, name: botName },
      conversation: { conversationType: 'personal', tenantId, id }, channelData: { tenant: { id: tenantId }, source: { name: 'message' } },
      entities: [{ type: 'clientInfo', locale: 'da-DK', country: 'DK', platform: 'Web', timezone: 'Europe/Copenhagen' }], ...about,
    };
  }

  private async deliver(activity: Activity): Promise<BotAnswer> {
    const { endpoint, serviceUrl, botFramework, fetch, answersWithinMs } = this.options;
    let tooLate: NodeJS.Timeout | undefined;
    const late = new Promise<undefined>((resolve) => { tooLate = setTimeout(resolve, answersWithinMs, undefined); });
    const posted = (async (): Promise<BotAnswer> => {
      const answer = await fetch(endpoint, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${await botFramework.forTeams(serviceUrl)}` }, body: JSON.stringify(activity) });
      return { status: answer.status, body: bodyIn(await answer.text()) };
    })().catch(() => undefined); // a bot that is not there is one that does not answer
    const answer = await Promise.race([posted, late]);
    clearTimeout(tooLate);
    return answer;
  }
}

const isAnswer = (answer: BotAnswer): boolean => answer !== undefined && answer.status < 500;

function bodyIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
