export { createAuthority, type Authority, type AuthorityOptions } from './authority';
export type { Client } from './clients';
export { openKeys, type Keys } from './keys';
export { findPerson, guidOf, objectIdOf, type Person } from './people';
export { REFUSALS, Refusals, type Refusal } from './refusals';
