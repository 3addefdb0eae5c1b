/** The plan of today, among the occasions of an address. */
export const NOW = 'nu';
