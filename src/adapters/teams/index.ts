export { browserHost, type BrowserHost } from './browser-host';
export { signInWithBrowser, type SignedIn, type SignInOptions } from './browser-sign-in';
export { earlySession, type EarlySessionOptions } from './early-session';
