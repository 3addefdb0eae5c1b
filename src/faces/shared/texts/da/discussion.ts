/** The page ”Til drøftelse”. Days come written out (”fredag den 12. juni”), bodies as in running text (”chefforum”). */
export const discussion = {
  next: (body: string, day: string) => `Næste møde i ${body} er ${day}.`,
  noMeeting: 'Der er ikke planlagt et møde endnu.',
  none: 'Ingen røde eller gule lige nu',
  noneText: 'Bliver en indsats gul eller rød, står den her med sin tekst.',
  seePlan: 'Gå til handleplanen',
};
