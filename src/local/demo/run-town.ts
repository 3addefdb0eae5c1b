import type { Day } from '../../domain';
import type { Faults } from '../site';
import { portAfter } from './arguments';
import { CannotStart, diskFull, isDiskFull } from './cannot-start';
import { openDataFolder } from './data-folder';
import { connectParts, tabPart, teamsPart, type Parts } from './parts';
import { openPlace } from './places';
import { prepareTown } from './prepare-town';
import type { Running } from './running';
import { TEXTS } from './texts';

export interface TownOptions {
  /** Of the tab; the site and the sign-in have the next tens. 0: any that are free. */
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
    if (!isReady && isDiskFull(error, dataFolder)) firstFull ??= error;
    else options.onError(error);
  };
  const data = running.add(await openDataFolder(dataFolder));
  const open = async (apart: number) => running.add(await openPlace(portAfter(port, apart), say, onError));
  const [tab, site, signIn, teams] = [await open(0), await open(10), await open(20), await open(30)];
  const parts = connectParts({ tab, site, signIn, teams, store: data.store, keys: data.keys, now, ...(faults && { faults }) });
  const pages = builtTab(() => tabPart(options.tabFolder, tab, parts, teams), options.tabFolder);
  signIn.serve((request) => parts.authority.answer(request));
  site.serve(parts.site);
  await prepareTown({ siteUrl: parts.siteUrl, authority: parts.authority, data, say, ...(today !== undefined && { today }) }).catch((error: unknown) => {
    throw firstFull === undefined ? error : diskFull(dataFolder, firstFull);
  });
  isReady = true;
  tab.serve(pages);
  teams.serve(teamsPart(teams, tab, parts));
  return { ...parts, tabUrl: `${tab.origin}/`, signInUrl: `${signIn.origin}/`, teamsUrl: `${teams.origin}/` };
}

function builtTab<T>(read: () => T, folder: string): T {
  try {
    return read();
  } catch (error) {
    throw new CannotStart(TEXTS.notBuilt(folder), { cause: error });
  }
}
