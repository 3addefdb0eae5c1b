import { forms as daForms } from './da/forms';
import { panel as daPanel } from './da/panel';
import { forms as enForms } from './en/forms';
import { panel as enPanel } from './en/panel';
import { textsWith } from '.';

/** A proposal is answered in the panel, so it speaks of forms too. */
export const usePanelTexts = textsWith({ da: { panel: daPanel, forms: daForms }, en: { panel: enPanel, forms: enForms } });
