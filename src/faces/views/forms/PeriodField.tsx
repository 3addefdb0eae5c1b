import * as React from 'react';
import { Button } from '../../shared/components';
import { useOpenedPlan } from '../../shared/queries';
import { useFormTexts } from '../../shared/texts/forms';
import { TextField } from './Field';
import { readDays, typedDay, type InitiativeDraft } from './initiative-draft';
import { useFieldStyles } from './useFieldStyles';

interface PeriodFieldProps {
  readonly draft: Pick<InitiativeDraft, 'when' | 'days'>;
  /** Of the field with this suffix: `period`, `from`, `to`. */
  readonly idOf: (field: 'period' | 'from' | 'to') => string;
  readonly findingOf: (field: 'period' | 'from' | 'to') => string | undefined;
  readonly below?: React.ReactNode;
  readonly onChange: (changes: Partial<InitiativeDraft>) => void;
}

/** When it happens, in the writer's own words. What days they speak of is said below, and can be set by hand. */
export function PeriodField({ draft, idOf, findingOf, below, onChange }: PeriodFieldProps) {
  const styles = useFieldStyles();
  const texts = useFormTexts();
  const { plan } = useOpenedPlan().actionPlan;
  const reading = useReading(draft);
  const { days } = draft;
  const setDays = () => {
    const read = readDays(draft, plan);
    onChange({ days: { from: typedDay(read.from), to: typedDay(read.to) } });
    window.setTimeout(() => document.getElementById(idOf('from'))?.focus());
  };
  return (
    <div>
      <TextField
        id={idOf('period')}
        label={texts.forms.when}
        hint={days ? undefined : reading}
        finding={findingOf('period')}
        value={draft.when}
        onChange={(when) => onChange({ when })}
        below={below}
      />
      {days ? (
        <div className={styles.pair}>
          <TextField id={idOf('from')} label={texts.forms.from} finding={findingOf('from')} value={days.from} onChange={(from) => onChange({ days: { ...days, from } })} />
          <TextField id={idOf('to')} label={texts.forms.to} finding={findingOf('to')} value={days.to} onChange={(to) => onChange({ days: { ...days, to } })} />
        </div>
      ) : (
        <Button look="subtle" className={styles.quietButton} onClick={setDays}>
          {texts.forms.setDays}
        </Button>
      )}
    </div>
  );
}

/** How the words are read, as a sentence; nothing while there are none. */
function useReading(draft: Pick<InitiativeDraft, 'when'>): string | undefined {
  const texts = useFormTexts();
  const { plan } = useOpenedPlan().actionPlan;
  if (draft.when.trim() === '') return undefined;
  const { from, to } = readDays({ when: draft.when }, plan);
  if (from && to) return texts.forms.readBetween(typedDay(from), typedDay(to));
  if (from) return texts.forms.readFrom(typedDay(from));
  return to ? texts.forms.readTo(typedDay(to)) : texts.forms.notRead;
}
