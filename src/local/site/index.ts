export { browserSession, callbackOf, type BrowserSessionOptions } from './browser-session';
export { createSite } from './site';
export type { BrowserSession, Claims, Directory, DirectoryPerson, Site, SiteOptions } from './options';
export { openStore, type Store } from './store/store';
export { tokenVerifier } from './token';
export { ConnectionLost, Faults, type Fault, type FaultTarget } from './transport/faults';
