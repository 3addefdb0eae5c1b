import * as React from 'react';
import { MOVED } from '../shared/moved';
import { addressOf, placeFrom, readRoute, type Destination, type Route } from './routes';

/** Written into the history entry of an overlay that was opened from inside: only such a one is closed by going back. */
interface EntryState {
  readonly openedHere?: boolean;
  /** How far down a view was read when it was left for another: it is drawn anew on the way back, too late for the browser to find the place. */
  readonly scrollTop?: number;
}

const entryState = (): EntryState => (window.history.state as EntryState | null) ?? {};

/** The hash of the page's address, kept up to date. */
function useHash(): string {
  const [hash, setHash] = React.useState(() => window.location.hash);
  React.useEffect(() => {
    const read = () => setHash(window.location.hash);
    read();
    const events = ['hashchange', MOVED];
    const readAndReturn = () => {
      read();
      returnToPlace();
    };
    events.forEach((name) => window.addEventListener(name, read));
    window.addEventListener('popstate', readAndReturn);
    return () => {
      events.forEach((name) => window.removeEventListener(name, read));
      window.removeEventListener('popstate', readAndReturn);
    };
  }, []);
  return hash;
}

/** A place is returned to once: whoever scrolls on from there means another. */
function returnToPlace(): void {
  const { scrollTop, ...rest } = entryState();
  if (scrollTop === undefined) return;
  document.documentElement.scrollTop = scrollTop;
  window.history.replaceState(rest, '');
}

const here = (): Route => readRoute(window.location.hash);

function write(to: Destination, method: 'pushState' | 'replaceState', state: EntryState): void {
  window.history[method](state, '', addressOf(placeFrom(here(), to)));
  window.dispatchEvent(new Event(MOVED));
}

export interface Navigation {
  readonly route: Route;
  /** A new entry in the history: Back returns to where one was. */
  go(to: Destination): void;
  /** The same entry with another address: for filters, which nobody wants to click back through. */
  amend(to: Destination): void;
  /** Closes what lies over the view: by going back when it was opened from here, so that Back does not open it again. */
  closeOverlay(): void;
  /** Back to the view that a part of a page begins with; `undefined` when that is the one that is shown. */
  goHome?(): void;
}

/** What has the focus goes with the view it stands in: then the content has it, and Tab goes on from there. */
function leaveContent(): void {
  const content = document.querySelector('main');
  if (content?.contains(document.activeElement)) content.focus({ preventScroll: true });
}

const MOVES: Omit<Navigation, 'route'> = {
  go(next) {
    const { view, page } = here();
    const isElsewhere = next.view !== view || next.page !== page;
    if (isElsewhere) {
      window.history.replaceState({ ...entryState(), scrollTop: document.documentElement.scrollTop }, '');
      leaveContent();
    }
    write(next, 'pushState', { openedHere: next.overlay !== undefined });
    if (isElsewhere) document.documentElement.scrollTop = 0;
  },
  amend: (next) => write(next, 'replaceState', entryState()),
  closeOverlay() {
    const { overlay: _closed, ...below } = here();
    if (entryState().openedHere) window.history.back();
    else write(below, 'replaceState', {});
  },
};

export function useRoute(): Navigation {
  const hash = useHash();
  return React.useMemo(() => ({ route: readRoute(hash), ...MOVES }), [hash]);
}

const NavigationContext = React.createContext<Navigation | undefined>(undefined);
export const NavigationProvider = NavigationContext.Provider;

export function useNavigation(): Navigation {
  const navigation = React.useContext(NavigationContext);
  if (!navigation) throw new Error('useNavigation outside NavigationProvider');
  return navigation;
}

/** For a link to a place in the tab: a real address that can be copied or opened elsewhere, and a plain click that stays in the page. */
export function useLinkTo(): (to: Destination) => { readonly href: string; readonly onClick: (event: React.MouseEvent) => void } {
  const { go, route } = useNavigation();
  const { plan, seen } = route;
  return React.useCallback(
    (to) => ({
      href: addressOf(placeFrom({ plan, seen }, to)),
      onClick(event) {
        if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        go(to);
      },
    }),
    [go, plan, seen],
  );
}
