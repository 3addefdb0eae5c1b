export { provision, ProvisionStopped } from './provision';
export type { Provisioned, ProvisionOptions, ReportLine } from './provision';
export { literal, RefusedRequest, restOf, taken } from './rest';
export type { Answer, Ask, Rest } from './rest';
