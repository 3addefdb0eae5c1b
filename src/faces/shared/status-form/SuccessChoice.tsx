import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { SUCCESS_ANSWERS, type SaidSuccess, type SuccessAnswer } from '../../../domain';
import { Button, chosenPointedAt, UserText } from '../components';
import { SuccessFlag } from '../success';
import { useTexts } from '../texts';
import { useFormats } from '../texts/useFormats';

const useStyles = makeStyles({
  label: { fontWeight: tokens.fontWeightSemibold },
  promise: { margin: '2px 0 8px', color: tokens.colorNeutralForeground2, maxWidth: '76ch' },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  choice: { fontWeight: tokens.fontWeightRegular, '@media (max-width: 640px)': { flexGrow: 1 } },
  chosen: {
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorBrandBackground2,
    border: `2px solid ${tokens.colorCompoundBrandStroke}`,
    padding: '4px 11px',
    ...chosenPointedAt,
  },
});

export interface SuccessChoiceProps {
  /** Unique on the page. */
  readonly id: string;
  readonly promise: string;
  /** What was last said of it. */
  readonly said: SaidSuccess | undefined;
  readonly nameOf: (person: SaidSuccess['by']) => string;
  readonly value: SuccessAnswer | undefined;
  readonly onChange: (value: SuccessAnswer | undefined) => void;
}

/** "Er I lykkedes?": may be left alone, and a second press takes an answer back. */
export function SuccessChoice({ id, promise, said, nameOf, value, onChange }: SuccessChoiceProps) {
  const styles = useStyles();
  const { success } = useTexts();
  const formats = useFormats();
  return (
    <div role="group" aria-labelledby={`${id}-question`} aria-describedby={`${id}-promise`}>
      <div className={styles.label} id={`${id}-question`}>
        {success.question}
      </div>
      <p className={styles.promise} id={`${id}-promise`}>
        <UserText lines={2}>{success.promised(promise)}</UserText>
        {said && ` ${success.said[said.answer](nameOf(said.by), formats.nearDay(formats.dayOf(said.at)))}`}
      </p>
      <div className={styles.row}>
        {SUCCESS_ANSWERS.map((answer) => (
          <Button key={answer} className={mergeClasses(styles.choice, value === answer && styles.chosen)} aria-pressed={value === answer} onClick={() => onChange(value === answer ? undefined : answer)}>
            <SuccessFlag answer={answer} />
            {success.choice[answer]}
          </Button>
        ))}
      </div>
    </div>
  );
}
