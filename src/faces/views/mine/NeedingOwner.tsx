import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { PlanRow } from '../../../domain';
import { focusRing, useCardClass, UserText } from '../../shared/components';
import { useNamed } from '../../shared/part';
import { useOwnerTexts } from '../../shared/texts/owners';
import { OwnerActions } from '../owners/OwnerActions';
import { useLinkTo } from '../useRoute';

const PHONE = '@media (max-width: 640px)';

const useStyles = makeStyles({
  root: { padding: '20px 24px', [PHONE]: { padding: '16px' } },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  sub: { margin: '2px 0 0', color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: '8px 0 0', padding: 0 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px', padding: '12px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, ':last-child': { borderBottom: 'none', paddingBottom: 0 } },
  words: { flexGrow: 1, flexShrink: 1, flexBasis: '240px', minWidth: 0 },
  title: { color: 'inherit', fontWeight: tokens.fontWeightSemibold, textDecorationLine: 'none', borderRadius: tokens.borderRadiusMedium, ':hover': { textDecorationLine: 'underline' }, ...focusRing, [PHONE]: { display: 'inline-block', padding: '4px 0' } },
  why: { margin: '2px 0 0', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, '& > p': { margin: 0, flexBasis: '100%' }, [PHONE]: { flexBasis: '100%', '& > a': { flexGrow: 1 }, '& > button': { flexGrow: 1 } } },
});

/** The initiatives that somebody must find an owner for, before the questions about those they own. */
export function NeedingOwner({ rows }: { readonly rows: readonly PlanRow[] }) {
  const styles = useStyles();
  const card = useCardClass();
  const named = useNamed('mine-needing-owner');
  const { owners, common } = useOwnerTexts();
  const linkTo = useLinkTo();
  if (rows.length === 0) return null;
  return (
    <section className={mergeClasses(card, styles.root)} {...named.section}>
      <h3 className={styles.heading} {...named.heading}>
        {owners.heading}
      </h3>
      <p className={styles.sub}>{owners.sub(rows.length)}</p>
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={row.initiative.id} className={styles.line}>
            <div className={styles.words}>
              <a className={styles.title} {...linkTo({ view: 'mine', overlay: { kind: 'initiative', id: row.initiative.id }, filters: '' })}>
                <UserText>{row.initiative.title}</UserText>
              </a>
              <p className={styles.why}>
                {common.goal(row.goalNumber)} · {row.ownerNeed === 'handedOver' ? owners.handedOver : row.ownerNeed === 'left' ? owners.left : owners.none}
              </p>
            </div>
            <div className={styles.actions}>
              <OwnerActions row={row} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
