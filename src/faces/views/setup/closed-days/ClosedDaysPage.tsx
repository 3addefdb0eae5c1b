import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { usualClosedDays, type ClosedDays, type ClosedOn } from '../../../../domain';
import { useOpenedPlan } from '../../../shared/queries';
import { useSetupTexts } from '../../../shared/texts/setup';
import { UserText } from '../../../shared/components';
import { PageHead } from '../PageHead';
import { AddPart, PartList, PartRow, useRowStyles } from '../part/PartRow';
import { useEditing, type Editing } from '../part/useEditing';
import { Adopt } from './Adopt';
import { ClosedDayForm } from './ClosedDayForm';
import { Holidays } from './Holidays';
import { NextMeeting } from './NextMeeting';
import { useClosedWords } from './useClosedWords';

const useStyles = makeStyles({
  heading: { margin: '0 0 8px', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  section: { marginBottom: tokens.spacingVerticalXXXL },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Days of every year first, then the single ones, each as they come in the year; weeks by their number. */
const placeOf = (on: ClosedOn): string => (on.kind === 'everyYear' ? `0${on.monthDay}` : on.kind === 'once' ? on.day : String(on.week).padStart(2, '0'));

/** Fridage og stille uger: when nobody is asked, and what that means for the next meeting. */
export function ClosedDaysPage() {
  const texts = useSetupTexts();
  const words = texts.setup.closedDays;
  const { closedDays } = useOpenedPlan().actionPlan;
  const editing = useEditing([...closedDays.map(({ id }) => ['closedDays', id] as const), ['closedDays', 'new/day'], ['closedDays', 'new/week']]);
  return (
    <>
      <PageHead title={texts.setup.pages.closedDays} lead={words.lead} />
      <NextMeeting />
      {closedDays.length === 0 && !editing.open && <Adopt />}
      <Section isWeek={false} editing={editing} />
      <Section isWeek editing={editing} />
      <Holidays />
    </>
  );
}

function Section({ isWeek, editing }: { readonly isWeek: boolean; readonly editing: Editing }) {
  const styles = useStyles();
  const rows = useRowStyles();
  const { closedDays: words } = useSetupTexts().setup;
  const { closedDays } = useOpenedPlan().actionPlan;
  const { when, nameOf, usualName } = useClosedWords();
  const isOurs = ({ on }: { readonly on: ClosedOn }): boolean => (on.kind === 'quietWeek') === isWeek;
  const set = closedDays.filter(isOurs).sort((a, b) => (placeOf(a.on) < placeOf(b.on) ? -1 : 1));
  const isSet = closedDays.length > 0;
  const place = isWeek ? 'new/week' : 'new/day';
  const stop = (part: string) => (saved: ClosedDays | undefined) => editing.stop('closedDays', saved?.id ?? part);
  const described = (closed: Pick<ClosedDays, 'title' | 'on'>) => (
    <>
      <UserText className={rows.title}>{nameOf(closed)}</UserText>
      {closed.title && <p className={rows.detail}>{when(closed.on)}</p>}
    </>
  );
  const heading = isWeek ? words.weeks : words.days;
  return (
    <section className={styles.section} aria-label={heading}>
      <h3 className={styles.heading}>{heading}</h3>
      {!isSet && (
        <PartList label={heading}>
          {usualClosedDays().map((on) => ({ on, title: usualName(on) })).filter(isOurs).map((closed) => (
            <li key={when(closed.on)} className={rows.row}>
              {described(closed)}
            </li>
          ))}
        </PartList>
      )}
      {isSet && set.length === 0 && <p className={styles.none}>{isWeek ? words.noWeeks : words.noDays}</p>}
      {set.length > 0 && (
        <PartList label={heading}>
          {set.map((closed) => (
            <PartRow
              key={closed.id}
              kind="closedDays"
              id={closed.id}
              name={closed.title ? `${closed.title}, ${when(closed.on)}` : when(closed.on)}
              editing={editing}
              form={() => <ClosedDayForm isWeek={isWeek} closed={closed} onDone={stop(closed.id)} onRemoved={() => editing.stop('closedDays', undefined)} />}
            >
              {described(closed)}
            </PartRow>
          ))}
        </PartList>
      )}
      {isSet && <AddPart kind="closedDays" place={place} label={isWeek ? words.addWeek : words.addDay} editing={editing} form={() => <ClosedDayForm isWeek={isWeek} onDone={stop(place)} />} />}
    </section>
  );
}
