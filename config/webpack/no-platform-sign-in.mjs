/**
 * In place of the parts of msal-browser that speak with a sign-in broker of the operating system, sign in with a popup window, a hidden frame
 * (which the page's policy forbids) or a code from a server, bind tokens to keys, or look for a region of Azure. Nothing here asks for any of it, and together they are a quarter of
 * that package.
 */
const leftOut = () => {
  throw new Error('Left out by config/webpack/no-platform-sign-in.mjs');
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
export class SilentAuthCodeClient {
  constructor() {
    leftOut();
  }
}
export class SilentIframeClient {
  constructor() {
    leftOut();
  }
}
export class DpopProofGenerator {
  constructor() {
    leftOut();
  }
}
export const normalizeDpopResourceRequestContext = leftOut;
/** Made with every authority, and asked only when a region is set. */
export class RegionDiscovery {
  detectRegion() {
    return leftOut();
  }
}
export const isValidRegion = () => false;
