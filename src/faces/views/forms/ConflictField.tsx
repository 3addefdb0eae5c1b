import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { pointedAt, withPlainLineBreaks } from '../../shared/components';
import { Runs } from './Runs';
import { wordDiff } from './word-diff';

export type Side = 'mine' | 'saved';

const useStyles = makeStyles({
  root: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, marginBottom: '8px', fontWeight: tokens.fontWeightSemibold },
  sides: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: '12px', '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)' } },
  side: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: '10px',
    boxSizing: 'border-box',
    minHeight: '44px',
    padding: '12px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    cursor: 'pointer',
    ...pointedAt,
    ':focus-within': { outlineStyle: 'solid', outlineWidth: '2px', outlineColor: tokens.colorStrokeFocus2, outlineOffset: '1px' },
  },
  chosen: { border: `2px solid ${tokens.colorCompoundBrandStroke}`, padding: '11px' },
  input: { flexShrink: 0, width: '16px', height: '16px', margin: '2px 0 0', accentColor: tokens.colorCompoundBrandBackground, outlineStyle: 'none', cursor: 'pointer' },
  words: { minWidth: 0 },
  by: { display: 'block', marginBottom: '4px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
});

export interface ConflictFieldProps {
  /** Of the radio buttons: unique on the page. */
  readonly name: string;
  readonly label: string;
  readonly mine: string;
  readonly saved: string;
  readonly mineBy: string;
  readonly savedBy: string;
  /** `undefined`: nobody has said. */
  readonly chosen: Side | undefined;
  readonly onChoose: (side: Side) => void;
}

/** One field in both versions, what differs underlined: a press chooses. */
export function ConflictField({ name, label, mine, saved, mineBy, savedBy, chosen, onChoose }: ConflictFieldProps) {
  const styles = useStyles();
  const runs = React.useMemo(() => wordDiff(withPlainLineBreaks(mine), withPlainLineBreaks(saved)), [mine, saved]);
  const sides = [
    { side: 'mine', by: mineBy, text: runs.mine },
    { side: 'saved', by: savedBy, text: runs.saved },
  ] as const;
  return (
    <fieldset className={styles.root}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.sides}>
        {sides.map(({ side, by, text }) => (
          <label key={side} className={mergeClasses(styles.side, chosen === side && styles.chosen)}>
            <input className={styles.input} type="radio" name={name} checked={chosen === side} onChange={() => onChoose(side)} />
            <span className={styles.words}>
              <span className={styles.by}>{by}</span>
              <Runs runs={text} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
