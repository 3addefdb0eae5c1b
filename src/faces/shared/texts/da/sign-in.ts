/** What stands between a person and the plan though they are signed in, and what they can do about it. */
export const signIn = {
  noAccess: {
    title: 'Du kan ikke se denne handleplan endnu',
    text: (site: string) => `Planen ligger på SharePoint-webstedet ${site}. Bed planens redaktør om adgang. Så virker fanen med det samme.`,
    action: 'Anmod om adgang',
  },
  guest: {
    title: 'Som gæst kan du ikke se denne handleplan endnu',
    text: (site: string) => `Bed den der har inviteret dig, om adgang til SharePoint-webstedet ${site}. Har du adgang, så åbn webstedet i en browser, og log ind hos den organisation der har inviteret dig.`,
    action: 'Åbn webstedet',
  },
  consent: {
    title: 'Handleplan skal have dit samtykke',
    text: 'Giv Handleplan lov til at hente og gemme planen på dine vegne. Den kan det samme som dig i SharePoint, og ikke mere.',
    action: 'Giv samtykke',
  },
  blocked: {
    title: 'Din organisation giver ikke adgang herfra',
    text: 'En regel hos jer kræver en anden enhed eller et andet netværk. Prøv fra din arbejds-pc, eller spørg jeres it-support.',
  },
  other: {
    title: 'Planen hører til en anden organisation',
    text: 'Du er logget ind i Teams som gæst eller fra en anden organisation. Skift organisation øverst i Teams, eller bed planens redaktør om at invitere dig.',
  },
};
