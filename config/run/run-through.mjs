import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** Ctrl-C in a terminal reaches the whole group already; handed on as well, it would count twice. */
const HANDED_ON = process.stdin.isTTY ? ['SIGTERM', 'SIGHUP'] : ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program in our place: its input and output are ours, signals to us reach it, and the answer is its exit code
 * (128 + n for signal n, as a shell says it).
 */
export function runThrough(program, programArguments, options) {
  return new Promise((done, fail) => {
    const child = spawn(program, programArguments, { stdio: 'inherit', ...options });
    const handOn = (signal) => child.kill(signal);
    const stayForTheChild = () => {};
    for (const signal of HANDED_ON) process.on(signal, handOn);
    process.on('SIGINT', stayForTheChild);
    const settle = () => {
      for (const signal of HANDED_ON) process.off(signal, handOn);
      process.off('SIGINT', stayForTheChild);
    };
    child.once('error', (error) => {
      settle();
      fail(error);
    });
    child.once('exit', (code, signal) => {
      settle();
      done(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}
