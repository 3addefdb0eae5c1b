import * as React from 'react';
import { Button, Message } from '../../shared/components';
import { useTexts } from '../../shared/texts';

/** Asked in place before what was typed would be lost; the harmless answer has the focus. */
export function DiscardForm({ onDiscard, onKeep }: { readonly onDiscard: () => void; readonly onKeep: () => void }) {
  const texts = useTexts();
  const keep = React.useRef<HTMLButtonElement>(null);
  React.useEffect(() => keep.current?.focus(), []);
  return (
    <Message
      role="alert"
      actions={
        <>
          <Button ref={keep} onClick={onKeep}>
            {texts.forms.keep}
          </Button>
          <Button onClick={onDiscard}>{texts.forms.discard}</Button>
        </>
      }
    >
      {texts.forms.discardQuestion}
    </Message>
  );
}
