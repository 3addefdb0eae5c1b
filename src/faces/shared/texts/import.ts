import { forms as daForms } from './da/forms';
import { importing as da } from './da/import';
import { forms as enForms } from './en/forms';
import { importing as en } from './en/import';
import { textsWith } from '.';

/** People are found, and fields told, as in a form. */
export const useImportTexts = textsWith({ da: { importing: da, forms: daForms }, en: { importing: en, forms: enForms } });
