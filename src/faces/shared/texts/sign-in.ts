import { signIn as da } from './da/sign-in';
import { signIn as en } from './en/sign-in';
import { textsWith } from '.';

export const useSignInTexts = textsWith({ da: { signIn: da }, en: { signIn: en } });
