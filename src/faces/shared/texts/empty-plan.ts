import { emptyPlan as da } from './da/empty-plan';
import { emptyPlan as en } from './en/empty-plan';
import { textsWith } from '.';

export const useEmptyPlanTexts = textsWith({ da: { emptyPlan: da }, en: { emptyPlan: en } });
