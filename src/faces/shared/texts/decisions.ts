import { decisions as da } from './da/decisions';
import { decisions as en } from './en/decisions';
import { textsWith } from '.';

export const useDecisionTexts = textsWith({ da: { decisions: da }, en: { decisions: en } });
