import type { OpenedPlan, ReminderReport } from '../../src/application';
import { asId, instantOf, previewRound, reminderKey, type MeetingId, type Reminder, type ReminderStep } from '../../src/domain';
import { day } from './builders';
import { townId, townPerson } from './town-plan';

/** "Erhverv på tværs" on 7 December, before which the town's owners are asked. */
export const NEXT_MEETING: MeetingId = townId('meetings', 'pg-09');
export const FIRST_ASK: ReminderStep = { kind: 'ask', workingDaysBefore: 10 };

/** Whose card may not have arrived, and who does not have the app. */
export const UNCERTAIN = townPerson('byarkitekt.bmc');
export const WITHOUT_APP = townPerson('kontraktjurist.oeac');

/** What the service tells two days after the first ask: everybody due was asked, and two who have answered since. */
export function toldReminders({ actionPlan, readAt }: OpenedPlan): ReminderReport {
  const sentAt = instantOf(day('2026-11-23'), '08:00');
  const round = previewRound({ plans: [actionPlan], absences: [], reminders: [], closed: [], orders: [], now: readAt }, NEXT_MEETING, FIRST_ASK);
  const due = (round?.cards ?? []).map(({ person, initiatives }) => [person, initiatives.map(({ initiative }) => initiative)] as const);
  const answered = [...new Set(actionPlan.updates.filter(({ at }) => at > sentAt).map(({ initiative }) => initiative))].flatMap((id) => {
    const owner = actionPlan.initiatives.find((one) => one.id === id)?.owner;
    return owner === undefined ? [] : [[owner, [id]] as const];
  });
  const reminders = [...due, ...answered].map(([person, initiatives]): Reminder => {
    const common = { key: reminderKey(NEXT_MEETING, FIRST_ASK, person), meeting: NEXT_MEETING, step: FIRST_ASK, person, initiatives };
    if (person === WITHOUT_APP) return { ...common, state: 'failed', failure: 'notInstalled' };
    return { ...common, state: person === UNCERTAIN ? 'uncertain' : 'sent', sentAt };
  });
  return { meeting: NEXT_MEETING, at: instantOf(day('2026-11-23'), '08:01'), closed: [FIRST_ASK], reminders };
}

/** As {@link NEXT_MEETING} for ids that stand in an address. */
export const AT_NEXT_MEETING = `paamindelser/${asId<MeetingId>(NEXT_MEETING)}`;
