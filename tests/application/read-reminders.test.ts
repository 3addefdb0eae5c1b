import { readReminders, type ReminderReport } from '../../src/application';
import { asId, reminderKey, type MeetingId, type PersonId, type Reminder } from '../../src/domain';
import { memoryPorts } from '../support/memory-ports';
import { climatePlan } from '../support/preview/plans';
import { NEXT_MEETING, toldReminders } from '../support/told-reminders';
import { townPlan } from '../support/town-plan';

const opened = townPlan({ as: 'erhvervschef.cba' });
const plan = opened.actionPlan;
const asked = { plan, plansOnSite: 1, meeting: NEXT_MEETING };
const read = (ports: ReturnType<typeof memoryPorts>, over: Partial<typeof asked> = {}) => readReminders(ports, { ...asked, ...over }, opened.readAt);

describe('readReminders', () => {
  it('tells what the service has told, but nothing of what it has only claimed', async () => {
    const ports = memoryPorts(opened);
    const told: ReminderReport = toldReminders(opened);
    const person = asId<PersonId>(99);
    const claimed: Reminder = { key: reminderKey(NEXT_MEETING, { kind: 'ask', workingDaysBefore: 3 }, person), meeting: NEXT_MEETING, step: { kind: 'ask', workingDaysBefore: 3 }, person, initiatives: [], state: 'claimed' };
    ports.site.reports = [{ ...told, reminders: [...told.reminders, claimed] }];
    const answer = await read(ports);
    expect(answer).toMatchObject({ is: 'read', service: 'seen', others: [], told: { reminders: told.reminders, closed: [{ meeting: NEXT_MEETING, step: told.closed[0] }] } });
  });

  it('keeps apart what asks everybody and what sends one card again', async () => {
    const ports = memoryPorts(opened);
    const reminder = toldReminders(opened).reminders[0]!.key;
    await ports.reminderOrders.add({ kind: 'askNow', meeting: NEXT_MEETING }, 'one');
    await ports.reminderOrders.add({ kind: 'sendAgain', meeting: NEXT_MEETING, reminder }, 'two');
    expect(await read(ports)).toMatchObject({ service: 'unseen', told: { orders: [{ id: '1' }] }, again: [{ id: '2', reminder }] });
  });

  it('says when the site has no lists for it', async () => {
    const ports = memoryPorts(opened);
    ports.site.reports = undefined;
    expect(await read(ports)).toMatchObject({ is: 'read', service: 'noLists', told: { reminders: [], orders: [] } });
  });

  it('says when the reader may not see it', async () => expect(await read(memoryPorts(townPlan({ as: 'klimakoordinator.bmc' })))).toEqual({ is: 'notForReader' }));

  it('reads the other plans of the site, with their whole history', async () => {
    const ports = memoryPorts(opened, [climatePlan(opened)]);
    const answer = await read(ports, { plansOnSite: 2 });
    expect(answer.is === 'read' && answer.others.map(({ plan: { title }, historyIsWhole }) => [title, historyIsWhole])).toEqual([['Klimaplan 2026-2030', true]]);
  });

  it('reads of a meeting that is over too', async () => {
    const ports = memoryPorts(opened);
    const held = plan.meetings.find(({ state }) => state === 'held')!.id;
    ports.site.reports = [{ ...toldReminders(opened), meeting: held }];
    expect(await read(ports, { meeting: held })).toMatchObject({ service: 'seen' });
    expect(await read(ports, { meeting: asId<MeetingId>(NEXT_MEETING) })).toMatchObject({ service: 'unseen' });
  });

  it.each(['offline', 'no-answer', 'busy', 'signed-out'] as const)('fails when the site cannot be asked (%s)', async (code) => {
    const ports = memoryPorts(opened);
    ports.site.fails(code);
    await expect(read(ports)).rejects.toMatchObject({ code });
  });
});
