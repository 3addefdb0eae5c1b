import { part as da } from './da/part';
import { part as en } from './en/part';
import { textsWith } from '.';

export const usePartTexts = textsWith({ da: { part: da }, en: { part: en } });
