/** What a person reads of the town outside its own data. */
export const TEXTS = {
  management: 'Direktionen',
  outside: 'Uden for kommunen',
  roles: {
    editor: 'redaktør',
    chair: 'mødeleder',
    owner: 'ansvarlig',
    deputy: 'stedfortræder',
    director: 'læser',
    stranger: 'har ikke adgang',
  },
  service: 'Påmindelsestjenesten',
} as const;
