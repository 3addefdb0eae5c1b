import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { installFailure } from './install-failure.mjs';
import { npmCommand } from './machine.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { progress } from './progress.mjs';
import { say } from './refusal.mjs';

const CI = ['ci', '--ignore-scripts', '--loglevel=error', '--progress=false', '--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=8000'];

/** What npm calls a cached answer that is too old or broken; asked anew, the registry may well have the right one. */
const STALE = /\b(ETARGET|ENOVERSIONS|EINTEGRITY|E404)\b/;

const packagesOf = (file) => Object.entries(JSON.parse(readFileSync(file, 'utf8')).packages).filter(([place]) => place !== '');

/**
 * Whether node_modules holds what package-lock.json says. npm writes down what it installed once all of it is there, so an
 * install that was cut short, or was made from another lock file, is seen; packages of other platforms may be missing.
 */
export function isInstalled(root) {
  const written = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(written)) return false;
  const installed = new Map(packagesOf(written));
  const locked = packagesOf(join(root, 'package-lock.json'));
  const asLocked = locked.filter(([place, { version }]) => installed.get(place)?.version === version);
  const missing = locked.filter(([place, { optional }]) => !installed.has(place) && !optional);
  return missing.length === 0 && asLocked.length === installed.size;
}

/** Installs what package-lock.json says. @throws Refusal with the reason when it cannot. */
export async function install(root) {
  await oneAtATime(
    join(root, '.cache', 'install.lock'),
    async () => {
      if (!isInstalled(root)) await installNow(root);
    },
    (holder) => say(`Another run${holder ? ` (process ${holder})` : ''} is installing the packages; waiting for it.`),
  );
}

async function installNow(root) {
  makeWay(root);
  const places = packagesOf(join(root, 'package-lock.json')).filter(([, { optional }]) => !optional).map(([place]) => join(root, place, 'package.json')); // npm makes all the folders before it fills the first
  say(`Installing the ${places.length} packages that package-lock.json names. The first time takes about 2 to 6 minutes and 1.4 GB; later runs skip it.`);
  const show = progress(places);
  try {
    const first = await npm(root, ['--prefer-offline']);
    const last = first.code !== 0 && STALE.test(first.errors) ? await npm(root, ['--prefer-online']) : first;
    if (last.code !== 0) throw installFailure(root, last.errors);
  } finally {
    show.stop();
  }
  say(`Installed in ${show.elapsed()}.`);
}

function npm(root, extra) {
  const [node, ...cli] = npmCommand();
  return new Promise((done, fail) => {
    const child = spawn(node, [...cli, ...CI, ...extra], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      errors += text;
    });
    child.once('error', fail);
    child.once('close', (code) => done({ code, errors }));
  });
}

/** Windows deletes no program that runs, and this may be the locked Node; renamed, it leaves npm a free place. */
function makeWay(root) {
  if (process.platform !== 'win32' || !process.execPath.startsWith(join(root, 'node_modules'))) return;
  mkdirSync(join(root, '.cache'), { recursive: true });
  renameSync(process.execPath, join(root, '.cache', 'replaced-node.exe'));
}
