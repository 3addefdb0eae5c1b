import * as React from 'react';
import { Button, useAnnounce } from '../components';
import { useTexts } from '../texts';
import { copyToClipboard } from './clipboard';

/** Puts a text on the clipboard, and says whether that worked. */
export function CopyTextButton({ text }: { readonly text: string }) {
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
      <Button onClick={() => void copy()}>{isCopied ? texts.common.copied : texts.common.copyText}</Button>
      {isCopied === false && <span>{texts.statusForm.notCopied}</span>}
    </>
  );
}
