import { forms as da } from './da/forms';
import { forms as en } from './en/forms';
import { textsWith } from '.';

export const useFormTexts = textsWith({ da: { forms: da }, en: { forms: en } });
