import * as React from 'react';
import * as ReactDOM from 'react-dom';
import { useId } from '@fluentui/react-components';
import type { SiteSetUp } from '../../application/ports';
import { PartProvider, RoomProvider, type Part } from '../shared/part';
import type { Preferences } from '../shared/preferences';
import { createQueryClient } from '../shared/queries';
import { createDeskKeeper, DeskKeeperProvider } from '../shared/desk';
import type { Ports } from '../shared/ports';
import type { Host } from '../shared/theme';
import { Frame } from '../views/Frame';
import { NotConnected } from '../views/NotConnected';
import { Program } from '../views/Program';
import { useMemoryRoute } from '../views/useMemoryRoute';
import { fetchView } from '../views/views';
import type { OpenSite } from './open-site';
import type { PartOptions } from './options';
import { excerptOf, startOf } from './start';
import { usePartHost } from './usePartHost';
import { useRoomOf } from './useRoomOf';
import { WithoutPlan } from './WithoutPlan';

/** What is shown: the site, or why there is no way to it. */
export type Shown = { readonly site: OpenSite } | { readonly error: unknown };

export interface Surroundings {
  /** How the device looks; the page's own section has its say for light and dark. */
  readonly device: Pick<Host, 'appearance' | 'subscribe'>;
  readonly report: (code: string, error: unknown) => void;
}

/** What a site needs besides its ports, to be shown in several parts at once. */
export const shareable = (ports: Ports, setUp: SiteSetUp): OpenSite => ({ ports, setUp, client: createQueryClient(), desk: createDeskKeeper() });

/** Has the view come that a part begins with. */
export const fetchStart = (options: PartOptions): Promise<unknown> => fetchView(startOf(options).view);

/** Draws a part, or draws it anew. */
export function mount(element: HTMLElement, shown: Shown, options: PartOptions, surroundings: Surroundings): void {
  ReactDOM.render(<ShownPart element={element} shown={shown} options={options} surroundings={surroundings} />, element);
}

export const unmount = (element: HTMLElement): void => void ReactDOM.unmountComponentAtNode(element);

/** The page's own language and look are what counts here; what somebody chose for the tab on this device is another matter. */
const NO_PREFERENCES: Preferences = { get: () => undefined, put: () => undefined };

interface ShownPartProps {
  readonly element: HTMLElement;
  readonly shown: Shown;
  readonly options: PartOptions;
  readonly surroundings: Surroundings;
}

function ShownPart({ element, shown, options, surroundings }: ShownPartProps) {
  const { face, plan, theme, goal, rows, title, isDark, isEditing, isWhole, language } = options;
  const { device, report } = surroundings;
  const id = useId('handleplan-part');
  const room = useRoomOf(element);
  const host = usePartHost({ device, isDark, language });
  const setUp = isEditing && 'site' in shown ? shown.site.setUp : undefined;
  const part = React.useMemo<Part>(
    () => ({ id, title, isWhole, rows: rows > 0 ? rows : undefined, excerpt: excerptOf({ face, theme, goal }), whenNoPlan: <WithoutPlan setUp={setUp} /> }),
    [id, title, isWhole, rows, face, theme, goal, setUp],
  );
  const start = React.useMemo(() => startOf({ face, plan, theme, goal }), [face, plan, theme, goal]);
  return (
    <PartProvider value={part}>
      <RoomProvider value={room}>
        <Frame host={host} preferences={NO_PREFERENCES} report={report}>
          {'site' in shown ? <Screens key={`${face} ${rows}`} site={shown.site} start={start} /> : <NotConnected error={shown.error} />}
        </Frame>
      </RoomProvider>
    </PartProvider>
  );
}

function Screens({ site: { ports, client, desk }, start }: { readonly site: OpenSite; readonly start: ReturnType<typeof startOf> }) {
  const navigation = useMemoryRoute(start);
  return (
    <DeskKeeperProvider value={desk}>
      <Program ports={ports} client={client} navigation={navigation} />
    </DeskKeeperProvider>
  );
}
