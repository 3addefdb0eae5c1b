import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openDataFolder } from '../../src/local/demo/data-folder';
import { demoClock } from '../../src/local/demo/demo-clock';
import { MovedClock } from '../../src/local/demo/moved-clock';
import { connectParts, DEMO_BOT, tabPart, teamsPart } from '../../src/local/demo/parts';
import type { Reminders } from '../../src/local/demo/reminders';
import { Running } from '../../src/local/demo/running';
import { openPort, type Handler, type Place } from '../../src/local/listen';
import { findPerson } from '../../src/local/sign-in';
import { Faults, openStore } from '../../src/local/site';
import { BotFramework } from '../../src/local/teams/chat/bot-framework';
import { signInPeople } from '../../src/local/town/people';
import { TOWN_MORNING } from './town-site';
import { townTemplate } from './town-template';

const BUILT_TAB = resolve(__dirname, '..', '..', 'dist-tab');

export interface TownOptions {
  /** With the 49 hard cases on it. */
  readonly hardCases?: boolean;
  /** Filled up to so many initiatives, as `npm run seed -- --scale` does. */
  readonly scale?: number;
  /** The time on the servers at first: nine in the morning of the town's day zero unless told. */
  readonly at?: Date;
  /** Another build of the tab than `dist-tab`. */
  readonly tabFolder?: string;
  /** Another site beside it, empty, by its path. */
  readonly neighbour?: string;
  /** Puts pages beside the site's own. */
  readonly around?: (site: Handler) => Handler;
  /** Whether the reminder service runs beside it; without it there is no chat, and the clock is not to be moved. The clock of such a town goes on by itself. */
  readonly reminds?: boolean;
}

export interface AnsweredRequest {
  readonly method: string;
  readonly url: string;
  readonly status: number;
  /** Of each question of a `$batch`; none for any other. */
  readonly parts: readonly number[];
}

/** What `npm start` starts, in this process, on free ports and on data of its own. */
export interface RunningTown {
  readonly tabUrl: string;
  /** The small Teams that frames the tab. */
  readonly teamsUrl: string;
  readonly siteUrl: string;
  /** Of all three servers. A window that should agree with them is opened with the same `now`. */
  readonly clock: { now: Date };
  /** Misfortunes of the site, each for one request. */
  readonly faults: Faults;
  /** Every request the site answered, in order; a `$batch` counts once. */
  readonly requests: AnsweredRequest[];
  /** The reminder service and its chat, in a town that reminds. */
  readonly reminders: Reminders | undefined;
  /** Posts to the bot with a token of Teams' for that address of its connector; with another token, or none, where one is given. */
  postToBot(activity: Readonly<Record<string, unknown>>, token?: string): Promise<Response>;
  /** Makes it later, as in the bar of the small Teams; whether there was anything to jump to. */
  jump(to: 'next' | 'day'): Promise<boolean>;
  tokenFor(login: string): Promise<string>;
  /** `fetch` as one of the town's people, as any program may speak to the site. */
  fetchAs(login: string): typeof globalThis.fetch;
  /** Nobody answers at the site's address any more. */
  stopSite(): Promise<void>;
  /** At the same address, with everything it had. */
  startSite(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a town that looks the same each time. */
export async function startTown({ hardCases = false, scale = 0, at = TOWN_MORNING, tabFolder = BUILT_TAB, around = (handler) => handler, neighbour, reminds = false }: TownOptions = {}): Promise<RunningTown> {
  const running = new Running();
  try {
    const folder = mkdtempSync(join(tmpdir(), 'handleplan-town-'));
    running.add({ close: () => rmSync(folder, { recursive: true, force: true }) });
    cpSync(await townTemplate({ hardCases, scale }), folder, { recursive: true });
    const data = running.add(await openDataFolder(folder));
    const clock = { now: at };
    const now = (): Date => clock.now;
    const faults = new Faults();
    const [tab, signIn, teams] = [running.add(await openPort({ port: 0 })), running.add(await openPort({ port: 0 })), running.add(await openPort({ port: 0 }))];
    let site: Place | undefined = await openPort({ port: 0 });
    const { origin, port } = site;
    const stopSite = async (): Promise<void> => {
      await site?.close();
      site = undefined;
    };
    running.add({ close: stopSite });

    const begun = Date.now();
    const moved = new MovedClock(reminds ? () => new Date(clock.now.getTime() + Date.now() - begun) : now);
    const parts = connectParts({ tab, site: { origin }, signIn, teams, store: data.store, keys: data.keys, now, siteNow: moved.now, faults, ...(neighbour !== undefined && { neighbour: { path: neighbour, title: neighbour, store: running.add(openStore(':memory:')) } }) });
    const requests: AnsweredRequest[] = [];
    const recorded = async (request: Request): Promise<Response> => {
      const answer = await parts.site(request);
      requests.push({ method: request.method, url: request.url, status: answer.status, parts: await partsOf(answer) });
      return answer;
    };
    tab.serve(tabPart(tabFolder, tab, parts, teams, () => moved.aheadMs()));
    signIn.serve((request) => parts.authority.answer(request));
    const served = around(recorded);
    site.serve(served);
    const reminders = reminds ? await reminding() : undefined;
    const hostClock = reminders && demoClock(moved, reminders.due);
    teams.serve(teamsPart(teams, tab, parts, reminders && hostClock && { chat: reminders.chat, clock: hostClock }));
    await reminders?.begin();

    async function reminding(): Promise<Reminders> {
      const { remindersPart } = await import('../../src/local/demo/reminders'); // most towns do without it, and it takes longer to read than all the rest
      const bot = running.add(await openPort({ port: 0 }));
      const made = running.add(await remindersPart({ parts, teams, bot, keys: data.keys, chats: ':memory:', clock: moved, machine: () => new Date(), onAlarm: (event) => console.error(event) }));
      bot.serve((request) => made.service.answer(request));
      return made;
    }

    const tokenFor = async (login: string): Promise<string> => {
      const person = findPerson(signInPeople(), login);
      if (!person) throw new TypeError(`The town has no ${login}`);
      return parts.authority.tokenFor(person, origin);
    };
    return {
      tabUrl: `${tab.origin}/`, teamsUrl: `${teams.origin}/`, siteUrl: parts.siteUrl, clock, faults, requests, reminders, tokenFor, stopSite,
      postToBot: async (activity, token) => {
        const teamsSigns = new BotFramework({ origin: teams.origin, keys: data.keys, botId: DEMO_BOT, now: moved.now, tokensNow: () => new Date() });
        const authorization = `Bearer ${token ?? (await teamsSigns.forTeams(String(activity['serviceUrl'])))}`;
        return reminders?.service.answer(new Request('http://localhost/api/messages', { method: 'POST', headers: { authorization, 'content-type': 'application/json' }, body: JSON.stringify(activity) })) ?? Response.error();
      },
      jump: async (to) => (await hostClock?.jump(to)) ?? false,
      fetchAs: (login) => async (input, init) => {
        const request = new Request(input, init);
        request.headers.set('authorization', `Bearer ${await tokenFor(login)}`);
        return fetch(request);
      },
      startSite: async () => {
        site = await openPort({ port });
        site.serve(served);
      },
      close: () => running.close(),
    };
  } catch (error) {
    await running.close();
    throw error;
  }
}

/** The statuses inside a multipart answer, which is left as it is. */
async function partsOf(answer: Response): Promise<readonly number[]> {
  if (!answer.headers.get('content-type')?.startsWith('multipart/')) return [];
  return [...(await answer.clone().text()).matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status));
}
