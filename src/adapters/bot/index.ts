import { CARRIED_WITHIN_MS, type BotDesk, type CardTransport, type Conversation, type Journal } from '../../application/ports';
import { guard, type GuardOptions } from './guard';
import { errorAnswer, receive } from './incoming';
import { startSdk } from './sdk';
import { botTransport } from './transport';

export { TEAMS_HOSTS, isLoopback, type Hosts } from './addresses';
export { BOT_FRAMEWORK, type Authority } from './keys';

export interface BotOptions extends GuardOptions {
  /** A token of the bot's own for this scope. */
  readonly token: (scope: string) => Promise<string>;
  readonly journal: Journal;
  /** What somebody is told whose press met an error of ours. */
  readonly sorry: string;
  /** Teams has another chat for somebody than the one we knew. */
  readonly onMoved: (conversation: Conversation) => void;
  readonly withinMs?: number;
}

/** The bot as Teams sees it. */
export interface Bot {
  readonly transport: CardTransport;
  /** Answers what Teams posts to the messaging endpoint, and refuses everybody else. */
  listenFor(desk: BotDesk): (request: Request) => Promise<Response>;
  /** Resolves when all that goes on after answers is done. */
  settled(): Promise<void>;
}

export async function connectBot(options: BotOptions): Promise<Bot> {
  const { journal, sorry, withinMs = CARRIED_WITHIN_MS } = options;
  const { app, handle } = await startSdk({ ...options, withinMs });
  const judge = guard(options);
  const after = new Set<Promise<void>>();
  const onAfter = (work: Promise<void>): void => {
    after.add(work);
    void work.finally(() => after.delete(work));
  };
  return {
    transport: botTransport({ ...options, api: app.api, withinMs }),

    listenFor(desk) {
      receive(app, { desk, journal, sorry, onAfter });
      return async (request) => {
        const judged = await judge(request);
        if ('refused' in judged) {
          journal.note('warning', 'refused-caller', { why: judged.refused });
          return Response.json({ error: judged.refused }, { status: judged.status });
        }
        const { status, body } = await handle({ body: judged.admitted, headers: Object.fromEntries(request.headers) });
        if (status === 401) journal.note('warning', 'refused-caller', { why: 'sdk' });
        if (status >= 500) return Response.json(errorAnswer('failed', sorry)); // Teams would send it again, and show a stranger's sentence
        return body === undefined ? new Response(null, { status: judged.admitted.type === 'invoke' ? 501 : status }) : Response.json(body, { status });
      };
    },

    settled: async () => {
      while (after.size > 0) await Promise.all(after);
    },
  };
}
