import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { TrafficLight } from '../../../domain';
import { useTexts } from '../texts';
import { TrafficLightIcon, type LightSize } from './TrafficLightIcon';

export const useLightWordStyles = makeStyles({
  root: { display: 'inline-flex', alignItems: 'center', columnGap: '6px', fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  green: { color: tokens.colorStatusSuccessForeground1 },
  yellow: { color: tokens.colorPaletteMarigoldForeground2 },
  red: { color: tokens.colorStatusDangerForeground3 },
  none: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
});

export interface TrafficLightBadgeProps {
  readonly light: TrafficLight | undefined;
  readonly size?: LightSize;
  readonly className?: string;
}

/** Shape, sign and word carry the meaning; colour only helps, being lost in print and high contrast. */
export function TrafficLightBadge({ light, size, className }: TrafficLightBadgeProps) {
  const styles = useLightWordStyles();
  const texts = useTexts();
  return (
    <span className={mergeClasses(styles.root, styles[light ?? 'none'], className)}>
      <TrafficLightIcon light={light} size={size} />
      {light ? texts.trafficLight[light] : texts.common.noLight}
    </span>
  );
}
