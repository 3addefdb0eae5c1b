import { overview as da } from './da/overview';
import type { en } from './en';
import { textsWith } from '.';

/** Its English comes with the rest of the English: this is the view that one comes to. */
export const useOverviewTexts = textsWith<Pick<typeof en, 'overview'>>({ da: { overview: da } });
