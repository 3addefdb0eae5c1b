import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Snapshot } from '../../../domain';
import { focusRing, Icon, useAnnounce, UserText } from '../../shared/components';
import { useAsSeenTexts } from '../../shared/texts/as-seen';
import { toComparison } from '../compare/place';
import { useLinkTo, useNavigation } from '../useRoute';
import { useOccasionWords } from './useOccasionWords';
import { comesBack } from './coming-back';

const useStyles = makeStyles({
  root: {
    position: 'sticky',
    top: '8px',
    zIndex: 3,
    display: 'inline-flex', // a block's margin would stand outside the page
    boxSizing: 'border-box',
    width: '100%',
    verticalAlign: 'top',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 12px',
    marginTop: '12px',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    boxShadow: tokens.shadow4,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    outlineStyle: 'none',
    '@media (max-width: 640px)': { position: 'static' },
    '@media print': { position: 'static', marginTop: 0, padding: '0 0 8px', border: 'none', boxShadow: 'none' },
  },
  words: { display: 'flex', alignItems: 'flex-start', columnGap: '8px', margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
  said: { fontWeight: tokens.fontWeightSemibold },
  ways: { display: 'flex', flexWrap: 'wrap', columnGap: '16px', '@media print': { display: 'none' } },
  way: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '24px',
    color: tokens.colorBrandForegroundLink,
    '@media (max-width: 640px)': { minHeight: '44px' },
    '@media (forced-colors: active)': { color: 'LinkText' },
    ...focusRing,
  },
});

/** Stands over everything for as long as the plan is not shown as it is today: whose eyes it is seen with, and the way back. It is printed too. */
export function AsSeenBar({ snapshot }: { readonly snapshot: Snapshot }) {
  const styles = useStyles();
  const { asSeen } = useAsSeenTexts();
  const { route } = useNavigation();
  const linkTo = useLinkTo();
  const announce = useAnnounce();
  const root = React.useRef<HTMLElement>(null);
  const said = useOccasionWords().sentence(snapshot.occasion, snapshot.actionPlan, snapshot.takenAt);
  React.useEffect(() => {
    root.current?.focus({ preventScroll: true });
    announce(said);
  }, [announce, said]);
  const { overlay: _over, ...place } = route;
  const back = linkTo({ ...place, seen: '' });
  return (
    <section ref={root} tabIndex={-1} className={styles.root} aria-label={said}>
      <p className={styles.words}>
        <Icon name="history" />
        <span>
          <UserText className={styles.said}>{said}</UserText> {asSeen.bar.nothing}
        </span>
      </p>
      <span className={styles.ways}>
        <a
          className={styles.way}
          href={back.href}
          onClick={(event) => {
            comesBack();
            back.onClick(event);
          }}
        >
          {asSeen.bar.back}
        </a>
        <a className={styles.way} {...linkTo(toComparison(snapshot.occasion))}>
          {asSeen.bar.compare}
        </a>
      </span>
    </section>
  );
}
