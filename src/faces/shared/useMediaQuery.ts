import * as React from 'react';
import { useRoom } from './part';

/** A window in which five columns would be five strips. */
export const NARROW = '(max-width: 900px)';

/** Whether the window, or the column of a part, is as the query says, and stays so. */
export function useMediaQuery(query: string): boolean {
  const room = useRoom();
  const [matches, setMatches] = React.useState(() => window.matchMedia(query).matches);
  React.useEffect(() => {
    const media = window.matchMedia(query);
    const read = () => setMatches(media.matches);
    read();
    media.addEventListener('change', read);
    return () => media.removeEventListener('change', read);
  }, [query]);
  const widest = /^\(max-width: (\d+)px\)$/.exec(query)?.[1];
  return room !== undefined && widest !== undefined ? room <= Number(widest) : matches;
}
