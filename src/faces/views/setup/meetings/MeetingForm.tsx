import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { asId, hasEnded, isAbout, type BodyId, type Meeting, type MeetingId } from '../../../../domain';
import { Choices } from '../../../shared/components';
import { usePorts } from '../../../shared/ports';
import { useOpenedPlan } from '../../../shared/queries';
import { useMeetingTexts } from '../../../shared/texts/meetings';
import { useFormats } from '../../../shared/texts/useFormats';
import { AreaField, SelectField, TextField } from '../../forms/Field';
import { PartForm } from '../part/PartForm';
import { RemovePart } from '../part/RemovePart';
import { usePartForm } from '../part/usePartForm';
import { draftOfMeeting, emptyMeeting, meetingFrom, readTimes, unreadIn } from './meeting-draft';
import { MeetingEffect } from './MeetingEffect';
import { useConflictWords } from './useConflictWords';
import { useMeetingWords } from './useMeetingWords';

const useStyles = makeStyles({
  when: { display: 'grid', gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr) minmax(0, 1fr)', columnGap: '12px', rowGap: '12px', '@media (max-width: 330px)': { gridTemplateColumns: 'minmax(0, 1fr)' } },
  choices: { marginLeft: '-8px', '& legend': { fontSize: 'inherit', lineHeight: 'inherit', padding: '0 8px 2px', color: tokens.colorNeutralForeground1 } },
  guests: { '& fieldset': { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(320px, 100%), 1fr))' } },
  hint: { margin: '4px 8px 0', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
});

export interface MeetingFormProps {
  /** `undefined`: a new one. */
  readonly meeting?: Meeting;
  readonly onDone: (saved: Meeting | undefined) => void;
  readonly onRemoved?: () => void;
}

/** Of a meeting that is not there yet. */
const NEW_MEETING: MeetingId = asId('');

/** A new meeting, its move or its correction: when it is stands first. What the change does to the reminders is said before it is saved. */
export function MeetingForm({ meeting, onDone, onRemoved }: MeetingFormProps) {
  const styles = useStyles();
  const texts = useMeetingTexts().meetings;
  const words = useMeetingWords();
  const sentence = useSentence();
  const conflictWords = useConflictWords();
  const { actionPlan, plans } = useOpenedPlan();
  const { plan, centres } = actionPlan;
  const form = usePartForm({
    kind: 'meetings',
    part: meeting,
    begin: meeting ? draftOfMeeting(meeting) : emptyMeeting(plan.id),
    read: (fields, _idOf, before) => meetingFrom(fields, before),
    unread: unreadIn,
    nameOf: ({ title }) => title,
    onDone,
  });
  const { fields, change } = form;
  const { field } = texts;
  const changed: Meeting = { ...meetingFrom(fields, meeting), id: meeting?.id ?? NEW_MEETING };
  const titleOf = (id: BodyId | '') => actionPlan.bodies.find((body) => body.id === id)?.title ?? '';
  /** Names the meeting after its body, as long as nobody has given it a name of its own. */
  const chooseBody = (body: BodyId | '') => change({ body, ...(fields.title === titleOf(fields.body) && { title: titleOf(body) }) });
  const id = `meeting-${meeting?.id ?? 'new'}`;
  return (
    <PartForm
      form={form}
      heading={meeting ? texts.correcting(words.nameOf(meeting), words.dayOf(meeting)) : texts.add}
      id={id}
      words={conflictWords}
      nameOf={({ title }) => title}
      sentence={sentence}
      removal={meeting && onRemoved && <RemovePart kind="meetings" part={meeting} name={meeting.title} label={texts.remove} question={texts.removeQuestion(words.nameOf(meeting), words.dayOf(meeting))} holds={() => texts.removeHolds} onRemoved={onRemoved} />}
    >
      {(find) => (
        <>
          {!meeting && (
            <SelectField<BodyId> id={`${id}-body`} label={field.body} finding={find('body')} value={fields.body} onChange={chooseBody}>
              <option value="">{field.chooseBody}</option>
              <BodyOptions />
            </SelectField>
          )}
          <div className={styles.when}>
            <TextField id={`${id}-date`} label={field.date} hint={field.dateHint} finding={find('date')} value={fields.date} onChange={(date) => change({ date })} />
            <TextField id={`${id}-from`} label={field.from} finding={find('from')} value={fields.from} onChange={(from) => change({ from })} />
            <TextField id={`${id}-to`} label={field.to} finding={find('to') ?? find('endsAt')} value={fields.to} onChange={(to) => change({ to })} />
          </div>
          {fields.body && readTimes(fields, meeting) && movesAnything(changed, meeting, plan.id) && <MeetingEffect changed={changed} announced />}
          <TextField id={`${id}-title`} label={field.title} finding={find('title')} value={fields.title} onChange={(title) => change({ title })} />
          <TextField id={`${id}-place`} label={field.place} finding={find('place')} value={fields.place} onChange={(place) => change({ place })} />
          <AreaField id={`${id}-agenda`} label={field.agenda} hint={field.agendaHint} value={fields.agenda} onChange={(agenda) => change({ agenda })} />
          <div className={styles.choices}>
            <Choices kind="many" name={`${id}-plans`} legend={field.plans} choices={plans.map(({ id: value, title }) => ({ value, label: title }))} chosen={fields.plans} onChange={(chosen) => change({ plans: chosen })} />
          </div>
          <div className={mergeClasses(styles.choices, styles.guests)}>
            <Choices kind="many" name={`${id}-guests`} legend={field.guests} choices={centres.map(({ id: value, code, name }) => ({ value, label: name === '' || name === code ? code : `${code} – ${name}` }))} chosen={fields.guests} onChange={(guests) => change({ guests })} />
            <p className={styles.hint}>{field.guestsHint}</p>
          </div>
        </>
      )}
    </PartForm>
  );
}

/** Ended groups do not meet. */
function BodyOptions() {
  const { bodies } = useOpenedPlan().actionPlan;
  const formats = useFormats();
  const today = formats.dayOf(usePorts().clock.now());
  return (
    <>
      {bodies
        .filter((body) => !hasEnded(body, today))
        .map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
    </>
  );
}

/** A place or an agenda moves no reminder; a time does, and whether the plan is on the agenda. */
function movesAnything(changed: Meeting, before: Meeting | undefined, plan: Meeting['plans'][number]): boolean {
  if (!before) return true;
  return changed.state === 'planned' && (before.startsAt !== changed.startsAt || before.endsAt !== changed.endsAt || isAbout(before, plan) !== isAbout(changed, plan));
}

function useSentence(): (found: { readonly code: string }) => string | undefined {
  const { finding } = useMeetingTexts().meetings;
  const sentences: Readonly<Record<string, string>> = {
    'date-needed': finding.dateNeeded,
    'date-not-read': finding.dateNotRead,
    'clock-not-read': finding.clockNotRead,
    'ends-before-start': finding.endsBeforeStart,
    'body-needed': finding.bodyNeeded,
    'title-needed': finding.titleNeeded,
  };
  return ({ code }) => sentences[code];
}
