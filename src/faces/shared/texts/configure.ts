import { configure as da, remove as daRemove } from './da/configure';
import { configure as en, remove as enRemove } from './en/configure';
import { overview as daOverview } from './da/overview';
import { overview as enOverview } from './en/overview';
import { textsWith } from '.';

export const useConfigureTexts = textsWith({ da: { configure: da, remove: daRemove, overview: daOverview }, en: { configure: en, remove: enRemove, overview: enOverview } });
