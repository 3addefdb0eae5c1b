import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Stage } from '../../../domain';
import { focusRing } from '../../shared/components';
import { useMineTexts } from '../../shared/texts/mine';
import type { Asker } from '../../shared/useAsker';

const PHONE = '@media (max-width: 640px)';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL}`, marginBottom: '24px', [PHONE]: { display: 'block', marginBottom: '16px' } },
  words: { flexGrow: 1, flexBasis: '320px', minWidth: 0 },
  heading: {
    margin: 0,
    fontSize: '28px',
    lineHeight: '36px',
    fontWeight: tokens.fontWeightSemibold,
    letterSpacing: '-0.01em',
    outlineStyle: 'none',
    ...focusRing,
    [PHONE]: { fontSize: '24px', lineHeight: '32px' },
  },
  sub: { margin: '4px 0 0', color: tokens.colorNeutralForeground2, maxWidth: '56ch' },
  progress: { marginLeft: 'auto', textAlign: 'right', whiteSpace: 'nowrap', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2, [PHONE]: { textAlign: 'left', marginTop: '12px' } },
  bars: { display: 'flex', columnGap: '4px', justifyContent: 'flex-end', marginBottom: '6px' },
  bar: { width: '28px', height: '4px', borderRadius: '2px', backgroundColor: tokens.colorNeutralStroke1, [PHONE]: { flexGrow: 1 }, '@media (forced-colors: active)': { backgroundColor: 'GrayText' } },
  narrow: { width: '8px' },
  done: { backgroundColor: tokens.colorCompoundBrandBackground, '@media (forced-colors: active)': { backgroundColor: 'Highlight' } },
});

/** One for each initiative as long as they have room; beyond that each stands for several. */
const MOST_BARS = 20;

export interface MineHeadProps {
  /** `undefined`: nobody asks now. */
  readonly asker: Asker | undefined;
  readonly stage: Stage;
  readonly owned: number;
  readonly ready: number;
  readonly isAllReady: boolean;
  readonly isEmpty: boolean;
  /** `false`: all is ready, and a card of its own says so. */
  readonly showsCards: boolean;
  readonly headingRef: React.Ref<HTMLHeadingElement>;
}

/** The question, who asks it, and how far one is. */
export function MineHead(props: MineHeadProps) {
  const { asker, owned, ready, isAllReady, isEmpty, showsCards, headingRef } = props;
  const styles = useStyles();
  const texts = useMineTexts();
  const heading = !asker || isEmpty || !showsCards ? texts.shell.mine : isAllReady ? texts.mine.allReady(asker.body, asker.day) : texts.mine.heading;
  const sub = useSub(props);
  const bars = Math.min(owned, MOST_BARS);
  return (
    <div className={styles.root}>
      <div className={styles.words}>
        <h2 className={styles.heading} ref={headingRef} tabIndex={-1}>
          {heading}
        </h2>
        {sub && <p className={styles.sub}>{sub}</p>}
      </div>
      {asker && owned > 0 && (
        <div className={styles.progress}>
          <div className={styles.bars} aria-hidden="true">
            {Array.from({ length: bars }, (_, n) => (
              <span key={n} className={mergeClasses(styles.bar, bars > 8 && styles.narrow, n < Math.floor((ready * bars) / owned) && styles.done)} />
            ))}
          </div>
          {texts.mine.progress(ready, owned)}
        </div>
      )}
    </div>
  );
}

function useSub({ asker, stage, owned, isAllReady, isEmpty, showsCards }: MineHeadProps): string {
  const texts = useMineTexts();
  if (isEmpty || !showsCards) return '';
  if (stage === 'draft' || stage === 'presented') return texts.shell.beforeRollOut[stage];
  if (!asker) return texts.mine.atRest;
  if (isAllReady) return owned > 0 ? texts.mine.allReadySub(owned) : texts.mine.allReadyDeputySub;
  return owned > 0 ? texts.mine.asks(asker.body, asker.weekday, owned) : texts.mine.asksDeputy(asker.body, asker.weekday);
}
