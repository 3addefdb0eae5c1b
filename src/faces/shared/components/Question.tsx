import * as React from 'react';
import { Button } from './Button';
import { Message } from './Message';

export interface QuestionProps {
  /** The question. */
  readonly children: React.ReactNode;
  /** The harmless answer: everything stays as it is. */
  readonly no: string;
  readonly onNo: () => void;
  readonly yes: string;
  readonly onYes: () => void;
}

/** Asked in place before something is lost or settled; the harmless answer has the focus. */
export function Question({ children, no, onNo, yes, onYes }: QuestionProps) {
  const harmless = React.useRef<HTMLButtonElement>(null);
  React.useEffect(() => harmless.current?.focus(), []);
  return (
    <Message
      role="alert"
      actions={
        <>
          <Button ref={harmless} onClick={onNo}>
            {no}
          </Button>
          <Button onClick={onYes}>{yes}</Button>
        </>
      }
    >
      {children}
    </Message>
  );
}
