import { asId, partsOfKey, reminderKey, stepName, stepNamed, type MeetingId, type OrderId, type PersonId, type ReminderStep } from '../../src/domain';

const STEPS: readonly ReminderStep[] = [{ kind: 'ask', workingDaysBefore: 10 }, { kind: 'digest', workingDaysBefore: 1 }, { kind: 'now', order: asId<OrderId>(7) }];

describe('the key of a reminder', () => {
  it.each(STEPS)('tells meeting, step, person and the order to send it again: %j', (step) => {
    const [meeting, person, again] = [asId<MeetingId>(12), asId<PersonId>(40), asId<OrderId>(9)];
    expect(partsOfKey(reminderKey(meeting, step, person))).toEqual({ meeting, step, person });
    expect(partsOfKey(reminderKey(meeting, step, person, again))).toEqual({ meeting, step, person, again });
    expect(stepNamed(stepName(step))).toEqual(step);
  });

  it.each([[''], ['12'], ['12|ask-10'], ['12|ask-10|'], ['|ask-10|40'], ['12|ask|40'], ['12|ask-ti|40'], ['12|ask--1|40'], ['12|kald-10|40'], ['12|ask-10|40|9|1']])('is none of ours: %s', (text) => {
    expect(partsOfKey(text)).toBeUndefined();
  });
});
