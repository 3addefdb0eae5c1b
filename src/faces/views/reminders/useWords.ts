import * as React from 'react';
import { currentStatuses, danishDayOf, type ActionPlan, type AskingCard, type Body, type InitiativeId, type Meeting, type PersonId, type Reminder, type TrafficLight } from '../../../domain';
import { inSentence } from '../../shared/body-name';
import { usePart } from '../../shared/part';
import { usePorts } from '../../shared/ports';
import { useReminderTexts } from '../../shared/texts/reminders';
import { useFormats } from '../../shared/texts/useFormats';
import { addressOf, type Route } from '../routes';

/** Names, days and addresses as the sentences of this page want them. */
export interface ReminderWords {
  nameOf(person: PersonId): string;
  /** "chefforum", "den 12. juni". */
  meeting(meeting: Meeting, body: Body): { readonly body: string; readonly day: string };
  /** "den 28. maj og den 9. juni": of those that arrived, or else of those that may have. */
  daysOf(cards: readonly Reminder[]): string;
}

export function useReminderWords(plans: readonly ActionPlan[]): ReminderWords {
  const formats = useFormats();
  const { common } = useReminderTexts();
  return React.useMemo(
    () => ({
      nameOf: (person) => plans.find(({ people }) => people.has(person))?.people.get(person)?.name ?? common.unknownPerson,
      meeting: ({ startsAt }, { title }) => ({ body: inSentence(title), day: formats.dayInSentence(danishDayOf(startsAt)) }),
      daysOf: (cards) => {
        const arrived = cards.filter(({ state }) => state === 'sent');
        return formats.list([...new Set((arrived.length > 0 ? arrived : cards).flatMap(({ sentAt }) => sentAt ?? []).sort().map(danishDayOf))].map(formats.nearDay));
      },
    }),
    [plans, formats, common],
  );
}

/** The whole address of a place in the tab, for somebody else: in Teams it leads into Teams. On a page that is somebody else's only the page has one. */
export function useAddressFor(): (place: Route) => string {
  const { surroundings } = usePorts();
  const isPart = usePart() !== undefined;
  return React.useCallback(
    (place) => {
      const address = addressOf(place);
      if (isPart) return window.location.href.replace(/#.*$/s, '');
      return surroundings?.linkHere(address) ?? new URL(address, window.location.href).href;
    },
    [surroundings, isPart],
  );
}

/** What a person writes in a chat where no card goes out: for one of those who would get one, or for all of them. */
export function useChatTexts(plans: readonly ActionPlan[], meeting: Meeting, body: Pick<Body, 'title'>): { one(card: AskingCard): string; all(cards: readonly AskingCard[]): string } {
  const { reminders: texts } = useReminderTexts();
  const formats = useFormats();
  const words = useReminderWords(plans);
  const addressFor = useAddressFor();
  const title = texts.chatTitle(inSentence(body.title), formats.dayInSentence(danishDayOf(meeting.startsAt)));
  const asked = (card: AskingCard) => [...card.initiatives, ...card.rest];
  const line = (id: InitiativeId): string => {
    const plan = plans.find(({ initiatives }) => initiatives.some((one) => one.id === id));
    const initiative = plan?.initiatives.find((one) => one.id === id);
    if (!plan || !initiative) return '';
    const light: TrafficLight | undefined = currentStatuses(plan).get(id)?.light;
    return `– ${texts.chatLine(initiative.title, light)}: ${addressFor({ view: 'mine', overlay: { kind: 'initiative', id }, filters: '', ...(plans.length > 1 && { plan: plan.plan.id }) })}`;
  };
  return {
    one: (card) => [title, texts.chatOne(asked(card).length), ...asked(card).map(({ initiative }) => line(initiative))].join('\n'),
    all: (cards) => [title, texts.chatAll, ...cards.flatMap((card) => ['', `${words.nameOf(card.person)}:`, ...asked(card).map(({ initiative }) => line(initiative))])].join('\n'),
  };
}
