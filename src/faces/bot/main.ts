import { version } from '../../../package.json';
import { appCredential, hasManagedIdentity, siteScope } from '../../adapters/entra';
import { instanceName, jsonJournal, listen, pause, settingsIn, textIn, wait } from '../../adapters/node';
import { startService } from './service/main';
import { certificateMistake, NO_MANAGED_IDENTITY, readServiceSettings, type ServiceSettings } from './service/settings';

const FILE = 'config/service.settings';

async function main(): Promise<void> {
  const read = readServiceSettings(settingsIn(FILE), process.env, FILE);
  if ('wrong' in read) return refuse(`${read.wrong} Each setting is explained in config/service.example.`);
  const { settings } = read;
  const lacking = await whyNobodySignsIn(settings);
  if (lacking !== undefined) return refuse(lacking);
  const now = (): Date => new Date();
  const journal = jsonJournal((line) => void process.stdout.write(line), now);
  const service = await startService({ settings, now, wait, pause, fetch, journal, version, instance: instanceName() });
  const onError = (error: unknown): void => journal.note('alarm', 'fault', { error: error instanceof Error ? error.name : 'error' });
  const listening = await listen({ host: settings.host, port: settings.port, answer: (request) => service.answer(request), onError });
  journal.note('info', 'listening', { host: settings.host, port: listening.port, mode: settings.mode, version });
  const running = service.run();
  const end = async (): Promise<void> => {
    journal.note('info', 'stopping');
    await listening.close();
    await service.stop();
    await running;
    journal.note('info', 'stopped');
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end());
}

/** A service that cannot sign in would listen, and find out at each run. */
async function whyNobodySignsIn({ identity, siteUrl }: ServiceSettings): Promise<string | undefined> {
  switch (identity?.by) {
    case undefined:
      return undefined;
    case 'certificate':
      return certificateMistake(identity.certificate, textIn(identity.certificate));
    case 'managedIdentity':
      return (await hasManagedIdentity(appCredential(identity), siteScope(siteUrl))) ? undefined : NO_MANAGED_IDENTITY;
  }
}

function refuse(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}

main().catch((error: unknown) => {
  const code = (error as { readonly code?: string } | undefined)?.code;
  if (code === 'EADDRINUSE' || code === 'EACCES') return refuse(`The port cannot be had (${code}): end what stands on it, or set another PORT.`);
  throw error;
});
