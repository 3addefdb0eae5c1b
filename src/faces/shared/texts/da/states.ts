import type { ErrorCode } from '../../../../application/errors';

const sekunder = (n: number) => (n === 1 ? '1 sekund' : `${n} sekunder`);

/** What happened, what to do, and that nothing is lost. A `title` is set in semibold before the rest, or stands as a heading. */
export const states = {
  loading: 'Henter planen …',
  cached: (moment: string) => `Du ser planen som den var ${moment}. Vi henter det nyeste.`,
  noHits: { title: (search: string) => `Ingen indsatser passer til ”${search}”`, titleWithoutSearch: 'Ingen indsatser passer til filtrene', text: 'Prøv et kortere ord, eller fjern et filter.', textWithoutSearch: 'Fjern et filter, så kommer der flere frem.' },
  noPlan: { title: 'Her er ingen handleplan endnu', text: 'Webstedet er klar. Bed en administrator om at oprette planen.' },
  readOnly: 'Du kan læse planen. Redaktøren kan give dig adgang til at skrive.',
  notFound: { title: 'Indsatsen er her ikke', text: 'Indsatsen findes ikke længere, eller du har ikke adgang til den.', action: 'Gå til handleplanen' },
  offline: {
    title: 'Du er offline.',
    withPlan: (moment: string) => `Du ser planen som den var ${moment}. Det du gemmer, bliver på denne enhed og sendes når forbindelsen er der igen.`,
    withoutPlan: 'Vi henter planen når forbindelsen er der igen.',
  },
  noAnswer: {
    title: 'Vi fik ikke svar fra SharePoint.',
    retryIn: (seconds: number) => `Vi prøver igen om ${sekunder(seconds)}.`,
    text: 'Prøv igen om lidt. Det du har gemt, er der stadig.',
    kept: (seconds: number) => `Din tekst er her stadig. Vi prøver igen om ${sekunder(seconds)}.`,
  },
  busy: {
    title: 'SharePoint har travlt lige nu.',
    retryIn: (seconds: number) => `Vi prøver igen om ${sekunder(seconds)}. Du behøver ikke gøre noget.`,
    text: 'Prøv igen om lidt. Det du har gemt, er der stadig.',
  },
  signedOut: { title: 'Du er logget ud.', text: 'Log ind igen, så fortsætter du hvor du slap.', textKept: 'Log ind igen, så fortsætter du hvor du slap. Din tekst er her stadig.', action: 'Log ind' },
  malformed: {
    light: { before: 'I listen står lyset som', after: 'Handleplanen kender grøn, gul og rød. Ret feltet i listen, så er rækken med igen.' },
    goal: 'Rækken peger på et mål der ikke findes. Vælg et mål, så er rækken med igen.',
    other: { before: (column: string) => `I listen står feltet ”${column}” som`, after: 'Det kender handleplanen ikke. Ret feltet i listen, så er rækken med igen.' },
    missing: (column: string) => `Feltet ”${column}” er tomt i listen. Udfyld det, så er rækken med igen.`,
    note: 'Rækken tæller ikke med i tallene før den er rettet. Resten af planen er uændret.',
    elsewhere: (n: number) => (n === 1 ? '1 række i listerne kan ikke læses' : `${n} rækker i listerne kan ikke læses`),
    open: 'Åbn rækken i SharePoint',
    untitled: 'Uden titel',
  },
  bug: {
    title: 'Noget gik galt hos os',
    text: (code: string) => `Det du har gemt, er der stadig. Hent siden igen. Hvis det sker igen, så send koden ${code} til din administrator.`,
    action: 'Hent siden igen',
  },
  /** A failure in a short sentence, where the work stands. */
  error: {
    conflict: 'En anden har gemt imens. Begge versioner er her.',
    'not-found': 'Indsatsen findes ikke længere, eller du har ikke adgang til den.',
    'no-access': 'Du kan ikke se denne handleplan endnu. Bed planens redaktør om adgang.',
    'read-only': 'Du kan læse planen. Redaktøren kan give dig adgang til at skrive.',
    offline: 'Du er offline. Det du gemmer, bliver på denne enhed og sendes når forbindelsen er der igen.',
    'no-answer': 'Vi fik ikke svar fra SharePoint. Din tekst er her stadig.',
    busy: 'SharePoint har travlt lige nu. Din tekst er her stadig. Prøv igen om lidt.',
    'signed-out': 'Du er logget ud. Log ind igen, så fortsætter du hvor du slap. Din tekst er her stadig.',
    'consent-needed': 'Handleplan skal have dit samtykke til at hente planen.',
    'access-blocked': 'Din organisation giver ikke adgang herfra.',
    'other-organisation': 'Planen hører til en anden organisation end den du er logget ind i.',
    'malformed-row': 'Rækken i listen kan ikke læses. Ret den i listen, så er den med igen.',
    'lists-changed': 'Listerne på webstedet er ændret, så det kan ikke gemmes. Din tekst er her stadig. Bed en administrator om at køre opsætningen igen.',
    'text-needed': 'Skriv kort hvad der driller. Så er mødet forberedt.',
    'text-needed-worse': 'Lyset er gået ned. Skriv kort hvad der er sket.',
    'text-too-long': 'Teksten kan højst være 1.000 tegn.',
    'title-needed': 'Giv indsatsen en titel.',
    'title-too-long': 'Titlen kan højst være 255 tegn.',
    'goal-needed': 'Vælg det mål indsatsen hører til.',
    'owner-needed': 'Vælg én ansvarlig.',
    'period-reversed': 'Slutdatoen ligger før startdatoen. Byt dem om, eller ret den ene.',
    'gate-closed': 'Planen kan udrulles når den er præsenteret i chefforum. Vælg mødet hvor det skete.',
    'in-use': 'Der hænger stadig noget på. Flyt det først, så kan det slettes.',
    'not-valid': 'Noget skal rettes før det kan gemmes.',
  } satisfies Record<ErrorCode, string>,
};
