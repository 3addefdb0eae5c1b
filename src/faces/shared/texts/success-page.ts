import { successPage as da } from './da/success-page';
import { successPage as en } from './en/success-page';
import { textsWith } from '.';

export const useSuccessTexts = textsWith({ da: { successPage: da }, en: { successPage: en } });
