import * as React from 'react';
import { QueryClientProvider } from '@tanstack/react-query';
import { configure, render, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { OpenedPlan } from '../../../../src/application';
import type { ActionPlan, InitiativeId } from '../../../../src/domain';
import { PortsProvider, type Ports } from '../../../../src/faces/shared/ports';
import { createQueryClient, usePlanQuery } from '../../../../src/faces/shared/queries';
import { DeskProvider } from '../../../../src/faces/shared/desk';
import { Frame } from '../../../../src/faces/views/Frame';
import { OverlayHost } from '../../../../src/faces/views/OverlayHost';
import { NavigationProvider, useRoute } from '../../../../src/faces/views/useRoute';
import { MemorySite, type MemoryPorts } from '../../../support/memory-ports';
import { townId, townPlan } from '../../../support/town-plan';

/** Nothing but the drawer is on the page, and asking of every element whether it can be seen takes most of a test's time. */
configure({ defaultHidden: true });

/** React 17 says of a screen that closes while an answer comes that it leaks; React 18 no longer does. And it cannot see that what a test awaits is acted upon. */
const NOT_FOR_TESTS = /not wrapped in act|state update on an unmounted component/;

const host = { languages: ['da'], appearance: () => 'light' as const, subscribe: () => () => undefined };

export const initiativeId = (id: string): InitiativeId => townId<InitiativeId>('initiatives', id);

/** The town's plan as one of its people opens it, with some of it changed. */
export function townChanged(as: string, change: (plan: ActionPlan) => Partial<ActionPlan> = () => ({})): OpenedPlan {
  const opened = townPlan({ as });
  return { ...opened, actionPlan: { ...opened.actionPlan, ...change(opened.actionPlan) } };
}

export interface OpenDrawer {
  readonly user: ReturnType<typeof userEvent.setup>;
  readonly site: MemorySite;
  readonly device: MemoryPorts;
  /** The page is left, with all that was in its memory; what is on the device stays. */
  leave(): void;
  /** The same person opens the page again on the same device. */
  again(): Promise<void>;
}

/** What lies over a view, at an address of the tab, over a site in memory. */
export async function openDrawer(address: string, opened: OpenedPlan): Promise<OpenDrawer> {
  const say = console.error;
  jest.spyOn(console, 'error').mockImplementation((...said: unknown[]) => NOT_FOR_TESTS.test(String(said[0])) || say(...said));
  const site = new MemorySite(opened);
  const device = site.portsFor(opened.viewer);
  const user = userEvent.setup({ delay: null });
  let leave = () => undefined as void;
  const again = async () => {
    window.history.replaceState({}, '', `#/${address}`);
    leave = render(
      <Frame host={host} preferences={{ get: () => undefined, put: () => undefined }} report={() => undefined}>
        <Tab ports={portsOf(device)} />
      </Frame>,
    ).unmount;
    await waitFor(() => expect(document.activeElement?.matches('[role=dialog] :is(h2, input)')).toBe(true), { timeout: 10_000 }); // open, and the focus where it belongs
  };
  await again();
  return { user, site, device, leave: () => leave(), again };
}

/** What is said of a control besides its name. */
export const descriptionOf = (control: Element): string =>
  (control.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ').trim();

const portsOf = (device: MemoryPorts): Ports => ({
  ...device,
  session: { signIn: () => undefined, signOut: () => undefined },
  patience: { current: () => undefined, subscribe: () => () => undefined, tryNow: () => undefined },
  siteUrl: 'http://site.test/sites/erhverv',
});

function Tab({ ports }: { readonly ports: Ports }) {
  const [client] = React.useState(createQueryClient);
  return (
    <PortsProvider ports={ports}>
      <QueryClientProvider client={client}>
        <NavigationProvider value={useRoute()}>
          <Opened />
        </NavigationProvider>
      </QueryClientProvider>
    </PortsProvider>
  );
}

function Opened() {
  const { data } = usePlanQuery();
  if (!data) return null;
  return (
    <DeskProvider>
      <main tabIndex={-1} />
      <OverlayHost />
    </DeskProvider>
  );
}
