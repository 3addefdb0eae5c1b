import * as React from 'react';
import type { MeetingId, PlanRow, SuccessAnswer, TrafficLight } from '../../../domain';
import { usePorts } from '../ports';
import { useOpenedPlan } from '../queries';
import { readDraft } from './draft';
import { errandAbout, receiptAbout, type Errand, type Receipt } from '../desk';
import { useDeskState } from '../desk';
import { useStating } from './useStating';
import { wordsOf, type Words } from './words';

/** What is shown where an initiative's light can be stated. */
export type StatementStep =
  | { readonly step: 'asks' }
  | { readonly step: 'form'; readonly begin: { readonly light: TrafficLight; readonly text?: string } }
  | { readonly step: 'underway'; readonly errand: Errand }
  | { readonly step: 'answered'; readonly receipt: Receipt | undefined };

export interface StatementCard {
  readonly shown: StatementStep;
  readonly words: Words | undefined;
  confirm(): void;
  open(light: TrafficLight, text?: string): void;
  close(): void;
  save(light: TrafficLight, text: string, success?: SuccessAnswer): void;
}

/**
 * One initiative's way from question to receipt. A draft left on the device opens its form again.
 * @param isAsked a coming meeting asks, so that an earlier answer in its window is a receipt too.
 * @param meeting the one at which it is stated.
 */
export function useStatementCard(row: PlanRow, isAsked: boolean, onAnswered?: () => void, meeting?: MeetingId): StatementCard {
  const { initiative, status } = row;
  const { actionPlan } = useOpenedPlan();
  const { drafts } = usePorts();
  const desk = useDeskState();
  const stating = useStating(meeting);
  const [begin, setBegin] = React.useState<{ readonly light: TrafficLight; readonly text?: string } | undefined>(() => {
    const draft = readDraft(drafts, initiative.id);
    return draft?.text || draft?.success ? draft : undefined;
  });
  const words = wordsOf(actionPlan, row);
  const errand = errandAbout(desk, initiative.id);
  const receipt = receiptAbout(desk, initiative.id);

  const shown = ((): StatementStep => {
    if (begin) return { step: 'form', begin };
    if (errand) return { step: 'underway', errand };
    if (receipt || (isAsked && status && !row.isDue)) return { step: 'answered', receipt };
    return { step: 'asks' };
  })();

  return {
    shown,
    words,
    confirm() {
      if (!status) return;
      if (stating.confirm(initiative, status, words)) onAnswered?.();
      else setBegin({ light: status.light });
    },
    open: (light, text) => setBegin({ light, text }),
    close: () => setBegin(undefined),
    save(light, text, success) {
      setBegin(undefined);
      stating.state(initiative, light, text, status, success);
      onAnswered?.();
    },
  };
}
