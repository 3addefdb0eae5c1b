import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { WORST_FIRST } from '../../../domain';
import { TrafficLightIcon } from '../../shared/light';
import { useOverviewTexts } from '../../shared/texts/overview';
import { useLinkTo } from '../useRoute';
import { PHONE, useOverviewStyles } from './useOverviewStyles';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: '6px 20px', margin: '0 -24px', padding: '10px 24px', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3, [PHONE]: { margin: '0 -16px', padding: '12px 16px' } },
  sign: { display: 'inline-flex', alignItems: 'center', columnGap: '6px' },
  dot: { width: '4px', height: '4px', borderRadius: tokens.borderRadiusCircular, backgroundColor: tokens.colorNeutralForeground3, '@media (forced-colors: active)': { backgroundColor: 'CanvasText' } },
  beside: { display: 'flex', flexWrap: 'wrap', gap: 'inherit', marginLeft: 'auto', [PHONE]: { marginLeft: 0 } },
  link: { color: tokens.colorBrandForegroundLink, textDecorationLine: 'underline', '@media (forced-colors: active)': { color: 'LinkText' } },
});

export interface LegendProps {
  readonly hasStrip: boolean;
  /** Whether anybody is asked for the next meeting. */
  readonly hasAsked: boolean;
  /** Rows of the lists that cannot be read, and so are not counted. */
  readonly unreadable: number;
}

/** What the signs mean, and what is left out of the figures, and the way to what was promised. */
export function Legend({ hasStrip, hasAsked, unreadable }: LegendProps) {
  const styles = useStyles();
  const common = useOverviewStyles();
  const linkTo = useLinkTo();
  const texts = useOverviewTexts();
  return (
    <div className={styles.root}>
      {WORST_FIRST.map((light) => (
        <span key={light} className={styles.sign}>
          <TrafficLightIcon light={light} />
          {texts.trafficLight[light]}
        </span>
      ))}
      <span className={styles.sign}>
        <TrafficLightIcon light={undefined} />
        {texts.common.noLight}
      </span>
      {hasStrip && hasAsked && (
        <span className={styles.sign}>
          <span className={styles.dot} />
          {texts.plan.askedForNext}
        </span>
      )}
      <span className={styles.beside}>
        {unreadable > 0 && (
          <span>
            <a className={common.figure} {...linkTo({ view: 'plan', filters: '' })}>
              {texts.states.malformed.elsewhere(unreadable)}.
            </a>{' '}
            {texts.overview.unreadable}
          </span>
        )}
        <a className={mergeClasses(common.figure, styles.link)} {...linkTo({ view: 'success', filters: '' })}>
          {texts.shell.success}
        </a>
      </span>
    </div>
  );
}
