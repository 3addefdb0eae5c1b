import { app, pages } from '@microsoft/teams-js';
import type { SignInOptions } from './browser-sign-in';
import { nestedSignIn, type NestedSignIn } from './nested-sign-in';
import type { QueryHost } from './query-host';
import { teamsHost, type TeamsHost } from './teams-host';

export interface ConfiguringOptions {
  readonly host: QueryHost;
  readonly framedBy: readonly string[] | undefined;
}

/** What Teams keeps of a tab. */
export interface ConfiguredTab {
  /** Unlike that of any other tab of the app. */
  readonly entityId: string;
  readonly contentUrl: string;
  readonly websiteUrl: string;
  readonly removeUrl: string;
  readonly suggestedDisplayName: string;
}

export interface Configuring extends Pick<TeamsHost, 'report'> {
  /** The SharePoint site of the team whose channel it is; `undefined` beside a meeting and in a chat. */
  readonly teamSite: string | undefined;
  /** What the tab showed so far, where it is there already. */
  readonly contentUrl: string | undefined;
  /** What "Gem" would keep; `undefined`: it cannot be pressed. */
  choose(tab: ConfiguredTab | undefined): void;
  nested(signIn: SignInOptions, onSignedIn: () => void): Promise<NestedSignIn>;
}

/** Joins the page of a tab's configuration to Teams, which keeps its button still until something is chosen. */
export async function beginConfiguring({ host, framedBy }: ConfiguringOptions): Promise<Configuring> {
  const teams = await teamsHost({ host, framedBy, onResume: () => undefined });
  const [context, config] = await Promise.all([app.getContext(), pages.getConfig()]);
  let chosen: ConfiguredTab | undefined;
  pages.config.registerOnSaveHandler((save) => {
    if (!chosen) return save.notifyFailure('Nothing is chosen');
    void pages.config.setConfig({ ...chosen }).then(() => save.notifySuccess(), (error: unknown) => save.notifyFailure(error instanceof Error ? error.message : String(error)));
  });
  return {
    report: teams.report,
    teamSite: context.sharePointSite?.teamSiteUrl || undefined,
    contentUrl: config.contentUrl || undefined,
    choose(tab) {
      chosen = tab;
      pages.config.setValidityState(tab !== undefined);
    },
    nested: (signIn, onSignedIn) => nestedSignIn(signIn, { onSignedIn }),
  };
}

/** Joins the page of "Fjern" to Teams: it may be pressed at once, and nothing needs to be tidied up. */
export async function beginRemoving({ host, framedBy }: ConfiguringOptions): Promise<void> {
  const teams = await teamsHost({ host, framedBy, onResume: () => undefined });
  pages.config.registerOnRemoveHandler((remove) => remove.notifySuccess());
  pages.config.setValidityState(true);
  teams.report();
}
