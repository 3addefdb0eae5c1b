import { forms as daForms } from './da/forms';
import { setup as daSetup } from './da/setup';
import { forms as enForms } from './en/forms';
import { setup as enSetup } from './en/setup';
import { textsWith } from '.';

/** The set-up is full of forms, so it speaks of them too. */
export const useSetupTexts = textsWith({ da: { setup: daSetup, forms: daForms }, en: { setup: enSetup, forms: enForms } });
