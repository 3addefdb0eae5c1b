import type { settings as da } from '../da/settings';

export const settings: typeof da = {
  title: 'Settings',
  language: 'Language',
  languages: { da: 'Dansk', en: 'English' },
  appearance: 'Appearance',
  appearances: { system: 'As the device', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
  signedInAs: (person) => `Signed in as ${person}`,
  signOut: 'Sign out',
};
