import { timeline as da } from './da/timeline';
import { timeline as en } from './en/timeline';
import { textsWith } from '.';

export const useTimelineTexts = textsWith({ da: { timeline: da }, en: { timeline: en } });
