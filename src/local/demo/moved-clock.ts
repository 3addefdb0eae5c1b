import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { codeOf } from '../listen';

/** What time it is in the town: the machine's clock, and as far ahead of it as somebody has moved it. It never goes back, not even from one start to the next. */
export class MovedClock {
  private ahead: number;

  /** @param file where it is kept how far ahead it is; without one it is the machine's clock again at the next start. @throws Error when it holds something else */
  constructor(private readonly machine: () => Date, private readonly file?: string) {
    this.ahead = file === undefined ? 0 : readAhead(file);
  }

  readonly now = (): Date => new Date(this.machine().getTime() + this.ahead);

  /** In milliseconds. */
  aheadMs(): number {
    return this.ahead;
  }

  /** Makes it that time; an earlier one leaves it as it is. */
  forwardTo(at: Date): void {
    const ahead = at.getTime() - this.machine().getTime();
    if (ahead <= this.ahead) return;
    this.ahead = ahead;
    if (this.file === undefined) return;
    writeFileSync(`${this.file}.new`, String(ahead));
    renameSync(`${this.file}.new`, this.file);
  }
}

function readAhead(file: string): number {
  try {
    const text = readFileSync(file, 'utf8');
    if (!/^\d+$/.test(text)) throw new Error(`${file} does not say how far the clock was moved: "${text}"`);
    return Number(text);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 0;
    throw error;
  }
}
