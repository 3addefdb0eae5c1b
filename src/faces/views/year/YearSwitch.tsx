import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { focusRing, subtlyPointedAt } from '../../shared/components';
import { useLandmark } from '../../shared/part';
import { useYearlyTexts } from '../../shared/texts/yearly';
import { useLinkTo } from '../useRoute';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: '4px', listStyleType: 'none', margin: 0, padding: 0 },
  nav: { '@media print': { display: 'none' } },
  link: { display: 'inline-flex', alignItems: 'center', minHeight: '32px', boxSizing: 'border-box', padding: '4px 12px', borderRadius: tokens.borderRadiusMedium, border: '1px solid transparent', color: tokens.colorNeutralForeground1, fontVariantNumeric: 'tabular-nums', textDecorationLine: 'none', ...subtlyPointedAt, ...focusRing, '@media (max-width: 640px)': { minHeight: '44px' } },
  shown: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorBrandBackground2, border: `1px solid ${tokens.colorCompoundBrandStroke}` },
});

/** The years there are. */
export function YearSwitch({ years, shown }: { readonly years: readonly number[]; readonly shown: number | undefined }) {
  const styles = useStyles();
  const { yearly } = useYearlyTexts();
  const linkTo = useLinkTo();
  return (
    <div role={useLandmark('navigation')} className={styles.nav} aria-label={yearly.years}>
      <ul className={styles.root}>
        {years.map((year) => (
          <li key={year}>
            <a className={mergeClasses(styles.link, year === shown && styles.shown)} aria-current={year === shown ? 'page' : undefined} {...linkTo({ view: 'year', page: String(year), filters: '' })}>
              {year}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
