import * as React from 'react';

/** How wide an element is, in whole px, and stays so when the page is laid out anew. */
export function useRoomOf(element: HTMLElement): number {
  const [width, setWidth] = React.useState(() => Math.round(element.clientWidth));
  React.useEffect(() => {
    const measure = () => setWidth(Math.round(element.clientWidth));
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
