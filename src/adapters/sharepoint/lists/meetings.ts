import { BODY_ROLES, MEETING_STATES } from '../../../domain';
import { choice, dateOnly, dateTime, lookup, lookups, MUTATION_KEY, note, number, text, user, users } from './column';
import { defineList } from './list';
import { EDITORS_AND_CHAIRS_KEEP } from './rights';
import { DECISION_STATES, DECISION_WORDS, MEETING_WORDS, ROLE_WORDS } from './words';

const REMARK = note({ title: { da: 'Bemærkning', en: 'Remark' } });

export const bodies = defineList({
  name: 'Bodies',
  title: { da: 'Fora', en: 'Bodies' },
  description: { da: 'De fora der drøfter handleplanen.', en: 'The bodies that discuss the action plan.' },
  titleColumn: { title: { da: 'Forum', en: 'Body' }, required: true },
  columns: {
    Role: choice({ title: { da: 'Rolle', en: 'Role' }, choices: BODY_ROLES, codeWords: ROLE_WORDS }),
    Task: note({ title: { da: 'Opgave', en: 'Task' } }),
    Rhythm: text({ title: { da: 'Mødes', en: 'Meets' } }),
    Members: users({ title: { da: 'Medlemmer', en: 'Members' } }),
    Chair: user({ title: { da: 'Mødeleder', en: 'Chair' } }),
    FreshForDays: number({
      title: { da: 'En status gælder i (dage)', en: 'A status is fresh for (days)' },
      help: { da: 'En statusmelding der er ældre end det før mødet, spørges der til igen.', en: 'A status update older than this before the meeting is asked about again.' },
    }),
    AskWorkingDaysBefore: text({
      title: { da: 'Spørg så mange arbejdsdage før', en: 'Ask this many working days before' },
      help: { da: 'For eksempel: 10, 3. Tomt: der spørges ikke.', en: 'For example: 10, 3. Empty: nobody is asked.' },
    }),
    EndsOn: dateOnly({ title: { da: 'Slutter', en: 'Ends' }, help: { da: 'Kun for arbejdsgrupper og andre der er nedsat for en tid.', en: 'Only for working groups and others made for a time.' } }),
    MutationKey: MUTATION_KEY,
  },
  views: [{ name: 'AllItems', title: { da: 'Alle fora', en: 'All bodies' }, columns: ['Title', 'Role', 'Task', 'Rhythm', 'Chair', 'Members'], sort: [{ by: 'ID' }] }],
  rights: EDITORS_AND_CHAIRS_KEEP,
});

export const meetings = defineList({
  name: 'Meetings',
  title: { da: 'Møder', en: 'Meetings' },
  description: { da: 'Møder om handleplanen.', en: 'Meetings about the action plan.' },
  titleColumn: { title: { da: 'Møde', en: 'Meeting' }, required: true },
  columns: {
    Body: lookup('Bodies', { title: { da: 'Forum', en: 'Body' }, indexed: true }),
    StartsAt: dateTime({ title: { da: 'Begynder', en: 'Starts' }, indexed: true }),
    EndsAt: dateTime({ title: { da: 'Slutter', en: 'Ends' } }),
    Place: text({ title: { da: 'Sted', en: 'Place' } }),
    State: choice({ title: { da: 'Tilstand', en: 'State' }, choices: MEETING_STATES, codeWords: MEETING_WORDS, indexed: true }),
    Plans: lookups('Plans', { title: { da: 'Handleplaner på dagsordenen', en: 'Action plans on the agenda' } }),
    Initiatives: lookups('Initiatives', { title: { da: 'Indsatser på dagsordenen', en: 'Initiatives on the agenda' } }),
    Agenda: note({ title: { da: 'Dagsorden', en: 'Agenda' }, help: { da: 'Ét punkt på hver linje.', en: 'One point a line.' } }),
    Guests: lookups('Centres', { title: { da: 'Inviterede fagcentre', en: 'Invited centres' }, help: { da: 'Fagcentre der er inviteret til netop dette møde.', en: 'Centres that are invited to this one meeting.' } }),
    Remark: REMARK,
    MutationKey: MUTATION_KEY,
  },
  views: [
    {
      name: 'AllItems',
      title: { da: 'Alle møder', en: 'All meetings' },
      columns: ['Title', 'Body', 'StartsAt', 'EndsAt', 'Place', 'State', 'Agenda', 'Initiatives'],
      sort: [{ by: 'StartsAt', descending: true }],
    },
    {
      name: 'Coming',
      title: { da: 'Kommende møder', en: 'Coming meetings' },
      columns: ['Title', 'Body', 'StartsAt', 'EndsAt', 'Place', 'Agenda', 'Initiatives'],
      anyOf: [{ column: 'State', is: 'planned' }],
      sort: [{ by: 'StartsAt' }],
    },
  ],
  rights: EDITORS_AND_CHAIRS_KEEP,
});

/** The title is the first line of the text, for the places where SharePoint shows nothing but titles. */
export const decisions = defineList({
  name: 'Decisions',
  title: { da: 'Beslutninger', en: 'Decisions' },
  description: { da: 'Hvad møderne besluttede, og hvad der er udført.', en: 'What the meetings decided, and what is done.' },
  titleColumn: { title: { da: 'Kort', en: 'In short' }, required: false },
  columns: {
    Text: note({ title: { da: 'Beslutning', en: 'Decision' } }),
    Meeting: lookup('Meetings', { title: { da: 'Møde', en: 'Meeting' }, indexed: true }),
    Initiative: lookup('Initiatives', { title: { da: 'Indsats', en: 'Initiative' }, indexed: true }),
    Responsible: user({ title: { da: 'Ansvarlig', en: 'Responsible' }, indexed: true }),
    DueOn: dateOnly({ title: { da: 'Senest', en: 'Due' } }),
    State: choice({ title: { da: 'Tilstand', en: 'State' }, choices: DECISION_STATES, codeWords: DECISION_WORDS, indexed: true }),
    DoneOn: dateOnly({ title: { da: 'Udført den', en: 'Done on' } }),
    Remark: REMARK,
    MutationKey: MUTATION_KEY,
  },
  views: [
    {
      name: 'AllItems',
      title: { da: 'Alle beslutninger', en: 'All decisions' },
      columns: ['Text', 'Meeting', 'Initiative', 'Responsible', 'DueOn', 'State', 'Remark'],
      sort: [{ by: 'ID', descending: true }],
    },
    {
      name: 'Open',
      title: { da: 'Åbne beslutninger', en: 'Open decisions' },
      columns: ['Text', 'Meeting', 'Initiative', 'Responsible', 'DueOn', 'Remark'],
      anyOf: [{ column: 'State', is: 'open' }],
      sort: [{ by: 'DueOn' }],
    },
  ],
  rights: EDITORS_AND_CHAIRS_KEEP,
});
