import { choice, dateTime, lookup, lookups, note, number, text, user } from './column';
import { defineList } from './list';
import { ADDED_ONCE, SERVICE_LEDGER } from './rights';
import { REMINDER_STATES, REMINDER_WORDS } from './words';

const NO_TITLE = { title: { da: 'Titel', en: 'Title' }, required: false };

/** The ledger of the reminder service: the row whose key could be added is the one that is sent. */
export const reminders = defineList({
  name: 'Reminders',
  title: { da: 'Påmindelser', en: 'Reminders' },
  description: { da: 'Hvem der er spurgt til hvilket møde. Føres af påmindelsestjenesten.', en: 'Who was asked for which meeting. Kept by the reminder service.' },
  titleColumn: NO_TITLE,
  columns: {
    ReminderKey: text({ title: { da: 'Nøgle', en: 'Key' }, unique: true }),
    Meeting: lookup('Meetings', { title: { da: 'Møde', en: 'Meeting' }, indexed: true }),
    Person: user({ title: { da: 'Person', en: 'Person' }, indexed: true }),
    Step: number({ title: { da: 'Arbejdsdage før', en: 'Working days before' } }),
    Initiatives: lookups('Initiatives', { title: { da: 'Indsatser', en: 'Initiatives' } }),
    State: choice({ title: { da: 'Tilstand', en: 'State' }, choices: REMINDER_STATES, codeWords: REMINDER_WORDS, indexed: true }),
    SentAt: dateTime({ title: { da: 'Sendt', en: 'Sent' } }),
    Attempts: number({ title: { da: 'Forsøg', en: 'Attempts' } }),
    Claim: text({ title: { da: 'Taget af', en: 'Claimed by' } }),
    ClaimedUntil: dateTime({ title: { da: 'Taget indtil', en: 'Claimed until' } }),
    ActivityId: text({ title: { da: 'Kort', en: 'Card' } }),
    LastError: note({ title: { da: 'Seneste fejl', en: 'Last error' } }),
  },
  views: [
    {
      name: 'AllItems',
      title: { da: 'Alle påmindelser', en: 'All reminders' },
      columns: ['Meeting', 'Person', 'Step', 'Initiatives', 'State', 'SentAt', 'LastError'],
      sort: [{ by: 'ID', descending: true }],
    },
  ],
  rights: SERVICE_LEDGER,
  hidden: true,
});

/** Where in Teams each person can be reached. */
export const conversations = defineList({
  name: 'Conversations',
  title: { da: 'Samtaler', en: 'Conversations' },
  description: { da: 'Hvor påmindelsestjenesten når folk i Teams.', en: 'Where the reminder service reaches people in Teams.' },
  titleColumn: NO_TITLE,
  columns: {
    ConversationKey: text({ title: { da: 'Nøgle', en: 'Key' }, unique: true }),
    Person: user({ title: { da: 'Person', en: 'Person' }, indexed: true }),
    ConversationId: text({ title: { da: 'Samtale', en: 'Conversation' } }),
    ServiceUrl: text({ title: { da: 'Adresse', en: 'Address' } }),
    TenantId: text({ title: { da: 'Organisation', en: 'Tenant' } }),
    TeamsUserId: text({ title: { da: 'Bruger i Teams', en: 'Teams user' } }),
  },
  views: [{ name: 'AllItems', title: { da: 'Alle samtaler', en: 'All conversations' }, columns: ['Person', 'ConversationId', 'ServiceUrl'], sort: [{ by: 'ID' }] }],
  rights: SERVICE_LEDGER,
  hidden: true,
});

/** One file for each meeting or yearly status: the plan as it was seen. */
export const snapshots = defineList({
  name: 'Snapshots',
  title: { da: 'Øjebliksbilleder', en: 'Snapshots' },
  description: { da: 'Handleplanen, som møderne så den. Der kan tilføjes, men ikke rettes eller slettes.', en: 'The action plan as the meetings saw it. One can add, but not edit or delete.' },
  template: 'library',
  titleColumn: NO_TITLE,
  columns: {
    Plan: lookup('Plans', { title: { da: 'Handleplan', en: 'Action plan' }, indexed: true }),
    Meeting: lookup('Meetings', { title: { da: 'Møde', en: 'Meeting' }, indexed: true }),
  },
  system: ['Created', 'Author'],
  views: [],
  rights: ADDED_ONCE,
});
