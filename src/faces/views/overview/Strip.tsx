import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { InitiativeId, StripTheme } from '../../../domain';
import { focusRing } from '../../shared/components';
import { TrafficLightIcon } from '../../shared/light';
import { useOverviewTexts } from '../../shared/texts/overview';
import { PHONE, useOverviewStyles } from './useOverviewStyles';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: '4px 17px', margin: '0 -2px', paddingBottom: '14px', minHeight: '28px', alignContent: 'flex-start', [PHONE]: { paddingBottom: 0 } },
  goal: { display: 'flex', flexWrap: 'wrap', gap: '4px 3px' },
  /** 24 px to hit, with 7 px between the lights. */
  place: { display: 'grid', justifyItems: 'center', alignContent: 'start', rowGap: '4px', boxSizing: 'border-box', width: '24px', minHeight: '32px', padding: '2px', borderRadius: tokens.borderRadiusMedium, ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover }, [PHONE]: { minHeight: '44px', paddingTop: '8px' }, ...focusRing },
  asked: { '::after': { content: '""', width: '4px', height: '4px', borderRadius: tokens.borderRadiusCircular, backgroundColor: tokens.colorNeutralForeground3, '@media (forced-colors: active)': { backgroundColor: 'LinkText' } } },
});

export interface StripProps {
  readonly theme: StripTheme;
  /** The one place of the whole strip that Tab comes to. */
  readonly stop: InitiativeId | undefined;
  readonly onReach: (id: InitiativeId) => void;
  readonly hrefOf: (id: InitiativeId) => string;
}

/** Every running initiative of a theme as its light, by goal, each in its own place. */
export function Strip({ theme, stop, onReach, hrefOf }: StripProps) {
  const styles = useStyles();
  const common = useOverviewStyles();
  const { overview, ...texts } = useOverviewTexts();
  return (
    <div className={styles.root}>
      {theme.goals.map(
        ({ goal, number, places }) =>
          places.length > 0 && (
            <ul key={goal.id} className={mergeClasses(common.list, styles.goal)} aria-label={texts.common.goal(number)}>
              {places.map(({ row, place }) => {
                const { id, title } = row.initiative;
                const spoken = overview.place(title, row.light, place, theme.rollUp.running, theme.number);
                const name = row.isDue ? overview.asked(spoken) : spoken;
                return (
                  <li key={id} data-initiative={id}>
                    <a className={mergeClasses(styles.place, row.isDue && styles.asked)} href={hrefOf(id)} data-place={id} tabIndex={id === stop ? 0 : -1} title={name} aria-label={name} onFocus={() => onReach(id)}>
                      <TrafficLightIcon light={row.light} size={20} />
                    </a>
                  </li>
                );
              })}
            </ul>
          ),
      )}
    </div>
  );
}
