import { asSeen as daSeen } from './da/as-seen';
import { compare as da } from './da/compare';
import { asSeen as enSeen } from './en/as-seen';
import { compare as en } from './en/compare';
import { textsWith } from '.';

export const useCompareTexts = textsWith({ da: { compare: da, asSeen: daSeen }, en: { compare: en, asSeen: enSeen } });
