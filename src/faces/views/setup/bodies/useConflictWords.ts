import type { Body, PersonId } from '../../../../domain';
import { useOpenedPlan } from '../../../shared/queries';
import { useMeetingTexts } from '../../../shared/texts/meetings';
import { useFormats } from '../../../shared/texts/useFormats';
import { typedDay } from '../../forms/initiative-draft';
import type { FieldWords } from '../part/PartConflict';

/** What two versions of a body may say differently. */
export function useConflictWords(): readonly FieldWords<Body>[] {
  const { meetings, common } = useMeetingTexts();
  const { field, role } = meetings.bodies;
  const formats = useFormats();
  const { people } = useOpenedPlan().actionPlan;
  const nameOf = (id: PersonId) => people.get(id)?.name ?? common.unknownPerson;
  return [
    { field: 'title', label: field.title, of: ({ title }) => title },
    { field: 'role', label: field.role, of: (body) => role[body.role] },
    { field: 'task', label: field.task, of: ({ task }) => task },
    { field: 'rhythm', label: field.rhythm, of: ({ rhythm }) => rhythm },
    { field: 'endsOn', label: field.endsOn, of: ({ endsOn }) => typedDay(endsOn) },
    { field: 'chair', label: field.chair, of: ({ chair }) => (chair ? nameOf(chair) : '') },
    { field: 'members', label: field.members, of: ({ members }) => formats.list(members.map(nameOf)) },
    { field: 'askWorkingDaysBefore', label: field.asks, of: ({ askWorkingDaysBefore }) => formats.list(askWorkingDaysBefore.map(formats.number)) },
    { field: 'freshForDays', label: field.freshForDays, of: ({ freshForDays }) => formats.number(freshForDays) },
  ];
}
