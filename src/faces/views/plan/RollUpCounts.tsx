import * as React from 'react';
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { RollUp } from '../../../domain';
import { VisuallyHidden } from '../../shared/components';
import { TrafficLightIcon, useLightWordStyles } from '../../shared/light';
import { useTexts } from '../../shared/texts';
import { LIGHT_CHOICES } from './filter-address';

const useStyles = makeStyles({
  root: { display: 'flex', flexShrink: 0, columnGap: '14px', marginLeft: 'auto', fontVariantNumeric: 'tabular-nums', '@media (max-width: 640px)': { marginLeft: '28px' } },
});

/** How many stand how, from the heaviest; nothing for those of which there are none. */
export function RollUpCounts({ rollUp }: { readonly rollUp: RollUp }) {
  const styles = useStyles();
  const words = useLightWordStyles();
  const { trafficLight, common } = useTexts();
  const present = LIGHT_CHOICES.filter((light) => rollUp.counts[light] > 0);
  return (
    <span className={styles.root}>
      {present.map((light) => (
        <span key={light} className={mergeClasses(words.root, words[light])}>
          <TrafficLightIcon light={light === 'none' ? undefined : light} />
          {rollUp.counts[light]}
          <VisuallyHidden> {light === 'none' ? common.noLight : trafficLight[light]}</VisuallyHidden>
        </span>
      ))}
    </span>
  );
}
