import * as React from 'react';
import type { Session } from '../shared/ports';

interface SettingsProps {
  readonly session?: Session;
}

const NoMenu: React.ComponentType<SettingsProps> = () => null;

/** The plan is worth more than its menu: when that does not come, the plan stands without. */
const SettingsMenu = React.lazy<React.ComponentType<SettingsProps>>(() =>
  import(/* webpackChunkName: "settings" */ './SettingsMenu').then(
    (part) => ({ default: part.SettingsMenu }),
    () => ({ default: NoMenu }),
  ),
);

const ROOM: React.CSSProperties = { display: 'inline-block', width: '32px', height: '32px' };

/** The menu of what a person chooses for this device, which comes a moment after the plan; its room is kept. */
export function Settings({ session }: SettingsProps) {
  return (
    <React.Suspense fallback={<span style={ROOM} />}>
      <SettingsMenu session={session} />
    </React.Suspense>
  );
}
