/** A part of a SharePoint page. */
export const part = {
  notLoaded: 'Handleplanen kunne ikke hentes.',
  again: 'Prøv igen',
  noPlan: { title: 'Her er ingen handleplan endnu', read: 'Når den der redigerer siden, har oprettet planen, kan du se den her.' },
  setUp: {
    text: 'Handleplanen ligger i almindelige lister. Dem kan du oprette her. Intet på webstedet bliver slettet eller omdøbt.',
    see: 'Se hvad der oprettes',
    looking: 'Ser efter hvad der skal til …',
    mayNot: 'Det kræver at du er ejer af webstedet. Bed en ejer om at redigere siden.',
    willDo: (n: number) => (n === 1 ? 'Det her bliver gjort:' : `Først bliver disse ${n} ting gjort. Så får hver liste sine kolonner, indekser, visninger og rettigheder:`),
    create: 'Opret',
    working: (done: number) => (done === 1 ? 'Opretter … 1 trin er gjort.' : `Opretter … ${done} trin er gjort.`),
    stay: 'Bliv på siden til det er færdigt. Bliver det afbrudt, kan det startes igen.',
    ready: 'Webstedet er klar. Opret nu planen.',
    makePlan: 'Opret planen',
  },
};
