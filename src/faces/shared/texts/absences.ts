import { absences as da } from './da/absences';
import { absences as en } from './en/absences';
import { textsWith } from '.';

export const useAbsenceTexts = textsWith({ da: { absences: da }, en: { absences: en } });
