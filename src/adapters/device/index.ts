export { deviceDrafts } from './drafts';
export { deviceOutbox } from './outbox';
export type { Scope } from './shelf';
