/** How often each may come: so many times within a stretch of time, and then again when the next one begins. */
export class Turns {
  private readonly taken = new Map<string, number>();
  private began = -Infinity;

  constructor(private readonly limit: { readonly most: number; readonly withinMs: number }, private readonly now: () => Date) {}

  /** Whether it is one's turn still; that counts as one. */
  take(who: string): boolean {
    const now = this.now().getTime();
    if (now - this.began >= this.limit.withinMs) {
      this.taken.clear();
      this.began = now;
    }
    const times = (this.taken.get(who) ?? 0) + 1;
    this.taken.set(who, times);
    return times <= this.limit.most;
  }
}
