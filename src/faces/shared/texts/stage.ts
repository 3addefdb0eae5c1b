import { stage as da } from './da/stage';
import { stage as en } from './en/stage';
import { textsWith } from '.';

export const useStageTexts = textsWith({ da: { stage: da }, en: { stage: en } });
