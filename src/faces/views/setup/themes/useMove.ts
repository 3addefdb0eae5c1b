import * as React from 'react';
import { isPlanError, movePart } from '../../../../application';
import { inOrder, moved, type Goal, type Theme } from '../../../../domain';
import { useAnnounce } from '../../../shared/components';
import { usePorts } from '../../../shared/ports';
import { usePlanCache } from '../../../shared/queries';
import { useSetupTexts } from '../../../shared/texts/setup';
import { withPart } from '../part/with-part';

interface Ordered {
  readonly themes: Theme;
  readonly goals: Goal;
}

/** Moves a part among its siblings: seen at once, saved one after the other, and put back when it could not be. */
export function useMove() {
  const ports = usePorts();
  const cache = usePlanCache();
  const announce = useAnnounce();
  const { setup } = useSetupTexts();
  const [failure, setFailure] = React.useState<string>();
  const [fault, setFault] = React.useState<{ readonly thrown: unknown }>();
  const queue = React.useRef(Promise.resolve());
  if (fault) throw fault.thrown; // for the error boundary

  const show = (kind: keyof Ordered, parts: readonly (Theme | Goal)[]) => cache.change((opened) => parts.reduce((shown, part) => withPart(shown, kind, part as Theme & Goal), opened));
  const save = async <K extends keyof Ordered>(kind: K, siblings: readonly Ordered[K][], part: Ordered[K], by: number) => {
    try {
      await movePart(ports, kind, siblings, { id: part.id, by });
    } catch (error) {
      if (!isPlanError(error)) return setFault({ thrown: error });
      setFailure(setup.notMoved);
      announce(setup.notMoved, 'assertive');
      show(kind, siblings);
      await cache.refresh();
    }
  };
  return {
    failure,
    move<K extends keyof Ordered>(kind: K, siblings: readonly Ordered[K][], part: Ordered[K], by: number) {
      const changed = moved(siblings, part.id, by);
      if (changed.length === 0) return;
      setFailure(undefined);
      show(kind, changed);
      const now = inOrder(siblings.map((sibling) => changed.find(({ id }) => id === sibling.id) ?? sibling));
      announce(setup.movedTo(part.title, now.findIndex(({ id }) => id === part.id) + 1, now.length));
      queue.current = queue.current.then(() => save(kind, siblings, part, by));
    },
  };
}
