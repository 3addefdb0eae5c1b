import * as React from 'react';
import type { StructureKind } from '../../../../domain';
import { usePorts } from '../../../shared/ports';
import { PAGE_HEADING } from '../PageHead';
import { isKept } from './kept-part';

/** The button that opens a part's form. */
export const openerId = (kind: StructureKind, part: string): string => `opsaetning-${kind}-${part.replace('/', '-')}`;

export interface Editing {
  /** Which form is open, as `goals/3` or `goals/new/7`; one at a time. */
  readonly open: string | undefined;
  is(kind: StructureKind, part: string): boolean;
  start(kind: StructureKind, part: string): void;
  /** Closes the form, and gives the focus to the button that opens this part, or the one that opened the form. @param part `undefined`: it is gone. */
  stop(kind: StructureKind, part: string | undefined): void;
}

/**
 * Which part of a page is being changed. What was left unsaved on the device is open when the page comes.
 * @param places of all that the page could change.
 */
export function useEditing(places: readonly (readonly [kind: StructureKind, part: string])[]): Editing {
  const { drafts } = usePorts();
  const [open, setOpen] = React.useState(() => {
    const left = places.find(([kind, part]) => isKept(drafts, kind, part));
    return left && left.join('/');
  });
  return {
    open,
    is: (kind, part) => open === `${kind}/${part}`,
    start: (kind, part) => setOpen(`${kind}/${part}`),
    stop(kind, part) {
      setOpen(undefined);
      window.setTimeout(() => ((part && document.getElementById(openerId(kind, part))) || document.getElementById(PAGE_HEADING))?.focus());
    },
  };
}
