import * as React from 'react';
import { type Gate } from '../../../domain';
import { LinkButton, Message } from '../../shared/components';
import { useOpenedPlan } from '../../shared/queries';
import { useStageTexts } from '../../shared/texts/stage';
import { useLinkTo } from '../useRoute';
import { useMeetingNames } from './useMeetingNames';

/** Why a draft cannot be set to presented yet, and which meeting may change that. */
export function WhyNot({ hopes, className }: Pick<Gate, 'hopes'> & { readonly className?: string }) {
  const { stage } = useStageTexts();
  const { dayOf } = useMeetingNames();
  const { mayEditPlan } = useOpenedPlan().viewer;
  const linkTo = useLinkTo();
  const { toBeMarkedHeld, planned, couldTakeIt } = hopes;
  const hope = () => {
    if (toBeMarkedHeld) return stage.toBeMarkedHeld(dayOf(toBeMarkedHeld));
    if (planned) return stage.planned(dayOf(planned));
    return couldTakeIt ? stage.couldTakeIt(dayOf(couldTakeIt)) : stage.noneComing;
  };
  return (
    <Message
      icon="clock"
      title={stage.noMeetingYet}
      className={className}
      actions={mayEditPlan && <LinkButton {...linkTo({ view: 'setup', page: 'moeder', filters: '' })}>{stage.goToMeetings}</LinkButton>}
    >
      {hope()}
    </Message>
  );
}
