import { forms as daForms } from './da/forms';
import { meetings as da } from './da/meetings';
import { setup as daSetup } from './da/setup';
import { forms as enForms } from './en/forms';
import { meetings as en } from './en/meetings';
import { setup as enSetup } from './en/setup';
import { textsWith } from '.';

/** Bodies and their meetings are pages of the set-up. */
export const useMeetingTexts = textsWith({ da: { meetings: da, setup: daSetup, forms: daForms }, en: { meetings: en, setup: enSetup, forms: enForms } });
