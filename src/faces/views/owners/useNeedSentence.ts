import type { PlanRow } from '../../../domain';
import { useOpenedPlan } from '../../shared/queries';
import { useOwnerTexts } from '../../shared/texts/owners';

/** Why an initiative needs an owner, and who is to choose one. */
export function useNeedSentence(): (row: PlanRow) => string {
  const { owners } = useOwnerTexts();
  const { viewer } = useOpenedPlan();
  return ({ ownerNeed, owner }) => {
    if (ownerNeed === 'left') return `${owners.left} ${owners.leftAdvice}`;
    if (ownerNeed === 'none') return owners.none;
    if (owner?.id === viewer.person) return owners.yours;
    return owner ? owners.handedOverTo(owner.name) : owners.handedOver;
  };
}
