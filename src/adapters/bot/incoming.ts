import type { App } from '@microsoft/teams.apps';
import type { AnsweredPress, BotDesk, PressAnswer, FromTeams, Journal, TeamsMember } from '../../application/ports';
import { isTeamsId } from './addresses';

export interface IncomingOptions {
  readonly desk: BotDesk;
  readonly journal: Journal;
  /** What somebody is told whose press met an error of ours. */
  readonly sorry: string;
  /** Told of work that goes on after an answer. */
  readonly onAfter: (work: Promise<void>) => void;
}

/** An activity, as far as it is read here. Whoever sent it is Teams; that does not make it well formed. */
interface Received {
  readonly serviceUrl?: unknown;
  readonly from?: { readonly id?: unknown; readonly aadObjectId?: unknown };
  readonly recipient?: { readonly id?: unknown };
  readonly conversation?: { readonly id?: unknown; readonly tenantId?: unknown; readonly conversationType?: unknown };
  readonly channelData?: { readonly tenant?: { readonly id?: unknown } };
  readonly replyToId?: unknown;
  readonly value?: unknown;
  readonly membersAdded?: readonly { readonly id?: unknown }[];
}
interface Context {
  readonly activity: unknown;
  readonly api: App['api'];
}

/** Hands what comes in from Teams to the desk, and answers for it. Nothing that goes wrong is answered with silence: Teams would send it again. */
export function receive(app: App, options: IncomingOptions): void {
  const { desk, journal } = options;
  app.on('install.add', (context) => meet(context, 'install'));
  app.on('install.remove', ({ activity }) => quietly(async () => {
    const { directoryId } = placeOf(activity) ?? {};
    if (directoryId !== undefined) await desk.left(directoryId);
  }));
  app.on('conversationUpdate', (context) => {
    const { membersAdded, recipient } = context.activity as Received;
    return membersAdded?.some(({ id }) => id === recipient?.id) ? meet(context, 'install') : undefined;
  });
  app.on('message', async (context) => {
    if (isObject((context.activity as Received).value)) await press(context, 'submit');
    else meet(context, 'message');
  });
  app.on('card.action', async (context) => wireAnswer(await press(context, 'execute')) as never);

  function meet({ activity, api }: Context, by: 'install' | 'message'): void {
    const place = placeOf(activity);
    const { conversationType } = (activity as Received).conversation ?? {};
    if (!place || conversationType !== 'personal') return;
    options.onAfter(afterwards(() => desk.met(place, by, () => memberOf(api, place)))); // whole departments may get the app at once, and Teams waits for nobody
  }

  async function press({ activity, api }: Context, way: 'execute' | 'submit'): Promise<PressAnswer> {
    const { value, replyToId } = activity as Received;
    const from = placeOf(activity);
    if (!from) return { shows: 'error', code: 'bad-request', text: options.sorry };
    try {
      const { answer, after }: AnsweredPress = await desk.pressed({ from, value, way, member: () => memberOf(api, from), ...(isTeamsId(replyToId) && { activity: replyToId }) });
      if (after) options.onAfter(afterwards(after));
      return answer;
    } catch (error) {
      tell('press-failed', error);
      return { shows: 'error', code: 'failed', text: options.sorry };
    }
  }

  /** The answer leaves first. */
  async function afterwards(work: () => Promise<void>): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    await quietly(work);
  }

  async function quietly(work: () => Promise<void>): Promise<void> {
    await work().catch((error: unknown) => tell('incoming-failed', error));
  }

  function tell(event: string, error: unknown): void {
    const { name, code } = error as { readonly name?: string; readonly code?: string };
    journal.note('warning', event, { error: name, code });
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** `undefined` for what names nobody, or nowhere. */
function placeOf(activity: unknown): FromTeams | undefined {
  const { from, conversation, channelData, serviceUrl } = activity as Received;
  const [directoryId, teamsUser, chat, tenant] = [from?.aadObjectId, from?.id, conversation?.id, conversation?.tenantId ?? channelData?.tenant?.id];
  if (!isTeamsId(directoryId) || !isTeamsId(teamsUser) || !isTeamsId(chat) || typeof serviceUrl !== 'string') return undefined;
  return { directoryId, teamsUser, conversation: chat, serviceUrl, tenant: typeof tenant === 'string' ? tenant : '' };
}

/** `undefined` also when Teams does not answer: then the next thing they do says it. */
async function memberOf(api: App['api'], { conversation, teamsUser }: FromTeams): Promise<TeamsMember | undefined> {
  try {
    const { userPrincipalName = '', email = '', name } = await api.conversations.members(conversation).getById(teamsUser);
    return userPrincipalName === '' && email === '' ? undefined : { login: userPrincipalName, email: email || userPrincipalName, name };
  } catch {
    return undefined;
  }
}

/** As Teams takes answers to Action.Execute: always with a body, and inside an HTTP 200. */
function wireAnswer(answer: PressAnswer): { readonly statusCode: number; readonly type: string; readonly value: unknown } {
  switch (answer.shows) {
    case 'card':
      return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: answer.message.card };
    case 'message':
      return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: answer.text };
    case 'error':
      return errorAnswer(answer.code, answer.text);
  }
}

export const errorAnswer = (code: string, message: string) => ({ statusCode: code === 'failed' ? 500 : 400, type: 'application/vnd.microsoft.error', value: { code, message } });
