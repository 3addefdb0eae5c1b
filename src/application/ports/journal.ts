/** What whoever looks after the service is told: codes and numbers. No name, no word anybody wrote and no card is ever in it. */
export interface Journal {
  /** @param level `alarm`: somebody has to do something. */
  note(level: 'info' | 'warning' | 'alarm', event: string, facts?: Readonly<Record<string, string | number | boolean | undefined>>): void;
}
