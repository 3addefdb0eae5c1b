import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ImportProgress } from '../../../application';
import { calm, useAnnounce, useCardClass } from '../../shared/components';
import { useFormats } from '../../shared/texts/useFormats';
import { useImportStyles } from './useImportStyles';

const useStyles = makeStyles({
  track: { height: '8px', maxWidth: '480px', margin: '12px 0 4px', borderRadius: tokens.borderRadiusCircular, backgroundColor: tokens.colorNeutralBackground6, overflow: 'hidden', '@media (forced-colors: active)': { outlineStyle: 'solid', outlineWidth: '1px', outlineColor: 'CanvasText' } },
  done: { height: '100%', backgroundColor: tokens.colorCompoundBrandStroke, transitionProperty: 'width', transitionDuration: tokens.durationNormal, ...calm, '@media (forced-colors: active)': { backgroundColor: 'Highlight' } },
});

interface ProgressProps {
  /** What goes on. */
  readonly label: string;
  readonly progress: ImportProgress | undefined;
  readonly words: (done: string, of: string) => string;
  /** Said as long as nothing has been counted. */
  readonly before: string;
  readonly note?: string;
  readonly actions?: React.ReactNode;
}

/** How far something has come that goes on for a while. Said aloud once: a figure that is read out at every row helps nobody. */
export function Progress({ label, progress, words, before, note, actions }: ProgressProps) {
  const styles = useStyles();
  const common = useImportStyles();
  const formats = useFormats();
  const announce = useAnnounce();
  React.useEffect(() => announce(before), [announce, before]);
  const said = progress ? words(formats.number(progress.done), formats.number(progress.of)) : before;
  const share = progress && progress.of > 0 ? progress.done / progress.of : 0;
  return (
    <section className={mergeClasses(useCardClass(), common.card)} aria-label={label} role="group">
      <p className={common.heading}>{said}</p>
      <div className={styles.track} role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={progress?.of ?? 1} aria-valuenow={progress?.done ?? 0} aria-valuetext={said}>
        <div className={styles.done} style={{ width: `${Math.round(share * 100)}%` }} />
      </div>
      {note && <p className={common.text}>{note}</p>}
      {actions && <div className={common.actions}>{actions}</div>}
    </section>
  );
}
