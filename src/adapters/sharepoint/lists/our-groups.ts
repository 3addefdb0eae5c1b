import { GROUPS, type Group } from './groups';
import { isMarked } from './mark';

/** The site's group that stands for one of ours, whatever it is called by now. */
export const groupOf = <G extends { readonly Title: string; readonly Description: string | null }>(groups: readonly G[], code: Group): G | undefined =>
  groups.find((group) => isMarked(group, code) || Object.values<string>(GROUPS[code].title).includes(group.Title));
