import { yearly as da } from './da/yearly';
import { yearly as en } from './en/yearly';
import { textsWith } from '.';

export const useYearlyTexts = textsWith({ da: { yearly: da }, en: { yearly: en } });
