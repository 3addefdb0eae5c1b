import { confirmed } from './confirmed';

/** The page ”Til drøftelse”. Days come written out (”fredag den 12. juni”), bodies as in running text (”chefforum”). */
export const discussion = {
  next: (body: string, day: string) => `Næste møde i ${body} er ${day}.`,
  named: (body: string, day: string) => `Mødet i ${body} er ${day}.`,
  over: (body: string, day: string) => `Mødet i ${body} var ${day}. Her er hvad der er til drøftelse nu.`,
  cancelled: (body: string, day: string) => `Mødet i ${body} ${day} er aflyst. Her er hvad der er til drøftelse nu.`,
  notFound: 'Mødet findes ikke længere.',
  confirmed,
  noMeeting: 'Der er ikke planlagt et møde endnu.',
  none: 'Ingen røde eller gule lige nu',
  noneText: 'Bliver en indsats gul eller rød, står den her med sin tekst.',
  toMeeting: 'Gå til mødet',
  seePlan: 'Gå til handleplanen',
};
