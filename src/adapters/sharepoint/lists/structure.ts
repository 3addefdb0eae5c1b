import { CLOSED_KINDS, STAGES } from '../../../domain';
import { choice, dateOnly, dateTime, lookup, MUTATION_KEY, note, number, text, user } from './column';
import { defineList } from './list';
import { EDITORS_AND_CHAIRS_KEEP, EDITORS_KEEP, EDITORS_KEEP_SERVICE_MARKS } from './rights';
import { CLOSED_WORDS, STAGE_WORDS } from './words';

export const plans = defineList({
  name: 'Plans',
  title: { da: 'Handleplaner', en: 'Action plans' },
  description: { da: 'En række for hver handleplan.', en: 'One row for each action plan.' },
  columns: {
    Policy: text({ title: { da: 'Politik', en: 'Policy' } }),
    PeriodFrom: dateOnly({ title: { da: 'Fra', en: 'From' } }),
    PeriodTo: dateOnly({ title: { da: 'Til', en: 'To' } }),
    Stage: choice({ title: { da: 'Trin', en: 'Stage' }, choices: STAGES, codeWords: STAGE_WORDS }),
    PresentedAt: lookup('Meetings', { title: { da: 'Præsenteret på', en: 'Presented at' } }),
    PresentedOn: dateTime({ title: { da: 'Sat til præsenteret', en: 'Set to presented' }, byProductOnly: true }),
    PresentedBy: user({ title: { da: 'Sat til præsenteret af', en: 'Set to presented by' }, byProductOnly: true }),
    RolledOutOn: dateTime({ title: { da: 'Udrullet den', en: 'Rolled out on' }, byProductOnly: true }),
    RolledOutBy: user({ title: { da: 'Udrullet af', en: 'Rolled out by' }, byProductOnly: true }),
    ClosedOn: dateTime({ title: { da: 'Afsluttet den', en: 'Closed on' }, byProductOnly: true }),
    ClosedBy: user({ title: { da: 'Afsluttet af', en: 'Closed by' }, byProductOnly: true }),
    MutationKey: MUTATION_KEY,
    StatusThrough: number({
      title: { da: 'Status ført ajour til', en: 'Status copied through' },
      help: {
        da: 'Nummeret på den statusmelding som indsatsernes status er ført ajour til. Skrives af Handleplan.',
        en: 'The number of the status update up to which the initiatives carry their status. Written by the product.',
      },
      byProductOnly: true,
    }),
  },
  system: ['Created', 'Author'],
  views: [
    { name: 'AllItems', title: { da: 'Alle handleplaner', en: 'All action plans' }, columns: ['Title', 'Policy', 'PeriodFrom', 'PeriodTo', 'Stage', 'PresentedAt'], sort: [{ by: 'ID' }] },
  ],
  rights: EDITORS_KEEP_SERVICE_MARKS,
});

/** SharePoint already has a hidden column called Order on every list, so the order of themes and goals is called SortOrder. */
const SORT_ORDER = number({ title: { da: 'Rækkefølge', en: 'Order' } });
const DESCRIPTION = note({ title: { da: 'Beskrivelse', en: 'Description' } });

export const themes = defineList({
  name: 'Themes',
  title: { da: 'Temaer', en: 'Themes' },
  description: { da: 'Politikkens temaer.', en: 'The themes of the policy.' },
  columns: {
    Plan: lookup('Plans', { title: { da: 'Handleplan', en: 'Action plan' }, indexed: true }),
    SortOrder: SORT_ORDER,
    Description: DESCRIPTION,
    MutationKey: MUTATION_KEY,
  },
  views: [{ name: 'AllItems', title: { da: 'Alle temaer', en: 'All themes' }, columns: ['Title', 'Description', 'SortOrder', 'Plan'], sort: [{ by: 'SortOrder' }] }],
  rights: EDITORS_KEEP,
});

export const goals = defineList({
  name: 'Goals',
  title: { da: 'Mål', en: 'Goals' },
  description: { da: 'Temaernes mål.', en: 'The goals of the themes.' },
  columns: {
    Theme: lookup('Themes', { title: { da: 'Tema', en: 'Theme' }, indexed: true }),
    SortOrder: SORT_ORDER,
    Description: DESCRIPTION,
    MutationKey: MUTATION_KEY,
  },
  views: [{ name: 'AllItems', title: { da: 'Alle mål', en: 'All goals' }, columns: ['Title', 'Theme', 'Description', 'SortOrder'], sort: [{ by: 'Theme' }, { by: 'SortOrder' }] }],
  rights: EDITORS_KEEP,
});

export const centres = defineList({
  name: 'Centres',
  title: { da: 'Fagcentre', en: 'Centres' },
  description: { da: 'Kommunens fagcentre og deres centerchefer.', en: 'The centres of the municipality and their managers.' },
  titleColumn: { title: { da: 'Fagcenter', en: 'Centre' }, required: true },
  columns: {
    FullName: text({ title: { da: 'Navn', en: 'Name' } }),
    Manager: user({ title: { da: 'Centerchef', en: 'Manager' } }),
    Remark: note({ title: { da: 'Bemærkning', en: 'Remark' } }),
    MutationKey: MUTATION_KEY,
  },
  views: [{ name: 'AllItems', title: { da: 'Alle fagcentre', en: 'All centres' }, columns: ['Title', 'FullName', 'Manager', 'Remark'], sort: [{ by: 'Title' }] }],
  rights: EDITORS_AND_CHAIRS_KEEP,
});

export const strategies = defineList({
  name: 'Strategies',
  title: { da: 'Strategier og politikker', en: 'Strategies and policies' },
  description: { da: 'Andre strategier og politikker som indsatserne også hjælper.', en: 'Other strategies and policies that the initiatives help as well.' },
  columns: {
    Centre: lookup('Centres', { title: { da: 'Fagcenter', en: 'Centre' } }),
    Description: DESCRIPTION,
    MutationKey: MUTATION_KEY,
  },
  views: [{ name: 'AllItems', title: { da: 'Alle strategier', en: 'All strategies' }, columns: ['Title', 'Centre', 'Description'], sort: [{ by: 'Title' }] }],
  rights: EDITORS_AND_CHAIRS_KEEP,
});

export const closedDays = defineList({
  name: 'ClosedDays',
  title: { da: 'Lukkedage og stille uger', en: 'Closing days and quiet weeks' },
  description: {
    da: 'Dage og uger hvor ingen bliver spurgt. Weekender og helligdage er med i forvejen. Er listen tom, gælder det sædvanlige.',
    en: 'Days and weeks in which nobody is asked. Weekends and public holidays count already. While the list is empty, the usual ones hold.',
  },
  titleColumn: { title: { da: 'Navn', en: 'Name' }, required: false },
  columns: {
    Kind: choice({ title: { da: 'Gælder', en: 'Holds' }, choices: CLOSED_KINDS, codeWords: CLOSED_WORDS }),
    Day: dateOnly({ title: { da: 'Dag', en: 'Day' }, help: { da: 'Ved en dag hvert år er årstallet ligegyldigt.', en: 'For a day of every year the year does not matter.' } }),
    Week: number({ title: { da: 'Uge', en: 'Week' }, help: { da: 'Ugens nummer, for eksempel 28.', en: 'The number of the week, for example 28.' } }),
    MutationKey: MUTATION_KEY,
  },
  views: [{ name: 'AllItems', title: { da: 'Alle lukkedage og stille uger', en: 'All closing days and quiet weeks' }, columns: ['Title', 'Kind', 'Day', 'Week'], sort: [{ by: 'Kind' }, { by: 'Week' }, { by: 'Day' }] }],
  rights: EDITORS_KEEP,
});
