import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { TrafficLight } from '../../../domain';
import { TRAFFIC_LIGHTS } from '../../../domain';
import { Button } from '../components';
import { TrafficLightIcon } from '../light';
import { useTexts } from '../texts';

const PHONE = '@media (max-width: 640px)';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  same: {
    minHeight: '40px',
    paddingLeft: '12px',
    paddingRight: '16px',
    columnGap: '10px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    [PHONE]: { flexGrow: 1, flexShrink: 1, flexBasis: '100%', minHeight: '48px' },
  },
  or: { color: tokens.colorNeutralForeground3, marginLeft: tokens.spacingHorizontalS, [PHONE]: { display: 'none' } },
  other: {
    minHeight: '40px',
    columnGap: '8px',
    fontWeight: tokens.fontWeightRegular,
    [PHONE]: { flexGrow: 1, flexShrink: 1, flexBasis: 0, minHeight: '44px', border: `1px solid ${tokens.colorNeutralStroke1}` },
  },
  first: { [PHONE]: { flexDirection: 'column', alignItems: 'stretch' } },
});

export interface StillButtonsProps {
  /** How it stands; `undefined`: nobody has said yet, and all three lights are offered alike. */
  readonly light: TrafficLight | undefined;
  /** Names the initiative, so that the buttons of many cards are told apart by ear. */
  readonly describedBy: string;
  readonly onStill: () => void;
  /** `opener` is where the focus belongs when the form is called off. */
  readonly onChange: (light: TrafficLight, opener: HTMLElement) => void;
  /** In a bar of its own the small buttons wear a frame. */
  readonly framed?: boolean;
}

/** One large press for "still the same", two small ones for another light. */
export function StillButtons({ light, describedBy, onStill, onChange, framed = false }: StillButtonsProps) {
  const styles = useStyles();
  const texts = useTexts();
  const others = TRAFFIC_LIGHTS.filter((one) => one !== light);
  return (
    <div className={mergeClasses(styles.row, !light && styles.first)} role="group" aria-labelledby={describedBy}>
      {light ? (
        <>
          <Button className={styles.same} onClick={onStill} data-first-answer>
            <TrafficLightIcon light={light} size={20} />
            {texts.statusForm.still[light]}
          </Button>
          <span className={styles.or}>{texts.statusForm.orChangeTo}</span>
        </>
      ) : (
        <span>{texts.statusForm.firstQuestion}</span>
      )}
      {others.map((other, index) => (
        <Button
          key={other}
          className={styles.other}
          look={framed || !light ? 'secondary' : 'subtle'}
          onClick={(event) => onChange(other, event.currentTarget)}
          data-first-answer={!light && index === 0 ? true : undefined}
        >
          <TrafficLightIcon light={other} size={16} />
          {texts.trafficLight[other]}
        </Button>
      ))}
    </div>
  );
}
