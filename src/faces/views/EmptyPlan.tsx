import * as React from 'react';
import { EmptyState, LinkButton, type ButtonLook } from '../shared/components';
import { useOpenedPlan } from '../shared/queries';
import { useTexts } from '../shared/texts';
import { useLinkTo, useNavigation } from './useRoute';

/** Stands where the initiatives would: asks for the first one, or for a goal to put it under. */
export function EmptyPlan({ look = 'primary' }: { readonly look?: ButtonLook }) {
  const { states, shell } = useTexts();
  const { actionPlan, viewer } = useOpenedPlan();
  const { route } = useNavigation();
  const linkTo = useLinkTo();
  const isOpen = actionPlan.plan.stage !== 'closed';
  if (actionPlan.goals.length === 0) {
    const { title, text, action } = states.noGoals;
    return (
      <EmptyState icon="star" title={title} actions={isOpen && viewer.mayEditPlan && <LinkButton look={look} {...linkTo({ view: 'setup', page: 'temaer-og-maal', filters: '' })}>{action}</LinkButton>}>
        {text}
      </EmptyState>
    );
  }
  return (
    <EmptyState icon="star" title={states.empty.title} actions={isOpen && viewer.mayContribute && <LinkButton look={look} {...linkTo({ ...route, overlay: { kind: 'new' } })}>{shell.newInitiative}</LinkButton>}>
      {states.empty.text}
    </EmptyState>
  );
}
