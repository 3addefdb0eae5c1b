import * as React from 'react';
import type { CentreId } from '../../../domain';
import { useOpenedPlan } from '../../shared/queries';
import { useFormTexts } from '../../shared/texts/forms';
import { SelectField } from './Field';

interface CentreFieldProps {
  readonly id: string;
  readonly value: CentreId | '';
  readonly below?: React.ReactNode;
  readonly onChange: (centre: CentreId | '') => void;
}

export function CentreField({ id, value, below, onChange }: CentreFieldProps) {
  const texts = useFormTexts();
  const { centres } = useOpenedPlan().actionPlan;
  return (
    <SelectField id={id} label={texts.common.columns.centre} value={value} onChange={onChange} below={below}>
      <option value="">{texts.forms.noCentre}</option>
      {centres.map((centre) => (
        <option key={centre.id} value={centre.id}>
          {`${centre.code} · ${centre.name}`}
        </option>
      ))}
    </SelectField>
  );
}
