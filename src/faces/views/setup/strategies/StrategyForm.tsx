import * as React from 'react';
import type { CentreId, Strategy } from '../../../../domain';
import { useOpenedPlan } from '../../../shared/queries';
import { useSetupTexts } from '../../../shared/texts/setup';
import { CentreField } from '../../forms/CentreField';
import { AreaField, TextField } from '../../forms/Field';
import { PartForm } from '../part/PartForm';
import { RemovePart } from '../part/RemovePart';
import { usePartForm } from '../part/usePartForm';

export interface StrategyFormProps {
  /** Left out: a new one. */
  readonly strategy?: Strategy;
  readonly onDone: (saved: Strategy | undefined) => void;
  readonly onRemoved?: () => void;
}

export function StrategyForm({ strategy, onDone, onRemoved }: StrategyFormProps) {
  const texts = useSetupTexts();
  const words = texts.setup.strategies;
  const { centres } = useOpenedPlan().actionPlan;
  const form = usePartForm({
    kind: 'strategies',
    part: strategy,
    begin: { title: strategy?.title ?? '', description: strategy?.description ?? '', centre: (strategy?.centre ?? '') as CentreId | '' },
    read: ({ title, description, centre }) => ({ title, description, ...(centre && { centre }) }),
    nameOf: ({ title }) => title,
    onDone,
  });
  const id = `strategy-${strategy?.id ?? 'new'}`;
  return (
    <PartForm
      form={form}
      id={id}
      heading={strategy ? texts.setup.correcting(strategy.title) : words.new}
      nameOf={({ title }) => title}
      words={[
        { field: 'title', label: words.name, of: ({ title }) => title },
        { field: 'description', label: texts.common.columns.description, of: ({ description }) => description },
        { field: 'centre', label: texts.common.columns.centre, of: ({ centre }) => centres.find((each) => each.id === centre)?.code ?? '' },
      ]}
      removal={
        strategy && (
          <RemovePart kind="strategies" part={strategy} name={strategy.title} label={words.remove} question={words.removeQuestion(strategy.title)} holds={({ initiatives }) => words.holds(initiatives.length)} onRemoved={() => onRemoved?.()} />
        )
      }
    >
      {(find) => (
        <>
          <TextField id={`${id}-title`} label={words.name} finding={find('title')} value={form.fields.title} onChange={(title) => form.change({ title })} />
          <AreaField id={`${id}-description`} label={texts.setup.description} value={form.fields.description} onChange={(description) => form.change({ description })} />
          <CentreField id={`${id}-centre`} value={form.fields.centre} onChange={(centre) => form.change({ centre })} />
        </>
      )}
    </PartForm>
  );
}
