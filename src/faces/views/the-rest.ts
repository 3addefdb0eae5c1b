import { VIEWS } from './routes';
import { fetchView } from './views';

/** What is fetched after the plan, beside the views: each by the file that shows it when it is asked for, too. */
const PARTS: readonly (() => Promise<unknown>)[] = [
  async () => (await import(/* webpackChunkName: "overview" */ './overview')).fetchMore(),
  () => import(/* webpackChunkName: "panel" */ './panel'),
  () => import(/* webpackChunkName: "export" */ './export/ExportDrawer'),
  () => import(/* webpackChunkName: "forms" */ './forms'),
  () => import(/* webpackChunkName: "forms" */ './forms/EditInitiative'),
  () => import(/* webpackChunkName: "forms" */ './forms/SettleConflict'),
  () => import(/* webpackChunkName: "outbox" */ './outbox'),
  () => import(/* webpackChunkName: "overlays" */ './AfterOverlays'),
  () => import(/* webpackChunkName: "as-seen" */ './as-seen'),
  () => import(/* webpackChunkName: "tampered" */ './plan/TamperedNotice'),
];

/** Asks for all of it. What fails is fetched again when somebody asks for it. */
export function fetchTheRest(): void {
  VIEWS.forEach((view) => void fetchView(view));
  void Promise.allSettled(PARTS.map((fetchPart) => fetchPart()));
}
