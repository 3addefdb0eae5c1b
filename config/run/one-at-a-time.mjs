import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Does `work` while no other process does the same; `file` stands for the right to do it and holds the holder's process id.
 * A holder that died leaves its file behind and is passed over. `onWaiting` hears once whom we wait for.
 */
export async function oneAtATime(file, work, onWaiting) {
  mkdirSync(dirname(file), { recursive: true });
  let told = false;
  while (!take(file)) {
    const holder = read(file);
    if (holder !== undefined && !isAlive(holder)) {
      passOver(file, holder);
      continue;
    }
    if (!told) onWaiting?.(holder);
    told = true;
    await pause(250);
  }
  const letGo = () => rmSync(file, { force: true });
  process.once('exit', letGo);
  try {
    return await work();
  } finally {
    process.off('exit', letGo);
    letGo();
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** `undefined` while the holder is still writing its id, or has just let go. */
function read(file) {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Renamed and looked at before it goes: between reading and now another may have passed it over and taken its place. */
function passOver(file, deadHolder) {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  if (read(aside) === deadHolder) rmSync(aside, { force: true });
  else renameSync(aside, file);
}
