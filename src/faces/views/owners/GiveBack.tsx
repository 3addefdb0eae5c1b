import * as React from 'react';
import { handOver } from '../../../application';
import { handedOver, type Initiative, type Relation } from '../../../domain';
import { Message, Question, useAnnounce } from '../../shared/components';
import { usePorts } from '../../shared/ports';
import { useOpenedPlan } from '../../shared/queries';
import { useOwnerTexts } from '../../shared/texts/owners';
import { useOwnerChange } from './useOwnerChange';

/** What somebody is to an initiative that they can give back. */
export type Role = Exclude<Relation, 'onBehalf'>;

export type Giving = { readonly step: 'asking'; readonly role: Role } | { readonly step: 'done'; readonly said: string };

export interface GiveBackProps {
  readonly initiative: Initiative;
  readonly giving: Giving;
  readonly className: string;
  readonly onStep: (giving: Giving | undefined) => void;
}

/** "Jeg er ikke længere ansvarlig": a question that names the initiative and who gets it, and then what became of it. */
export function GiveBack({ initiative, giving, className, onStep }: GiveBackProps) {
  const { owners, common } = useOwnerTexts();
  const ports = usePorts();
  const announce = useAnnounce();
  const { actionPlan, viewer } = useOpenedPlan();
  const role = giving.step === 'asking' ? giving.role : 'owner';
  const next = handedOver(initiative, viewer.person, actionPlan.centres)?.owner;
  const manager = next && actionPlan.people.get(next)?.name;
  const { run, isSaving, failure } = useOwnerChange(initiative, () => {
    const said = role === 'owner' ? owners.done.owner(manager) : owners.done.deputy;
    announce(said);
    onStep({ step: 'done', said });
  });
  if (giving.step === 'done') {
    return (
      <Message className={className} icon="check">
        {giving.said}
      </Message>
    );
  }
  return (
    <div className={className} aria-busy={isSaving}>
      <Question
        no={owners.no}
        onNo={() => onStep(undefined)}
        yes={isSaving ? common.saving : owners.yes[role]}
        onYes={() => run((from) => handOver(ports, { initiative: from, person: viewer.person, centres: actionPlan.centres }))}
      >
        {role === 'owner' ? owners.question.owner(initiative.title, manager) : owners.question.deputy(initiative.title)}
        {failure && ` ${failure}`}
      </Question>
    </div>
  );
}
