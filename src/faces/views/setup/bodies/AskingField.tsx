import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ASKING, askingDays, type Meeting } from '../../../../domain';
import { Button, IconButton, useAnnounce } from '../../../shared/components';
import { useMeetingTexts } from '../../../shared/texts/meetings';
import { FieldWords } from '../../forms/Field';
import { useFieldStyles } from '../../forms/useFieldStyles';
import { allAsks, type BodyDraft } from './body-draft';
import { useBodyWords } from './useBodyWords';

const useStyles = makeStyles({
  chips: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '0 0 8px', padding: 0, listStyleType: 'none' },
  chip: { display: 'inline-flex', alignItems: 'center', boxSizing: 'border-box', minHeight: '32px', paddingLeft: '12px', borderRadius: tokens.borderRadiusMedium, border: `1px solid ${tokens.colorNeutralStroke1}`, backgroundColor: tokens.colorNeutralBackground3 },
  add: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px' },
  one: { display: 'flex', alignItems: 'center', columnGap: '8px' },
  number: { width: '64px', flexShrink: 0 },
  example: { margin: '6px 0 0', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

interface AskingFieldProps {
  readonly id: string;
  readonly draft: Pick<BodyDraft, 'askWorkingDaysBefore' | 'typedAsk'>;
  /** Saving was asked for, and what is typed stands in the way. */
  readonly isRefused: boolean;
  /** The meeting to give an example of. */
  readonly next: Meeting | undefined;
  readonly onChange: (changes: Partial<BodyDraft>) => void;
}

/** The days of asking as chips, one more to add, and in words what they come to. */
export function AskingField({ id, draft, isRefused, next, onChange }: AskingFieldProps) {
  const styles = useStyles();
  const field = useFieldStyles();
  const texts = useMeetingTexts().meetings;
  const { bodies, finding } = texts;
  const words = useBodyWords();
  const announce = useAnnounce();
  const [isAdding, setIsAdding] = React.useState(false);
  const input = React.useRef<HTMLInputElement>(null);
  const days = askingDays(draft);
  const asks = allAsks(draft);
  const refused = isAdding || isRefused ? asks.refused : undefined;
  const sentence = refused && { 'asking-out-of-range': finding.askingOutOfRange(ASKING.earliest), 'asking-twice': finding.askingTwice, 'asking-too-often': finding.askingTooOften(ASKING.times) }[refused];
  const add = () => {
    setIsAdding(asks.refused !== undefined);
    if (!asks.refused && asks.days.length > days.length) {
      onChange({ askWorkingDaysBefore: asks.days, typedAsk: '' });
      announce(words.asksOf({ askWorkingDaysBefore: asks.days }));
    }
    input.current?.focus();
  };
  const remove = (day: number) => {
    const askWorkingDaysBefore = days.filter((each) => each !== day);
    setIsAdding(false);
    onChange({ askWorkingDaysBefore });
    announce(words.asksOf({ askWorkingDaysBefore }));
    input.current?.focus();
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    event.preventDefault(); // Enter adds the day, and does not save
    add();
  };
  return (
    <fieldset className={field.field}>
      <legend className={field.label}>{bodies.field.asks}</legend>
      {days.length > 0 && (
        <ul className={styles.chips}>
          {days.map((day) => (
            <li key={day} className={styles.chip}>
              {bodies.field.ask(day)}
              <IconButton icon="close" label={bodies.field.removeAsk(day)} onClick={() => remove(day)} />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.add}>
        <label className={styles.one}>
          {bodies.field.askAlso}
          <input
            ref={input}
            id={id}
            className={mergeClasses(field.control, styles.number, refused && field.found)}
            inputMode="numeric"
            autoComplete="off"
            aria-invalid={refused ? true : undefined}
            aria-describedby={refused && `${id}-finding`}
            value={draft.typedAsk}
            onChange={(event) => (setIsAdding(false), onChange({ typedAsk: event.target.value }))}
            onKeyDown={onKeyDown}
          />
          {bodies.field.askUnit}
        </label>
        <Button icon="add" onClick={add}>
          {bodies.field.addAsk}
        </Button>
      </div>
      <FieldWords id={id} hint={undefined} finding={sentence} />
      <p className={styles.example}>
        {words.asksOf({ askWorkingDaysBefore: days })} {days.length > 0 && bodies.exampleAsks} {words.exampleOf({ askWorkingDaysBefore: days }, next)}
      </p>
    </fieldset>
  );
}
