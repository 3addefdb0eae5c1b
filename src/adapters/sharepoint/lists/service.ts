import { REMINDER_FAILURES, REMINDER_STATES } from '../../../domain';
import { choice, dateOnly, dateTime, lookup, lookups, MUTATION_KEY, note, number, text, user } from './column';
import { defineList } from './list';
import { ABSENCES_KEPT, ADDED_ONCE, ORDERED, SERVICE_LEDGER } from './rights';
import { FAILURE_WORDS, ORDER_WORDS, REMINDER_WORDS, STEP_WORDS } from './words';

const NO_TITLE = { title: { da: 'Titel', en: 'Title' }, required: false };

/**
 * The ledger of the reminder service: the row whose key could be added is the one that is sent, and the key tells meeting, step and person; a
 * notice's tells what it is about, and it has no meeting.
 * The columns that repeat them are for people and for filters. A row whose key names no person closes the step.
 */
export const reminders = defineList({
  name: 'Reminders',
  title: { da: 'Påmindelser', en: 'Reminders' },
  description: { da: 'Hvem der er spurgt til hvilket møde. Føres af påmindelsestjenesten.', en: 'Who was asked for which meeting. Kept by the reminder service.' },
  titleColumn: NO_TITLE,
  columns: {
    ReminderKey: text({ title: { da: 'Nøgle', en: 'Key' }, unique: true }),
    Meeting: lookup('Meetings', { title: { da: 'Møde', en: 'Meeting' }, indexed: true }),
    Person: user({ title: { da: 'Person', en: 'Person' }, indexed: true }),
    StepKind: choice({ title: { da: 'Trin', en: 'Step' }, choices: ['ask', 'digest', 'now', 'proposal', 'onBehalf'], codeWords: STEP_WORDS }),
    Step: number({ title: { da: 'Arbejdsdage før', en: 'Working days before' } }),
    Initiatives: lookups('Initiatives', { title: { da: 'Indsatser', en: 'Initiatives' } }),
    State: choice({ title: { da: 'Tilstand', en: 'State' }, choices: REMINDER_STATES, codeWords: REMINDER_WORDS, indexed: true }),
    SentAt: dateTime({ title: { da: 'Sendt', en: 'Sent' } }),
    Failure: choice({ title: { da: 'Hvorfor ikke', en: 'Why not' }, choices: REMINDER_FAILURES, codeWords: FAILURE_WORDS }),
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
      columns: ['Meeting', 'StepKind', 'Step', 'Person', 'Initiatives', 'State', 'SentAt', 'Failure', 'LastError'],
      sort: [{ by: 'ID', descending: true }],
    },
  ],
  rights: SERVICE_LEDGER,
  hidden: true,
});

/** Where in Teams each person can be reached, a row a person: the key is their object id in the directory. */
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

/** What chairs and editors ask of the service from the tab: added, done by the service, and never rewritten. */
export const reminderOrders = defineList({
  name: 'ReminderOrders',
  title: { da: 'Ønsker til påmindelser', en: 'Reminder orders' },
  description: { da: 'Hvad mødeledere og redaktører har bedt påmindelsestjenesten om. Der kan tilføjes, men ikke rettes eller slettes.', en: 'What chairs and editors asked of the reminder service. One can add, but not edit or delete.' },
  titleColumn: NO_TITLE,
  columns: {
    Meeting: lookup('Meetings', { title: { da: 'Møde', en: 'Meeting' }, indexed: true }),
    Kind: choice({ title: { da: 'Ønske', en: 'Order' }, choices: ['askNow', 'sendAgain'], codeWords: ORDER_WORDS }),
    Reminder: text({ title: { da: 'Påmindelse', en: 'Reminder' } }),
    OrderKey: MUTATION_KEY,
  },
  system: ['Created', 'Author'],
  views: [{ name: 'AllItems', title: { da: 'Alle ønsker', en: 'All orders' }, columns: ['Meeting', 'Kind', 'Reminder', 'Author', 'Created'], sort: [{ by: 'ID', descending: true }] }],
  rights: ORDERED,
  writable: 'own',
  hidden: true,
});

/** What the service tells of the reminders before a meeting, whichever ledger it keeps: a text in parts, for a column does not hold any length. */
export const reminderReports = defineList({
  name: 'ReminderReports',
  title: { da: 'Rapporter om påmindelser', en: 'Reminder reports' },
  description: { da: 'Hvem der er spurgt før hvert møde. Skrives af påmindelsestjenesten.', en: 'Who was asked before each meeting. Written by the reminder service.' },
  titleColumn: NO_TITLE,
  columns: {
    ReportKey: text({ title: { da: 'Nøgle', en: 'Key' }, unique: true }),
    Meeting: lookup('Meetings', { title: { da: 'Møde', en: 'Meeting' }, indexed: true }),
    Part: number({ title: { da: 'Del', en: 'Part' } }),
    Parts: number({ title: { da: 'Dele i alt', en: 'Parts in all' } }),
    Stamp: text({ title: { da: 'Skrevet', en: 'Written' } }),
    Report: note({ title: { da: 'Rapport', en: 'Report' } }),
  },
  views: [{ name: 'AllItems', title: { da: 'Alle rapporter', en: 'All reports' }, columns: ['Meeting', 'Part', 'Parts', 'Stamp'], sort: [{ by: 'ID', descending: true }] }],
  rights: SERVICE_LEDGER,
  hidden: true,
});

/** Who is away, and when: their deputies are asked instead. */
export const absences = defineList({
  name: 'Absences',
  title: { da: 'Fravær', en: 'Absences' },
  description: { da: 'Hvem der er væk hvornår. Så længe bliver stedfortræderne spurgt i stedet.', en: 'Who is away, and when. Meanwhile their deputies are asked instead.' },
  titleColumn: NO_TITLE,
  columns: {
    Person: user({ title: { da: 'Person', en: 'Person' }, indexed: true }),
    From: dateOnly({ title: { da: 'Fra', en: 'From' } }),
    To: dateOnly({ title: { da: 'Til og med', en: 'To and including' } }),
    MutationKey: MUTATION_KEY,
  },
  views: [{ name: 'AllItems', title: { da: 'Alt fravær', en: 'All absences' }, columns: ['Person', 'From', 'To'], sort: [{ by: 'From', descending: true }] }],
  rights: ABSENCES_KEPT,
});

/**
 * One file for each meeting or yearly status: the plan as it was seen. Its name tells plan and occasion: a column could be filled in only by who
 * may change the row, and nobody may. The one column stays empty; by it the library is known as ours.
 */
export const snapshots = defineList({
  name: 'Snapshots',
  title: { da: 'Øjebliksbilleder', en: 'Snapshots' },
  description: { da: 'Handleplanen som møderne så den. Der kan tilføjes, men ikke rettes eller slettes.', en: 'The action plan as the meetings saw it. One can add, but not edit or delete.' },
  template: 'library',
  titleColumn: NO_TITLE,
  columns: { Plan: lookup('Plans', { title: { da: 'Handleplan', en: 'Action plan' }, byProductOnly: true }) },
  system: ['Created', 'Author'],
  views: [],
  rights: ADDED_ONCE,
});
