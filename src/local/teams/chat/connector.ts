import type { BotFramework } from './bot-framework';
import type { BotMessage, Chat, Chats } from './chats';
import type { ChatFault } from './told';

export interface ConnectorOptions {
  readonly chats: Chats;
  readonly botFramework: Pick<BotFramework, 'isBot'>;
  readonly tenantId: string;
  /** What happens at the moment to what is sent to a chat. */
  readonly faultOf: (chat: Chat) => ChatFault | undefined;
  /** Milliseconds that a slow answer takes: longer than anybody waits. */
  readonly slowMs: number;
}

/** Where it answers, below the host. */
export const CONNECTOR = '/connector';

/** Its answer is lost on the way, on purpose: whoever serves it cuts the connection. */
export class LostAnswer extends Error {
  override readonly name = 'LostAnswer';
}

const LARGEST_MESSAGE = 100 * 1024;
const RETRY_AFTER_S = '2';

const refusal = (status: number, code: string, headers: Readonly<Record<string, string>> = {}): Response => Response.json({ error: { code, message: code } }, { status, headers });

/** Faults at which nothing is done. */
const INSTEAD: Partial<Record<ChatFault, () => Response>> = {
  busy: () => refusal(429, 'TooManyRequests', { 'retry-after': RETRY_AFTER_S }),
  notInstalled: () => refusal(403, 'BotNotInConversationRoster'),
  blocked: () => refusal(403, 'MessageWritesBlocked'),
  disabled: () => refusal(403, 'BotDisabledByAdmin'),
  gone: () => refusal(404, 'ConversationNotFound'),
};

/** The connector of Teams as the SDK of a bot speaks to it: chats with one person, messages, edits, members. */
export function createConnector({ chats, botFramework, tenantId, faultOf, slowMs }: ConnectorOptions): (request: Request) => Promise<Response> {
  const memberOf = ({ user, person }: Chat) => ({
    id: user, aadObjectId: person.objectId, objectId: person.objectId, name: person.name, email: person.email, userPrincipalName: person.login, tenantId, userRole: 'user',
  });

  async function open(request: Request): Promise<Response> {
    const { members = [], isGroup, activity } = (await request.json()) as { readonly members?: readonly { readonly id?: string }[]; readonly isGroup?: boolean; readonly activity?: BotMessage };
    const [member, ...more] = members;
    if (isGroup === true || more.length > 0) return refusal(400, 'BadArgument');
    const chat = chats.find({ member: member?.id ?? '' });
    if (!chat || !chats.isInstalled(chat)) return refusal(403, 'BotNotInConversationRoster');
    const first = activity && chats.add(chat, activity);
    return Response.json({ id: chat.id, ...(first && { activityId: first.id }) }, { status: 201 });
  }

  async function post(chat: Chat, request: Request): Promise<Response> {
    const activity = await readMessage(request);
    return activity ? Response.json({ id: chats.add(chat, activity).id }, { status: 201 }) : refusal(413, 'MessageSizeTooBig');
  }

  async function put(chat: Chat, id: string, request: Request): Promise<Response> {
    const activity = await readMessage(request);
    if (!activity) return refusal(413, 'MessageSizeTooBig');
    const stands = chats.message(chat, id);
    return stands ? Response.json({ id: chats.edit(chat, stands, activity).id }) : refusal(404, 'ActivityNotFoundInConversation');
  }

  function within(chat: Chat, method: string, rest: string, request: Request): Promise<Response> | Response {
    const [what, id, ...more] = rest.split('/');
    if (more.length > 0) return refusal(404, 'NotFound');
    switch (`${method} ${what}`) {
      case 'POST activities': return post(chat, request);
      case 'PUT activities': return put(chat, id ?? '', request);
      case 'GET members': {
        if (id === undefined) return Response.json([memberOf(chat)]);
        return chats.find({ member: id }) === chat ? Response.json(memberOf(chat)) : refusal(404, 'MemberNotFoundInConversation');
      }
      case 'GET pagedmembers': return Response.json({ members: [memberOf(chat)] });
      default: return refusal(405, 'MethodNotAllowed');
    }
  }

  return async (request) => {
    if (!(await botFramework.isBot(request))) return refusal(401, 'Unauthorized');
    const path = decodeURIComponent(new URL(request.url).pathname);
    const [, id, rest] = /^\/connector\/v3\/conversations(?:\/([^/]+)\/(.+))?$/.exec(path) ?? [];
    if (id === undefined || rest === undefined) return request.method === 'POST' && path === `${CONNECTOR}/v3/conversations` ? open(request) : refusal(404, 'NotFound');
    const chat = chats.find({ id });
    if (!chat) return refusal(404, 'ConversationNotFound');
    if (request.method === 'GET') return within(chat, 'GET', rest, request);
    if (!chats.isInstalled(chat)) return refusal(403, 'BotNotInConversationRoster');
    const fault = faultOf(chat);
    const instead = fault && INSTEAD[fault];
    if (instead) return instead();
    if (fault === 'slow') await new Promise((passed) => setTimeout(passed, slowMs));
    const answer = await within(chat, request.method, rest, request);
    if (fault === 'lost') throw new LostAnswer('The answer is lost');
    return fault === 'broken' ? refusal(502, 'BadGateway') : answer;
  };
}

/** `undefined` for one that is too large: Teams counts two bytes for a letter. */
async function readMessage(request: Request): Promise<BotMessage | undefined> {
  const text = await request.text();
  return text.length * 2 > LARGEST_MESSAGE ? undefined : (JSON.parse(text) as BotMessage);
}
