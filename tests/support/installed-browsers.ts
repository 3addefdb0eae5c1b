import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Programs by the names Linux gives them, wherever PATH leads. */
const ON_PATH = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable'];

/** Below the folders in which Windows keeps programs. */
const ON_WINDOWS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe', 'Chromium\\Application\\chrome.exe'];

const ON_MACOS = ['Google Chrome', 'Microsoft Edge', 'Chromium'];

/** Everything about the machine that decides which browser stands where; given by hand in tests. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
}

export const thisMachine: Machine = { platform: process.platform, env: process.env, exists: existsSync };

/** An installed Chromium, Chrome or Edge; `undefined` where there is none. */
export function installedBrowser({ platform, env, exists }: Machine): string | undefined {
  const values = (...names: string[]) => names.map((name) => env[name]).filter((value): value is string => !!value);
  switch (platform) {
    case 'win32':
      return values('PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA')
        .flatMap((folder) => ON_WINDOWS.map((program) => `${folder}\\${program}`))
        .find(exists);
    case 'darwin':
      return ['', ...values('HOME')].flatMap((home) => ON_MACOS.map((name) => `${home}/Applications/${name}.app/Contents/MacOS/${name}`)).find(exists);
    default:
      return ON_PATH.flatMap((name) => (env.PATH ?? '').split(delimiter).map((folder) => join(folder, name))).find(exists);
  }
}
