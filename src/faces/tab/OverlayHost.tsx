import * as React from 'react';
import { useNavigation } from './useRoute';

const InitiativePanel = React.lazy(() => import(/* webpackChunkName: "panel" */ './panel'));
const NewInitiative = React.lazy(() => import(/* webpackChunkName: "forms" */ './forms'));

/** What lies over the view: the panel of an initiative, or the form for a new one. The view below keeps its place. */
export function OverlayHost() {
  const { route, closeOverlay } = useNavigation();
  const { overlay } = route;
  if (!overlay) return null;
  return (
    <React.Suspense fallback={null}>
      {overlay.kind === 'initiative' ? <InitiativePanel key={overlay.id} id={overlay.id} onClose={closeOverlay} /> : <NewInitiative goal={overlay.goal} onClose={closeOverlay} />}
    </React.Suspense>
  );
}
