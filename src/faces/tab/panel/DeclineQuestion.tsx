import * as React from 'react';
import { Button, Message } from '../../shared/components';
import { useTexts } from '../../shared/texts';

/** Asked before a proposal is declined; the harmless answer has the focus. */
export function DeclineQuestion({ onDecline, onKeep }: { readonly onDecline: () => void; readonly onKeep: () => void }) {
  const texts = useTexts();
  const keep = React.useRef<HTMLButtonElement>(null);
  React.useEffect(() => keep.current?.focus(), []);
  return (
    <Message
      role="alert"
      actions={
        <>
          <Button ref={keep} onClick={onKeep}>
            {texts.forms.declineNo}
          </Button>
          <Button onClick={onDecline}>{texts.forms.declineYes}</Button>
        </>
      }
    >
      {texts.forms.declineQuestion}
    </Message>
  );
}
