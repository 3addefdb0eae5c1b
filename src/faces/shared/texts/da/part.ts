/** A part of a SharePoint page. */
export const part = {
  notLoaded: 'Handleplanen kunne ikke hentes.',
  again: 'Prøv igen',
  noPlan: { title: 'Her er ingen handleplan endnu', read: 'Når den, der redigerer siden, har oprettet planen, kan du se den her.' },
};
