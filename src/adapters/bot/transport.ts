import { cardAttachment, MessageActivityInput, type Client } from '@microsoft/teams.api';
import type { CardMessage, CardTransport, Conversation, Delivery, Journal } from '../../application/ports';
import { isAllowedService, isTeamsId, type Hosts } from './addresses';
import { outcomeOf, type Outcome } from './outcome';

export interface TransportOptions {
  readonly api: Client;
  readonly serviceHosts: Hosts;
  readonly now: () => Date;
  readonly journal: Journal;
  /** So long a call takes at most; a request of it that is still under way may have arrived. */
  readonly withinMs: number;
  /** Teams has another chat for somebody than the one we knew. */
  readonly onMoved: (conversation: Conversation) => void;
}

/**
 * Cards by Teams' connector. Whether its address may be spoken to at all is asked again each time: a stored address is no better than a fresh one.
 * Nothing is ever tried twice here, for only the ledger knows what was tried.
 */
export function botTransport(options: TransportOptions): CardTransport {
  const { serviceHosts, onMoved } = options;
  const isReachable = (to: Conversation): boolean => isAllowedService(to.serviceUrl, serviceHosts) && isTeamsId(to.id);
  const connectorOf = (to: Conversation): Client['conversations'] => options.api.clone({ serviceUrl: to.serviceUrl }).conversations;

  const post = (to: Conversation, message: CardMessage): Promise<Answer<string>> =>
    asked(options, async () => (await connectorOf(to).createActivity(to.id, activityOf(message)))?.id ?? '');

  /** Asking for a chat shows nobody anything: where its answer is lost, it is asked for again. */
  async function openAgain(to: Conversation): Promise<Answer<Conversation>> {
    const opened = await asked(options, async () => {
      const { id } = await connectorOf(to).create({ members: [{ id: to.teamsUser, role: 'user' }], tenantId: to.tenant, channelData: { tenant: { id: to.tenant } } });
      if (!isTeamsId(id)) throw new Error('The connector named no conversation');
      return { ...to, id };
    });
    return opened.is === 'unknown' ? { is: 'later', detail: opened.detail } : opened;
  }

  async function send(to: Conversation, message: CardMessage): Promise<Delivery> {
    const first = await post(to, message);
    if (first.is !== 'gone') return delivered(first);
    const opened = await openAgain(to);
    if (opened.is !== 'done') return undelivered(opened);
    onMoved(opened.value);
    return delivered(await post(opened.value, message));
  }

  return {
    send: async (to, message) => (isReachable(to) ? inTime(options.withinMs, send(to, message)) : NOT_ALLOWED),

    async edit(to, activity, message) {
      if (!isReachable(to) || !isTeamsId(activity)) return NOT_ALLOWED;
      return delivered(await asked(options, async () => (await connectorOf(to).updateActivity(to.id, activity, activityOf(message)))?.id ?? activity));
    },
  };
}

const NOT_ALLOWED: Delivery = { is: 'failed', failure: 'refused', detail: 'address not allowed' };

/** What is under way ends by itself, soon. */
async function inTime(ms: number, delivery: Promise<Delivery>): Promise<Delivery> {
  const signal = AbortSignal.timeout(ms);
  const late = new Promise<Delivery>((resolve) => signal.addEventListener('abort', () => resolve({ is: 'unknown', detail: 'timeout' }), { once: true }));
  return Promise.race([delivery, late]);
}

const activityOf = ({ card, summary }: CardMessage): MessageActivityInput => new MessageActivityInput('', { summary, attachments: [cardAttachment('adaptive', card as never)] });

type Answer<T> = { readonly is: 'done'; readonly value: T } | Outcome;

async function asked<T>({ now, journal }: TransportOptions, ask: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { is: 'done', value: await ask() };
  } catch (error) {
    const outcome = outcomeOf(error, now());
    if (outcome.is === 'failed' && outcome.failure === 'disabled') journal.note('alarm', 'bot-disabled', { detail: outcome.detail });
    if (outcome.detail.startsWith('401') || outcome.detail === 'no token') journal.note('alarm', 'bot-not-signed-in', { detail: outcome.detail });
    return outcome;
  }
}

const delivered = (answer: Answer<string>): Delivery => (answer.is === 'done' ? { is: 'sent', activity: answer.value } : undelivered(answer));

const undelivered = (outcome: Outcome): Delivery => (outcome.is === 'gone' ? { is: 'failed', failure: 'noConversation', detail: outcome.detail } : outcome);
