import * as React from 'react';
import { act, configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ErrorCode, OpenedPlan } from '../../../src/application';
import type { ActionPlan } from '../../../src/domain';
import type { Ports, Waiting } from '../../../src/faces/shared/ports';
import type { Preferences } from '../../../src/faces/shared/preferences';
import type { Host } from '../../../src/faces/shared/theme';
import App from '../../../src/faces/views/App';
import { Frame } from '../../../src/faces/views/Frame';
import { MemorySite, type MemoryPorts } from '../../support/memory-ports';
import { townPlan } from '../../support/town-plan';

/** Asking of every element of a whole plan whether it can be seen takes most of a test's time. What is waited for comes at once, or late on a busy machine. */
configure({ defaultHidden: true, asyncUtilTimeout: 20_000 });

/** React 17 cannot see that what a test awaits is acted upon, and says of a screen that closes while an answer comes that it leaks. */
const NOT_FOR_TESTS = /not wrapped in act|state update on an unmounted component/;
/** Told where it belongs: {@link OpenTab.reported}. */
const TOLD_ELSEWHERE = /error boundary|Error: Uncaught/;

/** Until the test is over React says only what a test could learn from. */
export function passOverWhatIsKnown(): void {
  const say = console.error;
  jest.spyOn(console, 'error').mockImplementation((...said: unknown[]) => [NOT_FOR_TESTS, TOLD_ELSEWHERE].some((known) => known.test(String(said[0]))) || say(...said));
}

export interface TabOptions {
  /** The person of the town who opens it. */
  readonly as?: string;
  /** What the plan is like, instead of as the town's. */
  readonly plan?: (opened: OpenedPlan) => OpenedPlan;
  /** What stands on the site beside the plan. */
  readonly others?: (opened: OpenedPlan) => readonly ActionPlan[];
  /** After `#/`. */
  readonly address?: string;
  readonly host?: Partial<Host>;
  readonly preferences?: Preferences;
  /** What is waited for from the start: then nothing comes. */
  readonly waiting?: Waiting;
  /** Whoever opens it comes from another organisation. */
  readonly isGuest?: boolean;
  /** What the first reading fails with. */
  readonly failing?: ErrorCode;
  /** A device that was used before. */
  readonly device?: MemoryPorts;
  /** What reads and makes files; `undefined`: nothing does, as in a web part. */
  readonly office?: Ports['office'];
}

export interface OpenTab {
  readonly user: ReturnType<typeof userEvent.setup>;
  readonly site: MemorySite;
  readonly device: MemoryPorts;
  /** What nobody foresaw, by its code. */
  readonly reported: { readonly code: string; readonly error: unknown }[];
  leave(): void;
}

const LIGHT_DANISH: Host = { languages: ['da-DK'], appearance: () => 'light', subscribe: () => () => undefined };
const nothing = () => undefined;
/** What a host tells when it is asked stays so. */
const hostOf = (told: Partial<Host> = {}): Host => Object.defineProperties({ ...LIGHT_DANISH }, Object.getOwnPropertyDescriptors(told));

/** The whole tab over a site in memory, as one person of the town opens it. */
export function openTab(options: TabOptions = {}): OpenTab {
  passOverWhatIsKnown();
  const opened = townPlan({ as: options.as });
  const shown = options.plan?.(opened) ?? opened;
  const site = new MemorySite(shown, options.others?.(shown));
  if (options.failing) site.fails(options.failing);
  const device = options.device ?? site.portsFor(site.opened.viewer);
  const reported: OpenTab['reported'] = [];
  window.history.replaceState({}, '', `#/${options.address ?? 'handleplan'}`);
  const { unmount } = render(
    <Frame
      host={hostOf(options.host)}
      preferences={options.preferences ?? { get: nothing, put: nothing }}
      report={(code, error) => reported.push({ code, error })}
    >
      <App ports={portsOf(device, options)} />
    </Frame>,
  );
  return { user: userEvent.setup({ delay: null }), site, device, reported, leave: () => void unmount() };
}

/** All that the screens ask for, as this device has it. */
export function portsOf(device: MemoryPorts, { waiting, isGuest, office }: Pick<TabOptions, 'waiting' | 'isGuest' | 'office'> = {}): Ports {
  return {
    ...device,
    plans: waiting ? { ...device.plans, open: () => new Promise<never>(nothing) } : device.plans,
    session: { name: 'Erhvervschef, CBA', isGuest, signIn: nothing, signOut: nothing },
    patience: { current: () => waiting, subscribe: () => nothing, tryNow: nothing },
    siteUrl: 'http://site.test/sites/erhverv',
    ...(office && { office }),
  };
}

/** The tab once its plan is on the screen. */
export async function openedTab(options: TabOptions = {}): Promise<OpenTab> {
  const tab = openTab(options);
  await screen.findByRole('navigation', { name: /Visninger|Views/ });
  return tab;
}

/** What the page has last told a screen reader. */
export const said = (urgency: 'polite' | 'assertive' = 'polite'): string => document.querySelector(`[data-announcer="${urgency}"]`)?.textContent ?? '';

/** The device loses or finds its connection. */
export function connection(is: 'lost' | 'found'): void {
  jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(is === 'found');
  act(() => void window.dispatchEvent(new Event(is === 'found' ? 'online' : 'offline')));
}
