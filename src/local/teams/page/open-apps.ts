import { element } from './elements';
import { FramedApp, type FrameContext, type FramedAppOptions, type HostEvent, type Start, type TabSettings } from './framed-app';
import type { Around, Host, Shown } from './host';
import { hostTexts } from './texts';

/** Milliseconds that a sleeping app is waited for, as Teams does. */
const TO_SLEEP_MS = 30_000;

/** How an app is opened. */
export interface Opening {
  /** Apps of the same key are one app, that moves. */
  readonly key: string;
  readonly frameContext: FrameContext;
  readonly url: string;
  readonly entityId: string;
  readonly around: Around;
  /** What the tab is called. */
  readonly name: string;
  readonly settings?: TabSettings;
}

/** What is made of what one app tells. */
type Hears = Pick<FramedAppOptions, 'onStart' | 'onValid' | 'onSettings' | 'onDone'>;

export interface OpenAppsOptions extends Pick<FramedAppOptions, 'bridge' | 'onLink' | 'onRefused'> {
  readonly host: Host;
  /** Where the app stands that a place shows. */
  readonly stage: HTMLElement;
  readonly onStart: (key: string, start: Start) => void;
  readonly onShare: (key: string, shared: Parameters<FramedAppOptions['onShare']>[0]) => void;
}

interface Open {
  readonly app: FramedApp;
  shown: Shown;
  /** Closes it, should it not fall asleep. */
  tooLate?: number;
}

/** Only a page that sets a tab up has more to tell. */
const NO_SET_UP: Omit<Hears, 'onStart'> = { onValid: () => undefined, onSettings: () => undefined, onDone: () => undefined };

/** Apps that are open, asleep or awake: one for all tabs of the personal app, one for each placed tab, one for what a dialogue shows. */
export class OpenApps {
  private readonly open = new Map<string, Open>();

  constructor(private readonly options: OpenAppsOptions) {}

  /** Opens an app anew. */
  start({ key, frameContext, url, entityId, around, name, settings }: Opening, into: HTMLElement, hears: Hears, subPage?: string): void {
    const { host, bridge, onShare, onLink, onRefused } = this.options;
    const frame = element('iframe', {
      title: hostTexts().frame(host.app.name, name), name, class: frameContext === 'sidePanel' ? 'panel' : 'whole', allow: 'clipboard-write *; clipboard-read *', 'data-start': 'loading',
      sandbox: 'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads',
    });
    into.append(frame);
    const first: Shown = { entityId, subPage };
    const app = new FramedApp({
      element: frame, frameContext, url, bridge, onLink, onRefused, ...hears, ...(settings && { settings }),
      isAppsOwn: (address) => host.isAppsOwn(address),
      context: () => host.contextOf(frameContext, this.open.get(key)?.shown ?? first, around),
      onStart: (start) => {
        frame.dataset.start = start.state;
        if (start.state === 'success') frame.dataset.afterMs = String(Math.round(start.afterMs));
        hears.onStart(start);
      },
      onShare: (shared) => onShare(key, shared),
    });
    this.open.set(key, { app, shown: first });
    hears.onStart({ state: 'loading' });
  }

  /** Shows an app on the stage, alone: it is woken where it sleeps, told where it shows another tab, and opened where it is not. */
  bring(opening: Opening, subPage: string | undefined): void {
    const { key, entityId, url } = opening;
    this.leave(key);
    const here = this.open.get(key);
    const start = () => this.start(opening, this.options.stage, { ...NO_SET_UP, onStart: (how) => this.options.onStart(key, how) }, subPage);
    if (!here) return start();
    const { app } = here;
    const isMoved = app.element.hidden || here.shown.entityId !== entityId || subPage !== undefined;
    if (!isMoved) return;
    if (!app.mayBeKept) {
      this.close(key);
      return start();
    }
    window.clearTimeout(here.tooLate);
    here.shown = { entityId, subPage };
    const wake = () => {
      app.element.hidden = false;
      app.wake(entityId, url);
    };
    if (app.element.hidden) wake();
    else void app.sleep().then(wake);
  }

  /** Empties the stage: puts to sleep what can be woken again, and closes the rest. */
  leave(except?: string): void {
    for (const [key, open] of this.open) {
      const { app } = open;
      if (key === except || app.element.hidden || app.element.parentElement !== this.options.stage) continue;
      if (!app.mayBeKept) this.close(key);
      else {
        app.element.hidden = true;
        open.tooLate = window.setTimeout(() => this.close(key), TO_SLEEP_MS);
        void app.sleep().then(() => window.clearTimeout(open.tooLate));
      }
    }
  }

  close(key: string): void {
    const open = this.open.get(key);
    window.clearTimeout(open?.tooLate);
    open?.app.close();
    this.open.delete(key);
  }

  closeAll(): void {
    for (const key of [...this.open.keys()]) this.close(key);
  }

  tell(key: string, event: HostEvent): void {
    this.open.get(key)?.app.tell(event, {});
  }

  tellAll(event: HostEvent, what: (frameContext: FrameContext, shown: Shown) => unknown): void {
    for (const { app, shown } of this.open.values()) app.tell(event, what(app.frameContext, shown));
  }
}
