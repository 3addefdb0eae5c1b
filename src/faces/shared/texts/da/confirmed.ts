/** How many initiatives are ready for a meeting. Numbers come written out. */
export const confirmed = (fresh: string, all: string): string =>
  fresh !== all ? `${fresh} af ${all} er bekræftet til mødet.` : all === '1' ? 'Indsatsen er bekræftet til mødet.' : `Alle ${all} er bekræftet til mødet.`;
