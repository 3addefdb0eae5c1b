import { join, resolve } from 'node:path';
import { readArguments } from './demo/arguments';
import { isDiskFull } from './demo/cannot-start';
import { refuseArguments, runProgram, say } from './demo/run-program';
import { runTown } from './demo/run-town';
import { TEXTS } from './demo/texts';

const STATUS_LIST = 'Lists/StatusUpdates/AllItems.aspx';

const settings = readArguments(process.argv.slice(2), { port: 4810, reach: 49, tokens: false });

if (!settings) refuseArguments(TEXTS.startUsage);
else if (settings.help) say(TEXTS.startUsage);
else {
  const folder = resolve(settings.dataFolder);
  void runProgram(async (running) => {
    const { tabUrl, siteUrl, signInUrl, teamsUrl } = await runTown(
      {
        port: settings.port,
        dataFolder: folder,
        tabFolder: join(__dirname, '..', '..', 'dist-tab'),
        now: () => new Date(),
        say,
        onError: (error) => console.error(isDiskFull(error, folder) ? TEXTS.diskFull(folder) : error),
      },
      running,
    );
    const seconds = new Intl.NumberFormat('da-DK', { maximumFractionDigits: 1 }).format(process.uptime());
    say(TEXTS.runs({ tabUrl, siteUrl, signInUrl, teamsUrl, statusList: `${siteUrl}/${STATUS_LIST}`, folder, seconds }));
  });
}
