import type { Instant, Meeting } from '../../../../domain';
import { useOpenedPlan } from '../../../shared/queries';
import { useMeetingTexts } from '../../../shared/texts/meetings';
import { useFormats } from '../../../shared/texts/useFormats';
import type { FieldWords } from '../part/PartConflict';

/** What two versions of a meeting may say differently. */
export function useConflictWords(): readonly FieldWords<Meeting>[] {
  const { field, state } = useMeetingTexts().meetings;
  const formats = useFormats();
  const { actionPlan, plans } = useOpenedPlan();
  const moment = (at: Instant) => `${formats.weekdayInSentence(formats.dayOf(at))} ${formats.clock(at)}`;
  return [
    { field: 'startsAt', label: field.starts, of: ({ startsAt }) => moment(startsAt) },
    { field: 'endsAt', label: field.ends, of: ({ endsAt }) => moment(endsAt) },
    { field: 'state', label: field.state, of: (meeting) => state[meeting.state] },
    { field: 'title', label: field.title, of: ({ title }) => title },
    { field: 'place', label: field.place, of: ({ place }) => place },
    { field: 'agenda', label: field.agenda, of: ({ agenda }) => agenda },
    { field: 'plans', label: field.plans, of: (meeting) => formats.list(plans.filter(({ id }) => meeting.plans.includes(id)).map(({ title }) => title)) },
    { field: 'guests', label: field.guests, of: (meeting) => formats.list(actionPlan.centres.filter(({ id }) => meeting.guests.includes(id)).map(({ code }) => code)) },
  ];
}
