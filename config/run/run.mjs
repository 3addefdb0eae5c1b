import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install, isInstalled } from './install.mjs';
import { lockedNode } from './locked-node.mjs';
import { checkDisk, checkNpm } from './machine.mjs';
import { Refusal, say } from './refusal.mjs';
import { runThrough } from './run-through.mjs';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Room for the installed packages and for npm to unpack them; and what builds and the demo's data need afterwards. */
const ROOM_TO_INSTALL = 2.2e9;
const ROOM_TO_RUN = 0.2e9;

/** Runs a task of gulpfile.js, first making ready what it stands on. Answers the exit code. */
export async function run(task, taskArguments) {
  try {
    if (!task) throw new Refusal('Name the task to run, as in `node config/run.mjs start`.');
    if (isInstalled(ROOT)) {
      checkDisk(ROOT, ROOM_TO_RUN, 'to run');
    } else {
      checkNpm();
      checkDisk(ROOT, ROOM_TO_INSTALL, 'to install its packages');
      await install(ROOT);
    }
    const gulp = [join(ROOT, 'node_modules', 'gulp', 'bin', 'gulp.js'), '--log-level', '--gulpfile', join(ROOT, 'gulpfile.js'), task];
    return await runThrough(lockedNode(ROOT), gulp, {
      cwd: ROOT,
      env: { ...process.env, HANDLEPLAN_TASK_ARGUMENTS: JSON.stringify(taskArguments) },
    });
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    say(refusal.message);
    return 1;
  }
}
