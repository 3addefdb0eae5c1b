import * as React from 'react';
import { VIEWS } from './routes';
import { fetchView } from './views';

/** The plan has the line to itself first. */
const AFTER_MS = 1000;

/** What is fetched after the plan, beside the views: each by the file that shows it when it is asked for, too. */
const PARTS: readonly (() => Promise<unknown>)[] = [
  async () => (await import(/* webpackChunkName: "overview" */ './overview')).fetchMore(),
  () => import(/* webpackChunkName: "panel" */ './panel'),
  () => import(/* webpackChunkName: "forms" */ './forms'),
  () => import(/* webpackChunkName: "forms" */ './forms/EditInitiative'),
  () => import(/* webpackChunkName: "forms" */ './forms/SettleConflict'),
  () => import(/* webpackChunkName: "outbox" */ './outbox'),
  () => import(/* webpackChunkName: "overlays" */ './AfterOverlays'),
  () => import(/* webpackChunkName: "tampered" */ './plan/TamperedNotice'),
];

/** Fetches the rest of the tab once the plan is on the screen, so that everything opens where the connection is lost later. What fails is fetched again when somebody asks for it. */
export function useTheRest(): void {
  React.useEffect(() => {
    const fetchAll = () => {
      VIEWS.forEach(fetchView);
      void Promise.allSettled(PARTS.map((fetchPart) => fetchPart()));
    };
    const timer = window.setTimeout(fetchAll, AFTER_MS);
    return () => window.clearTimeout(timer);
  }, []);
}
