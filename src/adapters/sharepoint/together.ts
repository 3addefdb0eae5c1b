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
    return Array.from({ length: count }, (_, place) => {
      const { send, leave } = table.seat(place);
      const seated = connectSite(site.url, send, site.largestPage);
      return { initiatives: sharePointInitiatives(seated), statusUpdates: sharePointStatusUpdates(seated, service, memory), leave };
    });
  },
});

interface Waiting {
  readonly place: number;
  readonly asks: readonly Ask[];
  readonly answer: (replies: readonly Promise<Reply>[]) => void;
}

/** Asks that wait for each other, and leave in one request as far as its limits allow: in the order of their places, whoever came first. */
class Table {
  private waiting: readonly Waiting[] = [];
  private withinMs = 0;

  constructor(private readonly send: Send, private seated: number) {}

  seat(place: number): { readonly send: Send; readonly leave: () => void } {
    let isSeated = true;
    return {
      send: (asks, withinMs) => {
        if (!isSeated) return this.send(asks, withinMs);
        const replies = new Promise<readonly Promise<Reply>[]>((answer) => (this.waiting = [...this.waiting, { place, asks, answer }]));
        this.withinMs = withinMs;
        this.serveWhenWhole();
        return asks.map(async (_ask, at) => (await replies)[at] as Promise<Reply>).map(unread);
      },
      leave: () => {
        if (!isSeated) return;
        isSeated = false;
        this.seated -= 1;
        this.serveWhenWhole();
      },
    };
  }

  private serveWhenWhole(): void {
    if (this.waiting.length === 0 || this.waiting.length < this.seated) return;
    const waiting = [...this.waiting].sort((a, b) => a.place - b.place);
    this.waiting = [];
    const replies = this.send(waiting.flatMap(({ asks }) => asks), this.withinMs);
    let at = 0;
    for (const { asks, answer } of waiting) answer(replies.slice(at, (at += asks.length)));
  }
}

/** A reply that nobody reads is no failure of anything. */
function unread(reply: Promise<Reply>): Promise<Reply> {
  reply.catch(() => undefined);
  return reply;
}
