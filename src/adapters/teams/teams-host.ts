import { app, pages } from '@microsoft/teams-js';
import { isPlanError, type ErrorCode } from '../../application/errors';
import type { QueryHost } from './query-host';

export interface TeamsHostOptions {
  /** What already speaks for Teams; it is told more. */
  readonly host: QueryHost;
  /** Who may frame the page beside Microsoft's own hosts, as origins. */
  readonly framedBy: readonly string[] | undefined;
  /** Somebody has come back to the page while it slept, at this address of it. */
  readonly onResume: (address: URL) => void;
}

/** Teams, once it has answered. */
export interface TeamsHost {
  readonly isBesideMeeting: boolean;
  /** Where a link that was followed leads in the page, as it was shared; `undefined`: nowhere in particular. */
  subPage(): Promise<string | undefined>;
  /** A link that leads others to a place of this page, in Teams. */
  linkTo(place: SharedPlace): string;
  /** Tells Teams what its own "copy link" should lead to. */
  share(place: SharedPlace): void;
  /** Tells Teams that the page shows what it should, or says itself what is in the way. @param error when it does not. */
  report(error?: unknown): void;
}

export interface SharedPlace {
  /** In the page, without `#/`. */
  readonly subPage: string;
  readonly label: string;
  /** For whoever has no Teams. */
  readonly webUrl: string;
}

const REASONS: Partial<Record<ErrorCode, app.ExpectedFailureReason>> = {
  offline: app.ExpectedFailureReason.Offline,
  busy: app.ExpectedFailureReason.Throttling,
  'not-found': app.ExpectedFailureReason.NotFound,
  'no-access': app.ExpectedFailureReason.PermissionError,
  'consent-needed': app.ExpectedFailureReason.PermissionError,
  'access-blocked': app.ExpectedFailureReason.PermissionError,
  'other-organisation': app.ExpectedFailureReason.PermissionError,
};

/** Joins the page to Teams. @throws Error when no Teams frames the page */
export async function teamsHost({ host, framedBy = [], onResume }: TeamsHostOptions): Promise<TeamsHost> {
  await app.initialize([...framedBy]);
  app.notifyAppLoaded();
  const first = await app.getContext();
  host.become(first.app.theme, first.app.locale);
  app.registerOnThemeChangeHandler((theme) => host.become(theme));
  app.registerOnContextChangeHandler(({ app: { theme, locale } }) => host.become(theme, locale));
  const { frameContext } = first.page;
  const isShown = frameContext === 'content' || frameContext === 'sidePanel';
  if (isShown) {
    app.lifecycle.registerBeforeSuspendOrTerminateHandler(() => Promise.resolve()); // whatever is typed lies on the device already
    app.lifecycle.registerOnResumeHandler(({ contentUrl }) => {
      onResume(contentUrl);
      void app.notifySuccess();
    });
  }
  return {
    isBesideMeeting: frameContext === 'sidePanel',
    subPage: async () => (await app.getContext()).page.subPageId || undefined,
    linkTo({ subPage, label, webUrl }) {
      const context = { subEntityId: subPage, ...(first.channel && { channelId: first.channel.id }) };
      const query = new URLSearchParams({ webUrl, label, context: JSON.stringify(context) });
      return `https://teams.microsoft.com/l/entity/${first.app.appId?.toString() ?? ''}/${encodeURIComponent(first.page.id)}?${query.toString()}`;
    },
    share: ({ subPage, label, webUrl }) => isShown && pages.shareDeepLink({ subPageId: subPage, subPageLabel: label, subPageWebUrl: webUrl }),
    report(error) {
      if (error === undefined) void app.notifySuccess();
      else if (isPlanError(error)) app.notifyExpectedFailure({ reason: REASONS[error.code] ?? app.ExpectedFailureReason.Other, message: error.code });
      else app.notifyFailure({ reason: app.FailedReason.Other, message: error instanceof Error ? error.message : String(error) });
    },
  };
}
