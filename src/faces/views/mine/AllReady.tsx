import * as React from 'react';
import { Button, EmptyState } from '../../shared/components';
import { useMineTexts } from '../../shared/texts/mine';
import type { Asker } from '../../shared/useAsker';

/** For whoever comes and finds everything answered. */
export function AllReady({ asker, owned, onShow }: { readonly asker: Asker; readonly owned: number; readonly onShow: () => void }) {
  const texts = useMineTexts();
  return (
    <EmptyState icon="check" title={texts.mine.allReady(asker.body, asker.day)} actions={<Button onClick={onShow}>{texts.mine.showMine}</Button>}>
      {owned > 0 ? texts.mine.allReadySub(owned) : texts.mine.allReadyDeputySub}
    </EmptyState>
  );
}
