import { KINDS, PHASES, SUCCESS_ANSWERS, TRAFFIC_LIGHTS } from '../../../domain';
import { boolean, choice, dateOnly, dateTime, lookup, lookups, MUTATION_KEY, note, number, text, user, users } from './column';
import { defineList } from './list';
import { CONTRIBUTORS_EDIT } from './rights';
import { KIND_WORDS, LIGHT_WORDS, PHASE_WORDS, SUCCESS_WORDS } from './words';

const COPY_HELP = {
  da: 'Skrives af Handleplan efter statusmeldingerne. Skift lyset ved at skrive en statusmelding.',
  en: 'Written by the product from the status updates. Change the light by writing a status update.',
};

const AS_ON_PAPER = ['Title', 'Goal', 'Light', 'StatusText', 'Owner', 'Centre', 'PeriodText', 'Phase'] as const;

/** Whose row one may edit is courtesy of the screens; see the README. The columns from `Light` on are a copy of the newest status, and of what was last said about success. */
export const initiatives = defineList({
  name: 'Initiatives',
  title: { da: 'Indsatser', en: 'Initiatives' },
  description: { da: 'Handleplanens indsatser og projekter.', en: 'The initiatives and projects of the action plan.' },
  titleColumn: { title: { da: 'Indsats/projekt', en: 'Initiative/project' }, required: true },
  columns: {
    Plan: lookup('Plans', { title: { da: 'Handleplan', en: 'Action plan' }, indexed: true }),
    Goal: lookup('Goals', { title: { da: 'Mål', en: 'Goal' }, indexed: true }),
    Description: note({ title: { da: 'Beskrivelse', en: 'Description' } }),
    Kind: choice({ title: { da: 'Type', en: 'Type' }, choices: KINDS, codeWords: KIND_WORDS }),
    Success: note({ title: { da: 'Vi lykkes når', en: 'We succeed when' } }),
    PeriodText: text({
      title: { da: 'Tidsperiode', en: 'Period' },
      help: { da: 'Som I siger det: "2024-2025", "løbende".', en: 'In your own words: "2024-2025", "ongoing".' },
    }),
    PeriodFrom: dateOnly({ title: { da: 'Fra', en: 'From' } }),
    PeriodTo: dateOnly({ title: { da: 'Til', en: 'To' } }),
    Owner: user({ title: { da: 'Ansvarlig', en: 'Owner' }, indexed: true }),
    NeedsOwner: boolean({
      title: { da: 'Trænger til en ansvarlig', en: 'Needs an owner' },
      help: { da: 'Den ansvarlige har givet indsatsen videre. Vælg en ny ansvarlig, og sæt nej.', en: 'The owner has given it back. Choose a new owner, and set no.' },
      indexed: true,
    }),
    Deputies: users({ title: { da: 'Stedfortrædere', en: 'Deputies' } }),
    Centre: lookup('Centres', { title: { da: 'Fagcenter', en: 'Centre' }, indexed: true }),
    Strategies: lookups('Strategies', { title: { da: 'Hjælper også', en: 'Also helps' } }),
    WorkingGroup: lookup('Bodies', { title: { da: 'Arbejdsgruppe', en: 'Working group' } }),
    Phase: choice({ title: { da: 'Fase', en: 'Phase' }, choices: PHASES, codeWords: PHASE_WORDS, indexed: true }),
    Continues: lookup('Initiatives', {
      title: { da: 'Fortsat fra', en: 'Continued from' },
      help: { da: 'Den indsats i en tidligere handleplan som denne er ført videre fra.', en: 'The initiative of an earlier action plan that this one was carried on from.' },
    }),
    MutationKey: MUTATION_KEY,
    Light: choice({ title: { da: 'Trafiklys', en: 'Traffic light' }, choices: TRAFFIC_LIGHTS, codeWords: LIGHT_WORDS, indexed: true, help: COPY_HELP, byProductOnly: true }),
    StatusText: note({ title: { da: 'Status', en: 'Status' }, help: COPY_HELP, byProductOnly: true }),
    StatusAt: dateTime({ title: { da: 'Status skrevet', en: 'Status written' }, byProductOnly: true }),
    StatusBy: user({ title: { da: 'Status skrevet af', en: 'Status written by' }, byProductOnly: true }),
    StatusId: number({ title: { da: 'Statusmelding nr.', en: 'Status update no.' }, byProductOnly: true }),
    SuccessReached: choice({ title: { da: 'Er vi lykkedes', en: 'Have we succeeded' }, choices: SUCCESS_ANSWERS, codeWords: SUCCESS_WORDS, help: COPY_HELP, byProductOnly: true }),
    SuccessAt: dateTime({ title: { da: 'Om succes skrevet', en: 'On success written' }, byProductOnly: true }),
    SuccessBy: user({ title: { da: 'Om succes skrevet af', en: 'On success written by' }, byProductOnly: true }),
    SuccessId: number({ title: { da: 'Om succes: statusmelding nr.', en: 'On success: status update no.' }, byProductOnly: true }),
  },
  system: ['Created', 'Modified', 'Author'],
  views: [
    { name: 'AllItems', title: { da: 'Alle indsatser', en: 'All initiatives' }, columns: AS_ON_PAPER, sort: [{ by: 'Goal' }, { by: 'ID' }] },
    {
      name: 'RedAndYellow',
      title: { da: 'Røde og gule', en: 'Red and yellow' },
      columns: ['Title', 'Light', 'StatusText', 'StatusAt', 'Owner', 'Centre', 'Goal'],
      anyOf: [{ column: 'Light', is: 'red' }, { column: 'Light', is: 'yellow' }],
      sort: [{ by: 'Light' }, { by: 'ID' }],
    },
    {
      name: 'Success',
      title: { da: 'Vi lykkes når', en: 'We succeed when' },
      columns: ['Title', 'Kind', 'Goal', 'Success', 'SuccessReached', 'SuccessAt', 'Owner', 'Phase'],
      sort: [{ by: 'Goal' }, { by: 'ID' }],
    },
    {
      name: 'Mine',
      title: { da: 'Mine indsatser', en: 'My initiatives' },
      columns: AS_ON_PAPER,
      anyOf: [{ column: 'Owner', isMe: true }],
      sort: [{ by: 'ID' }],
    },
    {
      name: 'NeedsOwner',
      title: { da: 'Trænger til en ansvarlig', en: 'Needs an owner' },
      columns: ['Title', 'Owner', 'NeedsOwner', 'Centre', 'Goal', 'Phase'],
      anyOf: [{ column: 'NeedsOwner', isYes: true }],
      sort: [{ by: 'ID' }],
    },
    {
      name: 'Proposals',
      title: { da: 'Forslag', en: 'Proposals' },
      columns: ['Title', 'Goal', 'Description', 'Owner', 'Centre', 'PeriodText', 'Author', 'Created'],
      anyOf: [{ column: 'Phase', is: 'proposed' }],
      sort: [{ by: 'ID', descending: true }],
    },
  ],
  rights: CONTRIBUTORS_EDIT,
});
