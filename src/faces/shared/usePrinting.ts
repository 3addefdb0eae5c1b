import * as React from 'react';
import { flushSync } from 'react-dom';

/** Whether the page is on its way to a printer: then all of the plan is drawn, not the part in sight. */
export function usePrinting(): boolean {
  const [isPrinting, setIsPrinting] = React.useState(false);
  React.useEffect(() => {
    const begin = () => flushSync(() => setIsPrinting(true)); // the browser takes its picture when this returns
    const end = () => setIsPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}
