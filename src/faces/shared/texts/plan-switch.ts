import { planSwitch as da } from './da/plan-switch';
import { planSwitch as en } from './en/plan-switch';
import { textsWith } from '.';

export const usePlanSwitchTexts = textsWith({ da: { planSwitch: da }, en: { planSwitch: en } });
