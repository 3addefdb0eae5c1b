import type { outbox as da } from '../da/outbox';

export const outbox: typeof da = {
  added: 'New initiative',
  edited: (fields) => `Edited: ${fields}`,
  elsewhere: 'An initiative of another plan',
  showAll: (n) => `Show all ${n}`,
  conflict: 'Both versions are here. Choose the one that holds, or write them together.',
  seeBoth: 'See both versions',
  proposal: {
    waitingWhy: 'You are offline. The initiative stays on this device and is sent when the connection returns.',
    refused: 'SharePoint did not accept the initiative. The text is kept here.',
    undoOf: (title) => `Undo the new initiative ${title}`,
    undone: 'The initiative is not sent. The text is still here.',
  },
  edit: {
    waitingWhy: 'You are offline. The edit stays on this device and is sent when the connection returns.',
    refused: 'SharePoint did not accept the edit. The text is kept here.',
    undoOf: (title) => `Undo the edit of ${title}`,
    undone: 'The edit is not sent. The text is still here.',
  },
};
