export { RefusedRequest, taken } from './ask';
export type { Answer, Ask } from './ask';
export { provision, ProvisionStopped } from './provision';
export type { Provisioned, ProvisionOptions, ReportLine } from './provision';
export { literal, restOf } from './rest';
export type { Rest } from './rest';
export { listAddress } from './site-state';
