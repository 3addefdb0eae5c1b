/** The page on which a tab of a channel or a meeting is set up, and the page of "Fjern". */
export const configure = {
  title: 'Vis handleplanen her',
  lead: 'Vælg hvad fanen skal vise. Alle ser den med deres egen adgang.',
  site: 'Websted',
  teamSite: (name: string) => `Teamets eget websted (${name})`,
  homeSite: (name: string) => `Organisationens websted (${name})`,
  otherSite: 'Et andet websted',
  address: 'Webstedets adresse',
  addressHint: 'Kopiér den fra browseren. En side på webstedet kan også bruges.',
  problem: {
    'no-address': 'Skriv en hel adresse som den står i browseren.',
    elsewhere: 'Webstedet ligger et andet sted end jeres SharePoint. Vælg et der ligger samme sted som de andre.',
  },
  useSite: 'Find planen',
  plan: 'Handleplan',
  face: 'Hvad skal fanen vise?',
  failed: {
    'no-access': 'Du har ikke adgang til webstedet. Bed dets ejer om adgang, eller vælg et andet.',
    'not-found': 'Her er ingen handleplan endnu. Vælg et andet websted, eller bed en administrator om at oprette planen.',
    other: 'Vi fik ikke svar fra webstedet. Se om adressen er rigtig, eller prøv igen om lidt.',
  },
  preview: 'Sådan ser fanen ud lige nu',
  nothing: 'Her er ikke noget at vise endnu.',
  more: (n: number) => (n === 1 ? 'og 1 til' : `og ${n} til`),
};

export const remove = {
  title: 'Fjern fanen',
  text: 'Fanen forsvinder herfra for alle. Planen, indsatserne og statusmeldingerne bliver hvor de er: som lister på jeres SharePoint-websted.',
  again: 'Du kan altid tilføje fanen igen.',
};
