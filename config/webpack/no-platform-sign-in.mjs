/**
 * In place of the parts of msal-browser that speak with a sign-in broker of the operating system, or that sign in with a
 * popup window. Nothing here switches the broker on or opens a popup, and together they are a fifth of that package.
 */
const leftOut = () => {
  throw new Error('This build of msal-browser signs in by redirect alone: see config/webpack/no-platform-sign-in.mjs');
};

export const getPlatformAuthProvider = async () => undefined;
export const isPlatformAuthAllowed = () => false;
export const isPlatformBrokerAvailable = async () => false;
export class PlatformAuthInteractionClient {
  constructor() {
    leftOut();
  }
}
export class PopupClient {
  constructor() {
    leftOut();
  }
}
