import * as React from 'react';

/** The plan has the line to itself first. */
const AFTER_MS = 1000;

/** Every part of the tab that is fetched after the plan: each by the file that shows it when it is asked for, too. */
const PARTS: readonly (() => Promise<unknown>)[] = [
  () => import(/* webpackChunkName: "overview" */ './overview'),
  () => import(/* webpackChunkName: "plan" */ './plan'),
  () => import(/* webpackChunkName: "mine" */ './mine'),
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
    const timer = window.setTimeout(() => void Promise.allSettled(PARTS.map((fetchPart) => fetchPart())), AFTER_MS);
    return () => window.clearTimeout(timer);
  }, []);
}
