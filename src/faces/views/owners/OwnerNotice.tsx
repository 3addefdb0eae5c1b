import * as React from 'react';
import type { PlanRow } from '../../../domain';
import { Message } from '../../shared/components';
import { useOwnerTexts } from '../../shared/texts/owners';
import { OwnerActions } from './OwnerActions';
import { useNeedSentence } from './useNeedSentence';

/** Tells in the panel that an initiative needs an owner, and why. */
export function OwnerNotice({ row, className, onChoose }: { readonly row: PlanRow; readonly className: string; readonly onChoose: (() => void) | undefined }) {
  const { common } = useOwnerTexts();
  const why = useNeedSentence();
  if (!row.ownerNeed) return null;
  return (
    <Message className={className} icon="person" title={`${common.needsOwner}.`} actions={onChoose && <OwnerActions row={row} onChoose={onChoose} />}>
      {why(row)}
    </Message>
  );
}
