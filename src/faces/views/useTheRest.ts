import * as React from 'react';

/** The plan has the line to itself first. */
const AFTER_MS = 1000;

/** Fetches the rest of the tab once the plan is on the screen, so that everything opens where the connection is lost later. */
export function useTheRest(): void {
  React.useEffect(() => {
    const fetchAll = () =>
      void import(/* webpackChunkName: "the-rest" */ './the-rest').then(
        ({ fetchTheRest }) => fetchTheRest(),
        () => undefined, // no connection: each part is asked for when it is shown
      );
    const timer = window.setTimeout(fetchAll, AFTER_MS);
    return () => window.clearTimeout(timer);
  }, []);
}
