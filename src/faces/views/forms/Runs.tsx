import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useFormTexts } from '../../shared/texts/forms';
import type { Run } from './word-diff';

const useStyles = makeStyles({
  text: { display: 'block', unicodeBidi: 'isolate', whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  mark: { padding: '0 2px', borderRadius: tokens.borderRadiusSmall, backgroundColor: tokens.colorBrandBackground2, color: tokens.colorNeutralForeground1, textDecorationLine: 'underline', textUnderlineOffset: '3px', '@media (forced-colors: active)': { backgroundColor: 'Canvas', color: 'CanvasText' } },
  empty: { color: tokens.colorNeutralForeground3 },
});

/** One of two versions of a text, what differs underlined. */
export function Runs({ runs }: { readonly runs: readonly Run[] }) {
  const styles = useStyles();
  const texts = useFormTexts();
  if (runs.length === 0) return <span className={styles.empty}>{texts.forms.emptyValue}</span>;
  return (
    <bdi className={styles.text} dir="auto">
      {runs.map(({ text, differs }, at) => (differs ? <mark key={at} className={styles.mark}>{text}</mark> : text))}
    </bdi>
  );
}
