import * as React from 'react';
import { ASKING, BODY_ROLES, FRESH_FOR_DAYS, type Body, type BodyRole } from '../../../../domain';
import { useOpenedPlan } from '../../../shared/queries';
import { useMeetingTexts } from '../../../shared/texts/meetings';
import { AreaField, SelectField, TextField } from '../../forms/Field';
import { PersonPicker } from '../../forms/PersonPicker';
import { PartForm } from '../part/PartForm';
import { RemovePart } from '../part/RemovePart';
import { usePartForm } from '../part/usePartForm';
import { AskingField } from './AskingField';
import { bodyFrom, draftOfBody, emptyBody, unreadIn } from './body-draft';
import { useBodyWords } from './useBodyWords';
import { useConflictWords } from './useConflictWords';

export interface BodyFormProps {
  /** `undefined`: a new one. */
  readonly body?: Body;
  /** Of a new one. */
  readonly role: BodyRole;
  readonly onDone: (saved: Body | undefined) => void;
  readonly onRemoved?: () => void;
}

/** A new body or the correction of one: what it is, who is in it, and when owners are asked before it meets. */
export function BodyForm({ body, role, onDone, onRemoved }: BodyFormProps) {
  const { meetings, common, forms } = useMeetingTexts();
  const texts = meetings.bodies;
  const { people } = useOpenedPlan().actionPlan;
  const sentence = useSentence();
  const words = useBodyWords();
  const conflictWords = useConflictWords();
  const form = usePartForm({
    kind: 'bodies',
    part: body,
    newPlace: `new/${role}`,
    begin: body ? draftOfBody(body, people, common.unknownPerson) : emptyBody(role),
    read: bodyFrom,
    chosenIn: ({ chair, members }) => [...chair, ...members],
    unread: unreadIn,
    nameOf: ({ title }) => title,
    onDone,
  });
  const { fields, change } = form;
  const { field } = texts;
  const isGroup = fields.role === 'working';
  const id = `body-${body?.id ?? 'new'}`;
  return (
    <PartForm
      form={form}
      heading={body ? texts.correcting(body.title) : role === 'working' ? texts.addGroup : texts.add}
      id={id}
      words={conflictWords}
      nameOf={({ title }) => title}
      sentence={sentence}
      removal={body && onRemoved && <RemovePart kind="bodies" part={body} name={body.title} label={isGroup ? texts.removeGroup : texts.remove} question={texts.removeQuestion(body.title)} holds={({ meetings: those, initiatives }) => texts.removeHolds(those.length, initiatives.length)} onRemoved={onRemoved} />}
    >
      {(find) => (
        <>
          <TextField id={`${id}-title`} label={isGroup ? field.groupTitle : field.title} finding={find('title')} value={fields.title} onChange={(title) => change({ title })} />
          <SelectField<BodyRole> id={`${id}-role`} label={field.role} value={fields.role} onChange={(chosen) => chosen && change({ role: chosen })}>
            {BODY_ROLES.map((each) => (
              <option key={each} value={each}>
                {texts.role[each]}
              </option>
            ))}
          </SelectField>
          <AreaField id={`${id}-task`} label={field.task} value={fields.task} onChange={(task) => change({ task })} />
          <TextField id={`${id}-rhythm`} label={field.rhythm} hint={field.rhythmHint} finding={find('rhythm')} value={fields.rhythm} onChange={(rhythm) => change({ rhythm })} />
          {(isGroup || fields.endsOn !== '') && <TextField id={`${id}-endsOn`} label={field.endsOn} hint={field.endsOnHint} finding={find('endsOn')} value={fields.endsOn} onChange={(endsOn) => change({ endsOn })} />}
          <PersonPicker id={`${id}-chair`} single label={field.chair} hint={forms.ownerHint} finding={find('chair')} chosen={fields.chair} typed={fields.searchedChair} onType={(searchedChair) => change({ searchedChair })} onChange={(chair) => change({ chair, searchedChair: '' })} />
          <PersonPicker id={`${id}-members`} label={field.members} hint={field.membersHint} finding={find('members')} chosen={fields.members} typed={fields.searchedMember} onType={(searchedMember) => change({ searchedMember })} onChange={(members) => change({ members, searchedMember: '' })} />
          <AskingField id={`${id}-ask`} draft={fields} isRefused={find('ask') !== undefined} next={body && words.nextOf(body)} onChange={change} />
          <TextField id={`${id}-fresh`} label={field.freshForDays} hint={field.freshForDaysHint} finding={find('freshForDays')} value={fields.freshForDays} onChange={(freshForDays) => change({ freshForDays })} />
        </>
      )}
    </PartForm>
  );
}

function useSentence(): (found: { readonly code: string }) => string | undefined {
  const { finding } = useMeetingTexts().meetings;
  const sentences: Readonly<Record<string, string>> = {
    'date-not-read': finding.dateNotRead,
    'days-out-of-range': finding.daysOutOfRange(FRESH_FOR_DAYS.least, FRESH_FOR_DAYS.most),
    'title-needed': finding.bodyTitleNeeded,
    'asking-out-of-range': finding.askingOutOfRange(ASKING.earliest),
    'asking-twice': finding.askingTwice,
    'asking-too-often': finding.askingTooOften(ASKING.times),
  };
  return ({ code }) => sentences[code];
}
