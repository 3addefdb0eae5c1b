import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { isInvisible, type PlanRow } from '../../../domain';
import { Tag, UserText } from '../../shared/components';
import { TrafficLightBadge } from '../../shared/light';
import { useRowTextStyles } from './useRowTextStyles';
import type { RowWords } from './useRowWords';

const useStyles = makeStyles({
  head: { verticalAlign: 'top', marginRight: tokens.spacingHorizontalS },
  text: { marginTop: '4px' },
  asked: {
    whiteSpace: 'nowrap',
    '::before': {
      content: '""',
      display: 'inline-block',
      width: '4px',
      height: '4px',
      margin: '0 6px 0 0',
      verticalAlign: 'middle',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: 'currentColor',
      '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
    },
  },
  /** After a day. */
  next: { marginLeft: '8px' },
});

/** Whether a row is what the eye should find first. */
export const isRed = (row: PlanRow): boolean => row.phase === 'running' && row.light === 'red';

/** How an initiative stands: its light when it runs, its phase when it does not; what was said, and when. */
export function StatusCell({ row, words }: { readonly row: PlanRow; readonly words: RowWords }) {
  const styles = useStyles();
  const { texts } = words;
  const { phase, light } = row;
  const text = useRowTextStyles();
  const meta = words.meta(row);
  const asked = words.asked(row);
  return (
    <>
      {phase !== 'running' && <Tag brand={phase === 'proposed'} className={styles.head}>{texts.common.phase[phase]}</Tag>}
      {(phase === 'running' || (phase === 'planned' && light)) && <TrafficLightBadge light={light} className={styles.head} />}
      {!isInvisible(row.words) && (
        <UserText lines={2} className={styles.text}>
          {row.words}
        </UserText>
      )}
      {(meta || asked) && (
        <span className={text.small}>
          {meta}
          {asked && <span className={mergeClasses(styles.asked, meta !== '' && styles.next)}>{asked}</span>}
        </span>
      )}
    </>
  );
}
