import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export const ROOT = resolve(__dirname, '..', '..');

/** The packages that planted files may name; empty, so that a judgement costs no reading of the real ones. */
const PACKAGES = ['@pnp/sp', '@azure/data-tables', '@azure/functions', '@azure/identity', '@azure/msal-browser', '@fluentui/react-components', '@microsoft/sp-webpart-base', '@microsoft/teams-js', '@microsoft/teams.api', '@microsoft/teams.apps', '@microsoft/teams.cards', '@tanstack/react-query', 'adaptivecards', 'esbuild', 'fflate', 'idb', 'jose', 'left-pad', 'react'];

/** A throw-away house with our folders, in which rules can be broken without touching our own. */
export interface PlantedHouse {
  readonly folder: string;
  plant(files: Readonly<Record<string, string>>): Promise<void>;
  /** Runs a tool of node_modules in this house; answers what it printed, whatever its exit code. */
  judge(tool: string, args: readonly string[]): Promise<string>;
  remove(): Promise<void>;
}

export async function aPlantedHouse(): Promise<PlantedHouse> {
  const folder = await mkdtemp(join(tmpdir(), 'handleplan house '));
  const plant = async (files: Readonly<Record<string, string>>) => {
    for (const [path, text] of Object.entries(files)) {
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
  };
  await plant({
    'package.json': JSON.stringify({ name: 'planted-house', dependencies: Object.fromEntries(PACKAGES.map((name) => [name, '1.0.0'])) }),
    'tsconfig.json': JSON.stringify({ compilerOptions: { module: 'esnext', moduleResolution: 'node', jsx: 'react', strict: true }, include: ['src', 'tests'] }),
    'tests/tsconfig.json': JSON.stringify({ extends: '../tsconfig.json', include: ['../src', '../tests'] }),
  });
  for (const name of PACKAGES) {
    await plant({
      [`node_modules/${name}/package.json`]: JSON.stringify({ name, version: '1.0.0', main: 'index.js', types: 'index.d.ts' }),
      [`node_modules/${name}/index.js`]: '',
      [`node_modules/${name}/index.d.ts`]: 'export declare const thing: number;',
    });
  }
  return {
    folder,
    plant,
    judge: (tool, args) =>
      new Promise((done, fail) => {
        execFile(process.execPath, [join(ROOT, 'node_modules', tool), ...args], { cwd: folder, maxBuffer: 64 << 20 }, (error, stdout, stderr) =>
          stdout === '' ? fail(new Error(`${tool} printed nothing: ${stderr || error?.message}`)) : done(stdout),
        );
      }),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
