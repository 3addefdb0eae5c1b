import { missing as da } from './da/missing';
import { missing as en } from './en/missing';
import { textsWith } from '.';

export const useMissingTexts = textsWith({ da: { missing: da }, en: { missing: en } });
