import type { WritesTogether } from '../../application/ports';
import { sharePointInitiatives } from './initiatives';
import type { ReminderService } from './reminder-service';
import type { Ask, Reply, Send } from './send';
import type { SiteMemory } from './site-memory';
import { connectSite, type Site } from './site';
import { sharePointStatusUpdates } from './status-updates';

export const sharePointTogether = (site: Site, service: ReminderService, memory: SiteMemory): WritesTogether => ({
  async seats(count) {
    await service.known(site); // asked for once, and not by the first of them alone
    const table = new Table(site.send, count);
    return Array.from({ length: count }, () => {
      const { send, leave } = table.seat();
      const seated = connectSite(site.url, send, site.largestPage);
      return { initiatives: sharePointInitiatives(seated), statusUpdates: sharePointStatusUpdates(seated, service, memory), leave };
    });
  },
});

interface Waiting {
  readonly asks: readonly Ask[];
  readonly answer: (replies: readonly Promise<Reply>[]) => void;
}

/** Asks that wait for each other, and leave in one request as far as its limits allow. */
class Table {
  private readonly waiting: Waiting[] = [];

  constructor(private readonly send: Send, private expected: number) {}

  seat(): { readonly send: Send; readonly leave: () => void } {
    let isTaken = true;
    const rise = (withinMs?: number): void => {
      isTaken = false;
      this.expected -= 1;
      this.withinMs = withinMs ?? this.withinMs;
      if (this.expected === 0) this.serve();
    };
    return {
      send: (asks, withinMs) => {
        if (!isTaken) return this.send(asks, withinMs);
        const replies = new Promise<readonly Promise<Reply>[]>((answer) => this.waiting.push({ asks, answer }));
        rise(withinMs);
        return asks.map(async (_ask, at) => (await replies)[at] as Promise<Reply>).map(unread);
      },
      leave: () => {
        if (isTaken) rise();
      },
    };
  }

  private withinMs = 0;

  private serve(): void {
    if (this.waiting.length === 0) return;
    const replies = this.send(this.waiting.flatMap(({ asks }) => asks), this.withinMs);
    let at = 0;
    for (const { asks, answer } of this.waiting) answer(replies.slice(at, (at += asks.length)));
  }
}

/** A reply that nobody reads is no failure of anything. */
function unread(reply: Promise<Reply>): Promise<Reply> {
  reply.catch(() => undefined);
  return reply;
}
