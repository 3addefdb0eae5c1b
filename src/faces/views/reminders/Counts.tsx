import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { AskingCounts } from '../../../domain';
import { useReminderTexts } from '../../shared/texts/reminders';

const KINDS = ['confirmed', 'asked', 'next', 'leftTo', 'nobody'] as const satisfies readonly (keyof AskingCounts)[];
/** More cells than this nobody counts: then each kind is one. */
const CELLS = 60;

const useStyles = makeStyles({
  strip: { display: 'flex', columnGap: '2px', height: '16px', marginTop: '16px' },
  cell: { flexBasis: 0, flexGrow: 1, minWidth: '2px', boxSizing: 'border-box', border: `1px solid ${tokens.colorNeutralStrokeAccessible}`, ':first-child': { borderTopLeftRadius: '4px', borderBottomLeftRadius: '4px' }, ':last-child': { borderTopRightRadius: '4px', borderBottomRightRadius: '4px' } },
  swatch: { flexShrink: 0, flexGrow: 0, flexBasis: '16px', width: '16px', height: '12px', borderRadius: '2px', ':first-child': { borderRadius: '2px' } },
  confirmed: { backgroundColor: tokens.colorCompoundBrandBackground, border: `1px solid ${tokens.colorCompoundBrandBackground}`, '@media (forced-colors: active)': { backgroundColor: 'Highlight', border: '1px solid Highlight', forcedColorAdjust: 'none' } },
  asked: { backgroundImage: `repeating-linear-gradient(135deg, ${tokens.colorCompoundBrandStroke} 0 2px, transparent 2px 5px)`, border: `1px solid ${tokens.colorCompoundBrandStroke}`, '@media (forced-colors: active)': { backgroundImage: 'repeating-linear-gradient(135deg, CanvasText 0 2px, transparent 2px 5px)', border: '1px solid CanvasText', forcedColorAdjust: 'none' } },
  next: {},
  leftTo: { border: `1px dotted ${tokens.colorNeutralStrokeAccessible}` },
  nobody: { border: `1px dashed ${tokens.colorNeutralStrokeAccessible}` },
  legend: { display: 'flex', flexWrap: 'wrap', gap: '4px 20px', listStyleType: 'none', margin: '10px 0 0', padding: 0, color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  word: { display: 'inline-flex', alignItems: 'center', columnGap: '8px' },
});

/** One cell for each running initiative: confirmed, asked, to be asked. The words below say the same. */
export function Counts({ counts }: { readonly counts: AskingCounts }) {
  const styles = useStyles();
  const { counts: words } = useReminderTexts().reminders;
  const shown = KINDS.filter((kind) => counts[kind] > 0);
  const all = shown.reduce((sum, kind) => sum + counts[kind], 0);
  if (all === 0) return null;
  return (
    <>
      <div className={styles.strip} aria-hidden="true">
        {shown.flatMap((kind) =>
          all > CELLS
            ? [<span key={kind} className={mergeClasses(styles.cell, styles[kind])} style={{ flexGrow: counts[kind] }} />]
            : Array.from({ length: counts[kind] }, (_, at) => <span key={`${kind}-${at}`} className={mergeClasses(styles.cell, styles[kind])} />),
        )}
      </div>
      <ul className={styles.legend}>
        {shown.map((kind) => (
          <li key={kind} className={styles.word}>
            <span className={mergeClasses(styles.cell, styles[kind], styles.swatch)} aria-hidden="true" />
            {words[kind](counts[kind])}
          </li>
        ))}
      </ul>
    </>
  );
}
