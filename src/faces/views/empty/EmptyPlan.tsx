import * as React from 'react';
import { EmptyState, LinkButton, type ButtonLook } from '../../shared/components';
import { usePorts } from '../../shared/ports';
import { useOpenedPlan } from '../../shared/queries';
import { useEmptyPlanTexts } from '../../shared/texts/empty-plan';
import { useLinkTo, useNavigation } from '../useRoute';

export interface EmptyPlanProps {
  readonly look?: ButtonLook;
}

/** Stands where the initiatives would: asks for the first one, or for a goal to put it under. */
export function EmptyPlan({ look = 'primary' }: EmptyPlanProps) {
  const { emptyPlan, shell } = useEmptyPlanTexts();
  const { office } = usePorts();
  const { actionPlan, viewer } = useOpenedPlan();
  const { route } = useNavigation();
  const linkTo = useLinkTo();
  const isOpen = actionPlan.plan.stage !== 'closed';
  if (actionPlan.goals.length === 0) {
    const { title, text, action } = emptyPlan.noGoals;
    return (
      <EmptyState icon="star" title={title} actions={isOpen && viewer.mayEditPlan && <LinkButton look={look} {...linkTo({ view: 'setup', page: 'temaer-og-maal', filters: '' })}>{action}</LinkButton>}>
        {text}
      </EmptyState>
    );
  }
  const mayAdd = isOpen && viewer.mayContribute;
  const mayImport = isOpen && viewer.mayEditPlan && office !== undefined;
  return (
    <EmptyState
      icon="star"
      title={emptyPlan.title}
      actions={
        mayAdd && (
        <>
          <LinkButton look={look} {...linkTo({ ...route, overlay: { kind: 'new' } })}>{shell.newInitiative}</LinkButton>
          {mayImport && <LinkButton {...linkTo({ view: 'import', filters: '' })}>{shell.import}</LinkButton>}
        </>
        )
      }
    >
      {mayImport ? emptyPlan.textWithFile : emptyPlan.text}
    </EmptyState>
  );
}
