import type { Ask, Reply } from './ask';
import { Delivery, type Transport } from './delivery';
import { Pauses, type Clockwork } from './pauses';

export type { Ask, Repeat, Reply } from './ask';
export { pagePass, tokenPass, type AskPass, type PageSignIn } from './pass';
export type { Waiting } from './pauses';

export type SendOptions = Transport & Clockwork;

/**
 * Sends asks to the site together, in one request as far as its limits allow, and settles each of them alone: with what the site said to it,
 * or with a PlanError. A read tells what stands after the writes before it.
 */
export type Send = (asks: readonly Ask[], withinMs: number) => readonly Promise<Reply>[];

/**
 * The policy under everything that goes to SharePoint. It repeats only what cannot happen twice, sends again only the parts that failed, finds
 * out by its key whether a row arrived, waits at least as long as it is asked to, and leaves no promise unsettled.
 */
export function sendPolicy(options: SendOptions): Send {
  const pauses = new Pauses(options);
  return (asks, withinMs) => {
    const delivery = new Delivery(options, pauses, asks, withinMs);
    void delivery.run();
    return delivery.parcels.map((parcel) => parcel.reply);
  };
}
