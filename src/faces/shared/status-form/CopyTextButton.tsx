import * as React from 'react';
import { Button, useAnnounce } from '../components';
import { useTexts } from '../texts';
import { copyToClipboard } from './clipboard';

/** Puts a text on the clipboard, and says whether that worked. @param label what it is called by those who do not see where it stands. */
export function CopyTextButton({ text, label }: { readonly text: string; readonly label?: string }) {
  const texts = useTexts();
  const announce = useAnnounce();
  const [isCopied, setIsCopied] = React.useState<boolean>();
  const copy = async () => {
    const done = await copyToClipboard(text);
    setIsCopied(done);
    announce(done ? texts.statusForm.copied : texts.statusForm.notCopied);
  };
  return (
    <>
      <Button aria-label={isCopied ? undefined : label} onClick={() => void copy()}>{isCopied ? texts.common.copied : texts.common.copyText}</Button>
      {isCopied === false && <span>{texts.statusForm.notCopied}</span>}
    </>
  );
}
