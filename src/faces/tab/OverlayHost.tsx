import * as React from 'react';
import { useNavigation } from './useRoute';

const InitiativePanel = React.lazy(() => import(/* webpackChunkName: "panel" */ './panel'));
const NewInitiative = React.lazy(() => import(/* webpackChunkName: "forms" */ './forms'));
const AfterOverlays = React.lazy(() => import(/* webpackChunkName: "overlays" */ './AfterOverlays'));

/** What lies over the view: the panel of an initiative, or the form for a new one. The view below keeps its place. */
export function OverlayHost() {
  const { route, closeOverlay } = useNavigation();
  const { overlay } = route;
  const [hasOpened, setHasOpened] = React.useState(false);
  if (overlay && !hasOpened) setHasOpened(true);
  return (
    <>
      <React.Suspense fallback={null}>{hasOpened && <AfterOverlays />}</React.Suspense>
      <React.Suspense fallback={null}>
        {overlay?.kind === 'initiative' && <InitiativePanel key={overlay.id} id={overlay.id} field={overlay.field} onClose={closeOverlay} />}
        {overlay?.kind === 'new' && <NewInitiative goal={overlay.goal} onClose={closeOverlay} />}
      </React.Suspense>
    </>
  );
}
