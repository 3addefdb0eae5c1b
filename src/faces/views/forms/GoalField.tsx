import * as React from 'react';
import type { Goal, GoalId, NumberedGoal } from '../../../domain';
import { useFormTexts } from '../../shared/texts/forms';
import { SelectField } from './Field';

interface GoalFieldProps {
  readonly id: string;
  readonly goals: readonly NumberedGoal[];
  readonly value: Goal['id'] | '';
  readonly finding: string | undefined;
  readonly below?: React.ReactNode;
  readonly onChange: (goal: GoalId | '') => void;
}

/** The goals under their themes. A long one is cut off in the list on a phone, so the chosen one stands in full below it. */
export function GoalField({ id, goals, value, finding, below, onChange }: GoalFieldProps) {
  const texts = useFormTexts();
  const themes = [...new Set(goals.map(({ theme }) => theme))];
  const chosen = goals.find(({ goal }) => goal.id === value);
  return (
    <SelectField id={id} label={texts.forms.goal} hint={chosen?.goal.description || undefined} finding={finding} value={chosen ? value : ''} onChange={onChange} below={below}>
      <option value="">{texts.forms.chooseGoal}</option>
      {themes.map((theme) => (
        <optgroup key={theme.id} label={`${goals.find((one) => one.theme === theme)?.themeNumber ?? ''} ${theme.title}`}>
          {goals
            .filter((one) => one.theme === theme)
            .map(({ goal, goalNumber }) => (
              <option key={goal.id} value={goal.id}>
                {`${goalNumber} ${goal.title}`}
              </option>
            ))}
        </optgroup>
      ))}
    </SelectField>
  );
}
