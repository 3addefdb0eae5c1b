import type { Permission } from './permissions';
import type { Words } from './words';

/** What SharePoint's own Read level holds. */
const READ = [
  'viewListItems', 'openItems', 'viewVersions', 'viewFormPages', 'open', 'viewPages', 'createSscSite', 'browseUserInfo', 'useClientIntegration', 'useRemoteApis', 'createAlerts',
] as const satisfies readonly Permission[];

/**
 * The permission levels of the product. None holds ManageLists, which passes by item-level security and lets its holder take a list apart,
 * and none may delete versions: they tell who did what.
 */
export const LEVELS = {
  read: { permissions: READ, title: { da: 'Handleplan: læse', en: 'Action plan: read' }, description: { da: 'Læser planen.', en: 'Reads the plan.' } },
  add: {
    permissions: [...READ, 'addListItems'],
    title: { da: 'Handleplan: tilføje', en: 'Action plan: add' },
    description: { da: 'Læser og tilføjer. Det der står, kan ikke ændres.', en: 'Reads and adds. What stands cannot be changed.' },
  },
  contribute: {
    permissions: [...READ, 'addListItems', 'editListItems'],
    title: { da: 'Handleplan: bidrage', en: 'Action plan: contribute' },
    description: { da: 'Læser, tilføjer og retter, men sletter ikke.', en: 'Reads, adds and edits, but does not delete.' },
  },
  edit: {
    permissions: [...READ, 'addListItems', 'editListItems', 'deleteListItems'],
    title: { da: 'Handleplan: redigere', en: 'Action plan: edit' },
    description: { da: 'Læser, tilføjer, retter og lægger i papirkurven, men ændrer ikke selve listen.', en: 'Reads, adds, edits and recycles, but does not change the list itself.' },
  },
} as const satisfies Record<string, { readonly permissions: readonly Permission[]; readonly title: Words; readonly description: Words }>;
export type Level = keyof typeof LEVELS;

export const GROUPS = {
  editors: {
    title: { da: 'Handleplan: redaktører', en: 'Action plan: editors' },
    description: { da: 'Holder planen: indsatser, temaer, mål, møder og planens trin.', en: 'Keep the plan: initiatives, themes, goals, meetings and its stage.' },
  },
  chairs: {
    title: { da: 'Handleplan: mødeledere', en: 'Action plan: chairs' },
    description: { da: 'Forbereder møder og skriver beslutninger.', en: 'Prepare meetings and write decisions.' },
  },
  contributors: {
    title: { da: 'Handleplan: bidragydere', en: 'Action plan: contributors' },
    description: { da: 'Skriver statusmeldinger, foreslår indsatser og retter dem.', en: 'Write status updates, propose initiatives and edit them.' },
  },
  readers: {
    title: { da: 'Handleplan: læsere', en: 'Action plan: readers' },
    description: { da: 'Læser planen.', en: 'Read the plan.' },
  },
  service: {
    title: { da: 'Handleplan: påmindelsestjeneste', en: 'Action plan: reminder service' },
    description: { da: 'Kun tjenesten der sender påmindelser. Her skal ingen mennesker stå.', en: 'Only the service that sends reminders. No people belong here.' },
  },
} as const satisfies Record<string, { readonly title: Words; readonly description: Words }>;
export type Group = keyof typeof GROUPS;

/** What every group may do with the site itself: see its name and its people. Lists do not inherit it. */
export const SITE_LEVEL: Level = 'read';
