import { forms as daForms } from './da/forms';
import { outbox as da } from './da/outbox';
import { forms as enForms } from './en/forms';
import { outbox as en } from './en/outbox';
import { textsWith } from '.';

export const useOutboxTexts = textsWith({ da: { outbox: da, forms: daForms }, en: { outbox: en, forms: enForms } });
