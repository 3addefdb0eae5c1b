import type { SignedIn } from './browser-sign-in';

type Who = Pick<SignedIn, 'tenant' | 'person' | 'name' | 'isGuest'>;

export interface EarlySessionOptions {
  /** Asked when the first token is, and again when that came to nothing. */
  readonly signIn: () => Promise<SignedIn>;
  /** It is not the one we took them for: nothing of theirs may stay on the screen. */
  readonly onSomebodyElse: (who: Who) => void;
  /** The sign-in cannot be reached: begin again from the page's own address. */
  readonly startOver: () => void;
}

/** The session of whoever was signed in last, before the sign-in itself has been asked, or has even been fetched. */
export function earlySession(who: Who, { signIn, onSomebodyElse, startOver }: EarlySessionOptions): SignedIn & Required<Pick<SignedIn, 'signOut'>> {
  let signing: Promise<SignedIn> | undefined;
  const begin = async (): Promise<SignedIn> => {
    const signed = await signIn();
    if (signed.tenant === who.tenant && signed.person === who.person) return signed;
    onSomebodyElse(signed);
    return new Promise(() => undefined); // the page is on its way out
  };
  const signedIn = (): Promise<SignedIn> => (signing ??= begin().catch((error: unknown) => {
    signing = undefined;
    throw error;
  }));
  return {
    tenant: who.tenant,
    person: who.person,
    name: who.name,
    isGuest: who.isGuest,
    token: async (isRefused) => (await signedIn()).token(isRefused),
    signIn: () => void signedIn().then((session) => session.signIn(), startOver),
    signOut: () => void signedIn().then((session) => session.signOut?.(), startOver),
  };
}
