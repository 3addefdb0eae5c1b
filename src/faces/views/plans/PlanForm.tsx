import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Plan, PlanId } from '../../../domain';
import { Button } from '../../shared/components';
import { usePlansTexts } from '../../shared/texts/plans';
import { SelectField, TextField } from '../forms/Field';
import { SaveTrouble, type Saving } from '../forms/SaveTrouble';
import { problemsIn, type PlanDraft, type PlanField, type PlanProblem } from './plan-draft';

const FIELDS: readonly PlanField[] = ['title', 'policy', 'from', 'to'];

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: tokens.spacingVerticalL, maxWidth: '600px' },
  days: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalM, '@media (max-width: 330px)': { gridTemplateColumns: 'minmax(0, 1fr)' } },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface PlanFormProps {
  /** Unique on the page. */
  readonly id: string;
  readonly draft: PlanDraft;
  /** The plans whose themes and goals may be copied; none: the question is not asked. */
  readonly others?: readonly Plan[];
  readonly saveLabel: string;
  readonly saving: Saving;
  /** Above the buttons: what has come in the way. */
  readonly trouble?: React.ReactNode;
  readonly onChange: (draft: PlanDraft) => void;
  /** Only when nothing stands in the way. */
  readonly onSave: () => void;
  readonly onClose: () => void;
}

/** A plan's title, policy and period, and what it begins with. */
export function PlanForm({ id, draft, others = [], saveLabel, saving, trouble, onChange, onSave, onClose }: PlanFormProps) {
  const styles = useStyles();
  const texts = usePlansTexts();
  const { form } = texts.plans;
  const sentenceOf = useSentence();
  const [isJudged, setIsJudged] = React.useState(false);
  const problems = problemsIn(draft);
  const findingOf = (field: PlanField) => (isJudged ? sentenceOf(problems[field]) : undefined);
  React.useEffect(() => document.getElementById(`${id}-title`)?.focus(), [id]);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    setIsJudged(true);
    const first = FIELDS.find((field) => problems[field]);
    if (first) document.getElementById(`${id}-${first}`)?.focus();
    else onSave();
  };
  const text = (field: PlanField, label: string, hint?: string) => (
    <TextField id={`${id}-${field}`} label={label} hint={hint} finding={findingOf(field)} value={draft[field]} onChange={(value) => onChange({ ...draft, [field]: value })} />
  );
  return (
    <form className={styles.root} noValidate onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      {text('title', form.title)}
      {text('policy', form.policy, form.optional)}
      <div className={styles.days}>
        {text('from', form.from, form.dayHint)}
        {text('to', form.to, form.dayHint)}
      </div>
      {others.length > 0 && (
        <SelectField<PlanId> id={`${id}-copy`} label={form.copy} hint={form.copyHint} value={draft.copyFrom} onChange={(copyFrom) => onChange({ ...draft, copyFrom })}>
          <option value="">{form.copyNone}</option>
          {others.map((plan) => (
            <option key={plan.id} value={plan.id}>
              {plan.title}
            </option>
          ))}
        </SelectField>
      )}
      {trouble || <SaveTrouble saving={saving} onRetry={onSave} />}
      <div className={styles.actions}>
        <Button type="submit" disabled={saving.step === 'saving'}>
          {saving.step === 'saving' ? texts.common.saving : saveLabel}
        </Button>
        <Button look="subtle" onClick={onClose}>
          {texts.common.cancel}
        </Button>
      </div>
    </form>
  );
}

function useSentence(): (problem: PlanProblem | undefined) => string | undefined {
  const { plans, states } = usePlansTexts();
  const sentences: Record<PlanProblem, string> = {
    'title-needed': plans.form.titleNeeded,
    'title-too-long': plans.form.tooLong,
    'day-not-read': plans.form.dayNotRead,
    'period-reversed': states.error['period-reversed'],
  };
  return (problem) => problem && sentences[problem];
}
