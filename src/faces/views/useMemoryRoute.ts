import * as React from 'react';
import { placeFrom, type Destination, type Route } from './routes';
import type { Navigation } from './useRoute';

/**
 * Places that are nobody's address: a part of a page has neither its address nor its history. Whoever moves on from the view it begins
 * with finds the way back over the one they came to.
 * @param start the same one for as long as the part shows the same.
 */
export function useMemoryRoute(start: Route): Navigation {
  const [moved, setMoved] = React.useState({ from: start, route: start });
  const route = moved.from === start ? moved.route : start;
  return React.useMemo<Navigation>(() => {
    const move = (to: Destination) => setMoved({ from: start, route: placeFrom(route, to) });
    const isElsewhere = route.view !== start.view || route.page !== start.page || route.plan !== start.plan;
    return {
      route,
      go: move,
      amend: move,
      closeOverlay() {
        const { overlay: _closed, ...below } = route;
        move(below);
      },
      ...(isElsewhere && { goHome: () => setMoved({ from: start, route: start }) }),
    };
  }, [start, route]);
}
