/**
 * One app in a frame, and the other end of its SDK: what teams-js 2 sends over postMessage, and what Teams answers. Every message has a function's
 * name and arguments; one with a number wants an answer under the same number. What is not spoken here is refused by name.
 */
import { hostTexts } from './texts';

export type FrameContext = 'content' | 'settings' | 'remove' | 'sidePanel';

/** What an app has told of its start. */
export type Start = { readonly state: 'loading' | 'loaded' } | { readonly state: 'success'; readonly afterMs: number } | { readonly state: 'failure' | 'expectedFailure'; readonly reason: string; readonly message: string };

/** What a tab is, as its configuration page settles it. */
export interface TabSettings {
  readonly entityId: string;
  readonly contentUrl: string;
  readonly websiteUrl?: string;
  readonly removeUrl?: string;
  readonly suggestedDisplayName?: string;
}

export interface FramedAppOptions {
  readonly element: HTMLIFrameElement;
  readonly frameContext: FrameContext;
  readonly url: string;
  /** The context object as Teams hands it out; asked anew each time. */
  readonly context: () => Readonly<Record<string, unknown>>;
  /** Whether an address belongs to the app, by its manifest. */
  readonly isAppsOwn: (url: string) => boolean;
  readonly settings?: TabSettings;
  /** Answers a request of the nested app auth bridge, both as JSON text. */
  readonly bridge: (request: string, from: string) => Promise<string>;
  readonly onStart: (start: Start) => void;
  readonly onValid: (isValid: boolean) => void;
  readonly onSettings: (settings: TabSettings) => void;
  /** Of what the host asked for by `save` or `remove`; with a reason: it failed. */
  readonly onDone: (act: 'save' | 'remove', failure: string | undefined) => void;
  readonly onShare: (shared: { readonly subPageId: string; readonly label: string; readonly webUrl: string | undefined }) => void;
  /** @returns whether the link was taken. */
  readonly onLink: (address: string) => boolean;
  readonly onRefused: (name: string, why: string) => void;
}

interface Message {
  readonly id?: number;
  readonly uuidAsString?: string;
  readonly func: string;
  readonly args?: readonly unknown[];
  readonly data?: unknown;
}

/** The version of the SDK this host speaks, and what it can do of it, as Teams tells both when an app begins. */
const SPEAKS = '2.31.0';
const CAN = JSON.stringify({ apiVersion: 4, hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } }, isNAAChannelRecommended: true, supports: { nestedAppAuth: {}, pages: { config: {} }, teamsCore: {} } });

/** What an app may want to hear of. */
const EVENTS = ['themeChange', 'contextChange', 'load', 'beforeUnload', 'save', 'remove'] as const;
export type HostEvent = (typeof EVENTS)[number];

const IN_CONTENT: readonly FrameContext[] = ['content', 'sidePanel'];

type Answer = readonly unknown[] | undefined;
interface Act {
  /** Where alone it may be called; anywhere unless told. */
  readonly in?: readonly FrameContext[];
  answer(args: readonly unknown[], message: Message): Answer | Promise<Answer>;
}

export class FramedApp {
  readonly origin: string;
  private begun = performance.now();
  private readonly listening = new Set<HostEvent>();
  private isInitialized = false;
  private unloading: (() => void) | undefined;
  settings: TabSettings | undefined;

  constructor(private readonly options: FramedAppOptions) {
    this.origin = new URL(options.url).origin;
    this.settings = options.settings;
    window.addEventListener('message', this.hear);
    options.element.src = options.url;
  }

  close(): void {
    window.removeEventListener('message', this.hear);
    this.options.element.remove();
  }

  get frameContext(): FrameContext {
    return this.options.frameContext;
  }

  get element(): HTMLIFrameElement {
    return this.options.element;
  }

  /** Teams keeps an app in memory that can be put to sleep and woken. */
  get mayBeKept(): boolean {
    return this.listening.has('load') && this.listening.has('beforeUnload');
  }

  /** Tells the app something; for all but `save` and `remove` only when it asked to hear of it. */
  tell(event: HostEvent, ...args: readonly unknown[]): void {
    if (!this.isInitialized) return;
    if (event === 'save' || event === 'remove') this.send({ func: `settings.${event}`, args });
    else if (this.listening.has(event)) this.send({ func: event, args });
  }

  /** Puts the app to sleep; resolves when it says that it may. */
  sleep(): Promise<void> {
    return new Promise((asleep) => {
      this.unloading = asleep;
      this.tell('beforeUnload');
    });
  }

  wake(entityId: string, contentUrl: string): void {
    this.begun = performance.now();
    this.tell('load', { entityId, contentUrl });
  }

  private readonly hear = (event: MessageEvent<unknown>): void => {
    if (event.source !== this.options.element.contentWindow) return;
    if (event.origin !== this.origin) return this.options.onRefused(event.origin, hostTexts().why.elsewhere);
    const message = event.data as Partial<Message> | null;
    if (typeof message !== 'object' || message === null || typeof message.func !== 'string') return this.options.onRefused(JSON.stringify(message), hostTexts().why.noName);
    void this.take(message as Message);
  };

  private async take(message: Message): Promise<void> {
    const act = Object.hasOwn(this.acts, message.func) ? this.acts[message.func] : undefined;
    const { frameContext } = this.options;
    if (!act) return this.options.onRefused(message.func, hostTexts().why.unknown);
    if (!this.isInitialized && message.func !== 'initialize') return this.options.onRefused(message.func, hostTexts().why.tooEarly);
    if (act.in && !act.in.includes(frameContext)) return this.options.onRefused(message.func, hostTexts().why.notIn(frameContext));
    try {
      const args = await act.answer(message.args ?? [], message);
      if (args) this.send({ id: message.id, uuidAsString: message.uuidAsString, args });
    } catch (error) {
      this.options.onRefused(message.func, error instanceof Error ? error.message : String(error));
    }
  }

  private send(message: object): void {
    this.options.element.contentWindow?.postMessage(message, this.origin);
  }

  private readonly acts: Readonly<Record<string, Act>> = {
    initialize: {
      answer: () => {
        this.isInitialized = true;
        return [this.options.frameContext, 'web', SPEAKS, CAN];
      },
    },
    getContext: { answer: () => [this.options.context()] },
    registerHandler: {
      answer: ([name]) => {
        const event = EVENTS.find((one) => one === name);
        if (!event) throw new TypeError(String(name));
        this.listening.add(event);
        return undefined;
      },
    },
    'appInitialization.appLoaded': { answer: () => this.started({ state: 'loaded' }) },
    'appInitialization.success': { answer: () => this.started({ state: 'success', afterMs: performance.now() - this.begun }) },
    'appInitialization.failure': { answer: ([reason, message]) => this.started({ state: 'failure', reason: String(reason), message: String(message ?? '') }) },
    'appInitialization.expectedFailure': { answer: ([reason, message]) => this.started({ state: 'expectedFailure', reason: String(reason), message: String(message ?? '') }) },
    'settings.setValidityState': {
      in: ['settings', 'remove'],
      answer: ([isValid]) => {
        if (typeof isValid !== 'boolean') throw new TypeError('true or false');
        this.options.onValid(isValid);
        return undefined;
      },
    },
    'settings.getSettings': { answer: () => [this.settings ?? {}] },
    'settings.setSettings': {
      in: ['settings', 'content', 'sidePanel'],
      answer: ([given]) => {
        const settings = given as Partial<TabSettings> | undefined;
        if (!settings?.entityId || !settings.contentUrl) return [false, 'entityId and contentUrl are needed'];
        const strange = [settings.contentUrl, settings.removeUrl, settings.websiteUrl].find((url) => url !== undefined && !this.options.isAppsOwn(url));
        if (strange !== undefined) return [false, `${strange} is not in validDomains`];
        this.settings = settings as TabSettings;
        this.options.onSettings(this.settings);
        return [true];
      },
    },
    'settings.save.success': { in: ['settings'], answer: () => this.done('save', undefined) },
    'settings.save.failure': { in: ['settings'], answer: ([why]) => this.done('save', String(why ?? '')) },
    'settings.remove.success': { in: ['remove'], answer: () => this.done('remove', undefined) },
    'settings.remove.failure': { in: ['remove'], answer: ([why]) => this.done('remove', String(why ?? '')) },
    shareDeepLink: {
      in: IN_CONTENT,
      answer: ([subPageId, label, webUrl]) => {
        if (typeof subPageId !== 'string' || typeof label !== 'string') throw new TypeError('subPageId and subPageLabel must be text');
        this.options.onShare({ subPageId, label, webUrl: typeof webUrl === 'string' ? webUrl : undefined });
        return undefined;
      },
    },
    executeDeepLink: {
      in: ['content', 'sidePanel', 'settings'],
      answer: ([address]) => (typeof address === 'string' && this.options.onLink(address) ? [true] : [false, 'The link leads nowhere']),
    },
    readyToUnload: {
      answer: () => {
        this.unloading?.();
        this.unloading = undefined;
        return undefined;
      },
    },
    'nestedAppAuth.execute': {
      answer: async (_args, { data }) => {
        if (typeof data !== 'string') throw new TypeError('no data');
        return [null, await this.options.bridge(data, this.origin)];
      },
    },
  };

  private started(start: Start): undefined {
    this.options.onStart(start);
  }

  private done(act: 'save' | 'remove', failure: string | undefined): undefined {
    this.options.onDone(act, failure);
  }
}
