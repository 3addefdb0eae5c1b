import * as React from 'react';
import type { Host } from '../shared/theme';

/** What a part stands in: the page says whether its section is dark and what it speaks; the device alone says that its user needs contrast. */
export function usePartHost({ device, isDark, language }: { readonly device: Pick<Host, 'appearance' | 'subscribe'>; readonly isDark: boolean; readonly language: string }): Host {
  const dark = React.useRef(isDark);
  const [listeners] = React.useState(() => new Set<() => void>());
  React.useEffect(() => {
    dark.current = isDark;
    listeners.forEach((listener) => listener());
  }, [isDark, listeners]);
  return React.useMemo<Host>(
    () => ({
      appearance: () => (device.appearance() === 'contrast' ? 'contrast' : dark.current ? 'dark' : 'light'),
      languages: [language],
      subscribe(listener) {
        listeners.add(listener);
        const stop = device.subscribe(listener);
        return () => {
          listeners.delete(listener);
          stop();
        };
      },
    }),
    [device, language, listeners],
  );
}
