/** Whatever must be put away in the end, the last first. */
export class Running {
  private readonly endings: (() => void | Promise<void>)[] = [];

  /** Answers with what it was given. */
  add<T extends { close(): void | Promise<void> }>(part: T): T {
    this.endings.push(() => part.close());
    return part;
  }

  async close(): Promise<void> {
    for (const end of this.endings.splice(0).reverse()) await end();
  }
}
