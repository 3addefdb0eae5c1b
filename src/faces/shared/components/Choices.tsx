import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { subtlyPointedAt } from './focus';
import { UserText } from './UserText';

const useStyles = makeStyles({
  root: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: '4px 8px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  choice: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '10px',
    minHeight: '32px',
    padding: '0 8px',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ...subtlyPointedAt,
    ':focus-within': { outlineStyle: 'solid', outlineWidth: '2px', outlineColor: tokens.colorStrokeFocus2 },
    '@media (max-width: 640px)': { minHeight: '44px' },
  },
  input: { flexShrink: 0, width: '16px', height: '16px', margin: 0, accentColor: tokens.colorCompoundBrandBackground, outlineStyle: 'none', cursor: 'pointer' },
  label: { minWidth: 0, flexGrow: 1 },
  count: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums' },
});

export interface Choosable<V extends string> {
  readonly value: V;
  readonly label: string;
  /** How many it would leave. */
  readonly count?: number;
}

export interface ChoicesProps<V extends string> {
  /** `one`: radio buttons, exactly one is chosen; `many`: check boxes. */
  readonly kind: 'one' | 'many';
  /** Unique on the page. */
  readonly name: string;
  readonly legend: string;
  readonly choices: readonly Choosable<V>[];
  readonly chosen: readonly V[];
  readonly onChange: (chosen: readonly V[]) => void;
}

/** A group of check boxes or radio buttons with their words. */
export function Choices<V extends string>({ kind, name, legend, choices, chosen, onChange }: ChoicesProps<V>) {
  const styles = useStyles();
  const toggle = (value: V) => {
    if (kind === 'one') onChange([value]);
    else onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  };
  return (
    <fieldset className={styles.root}>
      <legend className={styles.legend}>{legend}</legend>
      {choices.map(({ value, label, count }) => (
        <label key={value} className={styles.choice}>
          <input className={styles.input} type={kind === 'one' ? 'radio' : 'checkbox'} name={name} checked={chosen.includes(value)} onChange={() => toggle(value)} />
          <UserText className={styles.label}>{label}</UserText>
          {count !== undefined && <span className={styles.count}>{count}</span>}
        </label>
      ))}
    </fieldset>
  );
}
