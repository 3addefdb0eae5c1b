import type { ToldClock } from '../../chat/told';
import { element, redraw } from '../elements';
import type { Host } from '../host';
import type { Live } from './live';
import { chatTexts, chatTimes } from './texts';

export interface ClockOptions {
  readonly host: Host;
  readonly live: () => Live;
  readonly tell: (words: string) => void;
  /** It has become later by a jump, here or in another window. */
  readonly onJump: () => void;
}

/** What time it is, and the ways to make it later. */
export class ClockBar {
  readonly element = element('div', { class: 'clock' });
  private aheadMs: number | undefined;
  private now: Date | undefined;
  private isJumping = false;

  constructor(private readonly options: ClockOptions) {}

  put({ now, aheadMs }: ToldClock): void {
    const isJump = this.aheadMs !== undefined && this.aheadMs !== aheadMs;
    const minute = (at: Date | undefined): string | undefined => at?.toISOString().slice(0, 16);
    const isLater = minute(this.now) !== minute(new Date(now));
    [this.now, this.aheadMs] = [new Date(now), aheadMs];
    if (isLater) this.draw();
    if (isJump) this.options.onJump();
  }

  draw(): void {
    const { host } = this.options;
    const language = host.language.get();
    const [texts, times] = [chatTexts(language), chatTimes(language)];
    if (!this.now) return;
    redraw(
      this.element,
      element('span', { class: 'time' }, this.isJumping ? texts.jumping : texts.clock(times.day(this.now), times.clock(this.now))),
      ...host.told.jumps.map((jump) => element('button', { type: 'button', 'aria-disabled': this.isJumping && 'true', click: () => void this.jump(jump.name, jump.nowhere[language] ?? '') }, jump.words[language] ?? jump.name)),
    );
  }

  private async jump(name: string, nowhere: string): Promise<void> {
    if (this.isJumping) return;
    this.isJumping = true;
    this.draw();
    const isDone = await this.options.live().jump(name).catch(() => false);
    this.isJumping = false;
    this.draw();
    if (!isDone) this.options.tell(nowhere);
  }
}
