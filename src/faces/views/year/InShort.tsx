import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { WORST_FIRST_OR_NONE, type YearlyStatus } from '../../../domain';
import { TrafficLightIcon } from '../../shared/light';
import { useNamed } from '../../shared/part';
import { useYearlyTexts } from '../../shared/texts/yearly';
import type { ToldYear } from './told-year';
import type { SeenYear } from './useSeenYear';
import { PHONE, useYearStyles } from './useYearStyles';

/** Where a wide font has no room for six words beside each other. */
const NARROWEST = '@media (max-width: 290px)';

const useStyles = makeStyles({
  table: { width: '100%', maxWidth: '640px', margin: '16px 0 0', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  caption: { textAlign: 'left', fontWeight: tokens.fontWeightSemibold, paddingBottom: '4px' },
  head: { padding: '6px 12px 6px 0', textAlign: 'left', verticalAlign: 'bottom', fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, [PHONE]: { paddingRight: '4px' }, [NARROWEST]: { overflowWrap: 'anywhere' } },
  light: { display: 'grid', rowGap: '4px' },
  cell: { padding: '8px 12px 8px 0', fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, [PHONE]: { fontSize: tokens.fontSizeBase400, paddingRight: '4px' } },
  before: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  year: { textAlign: 'left' },
});

interface InShortProps {
  readonly seen: SeenYear;
  readonly told: ToldYear;
  readonly headingRef: React.Ref<HTMLHeadingElement>;
  /** What can be done with it. */
  readonly children: React.ReactNode;
}

/** The year in short: what a person would say aloud, then the figures beside last year's. */
export function InShort({ seen, told, headingRef, children }: InShortProps) {
  const common = useYearStyles();
  const { yearly } = useYearlyTexts();
  const named = useNamed('year-in-short');
  return (
    <section className={common.card} {...named.section}>
      <h3 className={common.heading} {...named.heading} tabIndex={-1} ref={headingRef}>
        {yearly.inShort}
      </h3>
      {told.opening.map((words, at) => (
        <p key={at} className={common.text}>
          {words}
        </p>
      ))}
      <Figures year={seen.status} lastYear={seen.lastYear} />
      {!seen.lastYear && <p className={common.quiet}>{yearly.notComparable(seen.status.year - 1)}</p>}
      {children}
    </section>
  );
}

function Figures({ year, lastYear }: { readonly year: YearlyStatus; readonly lastYear: YearlyStatus | undefined }) {
  const styles = useStyles();
  const { yearly } = useYearlyTexts();
  const words = yearly.figures;
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{words.heading}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            {yearly.yearColumn}
          </th>
          <th scope="col" className={styles.head}>
            {words.running}
          </th>
          {WORST_FIRST_OR_NONE.map((light) => (
            <th key={light} scope="col" className={styles.head}>
              <span className={styles.light}>
                <TrafficLightIcon light={light === 'none' ? undefined : light} size={16} />
                {words.light[light]}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[year, ...(lastYear ? [lastYear] : [])].map((one) => {
          const cell = mergeClasses(styles.cell, one === lastYear && styles.before);
          return (
            <tr key={one.year}>
              <th scope="row" className={mergeClasses(cell, styles.year)}>
                {one.year}
              </th>
              <td className={cell}>{one.whole.lights.running}</td>
              {WORST_FIRST_OR_NONE.map((light) => (
                <td key={light} className={cell}>
                  {one.whole.lights.counts[light]}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
