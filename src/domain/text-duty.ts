import { isWorse, type TrafficLight } from './traffic-light';

/** What a statement's text may hold, in UTF-16 units as SharePoint and a browser's `maxlength` count them. */
export const STATUS_TEXT_LIMIT = 1000;

/** Line ends as they are kept: a pasted CRLF is one break, and counts as one. */
export const withPlainLineEnds = (typed: string): string => typed.replace(/\r\n?/g, '\n');

/**
 * Whether there is nothing to read: blanks, controls, format characters (zero width, bidi), marks without a letter,
 * and the letters that are drawn as nothing (Hangul fillers, the empty braille cell).
 */
export const isInvisible = (text: string): boolean => /^[\s\p{Z}\p{C}\p{M}\p{Default_Ignorable_Code_Point}\u2800]*$/u.test(text);

/** The text as it is kept: as typed, with plain line ends; nothing at all when there is nothing to read. */
export const statusText = (typed: string): string => (isInvisible(typed) ? '' : withPlainLineEnds(typed));

/** What stands in the way of a statement; the face says it. */
export type TextFinding =
  | { readonly code: 'text-needed' }
  | { readonly code: 'text-needed-worse'; readonly from: TrafficLight; readonly to: TrafficLight }
  | { readonly code: 'text-too-long'; readonly over: number; readonly limit: number };

/** Whether a light must come with words (rule 2). @param from the present light; `undefined`: no status yet. */
export const needsText = (from: TrafficLight | undefined, to: TrafficLight): boolean => to !== 'green' || isWorse(from, to);

/** Rule 2: `undefined` when the statement may be made. @param from the present light; `undefined`: no status yet. */
export function textFinding(from: TrafficLight | undefined, to: TrafficLight, typed: string): TextFinding | undefined {
  const over = withPlainLineEnds(typed).length - STATUS_TEXT_LIMIT;
  if (over > 0) return { code: 'text-too-long', over, limit: STATUS_TEXT_LIMIT };
  if (!isInvisible(typed) || !needsText(from, to)) return undefined;
  return from !== undefined && isWorse(from, to) ? { code: 'text-needed-worse', from, to } : { code: 'text-needed' };
}

/** How many of the characters that may be typed are used. */
export const statusTextLength = (typed: string): number => withPlainLineEnds(typed).length;
