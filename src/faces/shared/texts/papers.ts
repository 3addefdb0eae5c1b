import { papers as da } from './da/papers';
import { papers as en } from './en/papers';
import { textsWith } from '.';

export const usePaperTexts = textsWith({ da: { papers: da }, en: { papers: en } });
