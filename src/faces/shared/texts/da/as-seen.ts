/** The plan as a meeting or a year saw it. `who` is ”chefforum den 6. marts”, or ”årsstatus 2026”. */
export const asSeen = {
  viewAs: (who: string) => `Vis som: ${who}`,
  today: 'i dag',
  year: (year: number) => `årsstatus ${year}`,
  meeting: (body: string, day: string) => `${body} ${day}`,
  /** Of a meeting that is no longer in the list: the day is that on which it was kept. */
  someMeeting: (day: string) => `et møde, gemt ${day}`,
  label: 'Vis planen som et møde så den',
  loading: 'Henter …',
  none: 'Når et møde er holdt, kan du se planen som mødet så den.',
  compare: 'Sammenlign to møder',
  bar: {
    meeting: (body: string, day: string) => `Du ser planen som ${body} så den ${day}.`,
    /** It was kept on another day than that of the meeting. */
    meetingKept: (body: string, day: string, kept: string) => `Du ser planen som den blev gemt ${kept} for ${body} ${day}.`,
    year: (year: number, kept: string) => `Du ser planen som den blev gemt ${kept} til årsstatus ${year}.`,
    /** Of a meeting that the plan no longer names. */
    kept: (kept: string) => `Du ser planen som den blev gemt ${kept}.`,
    nothing: 'Intet kan rettes her.',
    back: 'Tilbage til i dag',
    compare: 'Sammenlign med i dag',
  },
  backToday: 'Du ser planen som den er i dag.',
  notFound: { title: 'Planen er ikke gemt fra det møde', text: 'Der er intet øjebliksbillede her, eller du har ikke adgang til det.' },
  malformed: { title: 'Øjebliksbilledet kan ikke læses', text: 'Filen er ændret eller ikke hel, så vi viser den ikke. Resten af planen er uændret.', open: 'Åbn filerne i SharePoint' },
  newer: { title: 'Øjebliksbilledet er gemt med en nyere udgave af Handleplan', text: 'Hent siden igen, så kan det vises.', reload: 'Hent siden igen' },
  offline: 'Øjebliksbilledet ligger i SharePoint. Vi henter det når forbindelsen er der igen.',
  failed: { title: 'Øjebliksbilledet kom ikke', text: 'Prøv igen om lidt. Planen er uændret.' },
};
