import * as React from 'react';
import type { PlanRow, TrafficLight } from '../../../domain';
import { usePorts } from '../../shared/ports';
import { useOpenedPlan } from '../../shared/queries';
import { errandAbout, readDraft, receiptAbout, useDeskState, useStating, wordsOf, type Errand, type Receipt, type Words } from '../../shared/status-form';

/** What one card shows. */
export type CardStep =
  | { readonly step: 'asks' }
  | { readonly step: 'form'; readonly begin: { readonly light: TrafficLight; readonly text?: string } }
  | { readonly step: 'underway'; readonly errand: Errand }
  | { readonly step: 'answered'; readonly receipt: Receipt | undefined };

export interface Card {
  readonly shown: CardStep;
  readonly words: Words | undefined;
  confirm(): void;
  open(light: TrafficLight, text?: string): void;
  close(): void;
  save(light: TrafficLight, text: string): void;
}

/** One initiative's way from question to receipt. A draft left on the device opens its form again. */
export function useCard(row: PlanRow, isAsked: boolean, onAnswered: () => void): Card {
  const { initiative, status } = row;
  const { actionPlan } = useOpenedPlan();
  const { drafts } = usePorts();
  const desk = useDeskState();
  const stating = useStating();
  const [begin, setBegin] = React.useState<{ readonly light: TrafficLight; readonly text?: string } | undefined>(() => {
    const draft = readDraft(drafts, initiative.id);
    return draft?.text ? draft : undefined;
  });
  const words = wordsOf(actionPlan, row);
  const errand = errandAbout(desk, initiative.id);
  const receipt = receiptAbout(desk, initiative.id);

  const shown = ((): CardStep => {
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
      if (stating.confirm(initiative, status, words)) onAnswered();
      else setBegin({ light: status.light });
    },
    open: (light, text) => setBegin({ light, text }),
    close: () => setBegin(undefined),
    save(light, text) {
      setBegin(undefined);
      stating.state(initiative, light, text, status);
      onAnswered();
    },
  };
}
