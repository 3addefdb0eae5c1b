import { createHash, randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import type { Note } from './told';

/** Somebody of the organisation who may have the bot. */
export interface ChatPerson {
  readonly login: string;
  readonly name: string;
  readonly email: string;
  readonly objectId: string;
}

/** What the bot posts. */
export interface BotMessage {
  readonly type: string;
  readonly text?: string;
  readonly summary?: string;
  readonly attachments?: readonly { readonly contentType: string; readonly content: object }[];
}

/** A message of the bot's in the chat with one person. */
export interface ChatMessage {
  readonly id: string;
  readonly at: string;
  readonly activity: BotMessage;
  /** How often it was edited. */
  readonly edits: number;
  readonly isRead: boolean;
  /** The card that the bot answered this person with: they see it in place of the message, until that is edited. */
  readonly view?: object;
  readonly note?: Note;
}

/** The chat of the bot with one person: there is one, whether or not they have the app. */
export interface Chat {
  readonly id: string;
  readonly person: ChatPerson;
  /** As the bot knows them: another for each bot. */
  readonly user: string;
}

const ID_LENGTH = 22;

/** All chats of one bot, kept in a file. Names of chats and people are made from the bot and the person, so that they stay what they are. */
export class Chats {
  private readonly file: DatabaseSync;
  private readonly chats: readonly Chat[];
  private readonly opening = randomUUID();
  private changes = 0;
  private newest = 0;

  /** @param path `:memory:` keeps them as long as the process lives */
  constructor(path: string, botId: string, people: readonly ChatPerson[], private readonly now: () => Date) {
    this.file = new DatabaseSync(path);
    this.file.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
      CREATE TABLE IF NOT EXISTS messages (id TEXT PRIMARY KEY, chat TEXT NOT NULL, body TEXT NOT NULL) STRICT;
      CREATE TABLE IF NOT EXISTS app (chat TEXT PRIMARY KEY, installed INTEGER NOT NULL, told TEXT NOT NULL) STRICT`);
    const nameOf = (kind: string, { objectId }: ChatPerson): string => createHash('sha256').update(`${kind} ${botId} ${objectId}`).digest('base64url').replaceAll(/[-_]/g, 'x').slice(0, ID_LENGTH);
    this.chats = people.map((person) => ({ person, id: `a:1${nameOf('chat', person)}`, user: `29:1${nameOf('user', person)}` }));
  }

  /** Another after every change. */
  get edition(): string {
    return `${this.opening} ${this.changes}`;
  }

  all(): readonly Chat[] {
    return this.chats;
  }

  find(by: { readonly id?: string; readonly objectId?: string; readonly member?: string }): Chat | undefined {
    return this.chats.find(({ id, user, person }) => id === by.id || person.objectId === by.objectId || (by.member !== undefined && [user, person.objectId].includes(by.member)));
  }

  isInstalled(chat: Chat): boolean {
    return this.app(chat)?.installed === 1;
  }

  /** Whether somebody has never had the app, or the bot has been told that they have it from another address than this one. */
  isToBeTold(chat: Chat, serviceUrl: string): boolean {
    const app = this.app(chat);
    return !app || (app.installed === 1 && app.told !== serviceUrl);
  }

  setInstalled({ id }: Chat, isInstalled: boolean, serviceUrl: string): void {
    this.file.prepare('INSERT OR REPLACE INTO app (chat, installed, told) VALUES (?, ?, ?)').run(id, isInstalled ? 1 : 0, serviceUrl);
    this.changes += 1;
  }

  /** The oldest first. */
  messages({ id }: Chat): readonly ChatMessage[] {
    return this.file.prepare('SELECT body FROM messages WHERE chat = ? ORDER BY id').all(id).map(({ body }) => JSON.parse(String(body)) as ChatMessage);
  }

  message({ id }: Chat, message: string): ChatMessage | undefined {
    const row = this.file.prepare('SELECT body FROM messages WHERE chat = ? AND id = ?').get(id, message);
    return row && (JSON.parse(String(row.body)) as ChatMessage);
  }

  add(chat: Chat, activity: BotMessage): ChatMessage {
    const at = this.now();
    this.newest = Math.max(this.newest + 1, at.getTime());
    while (this.file.prepare('SELECT 1 FROM messages WHERE id = ?').get(String(this.newest))) this.newest += 1;
    return this.put(chat, { id: String(this.newest), at: at.toISOString(), activity, edits: 0, isRead: false });
  }

  /** An edit is seen by everybody, also by those who had been answered something else. */
  edit(chat: Chat, { id, at, edits, isRead }: ChatMessage, activity: BotMessage): ChatMessage {
    return this.put(chat, { id, at, isRead, activity, edits: edits + 1 });
  }

  change(chat: Chat, message: string, change: Partial<Pick<ChatMessage, 'isRead' | 'view' | 'note'>>): void {
    const stands = this.message(chat, message);
    if (stands) this.put(chat, { ...stands, ...change });
  }

  close(): void {
    this.file.close();
  }

  private app({ id }: Chat): { readonly installed: number; readonly told: string } | undefined {
    return this.file.prepare('SELECT installed, told FROM app WHERE chat = ?').get(id) as { readonly installed: number; readonly told: string } | undefined;
  }

  private put(chat: Chat, message: ChatMessage): ChatMessage {
    this.file.prepare('INSERT OR REPLACE INTO messages (id, chat, body) VALUES (?, ?, ?)').run(message.id, chat.id, JSON.stringify(message));
    this.changes += 1;
    return message;
  }
}
