import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { TrafficLight } from '../../../domain';
import { SHAPES } from './shapes';

/** Windows' own contrast themes repaint words but not drawings: there the lights take the system's two colours and keep their shapes. */
const FORCED = '@media (forced-colors: active)';

/** The shape takes its colours from the drawing, so that a long list has few classes to match. */
const useStyles = makeStyles({
  root: { display: 'block', flexShrink: 0, overflow: 'visible' },
  green: { fill: tokens.colorStatusSuccessBackground2, stroke: tokens.colorStatusSuccessForeground1, [FORCED]: { fill: 'Canvas', stroke: 'CanvasText' } },
  yellow: { fill: tokens.colorPaletteYellowBackground3, stroke: tokens.colorPaletteMarigoldForeground2, [FORCED]: { fill: 'CanvasText', stroke: 'CanvasText' } },
  red: { fill: tokens.colorStatusDangerBackground3, stroke: tokens.colorStatusDangerBorder2, [FORCED]: { fill: 'CanvasText', stroke: 'CanvasText' } },
  none: { fill: 'none', stroke: tokens.colorNeutralForeground3, [FORCED]: { stroke: 'CanvasText' } },
  greenSign: { fill: 'none', stroke: tokens.colorStatusSuccessForeground2, [FORCED]: { stroke: 'CanvasText' } },
  yellowSign: { stroke: tokens.colorNeutralForeground1Static, [FORCED]: { stroke: 'Canvas' } },
  redSign: { stroke: tokens.colorNeutralForegroundOnBrand, [FORCED]: { stroke: 'Canvas' } },
});

export type LightSize = 12 | 16 | 20 | 24;

export interface TrafficLightIconProps {
  /** `undefined`: no status yet, which is never drawn as green. */
  readonly light: TrafficLight | undefined;
  /** 12 beside a count, 16 beside text, 20 in strips and choices, 24 in a headline. */
  readonly size?: LightSize;
  readonly className?: string;
}

/** The shape and sign of a light. Hidden from screen readers: the word always stands beside it. */
export function TrafficLightIcon({ light, size = 16, className }: TrafficLightIconProps) {
  const styles = useStyles();
  return (
    <svg className={mergeClasses(styles.root, styles[light ?? 'none'], className)} viewBox="0 0 20 20" width={size} height={size} strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
      {SHAPES[light ?? 'none'](light ? styles[`${light}Sign`] : '')}
    </svg>
  );
}
