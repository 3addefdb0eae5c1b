import { browserHost } from '../../../src/adapters/teams/browser-host';
import { devicePreferences } from '../../../src/faces/shared/preferences';
import type { Ports } from '../../../src/faces/shared/ports';
import { showTab } from '../../../src/faces/tab/show-tab';
import { tellPaint } from './painted';

/** The page of the tab as it is. */
export function showPlan(connecting: Promise<Ports>): void {
  tellPaint('#now'); // the sentence of Overblik
  showTab({
    connecting,
    host: browserHost(window),
    preferences: devicePreferences(() => window.localStorage),
    report: (code, error) => console.error(code, error),
    program: import(/* webpackChunkName: "app" */ '../../../src/faces/views/App'),
  });
}
