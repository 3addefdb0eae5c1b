import { strategy as da } from './da/strategy';
import { strategy as en } from './en/strategy';
import { textsWith } from '.';

export const useStrategyTexts = textsWith({ da: { strategy: da }, en: { strategy: en } });
