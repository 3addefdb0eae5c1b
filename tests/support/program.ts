import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

const ROOT = resolve(__dirname, '..', '..');

/** One of our programs, in a process of its own. */
export class Program {
  private readonly child: ChildProcess;
  private readonly ended: Promise<unknown>;
  private heardSomething: () => void = () => undefined;
  output = '';
  errors = '';

  /** `file` as seen from the root, `src/local/main.ts`. */
  constructor(file: string, ...words: readonly string[]) {
    this.child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '--import', 'tsx', file, ...words], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    this.ended = once(this.child, 'close').then(() => this.heardSomething());
    this.child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.output += text;
      this.heardSomething();
    });
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.errors += text));
  }

  /** What the pattern finds once the program has said it. @throws Error when it ends without having said it */
  async says(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const found = pattern.exec(this.output);
      if (found) return found;
      if (this.hasEnded) throw new Error(`It ended without saying ${String(pattern)}:\n${this.output}${this.errors}`);
      await new Promise<void>((heard) => (this.heardSomething = heard));
    }
  }

  /** The exit code; `null` after a signal that it did not answer. */
  async ends(): Promise<number | null> {
    await this.ended;
    return this.child.exitCode;
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    if (!this.hasEnded) this.child.kill(signal);
    return this.ends();
  }

  private get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }
}
