export { deviceDrafts } from './drafts';
export { deviceMarks } from './marks';
export { deviceOutbox } from './outbox';
export { rememberedPerson, type RememberedPerson, type RememberedPersonPlace } from './remembered-person';
export { sheetsLater } from './sheets-later';
export type { DeviceStorage, Scope } from './shelf';
