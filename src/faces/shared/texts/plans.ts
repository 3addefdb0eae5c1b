import { forms as daForms } from './da/forms';
import { plans as da } from './da/plans';
import { forms as enForms } from './en/forms';
import { plans as en } from './en/plans';
import { textsWith } from '.';

/** A plan is made and renamed in a form, so it speaks of forms too. */
export const usePlansTexts = textsWith({ da: { plans: da, forms: daForms }, en: { plans: en, forms: enForms } });
