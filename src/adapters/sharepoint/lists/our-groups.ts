import { GROUPS, type Group } from './rights';

/** Ends the description of what we make, so that we know it again when a person has given it another name. */
export const mark = (code: string): string => `(handleplan:${code})`;

/** The site's group that stands for one of ours, whatever it is called by now. */
export const groupOf = <G extends { readonly Title: string; readonly Description: string | null }>(groups: readonly G[], code: Group): G | undefined =>
  groups.find(({ Title, Description }) => Description?.endsWith(mark(code)) || Object.values<string>(GROUPS[code].title).includes(Title));
