import { askingSteps, danishDayOf, nextAskingMeeting, type Body, type Day, type Meeting, type WorkingCalendar } from '../../../../domain';
import { usePorts } from '../../../shared/ports';
import { useOpenedPlan } from '../../../shared/queries';

export interface AskingDays {
  readonly meeting: Meeting;
  readonly body: Body;
  /** The days that are still to come, with such a calendar. */
  readonly daysIn: (calendar: WorkingCalendar) => readonly Day[];
}

/** When owners are asked before the next meeting that asks; `undefined` when none is planned. */
export function useAskingDays(): AskingDays | undefined {
  const { actionPlan } = useOpenedPlan();
  const now = usePorts().clock.now();
  const meeting = nextAskingMeeting(actionPlan.plan.id, actionPlan.bodies, actionPlan.meetings, now);
  const body = meeting && actionPlan.bodies.find(({ id }) => id === meeting.body);
  if (!meeting || !body) return undefined;
  const today = danishDayOf(now);
  const daysIn = (calendar: WorkingCalendar) => askingSteps(meeting, body, calendar).filter(({ kind, on }) => kind === 'ask' && on >= today).map(({ on }) => on);
  return { meeting, body, daysIn };
}
