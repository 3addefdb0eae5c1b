import type { Day } from '../../../domain';

/** What each kind of file ends in. */
export type FileEnding = 'docx' | 'xlsx' | 'pptx';

const LONGEST_PART = 60;

/**
 * "handleplan-2026-11-30.docx": small letters, figures and lines alone, which every store and every mail takes. What a part has beside them is left out; a part
 * without any of them is left out whole.
 */
export function fileName(parts: readonly string[], day: Day, ending: FileEnding): string {
  return `${[...parts.map(plain), day].filter((part) => part !== '').join('-')}.${ending}`;
}

const plain = (part: string): string =>
  part
    .toLocaleLowerCase('da-DK')
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'oe')
    .replace(/å/g, 'aa')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_PART)
    .replace(/^-+|-+$/g, '');
