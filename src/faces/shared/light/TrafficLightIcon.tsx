import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { TrafficLight } from '../../../domain';
import { SHAPES, type LightParts } from './shapes';

/** Windows' own contrast themes repaint words but not drawings: there the lights take the system's two colours and keep their shapes. */
const FORCED = '@media (forced-colors: active)';

const SHAPE = { strokeLinejoin: 'round' } as const;
const LINE = { fill: 'none', strokeLinecap: 'round', strokeLinejoin: 'round' } as const;

/** A class for each part, whole: a long list has hundreds of lights, and merging classes takes its time. */
const useStyles = makeStyles({
  root: { display: 'block', flexShrink: 0, overflow: 'visible' },
  greenShape: { ...SHAPE, fill: tokens.colorStatusSuccessBackground2, stroke: tokens.colorStatusSuccessForeground1, [FORCED]: { fill: 'Canvas', stroke: 'CanvasText' } },
  yellowShape: { ...SHAPE, fill: tokens.colorPaletteYellowBackground3, stroke: tokens.colorPaletteMarigoldForeground2, [FORCED]: { fill: 'CanvasText', stroke: 'CanvasText' } },
  redShape: { ...SHAPE, fill: tokens.colorStatusDangerBackground3, stroke: tokens.colorStatusDangerBorder2, [FORCED]: { fill: 'CanvasText', stroke: 'CanvasText' } },
  noneShape: { ...SHAPE, fill: 'none', stroke: tokens.colorNeutralForeground3, [FORCED]: { stroke: 'CanvasText' } },
  greenLine: { ...LINE, stroke: tokens.colorStatusSuccessForeground2, [FORCED]: { stroke: 'CanvasText' } },
  yellowLine: { ...LINE, stroke: tokens.colorNeutralForeground1Static, [FORCED]: { stroke: 'Canvas' } },
  redLine: { ...LINE, stroke: tokens.colorNeutralForegroundOnBrand, [FORCED]: { stroke: 'Canvas' } },
  yellowDot: { fill: tokens.colorNeutralForeground1Static, [FORCED]: { fill: 'Canvas' } },
  redDot: { fill: tokens.colorNeutralForegroundOnBrand, [FORCED]: { fill: 'Canvas' } },
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
    <svg className={mergeClasses(styles.root, className)} viewBox="0 0 20 20" width={size} height={size} aria-hidden="true">
      {SHAPES[name](partsOf(styles, name))}
    </svg>
  );
}

/** Not every light has every part. */
const partsOf = (styles: ReturnType<typeof useStyles>, name: TrafficLight | 'none'): LightParts => ({
  shape: styles[`${name}Shape`],
  line: name === 'none' ? '' : styles[`${name}Line`],
  dot: name === 'yellow' || name === 'red' ? styles[`${name}Dot`] : '',
});
