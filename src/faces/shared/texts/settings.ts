import { settings as da } from './da/settings';
import { settings as en } from './en/settings';
import { textsWith } from '.';

export const useSettingsTexts = textsWith({ da: { settings: da }, en: { settings: en } });
