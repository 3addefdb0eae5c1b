/** What meetings decide. Days come written out ("den 12. juni"), bodies as in running text ("chefforum"). */
export const decisions = {
  mine: 'Beslutninger du står for',
  takenAt: (body: string, day: string) => `Besluttet i ${body} ${day}`,
  dueOn: (day: string) => `senest ${day}`,
  about: (title: string) => `Om ${title}`,
  doneOn: (day: string) => `Udført ${day}`,
  done: 'Udført',
  markDone: 'Markér som udført',
  markDoneOf: (text: string) => `Markér som udført: ${text}`,
  reopen: 'Åbn igen',
  reopenOf: (text: string) => `Åbn igen: ${text}`,
  correct: 'Ret',
  correctOf: (text: string) => `Ret beslutningen: ${text}`,
  saidDone: 'Beslutningen er markeret som udført.',
  saidOpen: 'Beslutningen er åben igen.',
  notSaved: 'Det blev ikke gemt.',
  offline: 'Du er offline. Prøv igen når forbindelsen er der.',
};
