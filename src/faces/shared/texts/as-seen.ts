import { asSeen as da } from './da/as-seen';
import { asSeen as en } from './en/as-seen';
import { textsWith } from '.';

export const useAsSeenTexts = textsWith({ da: { asSeen: da }, en: { asSeen: en } });
