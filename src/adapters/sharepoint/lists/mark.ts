import type { Group } from './groups';

/** Ends the description of what we make, so that we know it again when a person has given it another name. */
export const mark = (code: string): string => `(handleplan:${code})`;

/** Whether a group carries the mark of one of ours. Found by that alone, it brings no names of groups along. */
export const isMarked = ({ Description }: { readonly Description: string | null }, code: Group): boolean => Description?.endsWith(mark(code)) === true;
