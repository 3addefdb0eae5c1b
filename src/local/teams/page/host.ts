import type { TeamsApp } from '../manifest';
import type { FrameContext } from './framed-app';
import type { HostPage } from './told';

/** One thing that somebody has chosen; kept in this browser. */
export interface Chosen {
  get(): string;
  put(value: string): void;
}

/** What an app shows: which tab of it, and where a link led inside that. */
export interface Shown {
  readonly entityId: string;
  readonly subPage: string | undefined;
}

/** Of the context, what a place adds to it: a channel, a meeting. */
export type Around = Readonly<Record<string, unknown>>;

/** Teams as it tells an app of itself: who is signed in, how it looks and which language it speaks. */
export class Host {
  readonly theme: Chosen;
  readonly language: Chosen;

  constructor(
    readonly told: HostPage,
    private readonly storage: Storage,
  ) {
    this.theme = this.chosen('theme', 'default');
    this.language = this.chosen('language', 'da');
  }

  /** In the language of now. */
  get app(): TeamsApp {
    return this.told.apps[this.language.get()] ?? Object.values(this.told.apps)[0]!;
  }

  /** An address of the manifest with its placeholders filled in, as Teams fills them. */
  filled(url: string): string {
    const { person } = this.told;
    const values: Readonly<Record<string, string>> = {
      theme: this.theme.get(), locale: this.locale, hostName: 'Teams', hostClientType: 'web', tid: person.tenantId, userObjectId: person.objectId, loginHint: encodeURIComponent(person.login),
    };
    return url.replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);
  }

  isAppsOwn(url: string): boolean {
    return URL.canParse(url) && this.app.validDomains.includes(new URL(url).host);
  }

  /** The context object as the SDK takes it from Teams, before it puts it in order for the app. */
  contextOf(frameContext: FrameContext, { entityId, subPage }: Shown, around: Around): Readonly<Record<string, unknown>> {
    const { person, sessionId } = this.told;
    return {
      locale: this.locale, theme: this.theme.get(), sessionId, appSessionId: sessionId, hostName: 'Teams', hostClientType: 'web', frameContext, entityId, ...(subPage !== undefined && { subEntityId: subPage }),
      userObjectId: person.objectId, userPrincipalName: person.login, userDisplayName: person.name, loginHint: person.login, tid: person.tenantId, appId: this.app.id, ...around,
    };
  }

  /** What is told of a change while an app is open: the SDK hands it on as it comes, so it has the shape that apps read. */
  changedContext(frameContext: FrameContext, { entityId }: Shown): Readonly<Record<string, unknown>> {
    const { sessionId } = this.told;
    return { app: { locale: this.locale, theme: this.theme.get(), sessionId, host: { name: 'Teams', clientType: 'web', sessionId } }, page: { id: entityId, frameContext }, dialogParameters: {} };
  }

  private get locale(): string {
    return this.language.get() === 'en' ? 'en-gb' : 'da-dk';
  }

  private chosen(name: string, first: string): Chosen {
    const key = `teams.${name}`;
    return { get: () => this.storage.getItem(key) ?? first, put: (value) => this.storage.setItem(key, value) };
  }
}
