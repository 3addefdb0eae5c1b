const da = {
  chat: 'Chat',
  activity: 'Aktivitet',
  unread: (count: number) => (count === 1 ? '1 ulæst' : `${count} ulæste`),
  chats: 'Chats',
  noMessages: 'Her er ikke kommet noget endnu.',
  noNotices: 'Der er ingen nyheder endnu.',
  notInstalled: (bot: string) => `Du har ikke appen ${bot}. Så kan den ikke skrive til dig.`,
  noChat: 'Appen kan ikke skrive til dig.',
  install: 'Hent appen',
  uninstall: 'Fjern appen',
  conversation: (bot: string) => `Chat med ${bot}`,
  edited: 'Redigeret',
  unreadOne: 'Ulæst',
  today: 'I dag',
  wentWrong: 'Noget gik galt. Prøv igen.',
  working: 'Sender …',
  sentACard: (bot: string) => `${bot} har skrevet`,
  tools: 'Prøv det der kan ske',
  phone: 'Telefon: ældre Teams, som sender svar som beskeder',
  fault: 'Fejl',
  faults: {
    '': 'Ingen',
    busy: 'Teams har for travlt (429)',
    notInstalled: 'Appen er ikke hentet (403)',
    blocked: 'Du har blokeret botten (403)',
    disabled: 'Lukket af administrator (403)',
    gone: 'Samtalen er væk (404)',
    lost: 'Leveret, men svaret går tabt',
    broken: 'Leveret, men Teams siger fejl (502)',
    slow: 'Meget langsomt',
  },
  deliver: 'Levér tryk',
  deliveries: { '1': 'En gang', '2': 'To gange', '5': 'Fem gange', '2 new': 'To gange, nyt navn', '5 new': 'Fem gange, nyt navn' },
  clock: (day: string, time: string) => `Klokken er ${day} kl. ${time}`,
  jumping: 'Et øjeblik …',
};

export type ChatTexts = typeof da;

const en: ChatTexts = {
  chat: 'Chat',
  activity: 'Activity',
  unread: (count) => `${count} unread`,
  chats: 'Chats',
  noMessages: 'Nothing has come yet.',
  noNotices: 'There is no news yet.',
  notInstalled: (bot) => `You do not have the app ${bot}, so it cannot write to you.`,
  noChat: 'The app cannot write to you.',
  install: 'Get the app',
  uninstall: 'Remove the app',
  conversation: (bot) => `Chat with ${bot}`,
  edited: 'Edited',
  unreadOne: 'Unread',
  today: 'Today',
  wentWrong: 'Something went wrong. Please try again.',
  working: 'Sending …',
  sentACard: (bot) => `${bot} has written`,
  tools: 'Try what may happen',
  phone: 'Phone: older Teams, which sends answers as messages',
  fault: 'Fault',
  faults: {
    '': 'None',
    busy: 'Teams is too busy (429)',
    notInstalled: 'App not installed (403)',
    blocked: 'You blocked the bot (403)',
    disabled: 'Closed by administrator (403)',
    gone: 'The chat is gone (404)',
    lost: 'Delivered, answer lost',
    broken: 'Delivered, Teams says error (502)',
    slow: 'Very slow',
  },
  deliver: 'Deliver presses',
  deliveries: { '1': 'Once', '2': 'Twice', '5': 'Five times', '2 new': 'Twice, new name', '5 new': 'Five times, new name' },
  clock: (day, time) => `It is ${day} at ${time}`,
  jumping: 'One moment …',
};

export const chatTexts = (language: string): ChatTexts => (language === 'en' ? en : da);

const ZONE = 'Europe/Copenhagen';
const localeOf = (language: string): string => (language === 'en' ? 'en-GB' : 'da-DK');

/** Days and clocks of the chat, in Denmark. */
export function chatTimes(language: string) {
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(localeOf(language), { timeZone: ZONE, ...options });
  const [weekday, date, clock, key] = [format({ weekday: 'long' }), format({ day: 'numeric', month: 'long' }), format({ hour: 'numeric', minute: '2-digit' }), new Intl.DateTimeFormat('en-CA', { timeZone: ZONE })];
  const short = format({ day: 'numeric', month: 'short' });
  return {
    /** `mandag den 30. november` */
    day: (at: Date) => [weekday.format(at), ...(language === 'en' ? [] : ['den']), date.format(at)].join(' '),
    clock: (at: Date) => clock.format(at),
    short: (at: Date, now: Date | undefined) => (now && key.format(at) === key.format(now) ? clock.format(at) : short.format(at)),
    isSameDay: (a: Date, b: Date) => key.format(a) === key.format(b),
  };
}
