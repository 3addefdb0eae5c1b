import * as React from 'react';
import { chooseOwner } from '../../../application';
import { isOfferedEditing, needingOwnerFrom, type PlanRow } from '../../../domain';
import { Button, LinkButton, useAnnounce } from '../../shared/components';
import { usePorts } from '../../shared/ports';
import { useOpenedPlan } from '../../shared/queries';
import { useOwnerTexts } from '../../shared/texts/owners';
import { useLinkTo, useNavigation } from '../useRoute';
import { useOwnerChange } from './useOwnerChange';

/** Choose somebody, or take it oneself; nothing for those who are not offered it. */
export function OwnerActions({ row, onChoose }: { readonly row: PlanRow; /** Where the form is at hand already. */ readonly onChoose?: () => void }) {
  const texts = useOwnerTexts();
  const ports = usePorts();
  const announce = useAnnounce();
  const linkTo = useLinkTo();
  const { route } = useNavigation();
  const { actionPlan, viewer } = useOpenedPlan();
  const { initiative } = row;
  const { run, isSaving, failure } = useOwnerChange(initiative, () => announce(texts.owners.taken(initiative.title)));
  if (actionPlan.plan.stage === 'closed' || !isOfferedEditing(initiative, viewer, actionPlan.centres)) return null;
  const mayTake = needingOwnerFrom([row], viewer.person).length > 0;
  const label = texts.owners.chooseOf(initiative.title);
  return (
    <>
      {onChoose ? (
        <Button onClick={onChoose} aria-label={label}>
          {texts.owners.choose}
        </Button>
      ) : (
        <LinkButton aria-label={label} {...linkTo({ ...route, overlay: { kind: 'initiative', id: initiative.id, field: 'owner' } })}>
          {texts.owners.choose}
        </LinkButton>
      )}
      {mayTake && (
        <Button look="subtle" aria-label={texts.owners.takeOf(initiative.title)} aria-disabled={isSaving || undefined} onClick={() => run((from) => chooseOwner(ports, { initiative: from, owner: viewer.person }))}>
          {isSaving ? texts.common.saving : texts.owners.take}
        </Button>
      )}
      {failure && <p role="alert">{failure}</p>}
    </>
  );
}
