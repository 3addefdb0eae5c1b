import { PlanError, type AbsenceBook, type ReminderOrder, type ReminderOrders, type ReminderReport, type ReminderReports, type Viewer } from '../../../src/application';
import { asId, preparesMeetings, type AbsenceId, type NotedAbsence, type OrderId } from '../../../src/domain';
import { next, type MemoryStore } from './store';

/** Reports and orders are closed to all but those who prepare meetings. */
export function memoryReminders(store: MemoryStore, viewer: Viewer): { readonly reminderReports: ReminderReports; readonly reminderOrders: ReminderOrders; readonly absences: AbsenceBook } {
  const enter = (): readonly ReminderReport[] => {
    if (!store.reports) throw new PlanError('not-found', 'ReminderReports');
    if (!preparesMeetings(viewer, store.plan.bodies)) throw new PlanError('no-access', 'ReminderReports');
    return store.reports;
  };
  const once = <T extends ReminderOrder | NotedAbsence>(key: string, make: () => T): T => {
    const known = (store.noted.get(key) as T | undefined) ?? make();
    store.noted.set(key, known);
    return known;
  };
  return {
    reminderReports: {
      of: (meetings) => store.call('reminderReports.of', () => enter().filter(({ meeting }) => meetings.includes(meeting))),
      put: () => Promise.reject(new PlanError('read-only', 'ReminderReports')),
    },
    reminderOrders: {
      of: (meetings) => store.call('reminderOrders.of', () => (enter(), store.orders.filter(({ meeting }) => meetings.includes(meeting)))),
      add: (order, key) =>
        store.call('reminderOrders.add', () => {
          store.need(preparesMeetings(viewer, store.plan.bodies), 'ReminderOrders');
          return once(key, () => {
            const added: ReminderOrder = { ...order, id: asId<OrderId>(store.orders.length + 1), by: viewer.person, at: store.stamp() };
            store.orders.push(added);
            return added;
          });
        }),
    },
    absences: {
      all: () => store.call('absences.all', () => store.absences),
      add: (absence, key) =>
        store.call('absences.add', () => {
          store.need(viewer.mayContribute, 'Absences');
          return once(key, () => {
            const added: NotedAbsence = { ...absence, id: asId<AbsenceId>(next(store.absences.map(({ id }) => id))) };
            store.absences = [...store.absences, added];
            return added;
          });
        }),
      remove: (id) =>
        store.call('absences.remove', () => {
          store.need(viewer.mayContribute, 'Absences');
          store.absences = store.absences.filter((absence) => absence.id !== id);
        }),
    },
  };
}
