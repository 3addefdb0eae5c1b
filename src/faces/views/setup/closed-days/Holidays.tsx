import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { danishDayOf, namedHolidays, partsOf } from '../../../../domain';
import { Fold } from '../../../shared/components';
import { usePorts } from '../../../shared/ports';
import { useFormats } from '../../../shared/texts/useFormats';
import { useSetupTexts } from '../../../shared/texts/setup';

const useStyles = makeStyles({
  years: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(240px, 1fr))', gap: '0 32px', '@media (max-width: 300px)': { gridTemplateColumns: 'minmax(0, 1fr)' } },
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', gap: '4px 16px', margin: '8px 0', color: tokens.colorNeutralForeground2 },
  what: { margin: 0, overflowWrap: 'anywhere' },
  day: { margin: 0, textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
});

/** The public holidays of this year and the next, which nobody has to enter. */
export function Holidays() {
  const styles = useStyles();
  const { closedDays: words } = useSetupTexts().setup;
  const formats = useFormats();
  const { year } = partsOf(danishDayOf(usePorts().clock.now()));
  const years = [year, year + 1];
  return (
    <Fold summary={words.holidays(formats.list(years.map(String)))}>
      <div className={styles.years}>
        {years.map((each) => (
          <dl key={each} className={styles.list}>
            {namedHolidays(each).map(({ day, holiday }) => (
              <React.Fragment key={day}>
                <dt className={styles.what}>{words.holidayNames[holiday]}</dt>
                <dd className={styles.day}>{formats.day(day)}</dd>
              </React.Fragment>
            ))}
          </dl>
        ))}
      </div>
    </Fold>
  );
}
