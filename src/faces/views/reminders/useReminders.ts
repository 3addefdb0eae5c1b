import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { readReminders, type RemindersRead } from '../../../application';
import type { MeetingId } from '../../../domain';
import { usePorts } from '../../shared/ports';
import { useOpenedPlan } from '../../shared/queries';
import { reminderKeys } from './keys';

/** What is known of the reminders before a meeting; read anew when somebody comes back to the page. */
export function useReminders(meeting: MeetingId | undefined): UseQueryResult<RemindersRead, Error> {
  const ports = usePorts();
  const { actionPlan: plan, plans } = useOpenedPlan();
  return useQuery<RemindersRead, Error>({
    queryKey: reminderKeys.one(ports.siteUrl, plan.plan.id, meeting),
    queryFn: () => readReminders(ports, { plan, plansOnSite: plans.length, meeting }, ports.clock.now()),
    enabled: meeting !== undefined,
  });
}
