import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { PlanRow } from '../../../domain';
import { focusRing, Tag, useCardClass, UserText } from '../../shared/components';
import { useNamed } from '../../shared/part';
import { useMineTexts } from '../../shared/texts/mine';
import { FirstRows } from '../more';
import { useLinkTo } from '../useRoute';

const useStyles = makeStyles({
  root: { padding: '16px 24px', '@media (max-width: 640px)': { padding: '12px 16px' } },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalM, padding: '8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, ':last-child': { borderBottom: 'none', paddingBottom: 0 } },
  link: { color: tokens.colorNeutralForeground1, textDecorationLine: 'none', minWidth: 0, ':hover': { textDecorationLine: 'underline' }, borderRadius: tokens.borderRadiusMedium, ...focusRing },
  phase: { marginLeft: 'auto', flexShrink: 0 },
});

/** Initiatives that do not run have no light to refresh; they stand here so that their owner can find them. */
export function NotRunning({ rows }: { readonly rows: readonly PlanRow[] }) {
  const styles = useStyles();
  const cardClass = useCardClass();
  const named = useNamed('mine-not-running');
  const texts = useMineTexts();
  const linkTo = useLinkTo();
  if (rows.length === 0) return null;
  return (
    <section className={mergeClasses(cardClass, styles.root)} {...named.section}>
      <h3 className={styles.heading} {...named.heading}>
        {texts.mine.notRunning}
      </h3>
      <FirstRows rows={rows}>
        {(shown) => (
          <ul className={styles.list}>
            {shown.map(({ initiative }) => (
              <li key={initiative.id} className={styles.line}>
                <a className={styles.link} {...linkTo({ view: 'mine', overlay: { kind: 'initiative', id: initiative.id }, filters: '' })}>
                  <UserText>{initiative.title}</UserText>
                </a>
                <Tag className={styles.phase}>{texts.common.phase[initiative.phase]}</Tag>
              </li>
            ))}
          </ul>
        )}
      </FirstRows>
    </section>
  );
}
