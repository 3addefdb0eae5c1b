import { discussion as da } from './da/discussion';
import { discussion as en } from './en/discussion';
import { textsWith } from '.';

export const useDiscussionTexts = textsWith({ da: { discussion: da }, en: { discussion: en } });
