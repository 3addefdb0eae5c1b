import { execFileSync } from 'node:child_process';
import { existsSync, statfsSync } from 'node:fs';
import { delimiter, dirname, join, sep } from 'node:path';
import { Refusal } from './refusal.mjs';

const OLDEST_NPM = 10;

/** @throws Refusal when less than `bytes` are free where the project stands. */
export function checkDisk(root, bytes, purpose) {
  const { bavail, bsize } = statfsSync(root);
  const free = bavail * bsize;
  if (free < bytes) {
    throw new Refusal(`Handleplan needs ${gigabytes(bytes)} free on disk ${purpose}, and ${gigabytes(free)} are free where ${root} stands; make room and run the command again.`);
  }
}

const gigabytes = (bytes) => `${(bytes / 1e9).toFixed(1)} GB`;

/** @throws Refusal when npm is missing or older than what reads our package-lock.json. */
export function checkNpm() {
  let version;
  try {
    const [node, ...npm] = npmCommand();
    version = execFileSync(node, [...npm, '--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch (cause) {
    throw new Refusal('Handleplan installs itself with npm, and none answers here; install Node from https://nodejs.org, which brings npm along.', { cause });
  }
  if (Number(version.split('.')[0]) < OLDEST_NPM) {
    throw new Refusal(`Handleplan needs npm ${OLDEST_NPM} or newer; this is npm ${version}. Run \`npm install --global npm\` and then the command again.`);
  }
}

/** npm as a program and its first arguments, run by the machine's own Node and never by the one it is about to replace. */
export function npmCommand() {
  const node = outerNode();
  const beside = [join('..', 'lib', 'node_modules'), 'node_modules'].map((folder) => join(dirname(node), folder, 'npm', 'bin', 'npm-cli.js'));
  const cli = [process.env.npm_execpath, ...beside].find((path) => path?.endsWith('npm-cli.js') && existsSync(path));
  if (!cli) throw new Refusal(`Handleplan installs itself with npm, and none stands beside ${node}; run it with \`npm start\` or \`npm test\`.`);
  return [node, cli];
}

/** npm puts node_modules/.bin first on PATH, so from the second run on `node` is the locked one; npm remembers its own. */
function outerNode() {
  const isOurs = (path) => path.split(sep).includes('node_modules');
  const onPath = () => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, process.platform === 'win32' ? 'node.exe' : 'node'));
  return [process.execPath, process.env.npm_node_execpath, ...onPath()].find((path) => path && !isOurs(path) && existsSync(path)) ?? process.execPath;
}
