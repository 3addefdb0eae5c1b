import * as React from 'react';
import { useAnnounce } from '../shared/components';
import { useIsOnline, usePlanCache } from '../shared/queries';
import { useDeskState } from '../shared/desk';
import { useTexts } from '../shared/texts';

/** The sending begins at the same event as this: what is sent within such a time is told in the same breath. */
const SETTLING_MS = 400;

/** Says so when the connection is back and what waited on the device has been sent, and brings the plan up to date. */
export function useBackOnline(): void {
  const announce = useAnnounce();
  const texts = useTexts();
  const cache = usePlanCache();
  const isOnline = useIsOnline();
  const { errands, receipts, changes, changeReceipts } = useDeskState();
  const waited = (all: readonly { readonly hadWaited: boolean }[]) => all.filter(({ hadWaited }) => hadWaited).length;
  const [statements, initiatives] = [waited(receipts), waited(changeReceipts)];
  const isSending = [...errands, ...changes].some(({ delivery }) => delivery.step === 'sending');
  /** How many had been sent when the connection was lost; `undefined` while there is one. */
  const [sentWhenLost, setSentWhenLost] = React.useState<{ readonly statements: number; readonly initiatives: number }>();
  if (!isOnline && sentWhenLost === undefined) setSentWhenLost({ statements, initiatives });
  React.useEffect(() => {
    if (sentWhenLost === undefined || !isOnline || isSending) return undefined;
    const settled = window.setTimeout(() => {
      setSentWhenLost(undefined);
      announce(texts.shell.backOnline(statements - sentWhenLost.statements, initiatives - sentWhenLost.initiatives));
      void cache.refresh();
    }, SETTLING_MS);
    return () => window.clearTimeout(settled);
  }, [sentWhenLost, isOnline, isSending, statements, initiatives, announce, texts, cache]);
}
