import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { focusRing, Icon } from '../../shared/components';
import { useTexts } from '../../shared/texts';
import { useFieldStyles } from '../fields';

const useStyles = makeStyles({
  root: {
    flexGrow: 0,
    flexShrink: 1,
    flexBasis: '240px',
    minWidth: 0,
    cursor: 'text',
    ':focus-within': { borderBottom: `2px solid ${tokens.colorCompoundBrandStroke}` },
    '@media (max-width: 900px)': { flexGrow: 1, flexBasis: '100%' },
  },
  input: {
    flexGrow: 1,
    minWidth: 0,
    padding: 0,
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    background: 'none',
    border: 'none',
    outlineStyle: 'none',
    '::placeholder': { color: tokens.colorNeutralForeground3, opacity: 1 },
    '::-webkit-search-cancel-button': { display: 'none' },
  },
  clear: { display: 'inline-grid', placeItems: 'center', width: '24px', height: '24px', padding: 0, margin: '0 -4px 0 0', border: 'none', background: 'none', color: tokens.colorNeutralForeground3, cursor: 'pointer', borderRadius: tokens.borderRadiusMedium, ...focusRing },
});

/** Finds in everything a row shows, letter by letter. Esc empties it. */
export function SearchField({ value, onChange }: { readonly value: string; readonly onChange: (text: string) => void }) {
  const styles = useStyles();
  const field = useFieldStyles();
  const { plan } = useTexts();
  const input = React.useRef<HTMLInputElement>(null);
  const clear = () => {
    onChange('');
    input.current?.focus();
  };
  return (
    <label className={mergeClasses(field.field, styles.root)}>
      <Icon name="search" size={16} className={field.icon} />
      <input
        ref={input}
        className={styles.input}
        type="search"
        value={value}
        placeholder={plan.search}
        aria-label={plan.search}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && value !== '' && clear()}
      />
      {value !== '' && (
        <button type="button" className={styles.clear} aria-label={plan.clearSearch} title={plan.clearSearch} onClick={clear}>
          <Icon name="close" size={16} />
        </button>
      )}
    </label>
  );
}
