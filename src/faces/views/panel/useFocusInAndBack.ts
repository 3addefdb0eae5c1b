import * as React from 'react';
import type { InitiativeId } from '../../../domain';

/**
 * The heading has the focus when the panel opens, and again when an edit in it is over; somebody who writes already is left alone. When the panel closes, the focus goes
 * back to what opened it; to the row of the initiative, when that was drawn anew meanwhile; and to the content, when a shared
 * address opened the panel.
 */
export function useFocusInAndBack(id: InitiativeId, isEditing: boolean): { readonly heading: React.RefObject<HTMLHeadingElement> } {
  const heading = React.useRef<HTMLHeadingElement>(null);
  const [opener] = React.useState(() => document.activeElement);
  const shown = React.useRef(id);
  React.useEffect(() => {
    shown.current = id; // a new initiative gets another one when it is stored, under a panel that stays open
  }, [id]);
  React.useEffect(() => {
    if (isEditing) return undefined;
    const afterTheDrawer = window.setTimeout(() => isBeingWrittenIn(heading.current) || heading.current?.focus()); // the drawer gives the focus to its first button, in an effect after this one
    return () => window.clearTimeout(afterTheDrawer);
  }, [isEditing]);
  React.useEffect(
    () => () => {
      const row = () => [...document.querySelectorAll('a')].find(({ hash }) => hash.includes(`/indsats/${encodeURIComponent(shown.current)}`));
      const isThere = opener instanceof HTMLElement && opener !== document.body;
      window.setTimeout(() => ((isThere && opener.isConnected ? opener : row()) ?? document.querySelector<HTMLElement>('main'))?.focus()); // once the drawer has let go
    },
    [opener],
  );
  return { heading };
}

/** Whether the focus is in a field of the panel that this heading heads. */
const isBeingWrittenIn = (heading: HTMLElement | null): boolean => heading?.closest('[role="dialog"]')?.querySelector(':is(input, textarea, select):focus') != null;
