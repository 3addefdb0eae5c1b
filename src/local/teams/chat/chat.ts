import { BotFramework, type SigningKeys } from './bot-framework';
import { BotLine } from './bot-line';
import { ChatDesk } from './chat-desk';
import { Chats, type ChatPerson } from './chats';
import { CONNECTOR, createConnector } from './connector';

export interface ChatOptions {
  /** Where this Teams is reached, as in `http://localhost:4840`. */
  readonly origin: string;
  readonly bot: { readonly id: string; readonly name: string; /** Its messaging endpoint. */ readonly endpoint: string };
  readonly people: readonly ChatPerson[];
  readonly tenantId: string;
  /** The file that chats are kept in; `:memory:` for as long as the process lives. */
  readonly file: string;
  readonly keys: SigningKeys;
  /** When messages come. */
  readonly now: () => Date;
  /** What tokens go by. A moved clock is ahead of it: a token is good by both. */
  readonly tokensNow: () => Date;
  readonly newId: () => string;
  readonly fetch: typeof globalThis.fetch;
  /** How long things take; as in Teams unless told. */
  readonly pace?: Partial<typeof PACE>;
}

const PACE = { answersWithinMs: 10_000, againAfterMs: 30_000, slowMs: 12_000 };

/** The chat of everybody with one bot: what the bot meets, and what people do. */
export interface TeamsChat {
  readonly desk: ChatDesk;
  readonly people: readonly ChatPerson[];
  /** What the bot must be told: where Teams speaks to it from, and who vouches for that. */
  readonly forBot: { readonly serviceUrl: string; readonly authority: { readonly issuer: string; readonly metadata: string }; token(): Promise<string> };
  /** The connector and the keys; `undefined` for what is not theirs. */
  answer(request: Request): Promise<Response> | undefined;
  close(): void;
}

export function createChat(options: ChatOptions): TeamsChat {
  const { origin, bot, people, tenantId, now, tokensNow, keys, newId, fetch } = options;
  const pace = { ...PACE, ...options.pace };
  const serviceUrl = `${origin}${CONNECTOR}/`;
  const botFramework = new BotFramework({ origin, keys, botId: bot.id, now, tokensNow });
  const chats = new Chats(options.file, bot.id, people, now);
  const line = new BotLine({ botId: bot.id, botName: bot.name, endpoint: bot.endpoint, serviceUrl, tenantId, botFramework, fetch, now, newId, ...pace });
  const desk = new ChatDesk({ chats, line, botName: bot.name, serviceUrl });
  const connector = createConnector({ chats, botFramework, tenantId, faultOf: (chat) => desk.faultOf(chat), slowMs: pace.slowMs });
  return {
    desk,
    people,
    forBot: { serviceUrl, authority: { issuer: botFramework.issuer, metadata: botFramework.metadata }, token: () => botFramework.forBot() },
    answer(request) {
      if (new URL(request.url).pathname.startsWith(`${CONNECTOR}/`)) return connector(request);
      const keysOf = botFramework.answer(request);
      return keysOf && Promise.resolve(keysOf);
    },
    close() {
      line.close();
      chats.close();
    },
  };
}
