import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { TrafficLight } from '../../../domain';
import { TRAFFIC_LIGHTS } from '../../../domain';
import { chosenPointedAt, pointedAt } from '../components';
import { TrafficLightIcon } from '../light';
import { useTexts } from '../texts';

const useStyles = makeStyles({
  root: { border: 'none', padding: 0, margin: 0, minWidth: 0 },
  legend: { fontWeight: tokens.fontWeightSemibold, padding: 0, marginBottom: '6px' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalS,
    '@media (max-width: 330px)': { gridTemplateColumns: '1fr' },
  },
  choice: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    columnGap: '10px',
    minHeight: '44px',
    boxSizing: 'border-box',
    padding: '0 14px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    cursor: 'pointer',
    transitionProperty: 'background-color, border-color',
    transitionDuration: tokens.durationFast,
    transitionTimingFunction: tokens.curveEasyEase,
    ...pointedAt,
    ':focus-within': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    '@media (max-width: 640px)': { padding: '0 8px', columnGap: '6px', justifyContent: 'center' },
    '@media (max-width: 330px)': { padding: '0 12px', justifyContent: 'flex-start' },
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0.01ms' },
  },
  chosen: {
    border: `2px solid ${tokens.colorCompoundBrandStroke}`,
    padding: '0 13px',
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorBrandBackground2,
    ...chosenPointedAt,
    '@media (max-width: 640px)': { padding: '0 7px' },
    '@media (max-width: 330px)': { padding: '0 11px' },
  },
  input: { position: 'absolute', opacity: 0, width: '100%', height: '100%', left: 0, top: 0, margin: 0, cursor: 'pointer' },
  check: {
    marginLeft: 'auto',
    width: '16px',
    height: '16px',
    color: tokens.colorBrandForeground2,
    '@media (max-width: 640px)': { display: 'none' },
  },
});

export interface LightChoiceProps {
  readonly legend: string;
  /** Tells this group of radio buttons from others on the page. */
  readonly name: string;
  readonly value: TrafficLight | undefined;
  readonly onChange: (light: TrafficLight) => void;
  readonly describedBy?: string;
}

/** Green, yellow or red as one radio group: one stop for Tab, arrows inside. */
export function LightChoice({ legend, name, value, onChange, describedBy }: LightChoiceProps) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <fieldset className={styles.root} aria-describedby={describedBy}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.row}>
        {TRAFFIC_LIGHTS.map((light) => (
          <label key={light} className={mergeClasses(styles.choice, value === light && styles.chosen)}>
            <TrafficLightIcon light={light} size={20} />
            <input className={styles.input} type="radio" name={name} checked={value === light} onChange={() => onChange(light)} />
            {texts.trafficLight[light]}
            {value === light && (
              <svg className={styles.check} viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" aria-hidden>
                <path d="M4 10.5l4 4 8-9" />
              </svg>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
