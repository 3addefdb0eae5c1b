/** The menu of what a person chooses for this device. */
export const settings = {
  title: 'Indstillinger',
  language: 'Sprog',
  languages: { da: 'Dansk', en: 'English' },
  appearance: 'Udseende',
  appearances: { system: 'Som enheden', light: 'Lyst', dark: 'Mørkt', contrast: 'Høj kontrast' },
  signedInAs: (person: string) => `Logget ind som ${person}`,
  signOut: 'Log ud',
};
