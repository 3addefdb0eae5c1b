import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Day } from '../../domain';
import type { Faults } from '../site';
import { LostAnswer } from '../teams';
import { portAfter } from './arguments';
import { CannotStart, diskFull, isDiskFull } from './cannot-start';
import { openDataFolder } from './data-folder';
import { demoClock } from './demo-clock';
import { MovedClock } from './moved-clock';
import { connectParts, tabPart, teamsPart, type Parts } from './parts';
import { openPlace } from './places';
import { prepareTown } from './prepare-town';
import { remindersPart } from './reminders';
import type { Running } from './running';
import { TEXTS } from './texts';

/** How far the town's clock is ahead of the machine's. */
const CLOCK_FILE = 'clock-ahead';
const CHAT_FILE = 'chats.sqlite';

export interface TownOptions {
  /** Of the tab; site, sign-in, Teams and the bot have the next tens. 0: any that are free. */
  readonly port: number;
  readonly dataFolder: string;
  /** The built tab. */
  readonly tabFolder: string;
  readonly now: () => Date;
  /** The day the story is alive on when it is told for the first time; the day it is, unless told. */
  readonly today?: Day;
  readonly faults?: Faults;
  readonly say: (sentence: string) => void;
  readonly onError: (error: unknown) => void;
}

export interface Town extends Parts {
  readonly tabUrl: string;
  readonly signInUrl: string;
  readonly teamsUrl: string;
}

/** Everything `npm start` shows, from the data folder to the tab. Browsers that come while the town is put on the site wait. @throws CannotStart */
export async function runTown(options: TownOptions, running: Running): Promise<Town> {
  const { port, dataFolder, now, today, faults, say } = options;
  let firstFull: unknown;
  let isReady = false;
  /** Until the town is ready a full disk is told once, as the reason why it does not get ready. */
  const onError = (error: unknown): void => {
    if (error instanceof LostAnswer) return; // somebody chose it
    if (!isReady && isDiskFull(error, dataFolder)) firstFull ??= error;
    else options.onError(error);
  };
  const data = running.add(await openDataFolder(dataFolder));
  const open = async (apart: number) => running.add(await openPlace(portAfter(port, apart), say, onError));
  const [tab, site, signIn, teams, bot] = [await open(0), await open(10), await open(20), await open(30), await open(40)];
  const clock = readable(join(dataFolder, CLOCK_FILE), (file) => new MovedClock(now, file));
  const parts = connectParts({ tab, site, signIn, teams, store: data.store, keys: data.keys, now, siteNow: clock.now, ...(faults && { faults }) });
  const pages = builtTab(() => tabPart(options.tabFolder, tab, parts, teams, () => clock.aheadMs()), options.tabFolder);
  signIn.serve((request) => parts.authority.answer(request));
  site.serve(parts.site);
  await prepareTown({ siteUrl: parts.siteUrl, authority: parts.authority, data, now: clock.now, say, ...(today !== undefined && { today }) }).catch((error: unknown) => {
    throw firstFull === undefined ? error : diskFull(dataFolder, firstFull);
  });
  const reminders = running.add(await remindersPart({ parts, teams, bot, keys: data.keys, chats: readable(join(dataFolder, CHAT_FILE), lookedOver), clock, machine: now, onAlarm: (event) => say(TEXTS.alarm(event)) }));
  bot.serve((request) => reminders.service.answer(request));
  teams.serve(teamsPart(teams, tab, parts, { chat: reminders.chat, clock: demoClock(clock, reminders.due) }));
  isReady = true;
  tab.serve(pages);
  reminders.begin().catch(onError);
  return { ...parts, tabUrl: `${tab.origin}/`, signInUrl: `${signIn.origin}/`, teamsUrl: `${teams.origin}/` };
}

/** A file of SQLite's, or none yet. @throws Error when it is something else */
function lookedOver(file: string): string {
  const database = new DatabaseSync(file);
  try {
    database.prepare('PRAGMA quick_check(1)').all();
    return file;
  } finally {
    database.close();
  }
}

/** @throws CannotStart when it holds something else */
function readable<T>(file: string, read: (file: string) => T): T {
  try {
    return read(file);
  } catch (error) {
    throw new CannotStart(TEXTS.broken(file, error instanceof Error ? error.message : String(error)), { cause: error });
  }
}

function builtTab<T>(read: () => T, folder: string): T {
  try {
    return read();
  } catch (error) {
    throw new CannotStart(TEXTS.notBuilt(folder), { cause: error });
  }
}
