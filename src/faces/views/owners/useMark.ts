import * as React from 'react';
import { usePorts } from '../../shared/ports';

/** What a person has seen or put away on this device, and how to say that they have now. @param of what it is about, in this plan. */
export function useMark(of: string): readonly [mark: string | undefined, put: (mark: string) => void] {
  const { marks } = usePorts();
  const [mark, setMark] = React.useState(() => marks.get(of));
  const put = React.useCallback(
    (next: string) => {
      marks.put(of, next);
      setMark(next);
    },
    [marks, of],
  );
  return [mark, put];
}
