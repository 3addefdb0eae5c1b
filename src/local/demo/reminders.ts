import { setTimeout as later } from 'node:timers/promises';
import { startService, type Service } from '../../faces/bot/service/main';
import type { Keys } from '../sign-in';
import type { ChatPerson, TeamsChat } from '../teams';
import { townPeople, townService } from '../town/people';
import type { Due } from './demo-clock';
import type { MovedClock } from './moved-clock';
import { chatPart, DEMO_APP, DEMO_BOT, DEMO_TENANT, type Parts, type Where } from './parts';

export interface RemindersOptions {
  readonly parts: Pick<Parts, 'siteUrl' | 'authority'>;
  readonly teams: Where;
  /** Where the bot takes what Teams sends. */
  readonly bot: Where;
  readonly keys: Keys;
  /** The file that chats are kept in. */
  readonly chats: string;
  readonly clock: MovedClock;
  /** The clock that sign-in and tokens go by. */
  readonly machine: () => Date;
  readonly onAlarm: (event: string) => void;
}

/** The reminder service of the demo, and the chat it writes in. */
export interface Reminders {
  readonly chat: TeamsChat;
  readonly service: Service;
  readonly due: Due;
  /** Gives the app to everybody who has to do with the plan, runs the service once, and lets it run. Jumps wait until it has resolved. */
  begin(): Promise<void>;
  close(): Promise<void>;
}

/** A token of the service's is fetched anew after so long; it is good for an hour. */
const TOKEN_FOR_MS = 30 * 60_000;
const TICK_MINUTES = 5;
const CARDS_PER_SECOND = 40;

/** Puts the product's own service beside the site and the small Teams, as anybody would start it: it signs in as itself, and Teams signs what it sends. */
export async function remindersPart({ parts, teams, bot, keys, chats, clock, machine, onAlarm }: RemindersOptions): Promise<Reminders> {
  const chat = chatPart({ teams, bot, keys, file: chats, now: clock.now, tokensNow: machine });
  const { authority, token: botToken } = chat.forBot;
  const pause = (ms: number, signal?: AbortSignal): Promise<void> => later(ms, undefined, { ref: false, ...(signal && { signal }) });
  const service = await startService({
    settings: {
      mode: 'local', host: 'localhost', port: 0, siteUrl: parts.siteUrl, botId: DEMO_BOT, tenants: [DEMO_TENANT], serviceHosts: [new URL(teams.origin).host], identity: undefined, siteToken: undefined,
      ledger: { kind: 'list' }, tickMinutes: TICK_MINUTES, cardsPerSecond: CARDS_PER_SECOND, language: 'da', links: { teamsAppId: DEMO_APP }, tabFolder: undefined,
    },
    now: clock.now, wait: pause, pause: (ms, signal) => pause(ms, signal).catch(() => undefined), fetch, version: 'demo', instance: 'demo',
    journal: { note: (level, event) => void (level === 'alarm' && onAlarm(event)) },
    local: { authority, botToken, siteToken: serviceToken(parts, machine) },
  });
  /** One run that begins now: one that is under way may have read an earlier clock. */
  const run = async (): Promise<void> => {
    await service.runOnce();
    await service.runOnce();
  };
  const end = new AbortController();
  let running: Promise<void> = Promise.resolve();
  const begin = async (): Promise<void> => {
    await chat.desk.installFor(havingTheApp(chat.people), end.signal);
    await service.settled(); // whom it has met it keeps after its answer: asked before, they would count as not having the app
    if (end.signal.aborted) return;
    await run();
    running = service.run();
  };
  let begun: Promise<void> = Promise.resolve();
  const runThen = async (): Promise<void> => begun.then(run);
  return {
    chat, service,
    due: { run: runThen, next: async () => runThen().then(() => service.health.nextStep) },
    begin: () => (begun = begin()),
    async close() {
      end.abort();
      await service.stop();
      await begun.catch(() => undefined); // whoever began it has heard
      await service.stop();
      await running;
      chat.close();
    },
  };
}

const havingTheApp = (people: readonly ChatPerson[]): readonly ChatPerson[] => {
  const logins = new Set(townPeople().filter(({ access }) => access !== 'none').map(({ login }) => login));
  return people.filter(({ login }) => logins.has(login));
};

function serviceToken({ authority, siteUrl }: RemindersOptions['parts'], machine: () => Date): () => Promise<string> {
  const { login, name, department } = townService();
  let kept: { readonly token: Promise<string>; readonly since: number } | undefined;
  return () => {
    const now = machine().getTime();
    if (!kept || now - kept.since > TOKEN_FOR_MS || now < kept.since) kept = { token: authority.tokenFor({ login, name, group: department }, new URL(siteUrl).origin), since: now };
    return kept.token;
  };
}
