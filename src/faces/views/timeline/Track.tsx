import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { barIn, type PlanRow, type Span } from '../../../domain';
import { useAppearance } from '../../shared/theme';
import { percent, type TimelinePlace } from './layout';
import type { SpanWords } from './useSpanWords';

const FORCED = '@media (forced-colors: active)';

/** Neutral: red, yellow and green belong to the lights, and a red one alone shows in the outline of its bar. */
export const useBarStyles = makeStyles({
  bar: {
    position: 'absolute',
    top: '10px',
    boxSizing: 'border-box',
    height: '16px',
    minWidth: '4px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    backgroundColor: tokens.colorBrandBackground2,
    printColorAdjust: 'exact',
    [FORCED]: { border: '1px solid CanvasText' },
  },
  /** Where the ground is dark the tint alone is hardly seen. */
  bright: { border: `1px solid ${tokens.colorBrandStroke1}` },
  done: { border: `1px solid ${tokens.colorNeutralStroke1}`, backgroundColor: tokens.colorNeutralBackground6, [FORCED]: { border: '3px double CanvasText' } },
  planned: { border: `1.5px dashed ${tokens.colorNeutralStrokeAccessible}`, backgroundColor: tokens.colorNeutralBackground1, [FORCED]: { border: '1.5px dashed CanvasText' } },
  red: { border: `2px solid ${tokens.colorStatusDangerBorder2}`, backgroundColor: tokens.colorNeutralBackground1, [FORCED]: { border: '3px solid CanvasText' } },
  redTint: { backgroundColor: tokens.colorStatusDangerBackground1 },
  goesOn: { borderRightWidth: 0, borderTopRightRadius: 0, borderBottomRightRadius: 0, maskImage: 'linear-gradient(90deg, black 72%, transparent)' },
  came: { borderLeftWidth: 0, borderTopLeftRadius: 0, borderBottomLeftRadius: 0 },
  cut: { borderRightWidth: 0, borderTopRightRadius: 0, borderBottomRightRadius: 0 },
  fadesIn: { maskImage: 'linear-gradient(270deg, black 72%, transparent)' },
  /** What has no bar here: the words as they were written. */
  instead: { position: 'absolute', top: '9px', left: '8px', maxWidth: '100%', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', fontSize: tokens.fontSizeBase200, lineHeight: '18px', color: tokens.colorNeutralForeground3, paddingRight: '8px', boxSizing: 'border-box', backgroundColor: tokens.colorNeutralBackground1 },
  after: { left: 'auto', right: 0, paddingLeft: '8px', paddingRight: 0 },
});

type Look = 'done' | 'planned' | 'red' | undefined;

export function lookOf({ phase, light }: Pick<PlanRow, 'phase' | 'light'>): Look {
  if (phase === 'completed' || phase === 'dropped') return 'done';
  if (phase !== 'running') return 'planned';
  return light === 'red' ? 'red' : undefined;
}

/** When an initiative is, as a bar; where there is none to draw, as its own words. A picture: its line says the same to a screen reader. */
export function Track({ row, span, place, words }: { readonly row: PlanRow; readonly span: Span | undefined; readonly place: TimelinePlace; readonly words: SpanWords }) {
  const styles = useBarStyles();
  const appearance = useAppearance();
  if (!span) return <bdi className={styles.instead}>{words.written(row)}</bdi>;
  const bar = barIn(span, place.stretch);
  if (bar === 'before') return <span className={styles.instead}>← {words.written(row)}</span>;
  if (bar === 'after') return <span className={mergeClasses(styles.instead, styles.after)}>{words.written(row)} →</span>;
  const look = lookOf(row);
  const fadesIn = span.openStart && !span.openEnd;
  return (
    <span
      className={mergeClasses(
        styles.bar,
        !look && appearance !== 'light' && styles.bright,
        look && styles[look],
        look === 'red' && appearance === 'light' && styles.redTint,
        bar.cutAtStart && styles.came,
        bar.cutAtEnd && styles.cut,
        fadesIn && styles.came,
        fadesIn && styles.fadesIn,
        span.openEnd && !bar.cutAtEnd && styles.goesOn,
      )}
      style={{ left: percent(bar.start), width: percent(bar.end - bar.start) }}
      title={words.whole(row, span)}
    />
  );
}
