import { mine as da } from './da/mine';
import { mine as en } from './en/mine';
import { textsWith } from '.';

export const useMineTexts = textsWith({ da: { mine: da }, en: { mine: en } });
