import { overview as da } from './da/overview';
import { overview as en } from './en/overview';
import { textsWith } from '.';

export const useOverviewTexts = textsWith({ da: { overview: da }, en: { overview: en } });
