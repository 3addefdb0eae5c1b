export { deviceDrafts } from './drafts';
export { deviceSheets } from './kept-sheets';
export { deviceMarks } from './marks';
export { deviceOutbox } from './outbox';
export { rememberedPerson, type RememberedPerson, type RememberedPersonPlace } from './remembered-person';
export type { Scope } from './shelf';
