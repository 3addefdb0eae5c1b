import { resolve } from 'node:path';
import { portAfter, readArguments, type Arguments } from '../demo/arguments';
import { isDiskFull } from '../demo/cannot-start';
import { openDataFolder } from '../demo/data-folder';
import { connectParts } from '../demo/parts';
import { openPlace } from '../demo/places';
import { refuseArguments, runProgram, say, tellFailure } from '../demo/run-program';
import { testToken } from '../demo/test-token';
import { TEXTS } from '../demo/texts';

const settings = readArguments(process.argv.slice(2), { port: 4820, reach: 19, tokens: true });
const now = (): Date => new Date();

async function runSite({ port, dataFolder }: Arguments): Promise<void> {
  const folder = resolve(dataFolder);
  const onError = (error: unknown): void => console.error(isDiskFull(error, folder) ? TEXTS.diskFull(folder) : error);
  await runProgram(async (running) => {
    const data = running.add(await openDataFolder(folder));
    const site = running.add(await openPlace(port, say, onError));
    const signIn = running.add(await openPlace(portAfter(port, 10), say, onError));
    const parts = connectParts({ site, signIn, store: data.store, keys: data.keys, now });
    signIn.serve((request) => parts.authority.answer(request));
    site.serve(parts.site);
    say(TEXTS.siteRuns({ siteUrl: parts.siteUrl, signInUrl: `${signIn.origin}/`, folder, port: site.port }));
  });
}

if (!settings) refuseArguments(TEXTS.siteUsage);
else if (settings.help) say(TEXTS.siteUsage);
else if (settings.testToken !== undefined) void testToken({ login: settings.testToken, port: settings.port, dataFolder: resolve(settings.dataFolder), now }).then(say, tellFailure);
else void runSite(settings);
