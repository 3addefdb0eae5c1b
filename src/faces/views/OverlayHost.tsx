import * as React from 'react';
import { aboutOf } from '../../application';
import { additionOf, useDeskState } from '../shared/desk';
import { noteOverlay, useHasOpened } from './overlays-opened';
import { useNavigation } from './useRoute';

const InitiativePanel = React.lazy(() => import(/* webpackChunkName: "panel" */ './panel'));
const NewInitiative = React.lazy(() => import(/* webpackChunkName: "forms" */ './forms'));
const AfterOverlays = React.lazy(() => import(/* webpackChunkName: "overlays" */ './AfterOverlays'));

/** What lies over the view: the panel of an initiative, or the form for a new one. The view below keeps its place. */
export function OverlayHost() {
  const { route, amend, closeOverlay } = useNavigation();
  const { overlay } = route;
  const id = overlay?.kind === 'initiative' ? overlay.id : undefined;
  /** A new initiative has another id once it is stored; its panel stays the same. */
  const desk = useDeskState();
  const addition = id && additionOf(desk, id);
  const stored = addition?.initiative.value.id ?? id;
  React.useEffect(() => {
    if (stored && stored !== id) amend({ ...route, overlay: { kind: 'initiative', id: stored } });
  }, [stored, id, amend, route]);
  const hasOpened = useHasOpened();
  React.useEffect(() => {
    if (overlay) noteOverlay();
  }, [overlay]);
  return (
    <>
      <React.Suspense fallback={null}>{(overlay !== undefined || hasOpened) && <AfterOverlays />}</React.Suspense>
      <React.Suspense fallback={null}>
        {stored && <InitiativePanel key={addition ? aboutOf(addition.entry) : stored} id={stored} field={overlay?.kind === 'initiative' ? overlay.field : undefined} onClose={closeOverlay} />}
        {overlay?.kind === 'new' && <NewInitiative goal={overlay.goal} centre={overlay.centre} onClose={closeOverlay} />}
      </React.Suspense>
    </>
  );
}
