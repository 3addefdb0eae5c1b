import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { TrafficLight } from '../../../domain';
import { SHAPES } from './shapes';

/** Windows' own contrast themes repaint words but not drawings: there the lights take the system's two colours and keep their shapes. */
const FORCED = '@media (forced-colors: active)';

const useStyles = makeStyles({
  root: { display: 'block', flexShrink: 0, overflow: 'visible' },
  shape: { strokeLinejoin: 'round', [FORCED]: { stroke: 'CanvasText' } },
  line: { fill: 'none', strokeLinecap: 'round', strokeLinejoin: 'round' },
  dot: {},
  greenShape: { fill: tokens.colorStatusSuccessBackground2, stroke: tokens.colorStatusSuccessForeground1, [FORCED]: { fill: 'Canvas' } },
  yellowShape: { fill: tokens.colorPaletteYellowBackground3, stroke: tokens.colorPaletteMarigoldForeground2, [FORCED]: { fill: 'CanvasText' } },
  redShape: { fill: tokens.colorStatusDangerBackground3, stroke: tokens.colorStatusDangerBorder2, [FORCED]: { fill: 'CanvasText' } },
  noneShape: { fill: 'none', stroke: tokens.colorNeutralForeground3 },
  greenLine: { stroke: tokens.colorStatusSuccessForeground2, [FORCED]: { stroke: 'CanvasText' } },
  yellowLine: { stroke: tokens.colorNeutralForeground1Static, [FORCED]: { stroke: 'Canvas' } },
  redLine: { stroke: tokens.colorNeutralForegroundOnBrand, [FORCED]: { stroke: 'Canvas' } },
  noneLine: {},
  greenDot: {},
  yellowDot: { fill: tokens.colorNeutralForeground1Static, [FORCED]: { fill: 'Canvas' } },
  redDot: { fill: tokens.colorNeutralForegroundOnBrand, [FORCED]: { fill: 'Canvas' } },
  noneDot: {},
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
  const name = light ?? 'none';
  return (
    <svg className={mergeClasses(styles.root, className)} viewBox="0 0 20 20" width={size} height={size} aria-hidden="true" focusable="false" data-light={name}>
      {SHAPES[name]({
        shape: mergeClasses(styles.shape, styles[`${name}Shape`]),
        line: mergeClasses(styles.line, styles[`${name}Line`]),
        dot: mergeClasses(styles.dot, styles[`${name}Dot`]),
      })}
    </svg>
  );
}
