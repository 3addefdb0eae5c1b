import * as React from 'react';

/** A file on its way to whoever asked for it. `made`: the browser has been handed it; `url` is there for whom nothing came. */
export type Download =
  | { readonly step: 'none' }
  | { readonly step: 'making'; readonly name: string }
  | { readonly step: 'made'; readonly name: string; readonly url: string }
  | { readonly step: 'failed'; readonly name: string; readonly error: unknown };

const NONE: Download = { step: 'none' };

/** As long as the browser may need to read what it was handed. */
const READ_MS = 60_000;

/**
 * Makes files and hands them to the browser, one at a time: what is asked for while one is made waits for nobody, it is passed over.
 * A file that is ready after its asker has gone is handed to nobody.
 */
export function useDownload(): { readonly download: Download; readonly start: (name: string, make: () => Promise<Blob>) => Promise<void>; readonly forget: () => void } {
  const [download, setDownload] = React.useState<Download>(NONE);
  const isMaking = React.useRef(false);
  const isHere = React.useRef(true);
  const url = React.useRef<string>();
  React.useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
      release(url.current);
    };
  }, []);
  const start = React.useCallback(async (name: string, make: () => Promise<Blob>) => {
    if (isMaking.current) return;
    isMaking.current = true;
    setDownload({ step: 'making', name });
    try {
      const file = await make();
      if (!isHere.current) return;
      release(url.current);
      url.current = window.URL.createObjectURL(file);
      handOver(name, url.current);
      setDownload({ step: 'made', name, url: url.current });
    } catch (error) {
      if (isHere.current) setDownload({ step: 'failed', name, error });
    } finally {
      isMaking.current = false;
    }
  }, []);
  const forget = React.useCallback(() => setDownload((now) => (now.step === 'making' ? now : NONE)), []);
  return { download, start, forget };
}

function handOver(name: string, url: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link); // a link that stands nowhere does nothing in some browsers
  link.click();
  link.remove();
}

const release = (url: string | undefined): void => {
  if (url !== undefined) window.setTimeout(() => window.URL.revokeObjectURL(url), READ_MS);
};
