/** New initiatives and edits on their way to SharePoint. Moments come written out. */
export const outbox = {
  added: 'Ny indsats',
  edited: (fields: string) => `Rettet: ${fields}`,
  elsewhere: 'En indsats i en anden plan',
  showAll: (n: number) => `Vis alle ${n}`,
  conflict: 'Begge versioner er her. Vælg den der skal gælde, eller skriv dem sammen.',
  seeBoth: 'Se begge versioner',
  proposal: {
    waitingWhy: 'Du er offline. Indsatsen bliver på denne enhed og sendes når forbindelsen er der igen.',
    refused: 'SharePoint tog ikke imod indsatsen. Teksten er gemt her.',
    undoOf: (title: string) => `Fortryd den nye indsats ${title}`,
    undone: 'Indsatsen er ikke sendt. Teksten er her stadig.',
  },
  edit: {
    waitingWhy: 'Du er offline. Rettelsen bliver på denne enhed og sendes når forbindelsen er der igen.',
    refused: 'SharePoint tog ikke imod rettelsen. Teksten er gemt her.',
    undoOf: (title: string) => `Fortryd rettelsen af ${title}`,
    undone: 'Rettelsen er ikke sendt. Teksten er her stadig.',
  },
};
