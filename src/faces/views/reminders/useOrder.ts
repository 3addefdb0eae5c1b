import * as React from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { isPlanError, type ReminderOrder, type ReminderOrders, type RemindersRead } from '../../../application';
import { usePorts } from '../../shared/ports';
import { useReminderTexts } from '../../shared/texts/reminders';
import { reminderKeys } from './keys';

type Ordering = { readonly step: 'idle' | 'sending' | 'done' } | { readonly step: 'failed'; readonly sentence: string };

/** Asks the service for something, once: its key is made before the first try, and kept for every other. */
export function useOrder(onDone: () => void): { readonly state: Ordering; readonly order: (order: Parameters<ReminderOrders['add']>[0]) => void } {
  const { reminderOrders, keys, siteUrl } = usePorts();
  const client = useQueryClient();
  const texts = useReminderTexts().reminders.orderFailed;
  const [state, setState] = React.useState<Ordering>({ step: 'idle' });
  const key = React.useRef<string>();
  const isBusy = React.useRef(false);

  async function send(order: Parameters<ReminderOrders['add']>[0]): Promise<void> {
    if (isBusy.current) return;
    isBusy.current = true;
    setState({ step: 'sending' });
    try {
      const added = await reminderOrders.add(order, (key.current ??= keys.next()));
      client.setQueriesData<RemindersRead>(reminderKeys.ofSite(siteUrl), (read) => read && withOrder(read, added));
      setState({ step: 'done' });
      onDone();
    } catch (error) {
      if (!isPlanError(error)) throw error;
      setState({ step: 'failed', sentence: error.code in texts ? texts[error.code as keyof typeof texts] : texts.other });
      isBusy.current = false;
    }
  }
  return { state, order: (order) => void send(order) };
}

/** It stands among the others at once. */
function withOrder(read: RemindersRead, order: ReminderOrder): RemindersRead {
  if (read.is !== 'read') return read;
  if (order.kind === 'sendAgain') return { ...read, again: [...read.again.filter(({ id }) => id !== order.id), order] };
  return { ...read, told: { ...read.told, orders: [...read.told.orders.filter(({ id }) => id !== order.id), order] } };
}
