import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { LightCounts, LightOrNone } from '../../../domain';
import { calm, chosenPointedAt, pointedAt, VisuallyHidden } from '../../shared/components';
import { TrafficLightIcon } from '../../shared/light';
import { useTexts } from '../../shared/texts';
import { LIGHT_CHOICES } from './filter-address';

const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-width: 900px)': { width: '100%' },
  },
  light: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '6px',
    minHeight: '30px',
    margin: 0,
    padding: '0 10px',
    font: 'inherit',
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground1,
    background: 'none',
    border: 'none',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    cursor: 'pointer',
    transitionProperty: 'background-color',
    transitionDuration: tokens.durationFast,
    ':first-child': { borderLeft: 'none' },
    ...pointedAt,
    ':focus-visible': { outlineStyle: 'solid', outlineWidth: '2px', outlineColor: tokens.colorStrokeFocus2, outlineOffset: '1px', borderRadius: tokens.borderRadiusMedium, zIndex: 1 },
    '@media (max-width: 900px)': { flexGrow: 1, flexBasis: 0, justifyContent: 'center', minHeight: '44px', padding: '0 4px' },
    ...calm,
  },
  pressed: {
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: `inset 0 -2px 0 ${tokens.colorCompoundBrandStroke}`,
    ...chosenPointedAt,
    '@media (forced-colors: active)': { outlineStyle: 'solid', outlineWidth: '2px', outlineColor: 'Highlight' },
  },
});

export interface LightFilterProps {
  /** How many each would leave beside the other filters. */
  readonly counts: LightCounts;
  /** How many there are in the whole plan: a light that nothing has is not offered. */
  readonly present: LightCounts;
  readonly chosen: readonly LightOrNone[];
  readonly onChange: (chosen: readonly LightOrNone[]) => void;
}

/** The lights as they stand, each a filter; several add up. */
export function LightFilter({ counts, present, chosen, onChange }: LightFilterProps) {
  const styles = useStyles();
  const { plan, trafficLight, common } = useTexts();
  const offered = LIGHT_CHOICES.filter((light) => present[light] > 0 || chosen.includes(light));
  const toggle = (light: LightOrNone) => onChange(LIGHT_CHOICES.filter((one) => chosen.includes(one) !== (one === light)));
  if (offered.length === 0) return null;
  return (
    <div className={styles.root} role="group" aria-label={plan.lightFilter}>
      {offered.map((light) => {
        const isPressed = chosen.includes(light);
        const word = light === 'none' ? common.noLight : trafficLight[light];
        return (
          <button key={light} type="button" className={mergeClasses(styles.light, isPressed && styles.pressed)} aria-pressed={isPressed} title={word} onClick={() => toggle(light)}>
            <TrafficLightIcon light={light === 'none' ? undefined : light} />
            <VisuallyHidden>{word}: </VisuallyHidden>
            {counts[light]}
          </button>
        );
      })}
    </div>
  );
}
