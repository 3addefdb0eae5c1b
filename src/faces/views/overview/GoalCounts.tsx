import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { RollUp } from '../../../domain';
import { VisuallyHidden } from '../../shared/components';
import { TrafficLightIcon, useLightWordStyles } from '../../shared/light';
import { useOverviewTexts } from '../../shared/texts/overview';
import { LIGHT_CHOICES } from '../plan/filter-address';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', columnGap: '12px', marginTop: 'auto', paddingTop: '8px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground3 },
});

/** How the running initiatives of a goal stand, from the heaviest. */
export function GoalCounts({ rollUp }: { readonly rollUp: RollUp }) {
  const styles = useStyles();
  const words = useLightWordStyles();
  const { trafficLight, common, overview } = useOverviewTexts();
  if (rollUp.running === 0) return <span className={styles.root}>{overview.noneInGoal}</span>;
  return (
    <span className={styles.root}>
      {LIGHT_CHOICES.filter((light) => rollUp.counts[light] > 0).map((light) => (
        <span key={light} className={mergeClasses(words.root, words[light])}>
          <TrafficLightIcon light={light === 'none' ? undefined : light} size={12} />
          {rollUp.counts[light]}
          <VisuallyHidden> {light === 'none' ? common.noLight : trafficLight[light]}</VisuallyHidden>
        </span>
      ))}
    </span>
  );
}
