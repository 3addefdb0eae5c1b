import { owners as da } from './da/owners';
import { owners as en } from './en/owners';
import { textsWith } from '.';

export const useOwnerTexts = textsWith({ da: { owners: da }, en: { owners: en } });
