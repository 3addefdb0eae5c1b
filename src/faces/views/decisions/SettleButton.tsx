import * as React from 'react';
import { settleDecision } from '../../../application';
import type { Decision } from '../../../domain';
import { Button, useAnnounce } from '../../shared/components';
import { usePorts } from '../../shared/ports';
import { usePlanCache } from '../../shared/queries';
import { useDecisionTexts } from '../../shared/texts/decisions';
import { useSave } from '../forms/useSave';
import { withDecision } from './with-decision';

/** Calls a decision done, or open again: one press, and another takes it back. */
export function SettleButton({ decision }: { readonly decision: Decision }) {
  const texts = useDecisionTexts();
  const ports = usePorts();
  const cache = usePlanCache();
  const announce = useAnnounce();
  const { saving, run } = useSave(
    (isDone: boolean) => settleDecision(ports, decision.id, isDone),
    (settled) => {
      cache.change((opened) => withDecision(opened, settled));
      announce(settled.isDone ? texts.decisions.saidDone : texts.decisions.saidOpen);
    },
  );
  const { isDone, text } = decision;
  const isSaving = saving.step === 'saving';
  return (
    <>
      <Button look={isDone ? 'subtle' : 'secondary'} icon={isDone ? undefined : 'check'} aria-disabled={isSaving || undefined} aria-label={isDone ? texts.decisions.reopenOf(text) : texts.decisions.markDoneOf(text)} onClick={() => run(!isDone)}>
        {isSaving ? texts.common.saving : isDone ? texts.decisions.reopen : texts.decisions.markDone}
      </Button>
      {saving.step === 'failed' && <span role="alert">{`${texts.decisions.notSaved} ${saving.code === 'offline' ? texts.decisions.offline : texts.states.error[saving.code]}`}</span>}
    </>
  );
}
