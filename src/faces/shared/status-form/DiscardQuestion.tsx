import * as React from 'react';
import { Button, Message } from '../components';
import { useTexts } from '../texts';

/** Asked in place before typed text would be lost; the harmless answer has the focus. */
export function DiscardQuestion({ onDiscard, onKeep }: { readonly onDiscard: () => void; readonly onKeep: () => void }) {
  const texts = useTexts();
  const keep = React.useRef<HTMLButtonElement>(null);
  React.useEffect(() => keep.current?.focus(), []);
  return (
    <Message
      role="alert"
      actions={
        <>
          <Button ref={keep} onClick={onKeep}>
            {texts.statusForm.keepDraft}
          </Button>
          <Button onClick={onDiscard}>{texts.statusForm.discard}</Button>
        </>
      }
    >
      {texts.statusForm.discardQuestion}
    </Message>
  );
}
