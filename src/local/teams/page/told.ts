import type { TeamsApp } from '../manifest';
import type { HostPerson } from '../sessions';

/** The team, its channel and the meeting that the page shows. */
export interface Surroundings {
  readonly team: { readonly name: string; readonly channel: string; readonly siteUrl: string };
  readonly meeting: { readonly title: string };
}

/** A way to make it later. */
export interface Jump {
  readonly name: string;
  /** By language. */
  readonly words: Readonly<Record<string, string>>;
  /** What is said where it leads nowhere, by language. */
  readonly nowhere: Readonly<Record<string, string>>;
}

/** All that the server tells the page. */
export interface HostPage {
  readonly origin: string;
  /** By language. */
  readonly apps: Readonly<Record<string, TeamsApp>>;
  readonly person: HostPerson;
  readonly environment: string;
  readonly surroundings: Surroundings;
  readonly refusals: readonly string[];
  readonly sessionId: string;
  /** Whether the app has a bot to chat with. */
  readonly hasChat: boolean;
  /** Ways to make it later; none where the clock is the machine's. */
  readonly jumps: readonly Jump[];
}

export const readTold = (page: Document): HostPage => JSON.parse(page.getElementById('told')?.textContent ?? '{}') as HostPage;
