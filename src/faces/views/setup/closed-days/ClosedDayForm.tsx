import * as React from 'react';
import { makeStyles } from '@fluentui/react-components';
import { calendarOf, partFindings, readDanishDate, readMonthDay, type ClosedDays, type ClosedOn, type Day, type NewPart } from '../../../../domain';
import { Choices } from '../../../shared/components';
import { useOpenedPlan } from '../../../shared/queries';
import { useFormats } from '../../../shared/texts/useFormats';
import { useSetupTexts } from '../../../shared/texts/setup';
import { TextField } from '../../forms/Field';
import { typedDay } from '../../forms/initiative-draft';
import { PartForm } from '../part/PartForm';
import { RemovePart } from '../part/RemovePart';
import { usePartForm } from '../part/usePartForm';
import { useAskingDays } from './useAskingDays';
import { useClosedWords } from './useClosedWords';

const useStyles = makeStyles({
  often: { marginLeft: '-8px', '& fieldset': { display: 'flex', flexWrap: 'wrap', columnGap: '16px' } },
  then: { margin: 0 },
});

const OFTEN = ['everyYear', 'once'] as const;
type Often = (typeof OFTEN)[number];

interface Fields {
  readonly title: string;
  readonly often: Often | 'quietWeek';
  /** The day or the number of the week, as typed. */
  readonly typed: string;
}

/** As it would be typed. */
const typedFrom = (on: ClosedOn): string => (on.kind === 'quietWeek' ? String(on.week) : on.kind === 'once' ? typedDay(on.day) : typedDay(`2000-${on.monthDay}` as Day).replace(/2000$/, ''));

const readOn = ({ often, typed }: Fields): ClosedOn =>
  often === 'quietWeek'
    ? { kind: often, week: /^\s*\d{1,2}\s*$/.test(typed) ? Number(typed) : Number.NaN }
    : often === 'once'
      ? { kind: often, day: readDanishDate(typed) ?? ('' as Day) }
      : { kind: often, monthDay: readMonthDay(typed) ?? '' };

export interface ClosedDayFormProps {
  readonly isWeek: boolean;
  /** Left out: a new one. */
  readonly closed?: ClosedDays;
  readonly onDone: (saved: ClosedDays | undefined) => void;
  readonly onRemoved?: () => void;
}

/** A closing day or a quiet week, and what it would mean for the next meeting. */
export function ClosedDayForm({ isWeek, closed, onDone, onRemoved }: ClosedDayFormProps) {
  const styles = useStyles();
  const texts = useSetupTexts();
  const words = texts.setup.closedDays;
  const { closedDays } = useOpenedPlan().actionPlan;
  const { when, nameOf } = useClosedWords();
  const form = usePartForm<'closedDays', Fields>({
    kind: 'closedDays',
    part: closed,
    newPlace: isWeek ? 'new/week' : 'new/day',
    begin: { title: closed?.title ?? '', often: closed?.on.kind ?? (isWeek ? 'quietWeek' : 'everyYear'), typed: closed ? typedFrom(closed.on) : '' },
    read: (fields) => ({ title: fields.title, on: readOn(fields) }),
    nameOf,
    onDone,
  });
  const { often } = form.fields;
  const id = `closed-${closed?.id ?? (isWeek ? 'new-week' : 'new-day')}`;
  const means = useMeaning({ title: form.fields.title, on: readOn(form.fields) }, closed);
  const isLast = closedDays.length === 1;
  const question = closed && (isWeek ? words.removeWeekQuestion : words.removeQuestion)(nameOf(closed));
  return (
    <PartForm
      form={form}
      id={id}
      heading={closed ? texts.setup.correcting(nameOf(closed)) : isWeek ? words.newWeek : words.newDay}
      nameOf={nameOf}
      words={[
        { field: 'on', label: isWeek ? words.weeks : words.days, of: ({ on }) => when(on) },
        { field: 'title', label: words.name, of: ({ title }) => title },
      ]}
      sentence={({ field }) => (field !== 'on' ? undefined : often === 'quietWeek' ? words.weekNotRead : words.dayNotRead[often])}
      removal={
        closed && (
          <RemovePart
            kind="closedDays"
            part={closed}
            name={nameOf(closed)}
            label={isWeek ? words.removeWeek : words.remove}
            question={`${question ?? ''}${isLast ? ` ${words.removeLast}` : ''}`}
            holds={() => ''}
            onRemoved={() => onRemoved?.()}
          />
        )
      }
    >
      {(find) => (
        <>
          {often !== 'quietWeek' && (
            <div className={styles.often}>
              <Choices
                kind="one"
                name={`${id}-often`}
                legend={words.how}
                choices={OFTEN.map((value) => ({ value, label: words.hows[value] }))}
                chosen={[often]}
                onChange={([chosen]) => chosen && form.change({ often: chosen })}
              />
            </div>
          )}
          <TextField
            id={`${id}-on`}
            label={often === 'quietWeek' ? words.week : words.day}
            hint={often === 'quietWeek' ? undefined : words.dayHint[often]}
            finding={find('on')}
            value={form.fields.typed}
            onChange={(typed) => form.change({ typed })}
          />
          <TextField id={`${id}-title`} label={words.name} finding={find('title')} value={form.fields.title} onChange={(title) => form.change({ title })} />
          {form.isTouched && means && (
            <p className={styles.then} role="status">
              {means}
            </p>
          )}
        </>
      )}
    </PartForm>
  );
}

/** What asking before the next meeting would come to with this day; `undefined` when nothing can be said of it. */
function useMeaning(wanted: NewPart<'closedDays'>, closed: ClosedDays | undefined): string | undefined {
  const { closedDays: words } = useSetupTexts().setup;
  const formats = useFormats();
  const { plan, closedDays, calendar } = useOpenedPlan().actionPlan;
  const asking = useAskingDays();
  if (!asking || plan.stage !== 'rolledOut' || partFindings('closedDays', wanted).length > 0) return undefined;
  const now = asking.daysIn(calendar);
  const then = asking.daysIn(calendarOf([...closedDays.filter(({ id }) => id !== closed?.id), wanted]));
  if (then.join() === now.join()) return words.asksSame;
  return words.asksIf(formats.list(then.map(formats.weekdayInSentence)));
}
