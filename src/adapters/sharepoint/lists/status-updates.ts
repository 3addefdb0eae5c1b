import { SOURCES, SUCCESS_ANSWERS, TRAFFIC_LIGHTS } from '../../../domain';
import { boolean, choice, lookup, MUTATION_KEY, note, user } from './column';
import { defineList } from './list';
import { APPEND_ONLY } from './rights';
import { LIGHT_WORDS, SOURCE_WORDS, SUCCESS_WORDS } from './words';

const AS_READ = ['Initiative', 'Light', 'Text', 'Author', 'StatedBy', 'Created', 'ConfirmsUnchanged', 'Success', 'Meeting', 'Source'] as const;

/** The history: it only grows. Sorted by number, which every list can sort by at any size; numbers grow with time. */
export const statusUpdates = defineList({
  name: 'StatusUpdates',
  title: { da: 'Statusmeldinger', en: 'Status updates' },
  description: {
    da: 'Alle statusmeldinger som de blev skrevet. Der kan tilføjes, men ikke rettes eller slettes.',
    en: 'Every status update as it was written. One can add, but not edit or delete.',
  },
  titleColumn: { title: { da: 'Titel', en: 'Title' }, required: false },
  columns: {
    Initiative: lookup('Initiatives', { title: { da: 'Indsats', en: 'Initiative' }, indexed: true }),
    Plan: lookup('Plans', { title: { da: 'Handleplan', en: 'Action plan' }, indexed: true }),
    Light: choice({ title: { da: 'Trafiklys', en: 'Traffic light' }, choices: TRAFFIC_LIGHTS, codeWords: LIGHT_WORDS, indexed: true }),
    Text: note({ title: { da: 'Tekst', en: 'Text' } }),
    ConfirmsUnchanged: boolean({ title: { da: 'Uændret', en: 'Unchanged' } }),
    Success: choice({ title: { da: 'Er vi lykkedes', en: 'Have we succeeded' }, choices: SUCCESS_ANSWERS, codeWords: SUCCESS_WORDS }),
    Meeting: lookup('Meetings', { title: { da: 'Møde', en: 'Meeting' }, indexed: true }),
    Source: choice({ title: { da: 'Skrevet i', en: 'Written in' }, choices: SOURCES, codeWords: SOURCE_WORDS }),
    StatedBy: user({
      title: { da: 'På vegne af', en: 'Stated by' },
      help: {
        da: 'Tæller kun på rækker som påmindelsestjenesten har skrevet for den der svarede på et kort.',
        en: 'Counts only on rows that the reminder service wrote for the person who answered a card.',
      },
      indexed: true,
      byProductOnly: true,
    }),
    MutationKey: MUTATION_KEY,
  },
  system: ['Created', 'Author'],
  indexedSystem: ['Author'],
  views: [
    { name: 'AllItems', title: { da: 'Alle statusmeldinger', en: 'All status updates' }, columns: AS_READ, sort: [{ by: 'ID', descending: true }] },
    {
      name: 'RedAndYellow',
      title: { da: 'Røde og gule', en: 'Red and yellow' },
      columns: AS_READ,
      anyOf: [{ column: 'Light', is: 'red' }, { column: 'Light', is: 'yellow' }],
      sort: [{ by: 'ID', descending: true }],
    },
    {
      name: 'Mine',
      title: { da: 'Mine statusmeldinger', en: 'My status updates' },
      columns: AS_READ,
      anyOf: [{ column: 'Author', isMe: true }, { column: 'StatedBy', isMe: true }],
      sort: [{ by: 'ID', descending: true }],
    },
  ],
  rights: APPEND_ONLY,
  writable: 'own',
});
