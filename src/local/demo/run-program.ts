import { CannotStart } from './cannot-start';
import { Running } from './running';
import { TEXTS } from './texts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Starts something that runs until a signal ends it; what it added is then put away. Somebody who asks twice does not wait. */
export async function runProgram(start: (running: Running) => Promise<void>): Promise<void> {
  const running = new Running();
  let isStopping = false;
  const stop = async (): Promise<void> => {
    if (isStopping) process.exit(1);
    isStopping = true;
    say(TEXTS.stopping);
    await running.close();
    process.exit(0);
  };
  for (const signal of SIGNALS) process.on(signal, () => void stop());
  try {
    await start(running);
  } catch (error) {
    if (isStopping) return; // what was under way has lost what it stood on
    await running.close();
    tellFailure(error);
    process.exit(1);
  }
}

/** One sentence for what somebody can mend, and all that is known of anything else. */
export function tellFailure(error: unknown): void {
  process.stderr.write(`${error instanceof CannotStart ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
}

export const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);

/** One wrong word on the command line: how it is used, and a failure. */
export function refuseArguments(usage: string): void {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 1;
}
