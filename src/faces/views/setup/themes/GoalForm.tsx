import * as React from 'react';
import { inOrder, nextOrder, type Goal, type Theme, type ThemeId } from '../../../../domain';
import { useOpenedPlan } from '../../../shared/queries';
import { useSetupTexts } from '../../../shared/texts/setup';
import { AreaField, SelectField, TextField } from '../../forms/Field';
import { PartForm } from '../part/PartForm';
import { RemovePart } from '../part/RemovePart';
import { usePartForm } from '../part/usePartForm';

export interface GoalFormProps {
  /** Left out: a new one. */
  readonly goal?: Goal;
  readonly theme: Theme;
  readonly onDone: (saved: Goal | undefined) => void;
  readonly onRemoved?: () => void;
}

export function GoalForm({ goal, theme, onDone, onRemoved }: GoalFormProps) {
  const texts = useSetupTexts();
  const words = texts.setup.themes;
  const { goals, themes } = useOpenedPlan().actionPlan;
  const form = usePartForm({
    kind: 'goals',
    part: goal,
    newPlace: `new/${theme.id}`,
    begin: { title: goal?.title ?? '', description: goal?.description ?? '', theme: theme.id as ThemeId | '' },
    read: (fields, _idOf, before) => {
      const stays = before !== undefined && before.theme === fields.theme;
      return { ...fields, theme: fields.theme as ThemeId, order: stays ? before.order : nextOrder(goals.filter((other) => other.theme === fields.theme)) };
    },
    nameOf: ({ title }) => title,
    onDone,
  });
  const id = `goal-${goal?.id ?? `new-${theme.id}`}`;
  const themeTitle = (of: ThemeId): string => themes.find((each) => each.id === of)?.title ?? '';
  return (
    <PartForm
      form={form}
      id={id}
      heading={goal ? texts.setup.correcting(goal.title) : words.newGoal}
      nameOf={({ title }) => title}
      words={[
        { field: 'title', label: words.goalName, of: ({ title }) => title },
        { field: 'description', label: texts.common.columns.description, of: ({ description }) => description },
        { field: 'theme', label: words.themeOfGoal, of: (each) => themeTitle(each.theme) },
      ]}
      removal={goal && <RemovePart kind="goals" part={goal} name={goal.title} label={words.removeGoal} question={words.removeGoalQuestion(goal.title)} holds={({ initiatives }) => words.goalHolds(initiatives.length)} onRemoved={() => onRemoved?.()} />}
    >
      {(find) => (
        <>
          <TextField id={`${id}-title`} label={words.goalName} finding={find('title')} value={form.fields.title} onChange={(title) => form.change({ title })} />
          <AreaField id={`${id}-description`} label={texts.setup.description} value={form.fields.description} onChange={(description) => form.change({ description })} />
          {goal && (
            <SelectField id={`${id}-theme`} label={words.themeOfGoal} finding={find('theme')} value={form.fields.theme} onChange={(chosen) => form.change({ theme: chosen })}>
              {inOrder(themes).map((each) => (
                <option key={each.id} value={each.id}>
                  {each.title}
                </option>
              ))}
            </SelectField>
          )}
        </>
      )}
    </PartForm>
  );
}
