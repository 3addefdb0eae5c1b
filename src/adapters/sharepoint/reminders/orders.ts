import { PlanError } from '../../../application/errors';
import type { ReminderOrder, ReminderOrders } from '../../../application/ports';
import { asId, type MeetingId, type OrderId, type PersonId, type ReminderKey } from '../../../domain';
import { bodyOf, type RowOf } from '../lists';
import { reminderOrders as list } from '../lists/service';
import { createdAt } from '../rows/initiative';
import { readRows, Unreadable } from '../rows/reading';
import { keyed, WRITE_WITHIN_MS, type Site } from '../site';
import { rowsOfMeetings } from './rows-of-meetings';

type Row = RowOf<typeof list>;

/** Who asked, and when, is what SharePoint says of the row. */
const ordersIn = (site: Site, rows: readonly Row[]): readonly ReminderOrder[] =>
  readRows(site.url, list, rows, (row, raw): ReminderOrder => {
    const common = { id: asId<OrderId>(row.id), meeting: row.needed<MeetingId>('Meeting'), by: asId<PersonId>(raw.AuthorId), at: createdAt(raw) };
    if (row.code('Kind', ['askNow', 'sendAgain']) === 'askNow') return { kind: 'askNow', ...common };
    const reminder = row.text('Reminder');
    if (reminder === '') throw new Unreadable('Reminder', 'missing', '');
    return { kind: 'sendAgain', ...common, reminder: asId<ReminderKey>(reminder) };
  }).values;

export const sharePointOrders = (site: Site): ReminderOrders => ({
  of: async (meetings) => ordersIn(site, await rowsOfMeetings(site, list, meetings)),

  async add(order, key) {
    const values = bodyOf(list, { Meeting: Number(order.meeting), Kind: order.kind, ...(order.kind === 'sendAgain' && { Reminder: order.reminder }), OrderKey: key });
    const [row] = await Promise.all(site.together(WRITE_WITHIN_MS, (web) => [keyed(() => site.rows(web, list), list, 'OrderKey', key).add(values) as Promise<Row>]));
    const [added] = ordersIn(site, [row]);
    if (!added) throw new PlanError('malformed-row', `ReminderOrders item ${row.Id} is no order`);
    return added;
  },
});
