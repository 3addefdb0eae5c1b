import * as React from 'react';

/** Whether the device has a connection at all, as the browser sees it. */
export function useIsOnline(): boolean {
  const [isOnline, setIsOnline] = React.useState(() => navigator.onLine);
  React.useEffect(() => {
    const read = () => setIsOnline(navigator.onLine);
    read();
    window.addEventListener('online', read);
    window.addEventListener('offline', read);
    return () => {
      window.removeEventListener('online', read);
      window.removeEventListener('offline', read);
    };
  }, []);
  return isOnline;
}
